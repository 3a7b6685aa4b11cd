import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { PublicReport } from '@blaupause/contract/awards'
import { useSay } from '../../i18n/use-say.js'
import { Pager } from '../../shell/pager.js'
import { ReportForm } from './report-form.js'

const PAGE = 20
const views = ['open', 'done'] as const

/** What people reported, open or dealt with. `may`: this reader deals with it. */
export function ReportList({ may }: { may: boolean }): ReactNode {
  const { t, format } = useSay()
  const [view, setView] = useState<(typeof views)[number]>('open')
  const [page, setPage] = useState(1)
  const [answering, setAnswering] = useState('')
  const { data: rows = [], pageInfo } = useGetList<PublicReport>(
    'award-reports',
    { pagination: { page, perPage: PAGE }, filter: { state: view } },
    { retry: false },
  )
  return (
    <section className="rule" aria-labelledby="meldungen">
      <div className="cap">
        <h2 id="meldungen">{t('publishing.reports')}</h2>
      </div>
      <div className="btns queue-views" role="group" aria-label={t('publishing.show')}>
        {views.map((one) => (
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
            {t(`publishing.view.${one}`)}
          </button>
        ))}
      </div>
      {rows.length === 0 ? (
        <p className="empty">{t(`publishing.empty.${view}`)}</p>
      ) : (
        <ul className="reports">
          {rows.map((row) => (
            <li key={row.id}>
              <p className="report-text">{row.text}</p>
              <p className="source">
                {format.date(row.reportedAt.slice(0, 10))}, <a href={`/oeffentlich${row.page}`}>{row.page === '' ? t('publishing.no_page') : row.page}</a>
                {row.outcome && row.closedOn && <>, {t(`publishing.closed.${row.outcome}`, { on: format.date(row.closedOn) })}</>}
              </p>
              {may &&
                row.state === 'open' &&
                (answering === row.id ? (
                  <ReportForm
                    report={row}
                    onDone={() => {
                      setAnswering('')
                    }}
                  />
                ) : (
                  <div className="btns">
                    <button
                      type="button"
                      className="btn"
                      onClick={() => {
                        setAnswering(row.id)
                      }}
                    >
                      {t('publishing.deal')}
                    </button>
                  </div>
                ))}
            </li>
          ))}
        </ul>
      )}
      <Pager page={page} more={pageInfo?.hasNextPage ?? false} onPage={setPage} />
    </section>
  )
}
