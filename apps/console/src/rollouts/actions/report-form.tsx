import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { ReportMilestone, type MilestoneView } from '@blaupause/contract/rollouts'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Conflict } from './conflict.js'
import { EvidenceField } from './evidence-field.js'
import { NoteFields, type NoteDraft } from './note-fields.js'
import { noted } from './notice-store.js'
import { Outcome } from './outcome.js'
import type { StepFormProps } from './step-actions.js'

/** "Erledigt": the day is filled in, evidence may follow; two clicks for the usual case. */
export function ReportForm({ milestone, actor, today, onDone }: StepFormProps): ReactNode {
  const { t, text, format } = useSay()
  const id = useId()
  const command = useCommand<MilestoneView>(t('action.label.report', { step: text(milestone.name) }))
  const [doneOn, setDoneOn] = useState(today)
  const [items, setItems] = useState(milestone.itemsTotal)
  const [evidence, setEvidence] = useState(milestone.evidence ?? '')
  const [channel, setChannel] = useState<ReportMilestone['channel']>('self')
  const [note, setNote] = useState<NoteDraft>({ text: '', visibility: 'land' })
  const [invalid, setInvalid] = useState<string | null>(null)
  const forOthers = actor.role !== 'kommune' && milestone.owner === 'kommune'

  const send = async (version: number): Promise<void> => {
    const parsed = ReportMilestone.safeParse({
      version,
      doneOn,
      channel,
      ...(milestone.itemsTotal > 0 ? { itemsDone: items } : {}),
      ...(evidence.trim() === '' || evidence === milestone.evidence ? {} : { evidence: { value: evidence } }),
      ...(note.text.trim() === '' ? {} : { note }),
    })
    setInvalid(parsed.success ? null : t(`form.invalid.${String(parsed.error.issues[0]?.path[0] ?? 'other')}`, { _: t('form.invalid.other') }))
    if (!parsed.success) return
    const after = await command.send(`/milestones/${milestone.id}/report`, parsed.data)
    if (after === null) return
    const partly = after.state === 'running'
    noted(
      t(partly ? 'action.done.progress' : 'action.done.report', { step: text(milestone.name), done: after.itemsDone, total: after.itemsTotal }),
      partly ? null : { path: `/milestones/${milestone.id}/correct`, body: { version: after.version, reason: t('action.undo_reason') } },
    )
    onDone()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void send(milestone.version)
  }
  return (
    <form className="panel" onSubmit={submit} aria-label={t('action.report')}>
      <div className="fields">
        <label htmlFor={`${id}-on`}>
          {t('form.done_on')}
          <input
            id={`${id}-on`}
            type="date"
            required
            max={today}
            value={doneOn}
            onChange={(event) => {
              setDoneOn(event.target.value)
            }}
          />
        </label>
        {milestone.itemsTotal > 0 && (
          <label htmlFor={`${id}-items`}>
            {milestone.itemsLabel ? text(milestone.itemsLabel) : t('step.items')}, {t('form.of', { total: milestone.itemsTotal })}
            <input
              id={`${id}-items`}
              type="number"
              min={0}
              max={milestone.itemsTotal}
              required
              value={items}
              onChange={(event) => {
                setItems(Number(event.target.value))
              }}
            />
          </label>
        )}
        {milestone.proof !== 'none' && <EvidenceField milestone={milestone} value={evidence} onChange={setEvidence} />}
        {forOthers && (
          <label htmlFor={`${id}-channel`}>
            {t('form.channel')}
            <span className="pick">
              <select
                id={`${id}-channel`}
                value={channel}
                onChange={(event) => {
                  setChannel(event.target.value as ReportMilestone['channel'])
                }}
              >
                {(['self', 'telephone', 'mail'] as const).map((one) => (
                  <option key={one} value={one}>
                    {t(`channel.${one}`)}
                  </option>
                ))}
              </select>
            </span>
          </label>
        )}
      </div>
      <NoteFields draft={note} onChange={setNote} folded />
      {forOthers && <p className="source">{t('form.in_the_name', { organisation: milestone.ownerName })}</p>}
      <Outcome command={command} invalid={invalid} />
      <Conflict
        current={command.current}
        busy={command.busy}
        onMine={(version) => {
          void send(version)
        }}
        onTheirs={onDone}
        own={[
          { label: t('conflict.state'), value: t('mark.gemeldet') },
          { label: t('form.done_on'), value: format.date(doneOn) },
          ...(milestone.itemsTotal > 0 ? [{ label: t('step.items'), value: t('step.items_of', { done: items, total: milestone.itemsTotal }) }] : []),
        ]}
      />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t(navigator.onLine ? 'form.report' : 'form.report_later')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
