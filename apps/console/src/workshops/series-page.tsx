import type { ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import type { SeriesView, WorkshopRow } from '@blaupause/contract/workshops'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { useProgrammes } from '../programme/use-programmes.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { SeriesSection } from './series-section.js'
import './workshops.css'

/** One series: its question, what it has brought so far, what is still open, and its workshops. */
export function SeriesPage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const { id = '' } = useParams()
  const { programmes } = useProgrammes(me)
  const { data: series, error } = useGetOne<SeriesView>('workshop-series', { id, meta: { view: 'full' } }, { retry: false })
  const { data: workshops = [], isPending } = useGetList<WorkshopRow>(
    'workshops',
    { pagination: { page: 1, perPage: 200 }, filter: { series: id } },
    { retry: false },
  )
  usePageTitle(series?.title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !series || isPending) return <Waiting heads={[t('workshops.col.workshop'), t('workshops.col.on'), t('workshops.col.outcomes')]} />
  const brought = (['decision', 'finding', 'task'] as const)
    .filter((kind) => series.counts[kind] > 0)
    .map((kind) =>
      t(`workshops.count.${kind}`, { smart_count: series.counts[kind], word: t(`workshops.words.${series.counts[kind]}`, { _: String(series.counts[kind]) }) }),
    )
  return (
    <>
      <p className="crumb">
        <Link to="/workshops">{t('workshops.title')}</Link> / {programmes.find((one) => one.id === series.programme)?.name ?? series.programme}
      </p>
      <div className="intro">
        <div>
          <h1>{series.title}</h1>
          {series.goal !== '' && <p className="now">{series.goal}</p>}
        </div>
      </div>
      <p className="series-sum">
        {t('workshops.summary', { smart_count: series.workshops })}
        {brought.length > 0 && `: ${brought.join(', ')}`}. {series.tasksOpen > 0 && t('workshops.series.tasks', { smart_count: series.tasksOpen })}
        {series.tasksOverdue > 0 && `, ${t('workshops.series.overdue', { smart_count: series.tasksOverdue })}`}
        {series.tasksOpen > 0 && '.'}
      </p>
      {series.open.length > 0 && (
        <section className="agreed" aria-labelledby="offen">
          <h2 id="offen">{t('workshops.series.open')}</h2>
          <ul className="list">
            {series.open.map((one) => (
              <li key={one.id}>
                <Link to={`/workshops/${one.workshop}#${one.id}`}>{one.text}</Link>
                <small>
                  {one.ownerName}
                  {one.dueOn !== null && `, ${t('workshops.until', { on: format.due(one.dueOn) })}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SeriesSection series={series} workshops={workshops} me={me} bare />
    </>
  )
}
