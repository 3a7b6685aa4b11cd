import { useState, type ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import type { Why, WhyStep } from '@blaupause/contract/rollouts'
import { sentenceOf } from '../data/http.js'
import { useSay } from '../i18n/use-say.js'
import { BecauseList } from './because-list.js'
import './dates.css'

/** "Warum dieser Termin?": closed until somebody asks; then every reason of the day, and of the days before that decide it. */
export function WhyDisclosure({ milestone }: { milestone: { readonly id: string; readonly dueOn: string | null } }): ReactNode {
  const { t } = useSay()
  const [open, setOpen] = useState(false)
  if (milestone.dueOn === null) return null
  return (
    <details
      className="why-day"
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>{t('dates.why')}</summary>
      {open && <Reasons id={milestone.id} />}
    </details>
  )
}

function Reasons({ id }: { id: string }): ReactNode {
  const { t, format, party, language } = useSay()
  const { data: why, error } = useGetOne<Why & { id: string }>('why', { id }, { retry: false })
  if (error)
    return (
      <p role="alert" className="refusal">
        {sentenceOf(error, language)}
      </p>
    )
  if (!why)
    return (
      <p className="source" aria-busy="true">
        {t('dates.loading')}
      </p>
    )
  const own = why.steps.at(-1)
  const before = why.steps.slice(0, -1)
  const { waiting } = why
  return (
    <div className="reasons">
      {own && <BecauseList because={own.because} />}
      {waiting &&
        (waiting.promisedOn !== null ? (
          <p>
            {t('dates.waiting_promised', { since: format.date(waiting.since), party: party(waiting.party, 'with'), promised: format.date(waiting.promisedOn) })}
          </p>
        ) : (
          <p>
            {t('dates.waiting', {
              since: format.date(waiting.since),
              party: party(waiting.party, 'with'),
              days: t('dates.days', { smart_count: waiting.workingDays }),
            })}
          </p>
        ))}
      {before.length > 0 && (
        <>
          <h4>{t('dates.before')}</h4>
          <ol className="reasons-before">
            {before.map((step) => (
              <Before key={step.milestoneId} step={step} />
            ))}
          </ol>
        </>
      )}
      {!why.started && <p className="source">{t('dates.planned_only', { on: format.date(why.startOn) })}</p>}
      <p className="source">
        {t('dates.from_blueprint', {
          blueprint: why.blueprint.name,
          version: why.blueprint.version,
          seat: `${why.calendar.seatName ?? why.calendar.seat}, ${t(`land.${why.calendar.land}`, { _: why.calendar.land })}`,
        })}
      </p>
    </div>
  )
}

function Before({ step }: { step: WhyStep }): ReactNode {
  const { t, text, format } = useSay()
  return (
    <li>
      <p>
        <b>{format.date(step.dueOn)}</b> {t('dates.step', { position: step.position, name: text(step.name) })}
      </p>
      <BecauseList because={step.because} />
    </li>
  )
}
