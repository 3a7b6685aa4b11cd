import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import type { FindingRollout } from '@blaupause/contract/findings'
import { useSay } from '../i18n/use-say.js'
import { Failure } from '../shell/failure.js'
import { Waiting } from '../shell/waiting.js'
import { days } from './days.js'

const PAGE = 50

/** The rollouts behind a number, those the reader may see, each with its duration; `lead` says how many of how many. */
export function FindingRows({
  resource,
  filter,
  title,
  lead,
  sided,
}: {
  resource: string
  filter: Readonly<Record<string, string>>
  title: string
  lead: (seen: number) => string | null
  sided: boolean
}): ReactNode {
  const { t, format, language } = useSay()
  const [page, setPage] = useState(1)
  const { data, total, pageInfo, error } = useGetList<FindingRollout>(
    resource,
    { filter: { ...filter, count: 'exact' }, pagination: { page, perPage: PAGE } },
    { retry: false },
  )
  return (
    <>
      <div className="intro">
        <div>
          <h1>{title}</h1>
          {total !== undefined && <p className="now">{lead(total)}</p>}
        </div>
      </div>
      {error ? (
        <Failure error={error} />
      ) : !data ? (
        <Waiting />
      ) : data.length === 0 ? (
        <p className="muted">{t('findings.rows_none')}</p>
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="finding-rows">
            <thead>
              <tr>
                <th scope="col">{t('findings.row.authority')}</th>
                {sided && <th scope="col">{t('findings.row.side')}</th>}
                <th scope="col">{t('findings.row.started')}</th>
                <th scope="col">{t('findings.row.live')}</th>
                <th scope="col" className="num">
                  {t('findings.row.days')}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <Link to={`/rollouts/${row.id}`}>{row.authority}</Link>
                  </th>
                  {sided && <td>{row.inGroup ? t('findings.yes') : t('findings.no')}</td>}
                  <td>{format.date(row.startedOn)}</td>
                  <td>{row.liveOn ? format.date(row.liveOn) : t('findings.row.running')}</td>
                  <td className="num">{days(row.days, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="btns">
        {pageInfo?.hasPreviousPage && (
          <button
            type="button"
            className="btn"
            onClick={() => {
              setPage(page - 1)
            }}
          >
            {t('findings.back')}
          </button>
        )}
        {pageInfo?.hasNextPage && (
          <button
            type="button"
            className="btn"
            onClick={() => {
              setPage(page + 1)
            }}
          >
            {t('findings.more')}
          </button>
        )}
      </p>
    </>
  )
}
