import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { RequestExemption, type ExemptionView, type RolloutView } from '@blaupause/contract/rollouts'
import { exemptionKinds, passingKinds, type ExemptionKind } from '@blaupause/domain/rollouts'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { noted } from '../actions/notice-store.js'
import { Outcome } from '../actions/outcome.js'

/** Why an authority should be left out, and until when; the Land decides. */
export function RequestForm({ rollout, today, onDone }: { rollout: RolloutView; today: string; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand<ExemptionView>(t('exemptions.deed.request'))
  const [kind, setKind] = useState<ExemptionKind>('not-responsible')
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (): Promise<void> => {
    const parsed = RequestExemption.safeParse({ version: rollout.version, kind, reason, expiresOn: until === '' ? null : until })
    setInvalid(parsed.success ? null : t('form.invalid.reason'))
    if (!parsed.success || (await command.send(`/rollouts/${rollout.id}/exempt`, parsed.data)) === null) return
    noted(t('exemptions.done.request'), null)
    onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t('exemptions.deed.request')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      <fieldset className="readers">
        <legend>{t('exemptions.why')}</legend>
        {exemptionKinds.map((one) => (
          <label key={one} className="choice">
            <input
              type="radio"
              name={`${id}-kind`}
              checked={kind === one}
              onChange={() => {
                setKind(one)
              }}
            />
            <span>{t(`exemptions.kind.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}-reason`}>
        {t('exemptions.reason')}
        <textarea
          id={`${id}-reason`}
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
      <label htmlFor={`${id}-until`}>
        {t('exemptions.expires')} {!passingKinds.includes(kind) && <small className="muted">{t('exemptions.may_be_open')}</small>}
        <input
          id={`${id}-until`}
          type="date"
          min={today}
          required={passingKinds.includes(kind)}
          value={until}
          onChange={(event) => {
            setUntil(event.target.value)
          }}
        />
      </label>
      <p className="source">{t('exemptions.land_decides')}</p>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('exemptions.deed.request')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
