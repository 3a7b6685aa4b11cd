import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { Counter, CounterStep } from '@blaupause/contract/awards'
import { isoWeek } from '../../i18n/format.js'
import { useSay, type Say } from '../../i18n/use-say.js'
import { EnterForm } from './enter-form.js'

type Props = { counter: Counter; open: string | null; onOpen: (step: string | null) => void }

/** What counts next, the least effort first; an entry opens under its own line. */
export function NextList({ counter, open, onOpen }: Props): ReactNode {
  const say = useSay()
  const { t } = say
  const { steps, may, portal } = counter
  return (
    <section aria-labelledby="naechstes">
      <div className="cap">
        <h2 id="naechstes">{t('counter.next')}</h2>
        <span className="small muted">{t('counter.next_order')}</span>
      </div>
      <ol className="next">
        {steps.map((step, at) => {
          const key = stepKey(step)
          return (
            <li key={key}>
              <span className="nr">{at + 1}</span>
              <div>
                <h3>{step.kind === 'repair' ? t('counter.repair_name', { name: step.name }) : step.name}</h3>
                <p>{whyOf(say, step, counter)}</p>
              </div>
              <div className="eff">
                <b>{effortOf(say, step)}</b>
                {besideOf(say, step, counter)}
              </div>
              {step.kind === 'rollout' ? (
                <Link className="btn btn--text" to={`/rollouts/${step.rollout}`}>
                  {t('counter.look')}
                  <span className="visually-hidden">: {step.name}</span>
                </Link>
              ) : (
                may.enter && (
                  <button
                    type="button"
                    className={step.reserve ? 'btn btn--text' : 'btn'}
                    aria-expanded={open === key}
                    onClick={() => {
                      onOpen(open === key ? null : key)
                    }}
                  >
                    {t(step.kind === 'repair' ? 'counter.repair' : step.kind === 'build' ? 'counter.guide' : 'counter.enter')}
                    <span className="visually-hidden">: {step.name}</span>
                  </button>
                )
              )}
              {open === key && step.kind !== 'rollout' && (
                <EnterForm
                  prepared={preparedBy(step)}
                  portal={portal}
                  onDone={() => {
                    onOpen(null)
                  }}
                />
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

export function stepKey({ kind, name }: Pick<CounterStep, 'kind' | 'name'>): string {
  return `${kind} ${name}`
}

function preparedBy(step: CounterStep) {
  return {
    kind: step.kind,
    name: step.name,
    link: step.enter?.link ?? '',
    origin: step.enter?.origin ?? ('kommunal' as const),
    leistungen: step.enter?.leistungen ?? [],
    dead: step.link,
  }
}

function whyOf({ t }: Say, step: CounterStep, { counted, portal }: Counter): string {
  if (step.kind === 'repair') return t('counter.repair_why', { left: counted - 1, portal })
  if (step.kind === 'rollout') return t('counter.rollout_why', { smart_count: step.leistungen })
  const kind = step.kind === 'link' ? t('counter.link_why') : t('counter.build_why')
  return step.reserve ? `${kind} ${t('counter.reserve')}` : kind
}

function effortOf({ t }: Say, { kind, minutes }: CounterStep): string {
  if (kind === 'rollout') return t('counter.by_itself')
  return minutes < 60 ? t('counter.minutes', { smart_count: minutes }) : t('counter.hours', { smart_count: Math.round(minutes / 60) })
}

function besideOf({ t, format, party }: Say, step: CounterStep, { similar, body }: Counter): string {
  if (step.kind === 'repair') return step.since === null ? '' : t('counter.dead_since', { on: format.due(step.since) })
  if (step.kind === 'rollout')
    return [
      step.plannedOn === null ? t('counter.no_day') : t('counter.planned', { week: isoWeek(step.plannedOn) }),
      ...(step.waitingOn === null ? [] : [t('counter.waits', { party: party(step.waitingOn, 'on') })]),
    ].join(', ')
  return t(`counter.neighbours_${body.kind === 'gemeinde' ? 'gemeinde' : 'other'}`, { n: step.neighbours ?? 0, of: similar?.of ?? 0 })
}
