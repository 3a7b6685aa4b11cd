import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { PublishedStateView } from '@blaupause/contract/awards'
import { useSay } from '../../i18n/use-say.js'
import { Pager } from '../../shell/pager.js'
import { StateChangeList } from './state-changes.js'

const PAGE = 10

/** Every state that was published, and what changed from one to another: the one before, or any that is chosen. */
export function StateList(): ReactNode {
  const { t, format } = useSay()
  const [page, setPage] = useState(1)
  const [chosen, setChosen] = useState<{ from: string; to: string } | null>(null)
  // One more than is shown: the oldest of a page is compared with it.
  const { data: rows = [], pageInfo } = useGetList<PublishedStateView & { id: string }>(
    'award-states',
    { pagination: { page, perPage: PAGE } },
    { retry: false },
  )
  const { data: after = [] } = useGetList<PublishedStateView & { id: string }>(
    'award-states',
    { pagination: { page: page + 1, perPage: PAGE } },
    { retry: false, enabled: pageInfo?.hasNextPage ?? false },
  )
  const known = [...rows, ...(pageInfo?.hasNextPage ? after : [])]
  const turn = (to: number): void => {
    setPage(to)
    setChosen(null)
  }
  return (
    <section className="rule" aria-labelledby="staende">
      <div className="cap">
        <h2 id="staende">{t('publishing.states')}</h2>
      </div>
      <p className="source">{t('publishing.states_lead')}</p>
      <div className="scroll">
        <table className="states">
          <caption className="visually-hidden">{t('publishing.states')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('publishing.stand')}</th>
              <th scope="col" className="num">
                {t('publishing.held')}
              </th>
              <th scope="col">
                <span className="visually-hidden">{t('publishing.changes')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const before = known[index + 1]
              return (
                <tr key={row.at} aria-current={chosen?.to === row.at ? 'true' : undefined}>
                  <th scope="row">
                    <a href={`/oeffentlich?stand=${row.at}`}>{format.moment(row.at)}</a>
                    <small>{row.rule}</small>
                  </th>
                  <td className="num">{format.number(row.held)}</td>
                  <td>
                    {before ? (
                      <button
                        type="button"
                        className="btn btn--text"
                        aria-expanded={chosen?.to === row.at}
                        onClick={() => {
                          setChosen(chosen?.to === row.at ? null : { from: before.at, to: row.at })
                        }}
                      >
                        {t('publishing.changes')}
                        <span className="visually-hidden">: {format.moment(row.at)}</span>
                      </button>
                    ) : (
                      t('publishing.first')
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <Pager page={page} more={pageInfo?.hasNextPage ?? false} onPage={turn} />
      {chosen && (
        <div className="panel" role="region" aria-label={t('publishing.changes')}>
          <label>
            {t('publishing.since', { on: format.moment(chosen.to) })}
            <span className="pick">
              <select
                value={chosen.from}
                onChange={(event) => {
                  setChosen({ ...chosen, from: event.target.value })
                }}
              >
                {known
                  .filter(({ at }) => at < chosen.to)
                  .map(({ at }) => (
                    <option key={at} value={at}>
                      {format.moment(at)}
                    </option>
                  ))}
              </select>
            </span>
          </label>
          <StateChangeList {...chosen} />
        </div>
      )}
    </section>
  )
}
