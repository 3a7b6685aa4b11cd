import { useState, type ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { Link } from 'react-router-dom'
import type { ApplicationRow, AwardFunnel, AwardQueue } from '@blaupause/contract/awards'
import { openApplicationStates } from '@blaupause/domain/awards'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Notice } from '../../rollouts/actions/notice.js'
import { Failure } from '../../shell/failure.js'
import { Pager } from '../../shell/pager.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { MinistryTabs } from './ministry-tabs.js'
import { QueueRow } from './queue-row.js'
import './ministry.css'

const PAGE = 50
/** What the queue shows: applications on their way, titles that are being heard, or all. */
const views = { open: [...openApplicationStates, 'hearing'], done: ['awarded', 'refused', 'withdrawn', 'revoked', 'ended'] } as const

/** The ministry's day: what lies with it, how far the Land is, and the queue in the order of what is due: counted and ordered over all pages by the server. */
export function TitlesPage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const [view, setView] = useState<keyof typeof views>('open')
  const [page, setPage] = useState(1)
  const {
    data: rows,
    error,
    pageInfo,
  } = useGetList<ApplicationRow>(
    'award-applications',
    {
      pagination: { page, perPage: PAGE },
      filter: { state: views[view].filter((state) => state !== 'draft') },
      sort: view === 'open' ? { field: 'due', order: 'ASC' } : { field: 'changedAt', order: 'DESC' },
    },
    { retry: false },
  )
  const { data: queue, error: noQueue } = useGetOne<AwardQueue & { id: string }>('award-queue', { id: 'land' }, { retry: false })
  const { data: funnel } = useGetOne<AwardFunnel & { id: string }>('award-funnel', { id: 'land' }, { retry: false })
  const title = !queue
    ? t('awarding.title')
    : view === 'done'
      ? t('awarding.done_title')
      : queue.open === 0
        ? t('awarding.none')
        : [
            t('awarding.applications', { smart_count: queue.open }),
            queue.yours === 0 ? t('awarding.none_yours') : t('awarding.yours', { smart_count: queue.yours }),
            ...(queue.late === 0 ? [] : [t('awarding.late', { smart_count: queue.late })]),
          ].join(' ')
  usePageTitle(title, me?.demo)
  if (error ?? noQueue) return <Failure error={error ?? noQueue} />
  if (!me || !rows || !queue)
    return <Waiting heads={[t('awarding.head.body'), t('awarding.head.count'), t('awarding.head.sample'), t('awarding.head.state')]} />
  const { first } = queue
  return (
    <>
      <MinistryTabs />
      <div className="intro">
        <div>
          <h1>{title}</h1>
        </div>
        {first && view === 'open' && me.actor.role === 'land' && (
          <div className="do">
            <Link className="btn btn--primary" to={`/titel/antraege/${first.id}`}>
              {t('awarding.begin_with', { name: first.bodyName })}
            </Link>
          </div>
        )}
      </div>
      <Notice />
      {funnel && (
        <p className="source">
          <Link to="/titel/trichter">{t('awarding.funnel_line', { n: format.number(funnel.stages['awarded'] ?? 0), of: format.number(funnel.bodies) })}</Link>{' '}
          <Link to="/titel/kommunen?stand=reached">{t('awarding.could', { n: format.number(funnel.stages['reached'] ?? 0) })}</Link>
        </p>
      )}
      <div className="btns queue-views" role="group" aria-label={t('awarding.show')}>
        {(Object.keys(views) as (keyof typeof views)[]).map((one) => (
          <button
            key={one}
            type="button"
            className="btn"
            aria-pressed={view === one}
            onClick={() => {
              setView(one)
              setPage(1)
            }}
          >
            {t(`awarding.view.${one}`)}
          </button>
        ))}
      </div>
      {rows.length === 0 ? (
        <p className="empty">
          {t(`awarding.empty.${view}`)} <Link to="/titel/ansprache">{t('awarding.tab.outreach')}</Link>
        </p>
      ) : (
        <div className="scroll">
          <table className="queue" role="table">
            <caption className="visually-hidden">{title}</caption>
            <thead role="rowgroup">
              <tr role="row">
                {['body', 'count', 'sample', 'state', 'next'].map((head) => (
                  <th key={head} role="columnheader" scope="col">
                    {t(`awarding.head.${head}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody role="rowgroup">
              {rows.map((row) => (
                <QueueRow key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager page={page} more={pageInfo?.hasNextPage ?? false} onPage={setPage} />
    </>
  )
}
