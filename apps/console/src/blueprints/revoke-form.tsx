import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { RevokeKey, type KeyView } from '@blaupause/contract/blueprints'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Takes a key back: since when, why, and whether somebody else may hold it. */
export function RevokeForm({ of, today, onClose }: { of: KeyView; today: string; onClose: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const notify = useNotify()
  const first = useRef<HTMLHeadingElement>(null)
  const [draft, setDraft] = useState<RevokeKey>({ from: today, reason: '', compromised: false })
  const [invalid, setInvalid] = useState(false)
  const command = useCommand(t('keys.revoke.open'))
  useEffect(() => {
    first.current?.focus()
  }, [])
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = RevokeKey.safeParse(draft)
    setInvalid(!parsed.success)
    if (!parsed.success || (await command.send(`/blueprint-keys/${of.kid}/revoke`, parsed.data)) === null) return
    notify('keys.revoke.done', { type: 'success' })
    onClose()
  }
  return (
    <form
      className="panel sign"
      noValidate
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        void submit(event)
      }}
    >
      <h2 id={`${id}-title`} ref={first} tabIndex={-1}>
        {t('keys.revoke.title', { name: of.name })}
      </h2>
      <p>{t(of.origin === 'own' ? 'keys.revoke.means_own' : 'keys.revoke.means_land')}</p>
      <div className="field">
        <label htmlFor={`${id}-from`}>{t('keys.revoke.from')}</label>
        <input
          id={`${id}-from`}
          type="date"
          max={today}
          value={draft.from}
          onChange={(event) => {
            setDraft({ ...draft, from: event.target.value })
          }}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-reason`}>{t('keys.revoke.reason')}</label>
        <textarea
          id={`${id}-reason`}
          rows={2}
          maxLength={500}
          value={draft.reason}
          aria-invalid={invalid}
          onChange={(event) => {
            setDraft({ ...draft, reason: event.target.value })
          }}
        />
      </div>
      <label className="choice">
        <input
          type="checkbox"
          checked={draft.compromised}
          onChange={(event) => {
            setDraft({ ...draft, compromised: event.target.checked })
          }}
        />
        <span>
          {t('keys.revoke.compromised')} <small className="muted">{t('keys.revoke.compromised_hint')}</small>
        </span>
      </label>
      <Outcome command={command} invalid={invalid ? t('keys.revoke.invalid') : null} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('keys.revoke.submit')}
        </button>
        <button type="button" className="btn btn--text" onClick={onClose}>
          {t('blueprints.form.cancel')}
        </button>
      </div>
    </form>
  )
}
