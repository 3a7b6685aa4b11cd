import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { ShiftMilestone, type ShiftReport } from '@blaupause/contract/rollouts'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Conflict } from '../rollouts/actions/conflict.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import type { StepFormProps } from '../rollouts/actions/step-actions.js'
import { ShiftFields, shiftTo, type ShiftDraft } from './shift-fields.js'
import { ShiftPreview } from './shift-preview.js'
import { usePreview } from './use-preview.js'
import './dates.css'

/** Another day for a step: first the preview of all dates that move, then the reason, then done. */
export function ShiftForm({ milestone, today, onDone }: StepFormProps): ReactNode {
  const { t, text, format } = useSay()
  const id = useId()
  const name = text(milestone.name)
  const command = useCommand<ShiftReport>(t('dates.shift.label', { step: name }))
  const preview = usePreview(`/milestones/${milestone.id}/shift/preview`)
  const [draft, setDraft] = useState<ShiftDraft>({ how: milestone.waitingOn === null ? 'on' : 'promisedOn', day: milestone.promisedOn ?? '', count: '5' })
  const [reason, setReason] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (version: number): Promise<void> => {
    const parsed = ShiftMilestone.safeParse({ version, reason, ...shiftTo(draft) })
    setInvalid(parsed.success ? null : t('form.invalid.reason'))
    if (!parsed.success) return
    const report = await command.send(`/milestones/${milestone.id}/shift`, parsed.data)
    if (report === null) return
    noted(t('dates.shift.done', { step: name, count: t('dates.shift.moves', { smart_count: report.steps }) }), null)
    onDone()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (preview.report) void send(milestone.version)
    else void preview.ask(shiftTo(draft))
  }
  return (
    <form className="panel" aria-label={t('dates.shift.title')} onSubmit={submit}>
      <ShiftFields
        draft={draft}
        waitingOn={milestone.waitingOn}
        today={today}
        onChange={(next) => {
          setDraft(next)
          preview.forget()
        }}
      />
      {preview.refused !== null && (
        <p role="alert" className="refusal">
          {preview.refused}
        </p>
      )}
      {preview.report && (
        <>
          <ShiftPreview report={preview.report} />
          <label htmlFor={`${id}-reason`}>
            {t('dates.shift.reason')}
            <textarea
              id={`${id}-reason`}
              rows={2}
              required
              minLength={3}
              maxLength={2000}
              value={reason}
              onChange={(event) => {
                setReason(event.target.value)
              }}
            />
          </label>
          <p className="source">{t('dates.shift.reason_hint')}</p>
        </>
      )}
      <Outcome command={command} invalid={invalid} />
      <Conflict
        current={command.current}
        busy={command.busy}
        onMine={(version) => {
          void send(version)
        }}
        onTheirs={onDone}
        own={[{ label: t('dates.shift.day'), value: draft.how === 'workingDays' ? draft.count : draft.day === '' ? '–' : format.date(draft.day) }]}
      />
      <div className="btns">
        {preview.report ? (
          <button type="submit" className="btn btn--primary" disabled={command.busy}>
            {t('dates.shift.apply', { smart_count: preview.report.steps })}
          </button>
        ) : (
          <button type="submit" className="btn btn--primary" disabled={preview.busy}>
            {t(preview.busy ? 'dates.shift.previewing' : 'dates.shift.preview')}
          </button>
        )}
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
