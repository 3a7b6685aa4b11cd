import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { WorkshopRow } from '@blaupause/contract/workshops'
import { useSay } from '../i18n/use-say.js'
import { State } from '../marks/mark.js'

/** What is ahead in the calendar, over all series, the next one first. */
export function ComingUp({ workshops, today }: { workshops: readonly WorkshopRow[]; today: string }): ReactNode {
  const { t, format } = useSay()
  const ahead = workshops.filter(({ on, state }) => (on >= today && (state === 'planned' || state === 'invited')) || state === 'minutes').sort((a, b) => (a.on < b.on ? -1 : 1))
  return (
    <section className="series" aria-labelledby="kalender">
      <div className="cap"><h2 id="kalender">{t('workshops.calendar')}</h2></div>
      {ahead.length === 0 ? <p className="rule">{t('workshops.calendar_none')}</p> : (
        <ul className="calendar-list">
          {ahead.map((one) => (
            <li key={one.id}>
              <span>{format.due(one.on)}{one.from !== null && <small className="muted">, {one.from.replace(/^0/, '')}{t('workshops.clock')}</small>}</span>
              <span><Link to={`/workshops/${one.id}`}><b>{one.title}</b></Link> <small className="muted">{one.place}</small></span>
              <State state={one.state === 'planned' ? 'nicht' : 'laeuft'}>{t(`workshops.course.${one.state}`)}</State>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
