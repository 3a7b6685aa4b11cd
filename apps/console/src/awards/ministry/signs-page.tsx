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

/** Titles given here with their sign for the town hall and their certificate; newest first. */
export function SignsPage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const [page, setPage] = useState(1)
  const command = useCommand(t('awarding.sign.state'))
  const { data: rows, error, pageInfo } = useGetList<TitleView>('titles', { pagination: { page, perPage: PAGE } }, { retry: false })
  const waiting = rows?.filter(({ sign }) => sign !== null && sign.state !== 'delivered').length ?? 0
  const title = waiting === 0 ? t('awarding.sign.none') : t('awarding.sign.title', { smart_count: waiting })
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !rows) return <Waiting heads={[t('awarding.head.body'), t('awarding.sign.state')]} />
  return (
    <>
      <MinistryTabs />
      <div className="intro"><div><h1>{title}</h1><p className="now">{t('awarding.sign.lead')}</p></div><div className="do"><button type="button" className="btn" onClick={() => { void saveFile('/titles/signs.csv', 'schilder.csv') }}>{t('awarding.sign.file')}</button></div></div>
      <Outcome command={command} />
      <div className="scroll award-scroll"><table className="award-table"><caption className="visually-hidden">{title}</caption><thead><tr><th scope="col">{t('awarding.head.body')}</th><th scope="col">{t('awarding.sign.since')}</th><th scope="col">{t('awarding.sign.deliver')}</th><th scope="col">{t('awarding.sign.state')}</th><th scope="col">{t('awarding.sign.files')}</th></tr></thead>
        <tbody>{rows.map((row) => (
          <tr key={row.id}><th scope="row">{row.bodyName}<small>{row.body}{row.condition === 'held' ? '' : `, ${t(`awarding.condition.${row.condition}`)}`}</small></th><td>{format.date(row.since)}</td><td>{row.sign?.deliverTo ?? '–'}</td>
            <td>{row.sign === null ? '–' : <label><span className="visually-hidden">{t('awarding.sign.state')}: {row.bodyName}</span><span className="pick"><select value={row.sign.state} disabled={command.busy || me.actor.role !== 'land'} onChange={(event) => { void command.send(`/titles/${row.id}/sign`, { state: event.target.value }) }}>{signStates.map((one) => <option key={one} value={one}>{t(`awarding.sign.${one}`)}</option>)}</select></span><small>{format.date(row.sign.changedOn)}</small></label>}</td>
            <td><a href={`/oeffentlich/signet/${row.signet}`}>{t('awarding.fact.check')}</a> <button type="button" className="btn btn--text" onClick={() => { void saveFile(`/titles/${row.id}/certificate`, `urkunde-${row.body}.pdf`) }}>{t('awarding.sign.certificate')}<span className="visually-hidden">: {row.bodyName}</span></button></td></tr>
        ))}</tbody></table></div>
      <Pager page={page} more={pageInfo?.hasNextPage ?? false} onPage={setPage} />
    </>
  )
}
