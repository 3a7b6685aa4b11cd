import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { CriterionView } from '@blaupause/contract/criteria'
import { RecordOutcome, type WorkshopView } from '@blaupause/contract/workshops'
import { outcomeKinds, type OutcomeKind } from '@blaupause/domain/workshops'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { StepPicker } from '../steps/step-picker.js'

/** A finding, decision, task or question, with the steps and the criterion it concerns. */
export function OutcomeForm({ workshop, onDone }: { workshop: WorkshopView; onDone: () => void }): ReactNode {
  const { t, text: words } = useSay()
  const id = useId()
  const command = useCommand(t('workshop.record'))
  const { data: criteria = [] } = useGetList<CriterionView>('criteria', { pagination: { page: 1, perPage: 200 } }, { retry: false })
  const [kind, setKind] = useState<OutcomeKind>('finding')
  const [text, setText] = useState('')
  const [steps, setSteps] = useState<string[]>([])
  const [criterion, setCriterion] = useState('')
  const [invalid, setInvalid] = useState<string | null>(null)
  const send = async (): Promise<void> => {
    const parsed = RecordOutcome.safeParse({ version: workshop.version, kind, text, steps, criterion: criterion === '' ? null : criterion })
    setInvalid(parsed.success ? null : t('workshop.invalid'))
    if (!parsed.success || (await command.send(`/workshops/${workshop.id}/outcomes`, parsed.data)) === null) return
    noted(t('workshop.recorded'), null)
    onDone()
  }
  return (
    <form className="panel" aria-label={t('workshop.record')} onSubmit={(event: FormEvent) => { event.preventDefault(); void send() }}>
      <div className="note-fields">
        <label htmlFor={`${id}-k`}>{t('workshop.outcome_kind')}<span className="pick"><select id={`${id}-k`} value={kind} onChange={(event) => { setKind(event.target.value as OutcomeKind) }}>{outcomeKinds.map((one) => <option key={one} value={one}>{t(`workshop.kind.${one}`)}</option>)}</select></span></label>
        <label htmlFor={`${id}-t`}>{t('workshop.outcome_text')}<textarea id={`${id}-t`} rows={3} required minLength={3} maxLength={4000} value={text} onChange={(event) => { setText(event.target.value) }} /></label>
        <StepPicker legend={t('workshop.concerns')} chosen={steps} onChange={setSteps} />
        <label htmlFor={`${id}-c`}>{t('workshop.criterion')}<span className="pick"><select id={`${id}-c`} value={criterion} onChange={(event) => { setCriterion(event.target.value) }}><option value="">{t('workshop.no_criterion')}</option>{criteria.map((one) => <option key={one.id} value={one.id}>{one.id}: {words(one.statement)}</option>)}</select></span></label>
      </div>
      <Outcome command={command} invalid={invalid} />
      <div className="btns"><button type="submit" className="btn btn--primary" disabled={command.busy}>{t('workshop.record')}</button><button type="button" className="btn btn--text" onClick={onDone}>{t('form.cancel')}</button></div>
    </form>
  )
}
