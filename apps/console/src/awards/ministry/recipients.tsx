import { useId, useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { CampaignView, RecipientView } from '@blaupause/contract/awards'
import { useSay } from '../../i18n/use-say.js'
import { Pager } from '../../shell/pager.js'
import { RecipientRow } from './recipient-row.js'

/** Whom a campaign went to, found by name or key, page by page: number then and now, answer, application, title. */
export function Recipients({ campaign: { id, sentOn, version } }: { campaign: CampaignView }): ReactNode {
  const { t, format } = useSay()
  const field = useId()
  const [q, setQ] = useState('')
  const [page, setPage] = useState(1)
  const {
    data: rows,
    total = 0,
    pageInfo,
  } = useGetList<RecipientView & { id: string }>(
    `campaigns/${id}/recipients`,
    { pagination: { page, perPage: 50 }, filter: { q: q.trim() }, meta: { version } },
    { retry: false, placeholderData: (before) => before },
  )
  if (!rows) return null
  const heads = ['then', 'now', ...(sentOn === null ? [] : ['answer', 'after'])]
  return (
    <>
      <div className="filters-line">
        <label htmlFor={`${field}-q`}>
          {t('awarding.search')}
          <input
            id={`${field}-q`}
            type="search"
            maxLength={100}
            value={q}
            onChange={(event) => {
              setQ(event.target.value)
              setPage(1)
            }}
          />
        </label>
        <p className="source" role="status">
          {t('awarding.found', { smart_count: total, n: format.number(total) })}
        </p>
      </div>
      <div className="scroll award-scroll">
        <table className="award-table stacked" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                {t('awarding.bodies.body')}
              </th>
              {heads.map((head) => (
                <th key={head} scope="col" className={head === 'then' || head === 'now' ? 'num' : undefined}>
                  {t(`awarding.outreach.${head}`)}
                </th>
              ))}
              <th role="columnheader" scope="col">
                {t('awarding.bodies.stage')}
              </th>
              <th role="columnheader" scope="col">
                {t('awarding.outreach.letter_head')}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row) => (
              <RecipientRow key={row.body} campaign={id} sent={sentOn !== null} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <Pager page={page} more={pageInfo?.hasNextPage ?? false} onPage={setPage} />
    </>
  )
}
