import { useId, useState, type ReactNode } from 'react'
import { WaitMilestone, type MilestoneView } from '@blaupause/contract/rollouts'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Mark } from '../../marks/mark.js'
import { Conflict } from './conflict.js'
import { noted } from './notice-store.js'
import { Outcome } from './outcome.js'
import { likelyParties, otherParties } from './parties.js'
import type { StepFormProps } from './step-actions.js'

/** "Liegt bei …": one press on the party records it, with a way back; two clicks in all. */
export function WaitForm({ milestone, today, onDone }: StepFormProps): ReactNode {
  const { t, text, party, format } = useSay()
  const id = useId()
  const command = useCommand<MilestoneView>(t('action.label.wait', { step: text(milestone.name) }))
  const [since, setSince] = useState(today)
  const [other, setOther] = useState('')
  const [asked, setAsked] = useState<string | null>(null)

  const send = async (on: string, version: number): Promise<void> => {
    setAsked(on)
    const parsed = WaitMilestone.safeParse({ version, on, since })
    if (!parsed.success) return
    const after = await command.send(`/milestones/${milestone.id}/wait`, parsed.data)
    if (after === null) return
    noted(t('action.done.wait', { step: text(milestone.name), party: party(on, 'with') }), { path: `/milestones/${milestone.id}/resume`, body: { version: after.version } })
    onDone()
  }
  const likely = likelyParties(milestone)
  const row = (on: string): ReactNode => (
    <li key={on}><button type="button" className="choice-button" disabled={command.busy} onClick={() => { void send(on, milestone.version) }}><Mark state="wartet" /><span>{party(on)}</span></button></li>
  )
  return (
    <div className="panel" role="group" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{t('wait.with_whom')}</h4>
      <ul>{likely.map(row)}</ul>
      <details className="rest" open={likely.length === 0}>
        <summary>{t('wait.somebody_else')}</summary>
        <ul>{otherParties(milestone).map(row)}</ul>
        <div className="fields">
          <label htmlFor={`${id}-other`}>{t('wait.name')}<input id={`${id}-other`} maxLength={60} value={other} onChange={(event) => { setOther(event.target.value) }} /></label>
          <label htmlFor={`${id}-since`}>{t('wait.since')}<input id={`${id}-since`} type="date" max={today} value={since} onChange={(event) => { setSince(event.target.value) }} /></label>
        </div>
        <button type="button" className="btn" disabled={other.trim() === '' || command.busy} onClick={() => { void send(other.trim(), milestone.version) }}>{t('wait.record')}</button>
      </details>
      <Outcome command={command} />
      <Conflict current={command.current} busy={command.busy} onMine={(version) => { if (asked !== null) void send(asked, version) }} onTheirs={onDone}
        own={[{ label: t('step.waits_on'), value: asked === null ? '' : party(asked) }, { label: t('wait.since'), value: format.date(since) }]} />
      <button type="button" className="btn btn--text" onClick={onDone}>{t('form.cancel')}</button>
    </div>
  )
}
