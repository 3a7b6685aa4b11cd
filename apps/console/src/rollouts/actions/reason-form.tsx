import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { CorrectMilestone, ObjectMilestone, ReturnMilestone, type MilestoneView } from '@blaupause/contract/rollouts'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { Conflict } from './conflict.js'
import { noted } from './notice-store.js'
import { Outcome } from './outcome.js'
import type { StepFormProps } from './step-actions.js'

const schemas = { return: ReturnMilestone, correct: CorrectMilestone, object: ObjectMilestone }

/** Back to the owner, an objection, or the own report taken back: both want a reason that somebody can act on. */
export function ReasonForm({ milestone, verb, onDone }: StepFormProps & { verb: keyof typeof schemas }): ReactNode {
  const { t, text } = useSay()
  const id = useId()
  const command = useCommand<MilestoneView>(t(`action.label.${verb}`, { step: text(milestone.name) }))
  const [reason, setReason] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (version: number): Promise<void> => {
    const parsed = schemas[verb].safeParse({ version, reason })
    setInvalid(parsed.success ? null : t('form.invalid.reason'))
    if (!parsed.success) return
    if ((await command.send(`/milestones/${milestone.id}/${verb}`, parsed.data)) === null) return
    noted(t(`action.done.${verb}`, { step: text(milestone.name), owner: milestone.ownerName }), null)
    onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t(`action.${verb}`)}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send(milestone.version)
      }}
    >
      <label htmlFor={id}>
        {t(`form.reason.${verb}`)}
        <textarea
          id={id}
          rows={3}
          required
          minLength={3}
          maxLength={2000}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
          }}
        />
      </label>
      <p className="source">{t('form.reason_seen')}</p>
      <Outcome command={command} invalid={invalid} />
      <Conflict
        current={command.current}
        own={[{ label: t('form.reason_short'), value: reason }]}
        busy={command.busy}
        onMine={(version) => {
          void send(version)
        }}
        onTheirs={onDone}
      />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t(`action.${verb}`)}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
