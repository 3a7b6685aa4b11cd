import { useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { LeitfadenView } from '@blaupause/contract/blueprints'
import { saveFile } from '../data/save-file.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { drawNode } from './draw-node.js'
import { useLeitfadenStyle } from './use-leitfaden-style.js'
import { useTicks } from './use-ticks.js'
import './leitfaden.css'

type Props = { edition: string; land: string | null; services: readonly string[]; above?: ReactNode }

/** The Leitfaden of a blueprint to read, tick and take along. `above`: what leads here. */
export function LeitfadenDocument({ edition, land, services, above }: Props): ReactNode {
  const { t, language } = useSay()
  const { me } = useMe()
  const query = new URLSearchParams({
    ...(land === null ? {} : { land }),
    ...(services.length > 0 ? { onlinedienst: services.join(',') } : {}),
    lang: language,
  }).toString()
  const { data, error, isPending } = useGetOne<LeitfadenView & { id: string }>('leitfaden', { id: `${edition}?${query}` }, { retry: false })
  const [failed, setFailed] = useState(false)
  useLeitfadenStyle()
  usePageTitle(data && `${t('leitfaden.title')}: ${data.title}`, me?.demo === true || data?.demo === true)
  if (error) return <Failure error={error} />
  if (isPending || !data) return <Waiting heads={[t('leitfaden.title')]} />
  const save = (kind: 'pdf' | 'html'): void => {
    void saveFile(`/blueprints/${edition}/leitfaden.${kind}?${query}`, `${data.fileName}.${kind}`).then((saved) => {
      setFailed(!saved)
    })
  }
  return (
    <>
      <div className="leitfaden-do on-screen">
        {above}
        <div className="btns">
          <button
            type="button"
            className="btn btn--primary"
            onClick={() => {
              save('pdf')
            }}
          >
            {t('leitfaden.pdf')}
          </button>
          <button
            type="button"
            className="btn"
            onClick={() => {
              save('html')
            }}
          >
            {t('leitfaden.html')}
          </button>
          <button
            type="button"
            className="btn btn--text"
            onClick={() => {
              print()
            }}
          >
            {t('leitfaden.print')}
          </button>
        </div>
        {failed && (
          <p role="alert" className="refusal">
            {t('findings.save_failed')}
          </p>
        )}
      </div>
      <Drawn key={data.key} data={data} />
    </>
  )
}

function Drawn({ data }: { data: LeitfadenView }): ReactNode {
  const ticks = useTicks(data.key)
  return (
    <div className="leitfaden" lang={data.lang}>
      {data.page.map((node, index) => drawNode(node, ticks, index))}
    </div>
  )
}
