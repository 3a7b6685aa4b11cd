import { useState, type FormEvent, type ReactNode } from 'react'
import { NoteBlocker, type BlockerView } from '@blaupause/contract/blockers'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { NoteFields, type NoteDraft } from '../rollouts/actions/note-fields.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

export function BlockerNoteForm({ blocker, onDone }: { blocker: BlockerView; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const command = useCommand(t('blockers.action.note'))
  const [draft, setDraft] = useState<NoteDraft>({ text: '', visibility: 'programme' })
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = NoteBlocker.safeParse(draft)
    setInvalid(parsed.success ? null : t('form.invalid.note'))
    if (!parsed.success || (await command.send(`/blockers/${blocker.id}/note`, parsed.data)) === null) return
    noted(t('blockers.done.note'), null)
    onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t('blockers.action.note')}
      onSubmit={(event) => {
        void send(event)
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
