import { useState, type ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import type { BeauftragungPartners, BeauftragungView } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Notice } from '../rollouts/actions/notice.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { CreateForm } from './create-form.js'
import { MandateLine } from './mandate-line.js'
import './beauftragungen.css'

/** Who lets whom act for it: what holds, what is asked for, what ended; and the way to grant, ask and revoke. */
export function BeauftragungenPage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const { data, error } = useGetList<BeauftragungView>('beauftragungen', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const { data: partners } = useGetOne<BeauftragungPartners & { id: string }>('beauftragung-partners', { id: 'mine' }, { retry: false })
  const [adding, setAdding] = useState(false)
  const holding = data?.filter(({ holds }) => holds) ?? []
  const sentence = data && (holding.length === 0 ? t('beauftragungen.none') : t('beauftragungen.holding', { smart_count: holding.length }))
  usePageTitle(sentence, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !data) return <Waiting heads={[t('beauftragungen.title')]} />
  const groups = [
    ['requested', data.filter(({ state }) => state === 'requested')],
    ['granted', data.filter(({ state }) => state === 'granted')],
    ['ended', data.filter(({ state }) => state === 'revoked' || state === 'declined')],
  ] as const
  const kreis = (partners?.principals.length ?? 0) > 0
  return (
    <>
      <div className="intro">
        <div>
          <p className="muted">{t('beauftragungen.title')}</p>
          <h1>{sentence}</h1>
          <p className="now">{t('beauftragungen.what')}</p>
        </div>
        {!adding && (me.actor.role === 'kommune' || me.actor.role === 'land') && (
          <div className="do">
            <button
              type="button"
              className="btn btn--primary"
              onClick={() => {
                setAdding(true)
              }}
            >
              {t(kreis ? 'beauftragungen.ask' : 'beauftragungen.grant')}
            </button>
          </div>
        )}
      </div>
      <Notice />
      {adding && partners && (
        <CreateForm
          me={me}
          partners={partners}
          onDone={() => {
            setAdding(false)
          }}
        />
      )}
      {groups.map(
        ([key, rows]) =>
          rows.length > 0 && (
            <section key={key} className="part" aria-labelledby={`beauftragung-${key}`}>
              <h2 id={`beauftragung-${key}`}>{t(`beauftragungen.group.${key}`)}</h2>
              <ul className="mandates">
                {rows.map((row) => (
                  <MandateLine key={row.id} row={row} me={me} />
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  )
}
