import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { EnterCost, type CostView } from '@blaupause/contract/costs'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { costKinds, payers, type CostKind, type Payer } from '@blaupause/domain/costs'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { amountTyped } from './amount-typed.js'

/** One figure of cost. Of the same kind and payer the new one replaces the old, which stays in the history. */
export function CostForm({
  rollout,
  today,
  replaces,
  onDone,
}: {
  rollout: RolloutView
  today: string
  replaces: CostView | null
  onDone: () => void
}): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand<{ id: string | null }>(t('tech.costs.enter'))
  const [kind, setKind] = useState<CostKind>(replaces?.kind ?? 'connection')
  const [payer, setPayer] = useState<Payer>(replaces?.payer ?? 'kommune')
  const [amount, setAmount] = useState('')
  const [effectiveOn, setEffectiveOn] = useState(today)
  const [source, setSource] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (): Promise<void> => {
    const parsed = EnterCost.safeParse({ rollout: rollout.id, kind, payer, amount: amountTyped(amount), effectiveOn, source })
    setInvalid(parsed.success ? null : t(`tech.invalid.${String(parsed.error.issues[0]?.path[0])}`, { _: t('form.invalid.other') }))
    if (!parsed.success) return
    const answer = await command.send('/costs', parsed.data)
    if (answer === null) return
    noted(t(answer.id === null ? 'tech.figure_was_so' : 'tech.costs.done'), null)
    onDone()
  }
  return (
    <form
      className="panel"
      aria-label={t('tech.costs.enter')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      <h4>{replaces ? t('tech.costs.replaces', { kind: t(`proof.tech.kind.${replaces.kind}`) }) : t('tech.costs.enter')}</h4>
      <div className="fields">
        {!replaces && (
          <label htmlFor={`${id}-kind`}>
            {t('tech.costs.what')}
            <span className="pick">
              <select
                id={`${id}-kind`}
                value={kind}
                onChange={(event) => {
                  setKind(event.target.value as CostKind)
                }}
              >
                {costKinds.map((one) => (
                  <option key={one} value={one}>
                    {t(`proof.tech.kind.${one}`)}
                  </option>
                ))}
              </select>
            </span>
          </label>
        )}
        {!replaces && (
          <label htmlFor={`${id}-payer`}>
            {t('tech.costs.who')}
            <span className="pick">
              <select
                id={`${id}-payer`}
                value={payer}
                onChange={(event) => {
                  setPayer(event.target.value as Payer)
                }}
              >
                {payers.map((one) => (
                  <option key={one} value={one}>
                    {t(`proof.tech.payer.${one}`)}
                  </option>
                ))}
              </select>
            </span>
          </label>
        )}
        <label htmlFor={`${id}-amount`}>
          {t('tech.costs.euros')}
          <input
            id={`${id}-amount`}
            required
            inputMode="decimal"
            maxLength={20}
            value={amount}
            placeholder="1180,50"
            onChange={(event) => {
              setAmount(event.target.value)
            }}
          />
        </label>
        <label htmlFor={`${id}-on`}>
          {t('tech.costs.on')}
          <input
            id={`${id}-on`}
            type="date"
            required
            max={today}
            value={effectiveOn}
            onChange={(event) => {
              setEffectiveOn(event.target.value)
            }}
          />
        </label>
        <label htmlFor={`${id}-source`}>
          {t('tech.field.source')}
          <input
            id={`${id}-source`}
            required
            minLength={3}
            maxLength={300}
            value={source}
            placeholder={t('tech.costs.source_like')}
            onChange={(event) => {
              setSource(event.target.value)
            }}
          />
        </label>
      </div>
      <Outcome command={command} invalid={invalid} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('tech.save')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
