import { useState, type ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { Link, useSearchParams } from 'react-router-dom'
import type { AwardFunnel, FunnelBody } from '@blaupause/contract/awards'
import { funnelStages } from '@blaupause/domain/awards'
import { saveFile } from '../../data/save-file.js'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Failure } from '../../shell/failure.js'
import { Pager } from '../../shell/pager.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { MinistryTabs } from './ministry-tabs.js'
import './ministry.css'

const PAGE = 50

/** Bodies by where they stand on the way: who could apply and has not, who has not begun. For the Land alone. */
export function BodiesPage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const [query, setQuery] = useSearchParams()
  const [page, setPage] = useState(1)
  const [stage, kind] = [query.get('stand') ?? '', query.get('art') ?? '']
  const { data: funnel, error } = useGetOne<AwardFunnel & { id: string }>('award-funnel', { id: 'land' }, { retry: false })
  const { data: rows, pageInfo } = useGetList<FunnelBody & { id: string }>('award-bodies', { pagination: { page, perPage: PAGE }, filter: { stage, kind } }, { retry: false })
  const count = funnel && (stage === '' ? funnel.bodies : (funnel.stages[stage as keyof typeof funnel.stages] ?? 0))
  const title = count === undefined ? t('awarding.tab.bodies') : t(`awarding.bodies.${stage === '' ? 'all' : stage}`, { smart_count: count, n: format.number(count) })
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !rows || !funnel) return <Waiting heads={[t('awarding.head.body'), t('awarding.head.count')]} />
  const set = (name: string, value: string): void => { const next = new URLSearchParams(query); if (value === '') next.delete(name); else next.set(name, value); setQuery(next); setPage(1) }
  return (
    <>
      <MinistryTabs />
      <div className="intro"><div><h1>{title}</h1><p className="now">{t('awarding.bodies.lead')}</p></div><div className="do"><button type="button" className="btn" onClick={() => { void saveFile(`/award-bodies/file?${new URLSearchParams({ ...(stage && { stage }), ...(kind && { kind }) })}`, `kommunen-${stage || 'alle'}.csv`) }}>{t('awarding.bodies.file')}</button></div></div>
      <div className="filters-line">
        <label>{t('awarding.bodies.stage')} <span className="pick"><select value={stage} onChange={(event) => { set('stand', event.target.value) }}><option value="">{t('awarding.bodies.any')}</option>{funnelStages.map((one) => <option key={one} value={one}>{t(`awarding.stage.${one}`)} ({format.number(funnel.stages[one] ?? 0)})</option>)}</select></span></label>
        <label>{t('awarding.bodies.kind')} <span className="pick"><select value={kind} onChange={(event) => { set('art', event.target.value) }}><option value="">{t('awarding.bodies.any')}</option>{(me.award?.kinds ?? []).map((one) => <option key={one} value={one}>{t(`awarding.kind.${one}`)}</option>)}</select></span></label>
      </div>
      {rows.length === 0 ? <p className="empty">{t('awarding.bodies.none')}</p> : (
        <div className="scroll award-scroll"><table className="award-table"><caption className="visually-hidden">{title}</caption><thead><tr><th scope="col">{t('awarding.head.body')}</th><th scope="col" className="num">{t('awarding.head.count')}</th><th scope="col" className="num">{t('awarding.bodies.missing')}</th><th scope="col">{t('awarding.bodies.stage')}</th><th scope="col">{t('awarding.bodies.reachable')}</th></tr></thead>
          <tbody>{rows.map((row) => <tr key={row.key}><th scope="row"><Link to={`/titelstand/${row.key}`}>{row.name}</Link><small>{row.key}</small></th><td className="num">{format.number(row.counted)} <small>{t('awarding.of_line', { n: row.threshold })}</small></td><td className="num">{row.missing === 0 ? '–' : format.number(row.missing)}</td><td>{t(`awarding.stage.${row.stage}`)}</td><td>{t(row.reachable ? 'awarding.yes' : 'awarding.bodies.by_post')}</td></tr>)}</tbody></table></div>
      )}
      <Pager page={page} more={pageInfo?.hasNextPage ?? false} onPage={setPage} />
    </>
  )
}
