import { useState, type ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { FachverfahrenView } from '@blaupause/contract/fachverfahren'
import type { Me } from '@blaupause/contract/identity'
import { canEnterFachverfahren } from '@blaupause/domain/fachverfahren'
import { useSay } from '../i18n/use-say.js'
import { FachverfahrenForm } from './fachverfahren-form.js'
import { useFachverfahren } from './use-fachverfahren.js'
import './tech.css'

/** `programme`: null where the reader is no roll-in team, for whom it does not matter. `onlinedienst`: looked at from one rollout. */
export type Office = { readonly id: string; readonly name: string; readonly land: string; readonly programme: string | null; readonly traeger: string }
type Props = { office: Office; onlinedienst: { readonly id: string; readonly name: string } | null; me: Me; heading: 'h2' | 'h3' }

/** What an authority works with: what holds today, what held before or will, and the hand that enters another. */
export function FachverfahrenSection({ office, onlinedienst, me, heading: Heading }: Props): ReactNode {
  const { t, format } = useSay()
  const [opened, setOpened] = useState(false)
  const known = useFachverfahren(office.id, onlinedienst?.id ?? null, me.today)
  if (!known) return null
  const may = canEnterFachverfahren(me.actor, { ...office, programme: office.programme ?? me.actor.programmes[0] ?? '' })
  const { holds: today, others } = known
  return (
    <section className="tech" aria-label={t('tech.title')}>
      <Heading>{t('tech.title')}</Heading>
      {today ? (
        <>
          <Entry one={today} current />
          <p>
            <Link to={`/rollouts?filter=${encodeURIComponent(JSON.stringify({ product: today.key }))}`}>{t('tech.same')}</Link>
          </p>
        </>
      ) : (
        <p className="muted">{t(may ? 'tech.none_yours' : 'tech.none')}</p>
      )}
      {others.length > 0 && (
        <details className="rest">
          <summary>{t('tech.history', { smart_count: others.length })}</summary>
          <ul className="list">
            {others.map((one) => (
              <li key={one.id}>
                <Entry one={one} current={false} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {may && !opened && (
        <div className="btns">
          <button
            type="button"
            className="btn"
            onClick={() => {
              setOpened(true)
            }}
          >
            {t(today ? 'tech.replace' : 'tech.enter')}
          </button>
        </div>
      )}
      {opened && (
        <FachverfahrenForm
          office={office}
          onlinedienst={onlinedienst}
          today={today}
          me={me}
          onDone={() => {
            setOpened(false)
          }}
        />
      )}
    </section>
  )

  function Entry({ one, current }: { one: FachverfahrenView; current: boolean }): ReactNode {
    const span =
      one.validTo === null
        ? t(one.validFrom > me.today ? 'tech.from' : 'tech.since', { on: format.date(one.validFrom) })
        : t('tech.between', { from: format.date(one.validFrom), to: format.date(one.validTo) })
    return (
      <p className={current ? 'tech-now' : undefined}>
        <b>
          {one.product}
          {one.version !== null && ` ${one.version}`}
        </b>
        , {one.maker}
        <small className="line muted">
          {[
            one.operator !== null && t('tech.operated', { operator: one.operator }),
            span,
            one.onlinedienst !== null && onlinedienst && t('tech.only', { service: onlinedienst.name }),
          ]
            .filter((part) => typeof part === 'string')
            .join(', ')}
        </small>
        <small className="line muted">{t('tech.source_is', { source: one.source, organisation: one.organisation, on: format.moment(one.recordedAt) })}</small>
      </p>
    )
  }
}
