import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import { DecideGate, type WavesOfImport, type WaveView } from '@blaupause/contract/waves'
import { useCommand } from '../data/use-command.js'
import { useFieldProblem } from '../forms/field-problem.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Go or hold, with a reason that stays beside the gate. */
export function GateForm({ wave, first, onClose }: { wave: WaveView; first: 'go' | 'hold'; onClose: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const notify = useNotify()
  const [outcome, setOutcome] = useState(first)
  const [reason, setReason] = useState('')
  const [invalid, setInvalid] = useState(false)
  const command = useCommand<WavesOfImport>(t('waves.decide.open', { n: wave.number }))
  const { label, input, said } = useFieldProblem(`${id}-reason`, { own: invalid ? t('waves.decide.invalid') : null })
  const two = wave.judged?.verdict === 'hold'
  const choices = wave.gate === 'inconclusive' || wave.gate === 'hold' ? (['go', 'hold'] as const) : (['hold'] as const)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = DecideGate.safeParse({ version: wave.version, outcome, reason })
    setInvalid(!parsed.success)
    if (!parsed.success || (await command.send(`/waves/${wave.id}/decide`, parsed.data)) === null) return
    notify('waves.decide.done', { type: 'success' })
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
      <h4 id={`${id}-title`}>{t('waves.decide.title', { n: wave.number })}</h4>
      {choices.map((one) => (
        <label key={one} className="choice">
          <input
            type="radio"
            name={`${id}-outcome`}
            checked={outcome === one}
            onChange={() => {
              setOutcome(one)
            }}
          />
          <span>
            {t(`waves.decide.${one}`)}{' '}
            <small className="muted">
              {t(one === 'go' && two ? (wave.proposed ? 'waves.decide.go_second' : 'waves.decide.go_two') : `waves.decide.${one}_means`)}
            </small>
          </span>
        </label>
      ))}
      <div className="field">
        <label htmlFor={`${id}-reason`} {...label}>
          {t('waves.decide.reason')}
        </label>
        <textarea
          id={`${id}-reason`}
          rows={2}
          maxLength={500}
          value={reason}
          {...input}
          onChange={(event) => {
            setReason(event.target.value)
          }}
        />
        {said}
      </div>
      <Outcome command={command} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('waves.decide.submit')}
        </button>
        <button type="button" className="btn btn--text" onClick={onClose}>
          {t('blueprints.form.cancel')}
        </button>
      </div>
    </form>
  )
}
