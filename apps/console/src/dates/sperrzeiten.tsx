import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { Me } from '@blaupause/contract/identity'
import type { SperrzeitView } from '@blaupause/contract/rollouts'
import { canSetSperrzeit } from '@blaupause/domain/rollouts'
import { useSay } from '../i18n/use-say.js'
import { EndForm } from './end-form.js'
import { SperrzeitForm } from './sperrzeit-form.js'
import { SperrzeitShift } from './sperrzeit-shift.js'

/** Times in which offices are left in peace: who set them and why, ended ones too. A Kommune sets its own, a Land those of its bodies. */
export function Sperrzeiten({ me }: { me: Me }): ReactNode {
  const { t, format } = useSay()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<string | null>(null)
  const { data = [] } = useGetList<SperrzeitView>(
    'sperrzeiten',
    { pagination: { page: 1, perPage: 50 }, filter: me.actor.land === null ? {} : { land: me.actor.land } },
    { retry: false },
  )
  const maySet = me.actor.role === 'land' || me.actor.role === 'kommune'
  return (
    <section className="part" aria-labelledby="sperrzeiten">
      <h2 id="sperrzeiten">{t('dates.sperrzeiten.title')}</h2>
      <p className="small muted">{t('dates.sperrzeiten.what')}</p>
      {data.length === 0 && <p>{t('dates.sperrzeiten.none')}</p>}
      <ul className="list dated">
        {data.map((one) => (
          <li key={one.id} className={one.endedAt === null && one.to >= me.today ? undefined : 'over'}>
            <p>
              <strong>{one.name}</strong>, {t(`dates.sperrzeiten.kinds.${one.kind}`)},{' '}
              {t('dates.sperrzeiten.span', { from: format.date(one.from), to: format.date(one.to) })}:{' '}
              {one.body ?? t('dates.sperrzeiten.whole', { land: one.land })}
              {one.maxPopulation !== null && `, ${t('dates.sperrzeiten.small', { count: format.number(one.maxPopulation) })}`}
              {one.behoerdeKinds.length > 0 && `, ${one.behoerdeKinds.map((kind) => t(`authorities.kind.${kind}`, { smart_count: 2 })).join(', ')}`}
              <small className="muted">
                {t('dates.sperrzeiten.by', { organisation: one.organisation, reason: one.reason })}
                {one.endedAt !== null && ` · ${t('dates.sperrzeiten.ended', { on: format.date(one.endedAt.slice(0, 10)) })}`}
              </small>
            </p>
            {one.endedAt === null && one.to >= me.today && canSetSperrzeit(me.actor, one) && ending !== one.id && (
              <div className="btns">
                {me.actor.role === 'land' && <SperrzeitShift sperrzeit={one} />}
                <button
                  type="button"
                  className="btn"
                  aria-label={t('dates.sperrzeiten.end_title', { name: one.name })}
                  onClick={() => {
                    setEnding(one.id)
                  }}
                >
                  {t('dates.sperrzeiten.end')}
                </button>
              </div>
            )}
            {ending === one.id && (
              <EndForm
                path={`/sperrzeiten/${one.id}/end`}
                name={one.name}
                onDone={() => {
                  setEnding(null)
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {maySet && !adding && (
        <p>
          <button
            type="button"
            className="btn"
            onClick={() => {
              setAdding(true)
            }}
          >
            {t('dates.sperrzeiten.add')}
          </button>
        </p>
      )}
      {adding && (
        <SperrzeitForm
          me={me}
          onDone={() => {
            setAdding(false)
          }}
        />
      )}
    </section>
  )
}
