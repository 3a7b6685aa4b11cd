import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { WorkshopRow } from '@blaupause/contract/workshops'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'

const marks = { planned: 'nicht', invited: 'laeuft', held: 'laeuft', minutes: 'laeuft', closed: 'belegt', cancelled: 'ausnahme' } as const

/** Workshops day by day, with hours, place and how they stand. */
export function DayList({ workshops }: { workshops: readonly WorkshopRow[] }): ReactNode {
  const { t, format } = useSay()
  return (
    <ul className="calendar-list">
      {workshops.map((one) => (
        <li key={one.id}>
          <span>
            {format.due(one.on)}
            {one.from !== null && (
              <small className="muted">
                , {one.from.replace(/^0/, '')}
                {t('workshops.clock')}
              </small>
            )}
          </span>
          <span>
            <Link to={`/workshops/${one.id}`}>
              <b>{one.title}</b>
            </Link>{' '}
            <small className="muted">{one.place}</small>
          </span>
          <State state={marks[one.state]}>{t(`workshops.course.${one.state}`)}</State>
        </li>
      ))}
    </ul>
  )
}
