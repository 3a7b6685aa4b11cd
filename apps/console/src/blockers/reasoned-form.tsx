import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { ReopenBlocker, SolveBlocker, type BlockerView } from '@blaupause/contract/blockers'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Solving says what it does to how many before it is done; reopening asks why. */
export function ReasonedForm({ blocker, verb, onDone }: { blocker: BlockerView; verb: 'solve' | 'reopen'; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand<{ released?: number; held?: number }>(t(`blockers.action.${verb}`))
  const [words, setWords] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const { version } = blocker
    const parsed =
      verb === 'solve'
        ? SolveBlocker.safeParse({ version, ...(words.trim() === '' ? {} : { remark: words }) })
        : ReopenBlocker.safeParse({ version, reason: words })
    setInvalid(parsed.success ? null : t('form.invalid.reason'))
    if (!parsed.success) return
    const answer = await command.send(`/blockers/${blocker.id}/${verb}`, parsed.data)
    if (answer === null) return
    noted(t(`blockers.done.${verb}`, { smart_count: answer.released ?? answer.held ?? 0 }), null)
    onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t(`blockers.action.${verb}`)}
      onSubmit={(event) => {
        void send(event)
      }}
    >
      <p>{t(`blockers.form.${verb}_what`, { smart_count: blocker.authorities })}</p>
      <label className="below" htmlFor={`${id}-words`}>
        {t(`blockers.form.${verb}_words`)}
        <textarea
          id={`${id}-words`}
          rows={2}
          maxLength={2000}
          value={words}
          required={verb === 'reopen'}
          onChange={(event) => {
            setWords(event.target.value)
          }}
        />
      </label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t(`blockers.form.${verb}`, { smart_count: blocker.authorities })}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
