import { useState, type ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import type { FindingDetail, FindingRollout } from '@blaupause/contract/findings'
import type { Me } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { days } from './days.js'
import './findings.css'

const PAGE = 50

/** The rollouts behind a finding, those the reader may see, each with its duration and its side. */
export function FindingRolloutsPage(): ReactNode {
  const { me } = useMe()
  const { criterion } = useParams()
  return me && criterion ? <Rows me={me} criterion={criterion} /> : <Waiting />
}

function Rows({ me, criterion }: { me: Me; criterion: string }): ReactNode {
  const { t, text, format, language } = useSay()
  const [search] = useSearchParams()
  const service = search.get('dienst') ?? ''
  const [page, setPage] = useState(1)
  const { data: detail } = useGetOne<FindingDetail & { id: string }>('finding', { id: `${criterion}?onlinedienst=${service}` }, { retry: false })
  const { data, total, pageInfo, error } = useGetList<FindingRollout>(`findings/${criterion}/rollouts`, { filter: { onlinedienst: service, count: 'exact' }, pagination: { page, perPage: PAGE } }, { retry: false })
  const title = detail ? t('findings.rows_title', { statement: text(detail.finding.statement) }) : t('findings.title')
  usePageTitle(title, me.demo)
  return (
    <>
      <p className="crumb"><Link to={`/befunde/${criterion}?dienst=${service}`}>{t('findings.title')}</Link></p>
      <div className="intro"><div><h1>{title}</h1>{detail && total !== undefined && <p className="now">{t('findings.rows_lead', { seen: format.number(total), n: format.number(detail.finding.n) })}</p>}</div></div>
      {error ? <Failure error={error} /> : !data ? <Waiting /> : (
        <div className="scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="finding-rows">
            <thead><tr><th scope="col">{t('findings.row.authority')}</th><th scope="col">{t('findings.row.side')}</th><th scope="col">{t('findings.row.started')}</th><th scope="col">{t('findings.row.live')}</th><th scope="col" className="num">{t('findings.row.days')}</th></tr></thead>
            <tbody>
              {data.map((row) => (
                <tr key={row.id}>
                  <th scope="row"><Link to={`/rollouts/${row.id}`}>{row.authority}</Link></th><td>{row.inGroup ? t('findings.yes') : t('findings.no')}</td><td>{format.date(row.startedOn)}</td>
                  <td>{row.liveOn ? format.date(row.liveOn) : t('findings.row.running')}</td><td className="num">{days(row.days, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="btns">
        {pageInfo?.hasPreviousPage && <button type="button" className="btn" onClick={() => { setPage(page - 1) }}>{t('findings.back')}</button>}
        {pageInfo?.hasNextPage && <button type="button" className="btn" onClick={() => { setPage(page + 1) }}>{t('findings.more')}</button>}
      </p>
    </>
  )
}
