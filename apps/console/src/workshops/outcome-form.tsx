import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import type { CriterionView } from '@blaupause/contract/criteria'
import { RecordOutcome, type WorkshopView } from '@blaupause/contract/workshops'
import { outcomeKinds, type OutcomeKind } from '@blaupause/domain/workshops'
import { StepChoice } from '../blueprints/step-choice.js'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** What was found, decided, taken on or left open, with the steps and the criterion it belongs to. */
export function OutcomeForm({ workshop, criteria, onDone }: { workshop: WorkshopView; criteria: readonly CriterionView[]; onDone: () => void }): ReactNode {
  const { t, text } = useSay()
  const id = useId()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('workshops.record'))
  const [kind, setKind] = useState<OutcomeKind>('finding')
  const [words, setWords] = useState('')
  const [steps, setSteps] = useState<string[]>([])
  const [criterion, setCriterion] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const parsed = RecordOutcome.safeParse({ version: workshop.version, kind, text: words, steps, criterion: criterion === '' ? null : criterion })
    setInvalid(parsed.success ? null : t(`workshops.invalid.${String(parsed.error.issues[0]?.path[0])}`, { _: t('workshops.invalid.other') }))
    if (!parsed.success || (await command.send(`/workshops/${workshop.id}/outcomes`, parsed.data)) === null) return
    notify(t('workshops.recorded', { kind: t(`workshops.kind.${kind}`) }), { type: 'success' })
    onDone()
  }
  return (
    <form className="panel wide" noValidate aria-label={t('workshops.record')} onSubmit={(event) => { void submit(event) }}>
      <fieldset className="step-choice">
        <legend>{t('workshops.form.kind')}</legend>
        <div className="boxes">{outcomeKinds.map((one) => <label key={one} className="box"><input type="radio" name={`${id}-kind`} checked={kind === one} onChange={() => { setKind(one) }} /><span>{t(`workshops.kind.${one}`)}</span></label>)}</div>
      </fieldset>
      <label className="below" htmlFor={`${id}-text`}>{t('workshops.form.text')}<textarea id={`${id}-text`} rows={3} required maxLength={4000} aria-describedby={`${id}-hint`} value={words} onChange={(event) => { setWords(event.target.value) }} /></label>
      <p className="source" id={`${id}-hint`}>{t(`workshops.form.text_hint.${kind}`)}</p>
      <StepChoice legend={t('workshops.form.steps')} chosen={steps} onChange={setSteps} />
      <label className="below" htmlFor={`${id}-criterion`}>{t('workshops.form.criterion')}
        <span className="pick"><select id={`${id}-criterion`} value={criterion} onChange={(event) => { setCriterion(event.target.value) }}><option value="">{t('workshops.form.no_criterion')}</option>{criteria.map((one) => <option key={one.id} value={one.id}>{text(one.statement)}</option>)}</select></span></label>
      <Outcome command={command} invalid={invalid} />
      <div className="btns"><button type="submit" className="btn btn--primary" disabled={command.busy}>{t('workshops.record')}</button><button type="button" className="btn btn--text" onClick={onDone}>{t('workshops.cancel')}</button></div>
    </form>
  )
}
