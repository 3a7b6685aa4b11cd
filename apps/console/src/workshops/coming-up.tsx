import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import type { WorkshopRow } from '@blaupause/contract/workshops'
import { useSay } from '../i18n/use-say.js'
import { DayList } from './day-list.js'

/** What is ahead in the calendar, over all series, the next one first. */
export function ComingUp({ workshops, today }: { workshops: readonly WorkshopRow[]; today: string }): ReactNode {
  const { t } = useSay()
  const ahead = workshops
    .filter(({ on, state }) => (on >= today && (state === 'planned' || state === 'invited')) || state === 'minutes')
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  return (
    <section className="series" aria-labelledby="kalender">
      <div className="cap">
        <h2 id="kalender">{t('workshops.calendar')}</h2>
        <Link to="/workshops/kalender">{t('workshops.month.open')}</Link>
      </div>
      {ahead.length === 0 ? <p className="rule">{t('workshops.calendar_none')}</p> : <DayList workshops={ahead} />}
    </section>
  )
}
