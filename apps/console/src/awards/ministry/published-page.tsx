import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { PublicReport } from '@blaupause/contract/awards'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Notice } from '../../rollouts/actions/notice.js'
import { Outcome } from '../../rollouts/actions/outcome.js'
import { Failure } from '../../shell/failure.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { MinistryTabs } from './ministry-tabs.js'
import './ministry.css'

/** What the public sees, what it says is wrong, and what was corrected. */
export function PublishedPage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const close = useCommand(t('awarding.published.close'))
  const { data: rows, error } = useGetList<PublicReport>('award-reports', { pagination: { page: 1, perPage: 50 }, filter: { state: 'open' } }, { retry: false })
  const title = !rows || rows.length === 0 ? t('awarding.published.none') : t('awarding.published.title', { smart_count: rows.length })
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !rows) return <Waiting heads={[t('awarding.tab.published')]} />
  return (
    <>
      <MinistryTabs />
      <div className="intro"><div><h1>{title}</h1><p className="now">{t('awarding.published.lead')} <a href="/oeffentlich">{t('awarding.published.open')}</a></p></div></div>
      <Notice />
      <Outcome command={close} />
      {rows.length > 0 && <ul className="reports">{rows.map((row) => <li key={row.id}><p>{row.text}</p><p className="source">{format.date(row.reportedAt.slice(0, 10))}, <a href={`/oeffentlich${row.page}`}>{row.page === '' ? '/oeffentlich' : row.page}</a></p><div className="btns"><button type="button" className="btn" disabled={close.busy} onClick={() => { void close.send(`/award-reports/${row.id}/close`, {}) }}>{t('awarding.published.close')}</button></div></li>)}</ul>}
      {me.actor.role === 'land' && <CorrectionForm />}
    </>
  )
}

function CorrectionForm(): ReactNode {
  const { t } = useSay()
  const field = useId()
  const [on, setOn] = useState('')
  const [de, setDe] = useState('')
  const [en, setEn] = useState('')
  const command = useCommand(t('awarding.published.correct'))
  const submit = async (event: FormEvent): Promise<void> => { event.preventDefault(); if ((await command.send('/award-corrections', { on, de, en })) !== null) { setDe(''); setEn('') } }
  return (
    <form className="panel" noValidate aria-labelledby={`${field}-titel`} onSubmit={(event) => { void submit(event) }}>
      <h2 id={`${field}-titel`}>{t('awarding.published.correct')}</h2>
      <label htmlFor={`${field}-on`}>{t('awarding.published.on')}<input id={`${field}-on`} type="date" value={on} onChange={(event) => { setOn(event.target.value) }} /></label>
      <label htmlFor={`${field}-de`}>{t('awarding.published.de')}<input id={`${field}-de`} type="text" maxLength={500} value={de} onChange={(event) => { setDe(event.target.value) }} /></label>
      <label htmlFor={`${field}-en`}>{t('awarding.published.en')}<input id={`${field}-en`} type="text" maxLength={500} lang="en" value={en} onChange={(event) => { setEn(event.target.value) }} /></label>
      <Outcome command={command} />
      <div className="btns"><button type="submit" className="btn btn--primary" disabled={command.busy || on === '' || de.trim().length < 5 || en.trim().length < 5}>{t('awarding.published.publish')}</button></div>
    </form>
  )
}
