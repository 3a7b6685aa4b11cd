import { useState, type FormEvent, type ReactNode } from 'react'
import { NoteMilestone, type MilestoneView } from '@blaupause/contract/rollouts'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { NoteFields, type NoteDraft } from './note-fields.js'
import { noted } from './notice-store.js'
import { Outcome } from './outcome.js'
import type { StepFormProps } from './step-actions.js'

export function NoteForm({ milestone, onDone }: StepFormProps): ReactNode {
  const { t, text } = useSay()
  const command = useCommand<MilestoneView>(t('action.label.note', { step: text(milestone.name) }))
  const [draft, setDraft] = useState<NoteDraft>({ text: '', visibility: 'land' })
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (): Promise<void> => {
    const parsed = NoteMilestone.safeParse(draft)
    setInvalid(parsed.success ? null : t('form.invalid.note'))
    if (!parsed.success || (await command.send(`/milestones/${milestone.id}/note`, parsed.data)) === null) return
    noted(t('action.done.note', { step: text(milestone.name) }), null)
    onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t('action.note')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      <NoteFields draft={draft} onChange={setDraft} />
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('note.save')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
