import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { RequestOverride, type ProofView } from '@blaupause/contract/proof'
import type { MilestoneView } from '@blaupause/contract/rollouts'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** The first of two people says why the service is live although proof is missing or contradicts. */
export function OverrideForm({ goLive, onDone }: { goLive: MilestoneView; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand<ProofView>(t('proof.override.label'))
  const [reason, setReason] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (): Promise<void> => {
    const parsed = RequestOverride.safeParse({ version: goLive.version, reason })
    setInvalid(parsed.success ? null : t('form.invalid.reason'))
    if (!parsed.success || (await command.send(`/milestones/${goLive.id}/override`, parsed.data)) === null) return
    noted(t('proof.override.asked'), null)
    onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t('proof.override.title')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      <h4>{t('proof.override.title')}</h4>
      <label htmlFor={id}>
        {t('proof.override.reason')}
        <textarea
          id={id}
          rows={3}
          required
          minLength={10}
          maxLength={2000}
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
          }}
        />
      </label>
      <p className="source">
        {t('proof.override.hint')} {t('form.reason_seen')}
      </p>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('proof.override.ask')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
