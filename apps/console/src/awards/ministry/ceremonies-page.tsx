import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useGetList, useGetOne } from 'react-admin'
import type { CeremonyRow, CeremonyView } from '@blaupause/contract/awards'
import { handOver, saveFile } from '../../data/save-file.js'
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

/** Events at which titles are handed over: who is honoured, what is said, what the press gets. */
export function CeremoniesPage(): ReactNode {
  const { t } = useSay()
  const { me } = useMe()
  const { data: rows, error } = useGetList<CeremonyRow>('ceremonies', { pagination: { page: 1, perPage: 50 } }, { retry: false })
  const [planning, setPlanning] = useState(false)
  const title = !rows || rows.length === 0 ? t('awarding.ceremony.none') : t('awarding.ceremony.title', { smart_count: rows.length })
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !rows) return <Waiting heads={[t('awarding.tab.ceremonies')]} />
  return (
    <>
      <MinistryTabs />
      <div className="intro"><div><h1>{title}</h1><p className="now">{t('awarding.ceremony.lead')}</p></div><div className="do">{!planning && <button type="button" className="btn btn--primary" onClick={() => { setPlanning(true) }}>{t('awarding.ceremony.plan')}</button>}</div></div>
      <Notice />
      {planning && <PlanForm onDone={() => { setPlanning(false) }} />}
      {rows.map((row) => <Ceremony key={row.id} id={row.id} />)}
    </>
  )
}

function PlanForm({ onDone }: { onDone: () => void }): ReactNode {
  const { t } = useSay()
  const field = useId()
  const [name, setName] = useState('')
  const [on, setOn] = useState('')
  const [place, setPlace] = useState('')
  const command = useCommand(t('awarding.ceremony.plan'))
  const submit = async (event: FormEvent): Promise<void> => { event.preventDefault(); if ((await command.send('/ceremonies', { name, on, place })) !== null) onDone() }
  return (
    <form className="panel" noValidate aria-label={t('awarding.ceremony.plan')} onSubmit={(event) => { void submit(event) }}>
      <label htmlFor={`${field}-name`}>{t('awarding.ceremony.name')}<input id={`${field}-name`} type="text" maxLength={200} value={name} onChange={(event) => { setName(event.target.value) }} /></label>
      <label htmlFor={`${field}-on`}>{t('awarding.ceremony.on')}<input id={`${field}-on`} type="date" value={on} onChange={(event) => { setOn(event.target.value) }} /></label>
      <label htmlFor={`${field}-place`}>{t('awarding.ceremony.place')}<input id={`${field}-place`} type="text" maxLength={200} value={place} onChange={(event) => { setPlace(event.target.value) }} /></label>
      <Outcome command={command} />
      <div className="btns"><button type="submit" className="btn btn--primary" disabled={command.busy || name.trim().length < 3 || on === ''}>{t('awarding.ceremony.plan')}</button><button type="button" className="btn btn--text" onClick={onDone}>{t('awarding.cancel')}</button></div>
    </form>
  )
}

function Ceremony({ id }: { id: string }): ReactNode {
  const { t, format } = useSay()
  const { data: view } = useGetOne<CeremonyView>('ceremony', { id }, { retry: false })
  const command = useCommand(t('awarding.ceremony.list'))
  if (!view) return null
  const honoured = new Set(view.honoured.map(({ body }) => body))
  const change = (body: string): void => { const next = new Set(honoured); if (!next.delete(body)) next.add(body); void command.send(`/ceremonies/${id}/honoured`, { version: view.version, bodies: [...next] }) }
  return (
    <section className="rule campaign" aria-labelledby={`e${id}`}>
      <h2 id={`e${id}`}>{view.name}</h2>
      <p className="source">{format.due(view.on)}{view.place && `, ${view.place}`}</p>
      <div className="btns"><button type="button" className="btn" onClick={() => { void saveFile(`/ceremonies/${id}/press-kit`, `pressemappe-${view.on}.zip`) }}>{t('awarding.ceremony.press')}</button><button type="button" className="btn" onClick={() => { handOver(new Blob([view.notes], { type: 'text/markdown' }), `sprechzettel-${view.on}.md`) }}>{t('awarding.ceremony.notes_file')}</button></div>
      <fieldset className="honoured" disabled={command.busy}><legend>{t('awarding.ceremony.honoured', { smart_count: view.honoured.length })}</legend>
        {[...view.honoured, ...view.candidates.slice(0, 40)].map((one) => <label key={one.body}><input type="checkbox" checked={honoured.has(one.body)} onChange={() => { change(one.body) }} /> {one.name} <small>{t('awarding.ceremony.since', { on: one.since.length === 10 ? format.date(one.since) : one.since })}{one.counted !== null && `, ${format.number(one.counted)}`}</small></label>)}
      </fieldset>
      <Outcome command={command} />
      <details><summary>{t('awarding.ceremony.notes')}</summary><pre className="prepared">{view.notes}</pre></details>
    </section>
  )
}
