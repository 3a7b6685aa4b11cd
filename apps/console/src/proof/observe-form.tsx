import { useId, useState, type FormEvent, type ReactNode } from 'react'
import type { Me } from '@blaupause/contract/identity'
import { RecordObservation, type ProofView } from '@blaupause/contract/proof'
import type { RolloutView } from '@blaupause/contract/rollouts'
import { berlinHour } from '@blaupause/domain/kernel'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

const RESULTS = ['seen', 'not-seen', 'unclear'] as const
const PLACES = ['portal', 'register', 'call'] as const

/** A second person says what they saw, when and where. */
export function ObserveForm({ rollout, me, onDone }: { rollout: RolloutView; me: Me; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const command = useCommand<ProofView>(t('proof.observe.label'))
  const [result, setResult] = useState<(typeof RESULTS)[number]>('seen')
  const [where, setWhere] = useState<(typeof PLACES)[number]>('portal')
  const [day, setDay] = useState(me.today)
  const [note, setNote] = useState('')
  const send = async (): Promise<void> => {
    // Of today it is the moment it arrives; of an earlier day noon, which is all that people remember.
    const effective = day >= me.today ? null : berlinHour(day, 12)
    if (
      (await command.send(
        '/observations',
        RecordObservation.parse({ rollout: rollout.id, result, where, effective, note: note.trim() === '' ? null : note }),
      )) === null
    )
      return
    noted(t('proof.observe.done'), null)
    onDone()
  }
  const choices = <T extends string>(legend: string, all: readonly T[], chosen: T, choose: (one: T) => void, label: (one: T) => string): ReactNode => (
    <fieldset className="readers">
      <legend>{legend}</legend>
      {all.map((one) => (
        <label key={one} className="choice">
          <input
            type="radio"
            name={`${id}-${legend}`}
            checked={chosen === one}
            onChange={() => {
              choose(one)
            }}
          />
          <span>{label(one)}</span>
        </label>
      ))}
    </fieldset>
  )
  return (
    <form
      className="panel"
      aria-label={t('proof.observe.title')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void send()
      }}
    >
      {choices(t('proof.observe.title'), RESULTS, result, setResult, (one) => t(`proof.result.${one}`))}
      {choices(t('proof.observe.where'), PLACES, where, setWhere, (one) => t(`proof.observe.in.${one}`))}
      <div className="fields">
        <label>
          {t('proof.observe.when')}
          <input
            type="date"
            required
            max={me.today}
            value={day}
            onChange={(event) => {
              setDay(event.target.value)
            }}
          />
        </label>
        <label>
          {t('proof.observe.note')} <small className="muted">{t('proof.add.optional')}</small>
          <input
            type="text"
            maxLength={2000}
            value={note}
            onChange={(event) => {
              setNote(event.target.value)
            }}
          />
        </label>
      </div>
      <Outcome command={command} />
      <div className="btns">
        <button type="submit" className="btn btn--primary" disabled={command.busy}>
          {t('proof.observe.save')}
        </button>
        <button type="button" className="btn btn--text" onClick={onDone}>
          {t('form.cancel')}
        </button>
      </div>
    </form>
  )
}
