import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { ApproveExemption, DeclineExemption, ReadmitRollout, type ExemptionView, type RolloutView } from '@blaupause/contract/rollouts'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { noted } from '../actions/notice-store.js'
import { Outcome } from '../actions/outcome.js'

/** Agreeing, declining or withdrawing, and ending an exception; what it means stands above the button. */
export function DecideForm({
  deed,
  exemption,
  rollout,
  onDone,
}: {
  deed: 'approve' | 'decline' | 'readmit'
  exemption: ExemptionView
  rollout: RolloutView
  onDone: () => void
}): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand<ExemptionView>(t(`exemptions.deed.${deed}`))
  const [reason, setReason] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (): Promise<void> => {
    const body =
      deed === 'approve'
        ? ApproveExemption.safeParse({ version: exemption.version })
        : deed === 'decline'
          ? DeclineExemption.safeParse({ version: exemption.version, reason })
          : ReadmitRollout.safeParse({ version: rollout.version, reason })
    setInvalid(body.success ? null : t('form.invalid.reason'))
    if (!body.success) return
    if ((await command.send(deed === 'readmit' ? `/rollouts/${rollout.id}/readmit` : `/exemptions/${exemption.id}/${deed}`, body.data)) === null) return
    noted(t(`exemptions.done.${deed}`), null)
    onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t(`exemptions.deed.${deed}`)}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      <p>{t(`exemptions.means.${deed}`)}</p>
      {deed !== 'approve' && (
        <label htmlFor={id}>
          {t('form.reason_short')}
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
      )}
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t(`exemptions.deed.${deed}`)}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
