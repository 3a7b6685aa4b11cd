import { useState, type FormEvent, type ReactNode } from 'react'
import { LinkCriterion, type CriterionView } from '@blaupause/contract/criteria'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { StepPicker } from '../steps/step-picker.js'

/** Says which steps a criterion concerns. */
export function LinkForm({ criterion, onDone }: { criterion: CriterionView; onDone: () => void }): ReactNode {
  const { t } = useSay()
  const command = useCommand(t('criterion.link'))
  const [steps, setSteps] = useState([...criterion.steps])
  const send = async (): Promise<void> => {
    if ((await command.send(`/criteria/${criterion.id}/link`, LinkCriterion.parse({ version: criterion.version, steps }))) === null) return
    noted(t('criterion.linked'), null)
    onDone()
  }
  return (
    <form className="panel" aria-label={t('criterion.link')} onSubmit={(event: FormEvent) => { event.preventDefault(); void send() }}>
      <StepPicker legend={t('workshop.concerns')} chosen={steps} onChange={setSteps} />
      <Outcome command={command} />
      <div className="btns"><button type="submit" className="btn btn--primary" disabled={command.busy}>{t('criterion.save_link')}</button><button type="button" className="btn btn--text" onClick={onDone}>{t('form.cancel')}</button></div>
    </form>
  )
}
