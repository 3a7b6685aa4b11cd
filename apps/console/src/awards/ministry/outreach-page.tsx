import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { useParams } from 'react-router-dom'
import type { CampaignView, RecipientView } from '@blaupause/contract/awards'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Notice } from '../../rollouts/actions/notice.js'
import { Outcome } from '../../rollouts/actions/outcome.js'
import { Failure } from '../../shell/failure.js'
import { Pager } from '../../shell/pager.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { CampaignForm } from './campaign-form.js'
import { MinistryTabs } from './ministry-tabs.js'
import './ministry.css'

/** Letters to those who could hold the title, and what came of each: answers, numbers that grew, applications, titles. */
export function OutreachPage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const { id } = useParams()
  const [writing, setWriting] = useState(false)
  const { data: rows, error } = useGetList<CampaignView>('campaigns', { pagination: { page: 1, perPage: 50 } }, { retry: false })
  const title = !rows || rows.length === 0 ? t('awarding.outreach.none') : t('awarding.outreach.title', { smart_count: rows.length })
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !rows) return <Waiting heads={[t('awarding.tab.outreach')]} />
  return (
    <>
      <MinistryTabs />
      <div className="intro"><div><h1>{title}</h1><p className="now">{t('awarding.outreach.lead')}</p></div><div className="do">{!writing && <button type="button" className="btn btn--primary" onClick={() => { setWriting(true) }}>{t('awarding.outreach.write')}</button>}</div></div>
      <Notice />
      {writing && <CampaignForm onDone={() => { setWriting(false) }} />}
      {rows.map((row) => <Campaign key={row.id} campaign={row} open={row.id === id} />)}
    </>
  )
}

function Campaign({ campaign, open }: { campaign: CampaignView; open: boolean }): ReactNode {
  const { t, format } = useSay()
  const send = useCommand(t('awarding.outreach.send', { smart_count: campaign.recipients }))
  const [whole, setWhole] = useState(open)
  const { answers, after, recipients, reachable } = campaign
  return (
    <section className="rule campaign" aria-labelledby={`c${campaign.id}`}>
      <h2 id={`c${campaign.id}`}>{campaign.name}</h2>
      <p className="source">{campaign.sentOn === null ? t('awarding.outreach.draft', { smart_count: recipients }) : t('awarding.outreach.sent', { smart_count: recipients, on: format.date(campaign.sentOn) })} {t(`awarding.stage.${campaign.stage}`)}{campaign.kind && `, ${t(`awarding.kind.${campaign.kind}`)}`}. {t('awarding.outreach.reachable', { n: format.number(reachable), post: format.number(recipients - reachable) })}</p>
      {campaign.sentOn === null ? (
        <>
          {campaign.preview && <><p><b>{t('awarding.outreach.preview', { name: campaign.preview.to })}</b></p><p className="prepared">{campaign.preview.text}</p></>}
          <div className="btns"><button type="button" className="btn btn--primary" disabled={send.busy || recipients === 0} onClick={() => { void send.send(`/campaigns/${campaign.id}/send`, { version: campaign.version }) }}>{t('awarding.outreach.send', { smart_count: recipients })}</button></div>
          <Outcome command={send} />
        </>
      ) : (
        <>
          <ul className="strip-figures"><li><b>{answers['yes'] ?? 0}</b> {t('awarding.answer.yes')}</li><li><b>{answers['later'] ?? 0}</b> {t('awarding.answer.later')}</li><li><b>{answers['no'] ?? 0}</b> {t('awarding.answer.no')}</li><li><b>{after.more}</b> {t('awarding.outreach.more')}</li><li><b>{after.applied}</b> {t('awarding.outreach.applied')}</li><li><b>{after.titled}</b> {t('awarding.outreach.titled')}</li></ul>
          <div className="btns"><button type="button" className="btn" aria-expanded={whole} onClick={() => { setWhole(!whole) }}>{t('awarding.outreach.recipients')}</button></div>
          {whole && <Recipients id={campaign.id} />}
        </>
      )}
    </section>
  )
}

function Recipients({ id }: { id: string }): ReactNode {
  const { t, format } = useSay()
  const [page, setPage] = useState(1)
  const { data: rows, pageInfo } = useGetList<RecipientView & { id: string }>(`campaigns/${id}/recipients`, { pagination: { page, perPage: 50 } }, { retry: false })
  if (!rows) return null
  return (
    <>
      <div className="scroll award-scroll"><table className="award-table"><thead><tr><th scope="col">{t('awarding.head.body')}</th><th scope="col" className="num">{t('awarding.outreach.then')}</th><th scope="col" className="num">{t('awarding.outreach.now')}</th><th scope="col">{t('awarding.outreach.answer')}</th><th scope="col">{t('awarding.bodies.stage')}</th></tr></thead>
        <tbody>{rows.map((row) => <tr key={row.body}><th scope="row">{row.name}<small>{row.body}{row.reachable ? '' : `, ${t('awarding.bodies.by_post')}`}</small></th><td className="num">{format.number(row.counted)}</td><td className="num">{format.number(row.now)}</td><td>{row.answer === null ? '–' : t(`awarding.answer.${row.answer}`)}{row.note && <small>{row.note}</small>}</td><td>{t(`awarding.stage.${row.stage}`)}</td></tr>)}</tbody></table></div>
      <Pager page={page} more={pageInfo?.hasNextPage ?? false} onPage={setPage} />
    </>
  )
}
