import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { EndSperrzeit } from '@blaupause/contract/rollouts'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Ending a Sperrzeit or a Stichtag, with the reason; it stays in the list. */
export function EndForm({ path, name, onDone }: { path: string; name: string; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand<{ id: string }>(t('dates.sperrzeiten.end'))
  const [reason, setReason] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (): Promise<void> => {
    const parsed = EndSperrzeit.safeParse({ reason })
    setInvalid(parsed.success ? null : t('dates.sperrzeiten.invalid.reason'))
    if (!parsed.success || (await command.send(path, parsed.data)) === null) return
    noted(t('dates.sperrzeiten.done_end'), null)
    onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t('dates.sperrzeiten.end_title', { name })}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      <label htmlFor={`${id}-r`}>
        {t('dates.sperrzeiten.reason')}
        <input
          id={`${id}-r`}
          maxLength={2000}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
          }}
        />
      </label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('dates.sperrzeiten.end')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
