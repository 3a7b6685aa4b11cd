import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link, useSearchParams } from 'react-router-dom'
import type { WorkshopRow } from '@blaupause/contract/workshops'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { DayList } from './day-list.js'
import { isMonth, monthAfter, monthGrid } from './month-grid.js'
import './workshops.css'

/** The workshops of all series in one month: as a calendar, and day by day as a list, which is all a phone shows. */
export function CalendarPage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const [params] = useSearchParams()
  const asked = params.get('monat')
  const month = isMonth(asked) ? asked : (me?.today ?? '2026-01-01').slice(0, 7)
  const weeks = monthGrid(month)
  const { data: workshops, error } = useGetList<WorkshopRow>(
    'workshops',
    { pagination: { page: 1, perPage: 200 }, filter: { from: weeks[0]![0], to: weeks.at(-1)![6] }, sort: { field: 'on', order: 'ASC' } },
    { enabled: me !== undefined, retry: false },
  )
  const inMonth = (workshops ?? []).filter(({ on }) => on.startsWith(month))
  const name = `${format.month(`${month}-01`)} ${month.slice(0, 4)}`
  const title = t('workshops.month.title', { month: name, count: t('workshops.month.count', { smart_count: inMonth.length }) })
  usePageTitle(workshops && title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !workshops) return <Waiting heads={[t('workshops.calendar'), t('workshops.col.on')]} />
  return (
    <>
      <p className="crumb">
        <Link to="/workshops">{t('workshops.title')}</Link>
      </p>
      <div className="intro">
        <div>
          <h1>{title}</h1>
        </div>
        <nav className="do btns" aria-label={t('workshops.month.turn')}>
          <Link className="btn" to={`?monat=${monthAfter(month, -1)}`}>
            {t('workshops.month.before')}
          </Link>
          {month !== me.today.slice(0, 7) && (
            <Link className="btn btn--text" to="?">
              {t('workshops.month.today')}
            </Link>
          )}
          <Link className="btn" to={`?monat=${monthAfter(month, 1)}`}>
            {t('workshops.month.after')}
          </Link>
        </nav>
      </div>
      <table className="month" role="table" aria-label={name}>
        <thead role="rowgroup">
          <tr role="row">
            {weeks[0]!.map((day) => (
              <th key={day} role="columnheader" scope="col">
                {format.weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {weeks.map((week) => (
            <tr role="row" key={week[0]}>
              {week.map((day) => (
                <td role="cell" key={day} className={day.startsWith(month) ? undefined : 'other'} aria-current={day === me.today ? 'date' : undefined}>
                  <span className="date">{Number(day.slice(8))}</span>
                  {workshops
                    .filter(({ on }) => on === day)
                    .map((one) => (
                      <Link key={one.id} to={`/workshops/${one.id}`} className={one.state === 'cancelled' ? 'gone' : undefined}>
                        {one.from !== null && <small>{one.from.replace(/^0/, '')}</small>} {one.title}
                        {one.state === 'cancelled' && <small>{t('workshops.course.cancelled')}</small>}
                      </Link>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <section className="series" aria-labelledby="tage">
        <div className="cap">
          <h2 id="tage">{t('workshops.month.list')}</h2>
        </div>
        {inMonth.length === 0 ? (
          <p className="rule">
            {t('workshops.month.none')} <Link to={`?monat=${me.today.slice(0, 7)}`}>{t('workshops.month.today')}</Link>
          </p>
        ) : (
          <DayList workshops={inMonth} />
        )}
      </section>
    </>
  )
}
