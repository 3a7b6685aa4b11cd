import { useEffect, type ReactNode } from 'react'
import { useGetMany } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { canReadCoverage } from '@blaupause/domain/coverage'
import type { Lage } from '@blaupause/contract/insights'
import { isoWeek } from '../i18n/format.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { useProgrammes } from '../programme/use-programmes.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { liveKey } from './live-key.js'
import { NoProgramme } from './no-programme.js'
import { ProgrammeMatrix } from './programme-matrix.js'
import { Statement } from './statement.js'
import './lage.css'
import './lagezettel.css'

/** Prints the sheet from anywhere on the page. No letter, because whoever dictates would press it by speaking (WCAG 2.1.4). */
const PRINT_KEY = 'F8'

/** Where the programmes stand: one sentence each, pilots × services, and what holds most of them up. */
export function LagePage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const navigate = useNavigate()
  const { chosen, choice, programmes } = useProgrammes(me)
  const { data = [], error, isPending } = useGetMany<Lage & { id: string }>('lage', { ids: chosen.map(({ id }) => id) }, { retry: false })
  const lagen = data.filter((lage) => lage !== undefined)
  const first = lagen[0]
  usePageTitle(first && `${t('lage.title')}: ${t(liveKey(first), { live: first.live, total: first.total })}`, me?.demo)
  // Whoever sees only its own rollouts prints its own sheet; that of a programme would hold wrong figures.
  const own = me && !canReadCoverage(me.actor) ? me.actor.traeger[0] : undefined
  const scope = own ?? (chosen.length > 1 ? 'alle' : (first?.programme.id ?? 'alle'))
  const printSheet = (): void => {
    void navigate(`/lagezettel/${scope}?drucken`)
  }
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== PRINT_KEY || event.repeat) return
      event.preventDefault()
      void navigate(`/lagezettel/${scope}?drucken`)
    }
    addEventListener('keydown', pressed)
    return () => {
      removeEventListener('keydown', pressed)
    }
  }, [scope, navigate])
  if (error) return <Failure error={error} />
  // Others' programmes are no answer for a Land that has none.
  if (me?.actor.role === 'land' && choice === '' && programmes.length > 0) return <NoProgramme land={me.actor.land ?? ''} />
  if (!me || isPending || !first) return <Waiting heads={[t('lage.pilot')]} />
  return (
    <>
      <div className="top">
        <div>
          <h1>
            <span className="on-screen">{t('lage.title')}</span>
            <span className="on-paper">{t('lage.sheet')}</span>
          </h1>
          <p>{t('lage.as_of', { day: format.long(me.today), week: isoWeek(me.today) })}</p>
        </div>
        <div className="btns">
          <button type="button" className="btn" aria-keyshortcuts={PRINT_KEY} onClick={printSheet}>
            {t('lage.print')}
            <kbd>
              <span className="visually-hidden">{t('lage.key_hint', { key: '' })}</span>
              {PRINT_KEY}
            </kbd>
          </button>
        </div>
        {me.demo && <span className="tag demo on-paper">{t('shell.demo')}</span>}
      </div>
      <div className={lagen.length > 1 ? 'says' : 'says one'}>
        {lagen.map((lage) => (
          <Statement key={lage.id} lage={lage} />
        ))}
      </div>
      {lagen
        .filter(({ total }) => total > 0)
        .map((lage) => (
          <ProgrammeMatrix key={lage.id} lage={lage} />
        ))}
    </>
  )
}
