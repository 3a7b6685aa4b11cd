import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link, useSearchParams } from 'react-router-dom'
import type { FunnelBody } from '@blaupause/contract/awards'
import { saveFile } from '../../data/save-file.js'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Failure } from '../../shell/failure.js'
import { Pager } from '../../shell/pager.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { addressOfCut, BodyCuts, cutOfAddress, NO_CUT, queryOfCut, type BodyCut } from './body-cuts.js'
import { MinistryTabs } from './ministry-tabs.js'
import './ministry.css'

const PAGE = 50

/** Bodies by where they stand on the way: who could apply and has not, who has not begun. For the Land alone. */
export function BodiesPage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const [query, setQuery] = useSearchParams()
  const [page, setPage] = useState(1)
  const cut = cutOfAddress(query)
  const {
    data: rows,
    total,
    error,
    pageInfo,
  } = useGetList<FunnelBody & { id: string }>(
    'award-bodies',
    { pagination: { page, perPage: PAGE }, filter: { ...cut, q: cut.q.trim() } },
    { retry: false, placeholderData: (before) => before },
  )
  const title =
    total === undefined
      ? t('awarding.tab.bodies')
      : t(`awarding.bodies.${cut.stage === '' ? 'all' : `of_${cut.stage}`}`, { smart_count: total, n: format.number(total) })
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !rows) return <Waiting heads={[t('awarding.head.body'), t('awarding.head.count')]} />
  const onCut = (next: BodyCut): void => {
    setQuery(addressOfCut(next), { replace: true })
    setPage(1)
  }
  const asked = queryOfCut(cut).toString()
  const writable = ['reached', 'below', 'not-begun'].includes(cut.stage) && cut.q === ''
  return (
    <>
      <MinistryTabs />
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">{t('awarding.bodies.lead')}</p>
        </div>
        <div className="do">
          <div className="btns">
            {me.actor.role === 'land' && writable && (
              <Link className="btn btn--primary" to={`/titel/ansprache?${query}`}>
                {t('awarding.bodies.write')}
              </Link>
            )}
            <button
              type="button"
              className="btn"
              onClick={() => {
                void saveFile(`/award-bodies/file?${asked}`, `kommunen-${cut.stage || 'alle'}.csv`)
              }}
            >
              {t('awarding.bodies.file')}
            </button>
          </div>
        </div>
      </div>
      <BodyCuts cut={cut} onCut={onCut} />
      {rows.length === 0 ? (
        <p className="empty">
          {t('awarding.bodies.none')}{' '}
          <button
            type="button"
            className="btn btn--text"
            onClick={() => {
              onCut(NO_CUT)
            }}
          >
            {t('awarding.bodies.all_again')}
          </button>
        </p>
      ) : (
        <div className="scroll award-scroll">
          <table className="award-table stacked" role="table">
            <caption className="visually-hidden">{title}</caption>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">
                  {t('awarding.bodies.body')}
                </th>
                <th role="columnheader" scope="col" className="num">
                  {t('awarding.head.count')}
                </th>
                <th role="columnheader" scope="col" className="num">
                  {t('awarding.bodies.missing')}
                </th>
                {cut.stage === '' && (
                  <th role="columnheader" scope="col">
                    {t('awarding.bodies.stage')}
                  </th>
                )}
                <th role="columnheader" scope="col">
                  {t('awarding.bodies.reachable')}
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {rows.map((row) => (
                <tr role="row" key={row.key}>
                  <th role="rowheader" scope="row">
                    <Link to={`/titelstand/${row.key}`}>{row.name}</Link>
                    <small>{row.key}</small>
                  </th>
                  <td role="cell" className="num" data-label={t('awarding.head.count')}>
                    {format.number(row.counted)} <small>{t('awarding.of_line', { n: row.threshold })}</small>
                  </td>
                  <td role="cell" className="num" data-label={t('awarding.bodies.missing')}>
                    {row.missing === 0 ? '–' : format.number(row.missing)}
                  </td>
                  {cut.stage === '' && (
                    <td role="cell" data-label={t('awarding.bodies.stage')}>
                      {t(`awarding.stage.${row.stage}`)}
                    </td>
                  )}
                  <td role="cell" data-label={t('awarding.bodies.reachable')}>
                    {t(row.reachable ? 'awarding.yes' : 'awarding.bodies.by_post')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager page={page} more={pageInfo?.hasNextPage ?? false} onPage={setPage} />
    </>
  )
}
