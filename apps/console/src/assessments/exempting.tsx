import { useState, type ReactNode } from 'react'
import type { AssessmentView } from '@blaupause/contract/assessments'
import type { CatalogueCriterion } from '@blaupause/domain/criteria'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'
import { ExemptForm } from './exempt-form.js'

type Props = { assessment: AssessmentView; criterion: CatalogueCriterion; today: string }

/** Makes an exemption for a criterion, prolongs it, or asks the criterion again. */
export function Exempting({ assessment, criterion, today }: Props): ReactNode {
  const { t, text } = useSay()
  const [open, setOpen] = useState(false)
  const command = useCommand<{ id: string }>(t('assessments.readmit'))
  const exemption = assessment.values.find((one) => one.criterion === criterion.id)?.exemption
  const holds = exemption != null && exemption.until >= today
  const readmit = async (): Promise<void> => {
    if ((await command.send(`/assessments/${assessment.id}/readmit`, { version: assessment.version, criterion: criterion.id })) !== null)
      noted(t('assessments.readmitted', { criterion: text(criterion.statement) }), null)
  }
  return (
    <div className="exempting">
      {!open && (
        <button
          type="button"
          className="btn btn--text"
          onClick={() => {
            setOpen(true)
          }}
        >
          {t(holds ? 'assessments.exempt_longer' : 'assessments.exempt')}
          <span className="visually-hidden">: {text(criterion.statement)}</span>
        </button>
      )}
      {!open && holds && (
        <button
          type="button"
          className="btn btn--text"
          disabled={command.busy}
          onClick={() => {
            void readmit()
          }}
        >
          {t('assessments.readmit')}
          <span className="visually-hidden">: {text(criterion.statement)}</span>
        </button>
      )}
      {open && (
        <ExemptForm
          assessment={assessment}
          criterion={criterion}
          today={today}
          onDone={() => {
            setOpen(false)
          }}
        />
      )}
      <Outcome command={command} />
    </div>
  )
}
