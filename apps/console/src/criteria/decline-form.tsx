import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { DeclineChange } from '@blaupause/contract/criteria'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

export function DeclineForm({ id, onDone }: { id: string; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const field = useId()
  const command = useCommand(t('criteria.decline'))
  const [answer, setAnswer] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = DeclineChange.safeParse({ answer })
    setInvalid(parsed.success ? null : t('criteria.invalid.answer'))
    if (parsed.success && (await command.send(`/criterion-changes/${id}/decline`, parsed.data)) !== null) onDone()
  }
  return (
    <form
      className="panel wide"
      noValidate
      aria-label={t('criteria.decline')}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <label htmlFor={field}>
        {t('criteria.form.answer')}
        <textarea
          id={field}
          rows={2}
          maxLength={2000}
          value={answer}
          onChange={(event) => {
            setAnswer(event.target.value)
          }}
        />
      </label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('criteria.decline')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('criteria.cancel')}
        </button>
      </div>
    </form>
  )
}
