import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link } from 'react-router-dom'
import type { AssessmentTasks as Tasks } from '@blaupause/contract/assessments'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'

/** Ratings, reviews and actions that lie with the reader, beside the steps of the rollouts. */
export function AssessmentTasks(): ReactNode {
  const { t, text, format } = useSay()
  const { data } = useGetOne<Tasks & { id: string }>('assessment-tasks', { id: 'me' }, { retry: false })
  if (!data || data.items.length === 0) return null
  return (
    <section className="rule" aria-labelledby="bewertungen">
      <h2 id="bewertungen">{t('assessments.tasks')}</h2>
      <ul className="list">
        {data.items.slice(0, 12).map((one) => (
          <li key={one.actionId ?? one.assessmentId}>
            <Link to={`/bewertungen/${one.assessmentId}`}>
              {t(`assessments.task.${one.kind}`)}
              {one.statement && `: ${text(one.statement)}`}
            </Link>
            <small>
              <State state={one.late ? 'ueberfaellig' : 'laeuft'}>
                {t(one.late ? 'assessments.task_late' : 'assessments.task_due', { on: format.date(one.dueOn) })}
              </State>{' '}
              {one.traegerName}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
