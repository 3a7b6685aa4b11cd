import { useState, type ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { Link } from 'react-router-dom'
import type { ApplicationRow, AwardFunnel } from '@blaupause/contract/awards'
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
const views = { open: [...openApplicationStates, 'hearing'], done: ['awarded', 'refused', 'withdrawn', 'revoked'] } as const

/** The ministry's day: what lies with it, how far the Land is, and the queue in the order of what is due. */
export function TitlesPage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const [view, setView] = useState<keyof typeof views>('open')
  const [page, setPage] = useState(1)
  const { data: rows, error, pageInfo } = useGetList<ApplicationRow>('award-applications', { pagination: { page, perPage: PAGE }, filter: { state: views[view].filter((state) => state !== 'draft') } }, { retry: false })
  const { data: funnel } = useGetOne<AwardFunnel & { id: string }>('award-funnel', { id: 'land' }, { retry: false })
  const open = rows ?? []
  const mine = open.filter(({ turn, mine: own, state }) => turn === 'ministry' && !(own && (state === 'proposed' || state === 'hearing')))
  const title = view === 'done' ? t('awarding.done_title') : open.length === 0 ? t('awarding.none') : `${t('awarding.applications', { smart_count: open.length })} ${mine.length === 0 ? t('awarding.none_yours') : t('awarding.yours', { smart_count: mine.length })}`
  usePageTitle(rows ? title : t('awarding.title'), me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !rows) return <Waiting heads={[t('awarding.head.body'), t('awarding.head.count'), t('awarding.head.sample'), t('awarding.head.state')]} />
  const first = [...mine].sort((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1))[0]
  const sorted = [...open].sort((a, b) => Number(mine.includes(b)) - Number(mine.includes(a)) || ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1))
  return (
    <>
      <MinistryTabs />
      <div className="intro"><div><h1>{title}</h1></div>{first && view === 'open' && me.actor.role === 'land' && <div className="do"><Link className="btn btn--primary" to={`/titel/antraege/${first.id}`}>{t('awarding.begin_with', { name: first.bodyName })}</Link></div>}</div>
      <Notice />
      {funnel && (
        <ul className="strip-figures">
          <li><b>{format.number(funnel.reach)}</b> {t('awarding.reach')}</li><li><b>{format.number(funnel.stages['applied'] ?? 0)}</b> {t('awarding.applied')}</li><li><b>{format.number(funnel.stages['in-review'] ?? 0)}</b> {t('awarding.in_review')}</li><li><b>{format.number(funnel.stages['awarded'] ?? 0)}</b> {t('awarding.hold')}</li>
          <li><Link to="/titel/kommunen?stand=reached">{t('awarding.could', { n: format.number(funnel.stages['reached'] ?? 0) })}</Link></li>
        </ul>
      )}
      <div className="btns queue-views" role="group" aria-label={t('awarding.show')}>{(Object.keys(views) as (keyof typeof views)[]).map((one) => <button key={one} type="button" className="btn" aria-pressed={view === one} onClick={() => { setView(one); setPage(1) }}>{t(`awarding.view.${one}`)}</button>)}</div>
      {sorted.length === 0 ? <p className="empty">{t(`awarding.empty.${view}`)} <Link to="/titel/ansprache">{t('awarding.tab.outreach')}</Link></p> : (
        <div className="scroll"><table className="queue" role="table"><caption className="visually-hidden">{title}</caption>
          <thead role="rowgroup"><tr role="row">{['body', 'count', 'sample', 'state', 'next'].map((head) => <th key={head} role="columnheader" scope="col">{t(`awarding.head.${head}`)}</th>)}</tr></thead>
          <tbody role="rowgroup">{sorted.map((row) => <QueueRow key={row.id} row={row} yours={mine.includes(row)} />)}</tbody>
        </table></div>
      )}
      <Pager page={page} more={pageInfo?.hasNextPage ?? false} onPage={setPage} />
    </>
  )
}
