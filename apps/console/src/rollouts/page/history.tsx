import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { EventView, RolloutView } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'

const FIRST = 10
const ALL = 200

/** What was recorded, newest first: who, for whom, on which step, effective and recorded day. */
export function History({ rollout }: { rollout: RolloutView }): ReactNode {
  const { t, text, format, party } = useSay()
  const [all, setAll] = useState(false)
  const { data, pageInfo } = useGetList<EventView>(
    'events',
    { pagination: { page: 1, perPage: all ? ALL : FIRST }, filter: { rollout: rollout.id } },
    { retry: false },
  )
  if (!data || data.length === 0) return null
  const sentence = (event: EventView): string => {
    const step = rollout.milestones.find(({ stepId }) => stepId === event.stepId)
    const on = event.facts['organisation'] ?? event.facts['on']
    return t(`event.${event.type.replace(/\.v\d+$/, '').replace(/\W/g, '_')}`, {
      _: event.type,
      step: step ? `${step.position} ${text(step.name)}` : '',
      party: typeof on === 'string' ? party(on, 'with') : '–',
      done: String(event.facts['itemsDone'] ?? ''),
      total: String(event.facts['itemsTotal'] ?? ''),
    })
  }
  return (
    <section className="part" aria-labelledby="geschichte">
      <h2 id="geschichte">{t('history.title')}</h2>
      <ul className="history">
        {data.map((event) => (
          <li key={event.id}>
            <time dateTime={event.recordedAt}>{format.moment(event.recordedAt)}</time>
            <div>
              {sentence(event)}
              <small>
                {event.role === 'system' ? t('history.system') : event.organisation}
                {event.onBehalfOf !== null && `, ${t('history.on_behalf')}`}
                {event.effectiveOn !== event.recordedAt.slice(0, 10) && `, ${t('history.effective', { on: format.date(event.effectiveOn) })}`}
              </small>
              {event.text !== null && <blockquote>{event.text}</blockquote>}
            </div>
          </li>
        ))}
      </ul>
      {pageInfo?.hasNextPage && !all && (
        <p>
          <button
            type="button"
            className="btn btn--text"
            onClick={() => {
              setAll(true)
            }}
          >
            {t('history.all')}
          </button>
        </p>
      )}
    </section>
  )
}
