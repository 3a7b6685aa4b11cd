import { useState, type FormEvent, type ReactNode } from 'react'
import { useNotify } from 'react-admin'
import type { CriterionView, LinkCriterion } from '@blaupause/contract/criteria'
import { StepChoice } from '../blueprints/step-choice.js'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Which steps a criterion concerns. */
export function LinkForm({ criterion, onDone }: { criterion: CriterionView; onDone: () => void }): ReactNode {
  const { t, text } = useSay()
  const notify = useNotify()
  const command = useCommand(t('criteria.link'))
  const [steps, setSteps] = useState<string[]>(criterion.steps)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const body: LinkCriterion = { version: criterion.version, steps }
    if ((await command.send(`/criteria/${encodeURIComponent(criterion.id)}/link`, body)) === null) return
    notify('criteria.linked', { type: 'success' })
    onDone()
  }
  return (
    <form className="panel wide" aria-label={t('criteria.link_named', { statement: text(criterion.statement) })} onSubmit={(event) => { void submit(event) }}>
      <StepChoice legend={t('criteria.form.steps')} chosen={steps} onChange={setSteps} />
      <Outcome command={command} />
      <div className="btns"><button type="submit" className="btn btn--primary" disabled={command.busy}>{t('criteria.save')}</button><button type="button" className="btn btn--text" onClick={onDone}>{t('criteria.cancel')}</button></div>
    </form>
  )
}
