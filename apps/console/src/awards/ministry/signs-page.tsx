import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { TitleView } from '@blaupause/contract/awards'
import { signStates } from '@blaupause/contract/awards'
import { saveFile } from '../../data/save-file.js'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Outcome } from '../../rollouts/actions/outcome.js'
import { Failure } from '../../shell/failure.js'
import { Pager } from '../../shell/pager.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { MinistryTabs } from './ministry-tabs.js'
import './ministry.css'

const PAGE = 50
const views = ['waiting', 'all'] as const
const WAITING = signStates.filter((state) => state !== 'delivered')

/** Signs that are on their way, or all titles given here with sign and certificate; newest first, counted by the server. */
export function SignsPage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const [page, setPage] = useState(1)
  const command = useCommand(t('awarding.sign.state'))
  const [view, setView] = useState<(typeof views)[number]>('waiting')
  const { total: waiting } = useGetList<TitleView>('titles', { pagination: { page: 1, perPage: 1 }, filter: { sign: WAITING } }, { retry: false })
  const {
    data: rows,
    total = 0,
    error,
    pageInfo,
  } = useGetList<TitleView>('titles', { pagination: { page, perPage: PAGE }, filter: view === 'waiting' ? { sign: WAITING } : {} }, { retry: false })
  const title = waiting === undefined ? t('awarding.tab.signs') : waiting === 0 ? t('awarding.sign.none') : t('awarding.sign.title', { smart_count: waiting })
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !rows) return <Waiting heads={[t('awarding.head.body'), t('awarding.sign.state')]} />
  return (
    <>
      <MinistryTabs />
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">{t('awarding.sign.lead')}</p>
        </div>
        <div className="do">
          <button
            type="button"
            className="btn"
            onClick={() => {
              void saveFile('/titles/signs.csv', 'schilder.csv')
            }}
          >
            {t('awarding.sign.file')}
          </button>
        </div>
      </div>
      <Outcome command={command} />
      <div className="btns queue-views" role="group" aria-label={t('awarding.show')}>
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
            {t(`awarding.sign.view.${one}`)}
          </button>
        ))}
      </div>
      {view === 'all' && <p className="source">{t('awarding.sign.total', { smart_count: total, n: format.number(total) })}</p>}
      {rows.length === 0 ? (
        <p className="empty">{t('awarding.sign.empty')}</p>
      ) : (
        <div className="scroll award-scroll">
          <table className="award-table stacked" role="table">
            <caption className="visually-hidden">{title}</caption>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">
                  {t('awarding.bodies.body')}
                </th>
                <th role="columnheader" scope="col">
                  {t('awarding.sign.since')}
                </th>
                <th role="columnheader" scope="col">
                  {t('awarding.sign.deliver')}
                </th>
                <th role="columnheader" scope="col">
                  {t('awarding.sign.state')}
                </th>
                <th role="columnheader" scope="col">
                  {t('awarding.sign.files')}
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {rows.map((row) => (
                <tr role="row" key={row.id}>
                  <th role="rowheader" scope="row">
                    {row.bodyName}
                    <small>
                      {row.body}
                      {row.condition === 'held' ? '' : `, ${t(`awarding.condition.${row.condition}`)}`}
                    </small>
                  </th>
                  <td role="cell" data-label={t('awarding.sign.since')}>
                    {format.date(row.since)}
                  </td>
                  <td role="cell" data-label={t('awarding.sign.deliver')}>
                    {row.sign?.deliverTo ?? '–'}
                  </td>
                  <td role="cell" data-label={t('awarding.sign.state')}>
                    {row.sign === null ? (
                      '–'
                    ) : (
                      <label>
                        <span className="visually-hidden">
                          {t('awarding.sign.state')}: {row.bodyName}
                        </span>
                        <span className="pick">
                          <select
                            value={row.sign.state}
                            disabled={command.busy || me.actor.role !== 'land'}
                            onChange={(event) => {
                              void command.send(`/titles/${row.id}/sign`, { state: event.target.value })
                            }}
                          >
                            {signStates.map((one) => (
                              <option key={one} value={one}>
                                {t(`awarding.sign.${one}`)}
                              </option>
                            ))}
                          </select>
                        </span>
                        <small>{format.date(row.sign.changedOn)}</small>
                      </label>
                    )}
                  </td>
                  <td role="cell" data-label={t('awarding.sign.files')}>
                    <a href={`/oeffentlich/signet/${row.signet}`}>{t('awarding.fact.check')}</a>{' '}
                    <button
                      type="button"
                      className="btn btn--text"
                      onClick={() => {
                        void saveFile(`/titles/${row.id}/certificate`, `urkunde-${row.body}.pdf`)
                      }}
                    >
                      {t('awarding.sign.certificate')}
                      <span className="visually-hidden">: {row.bodyName}</span>
                    </button>
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
