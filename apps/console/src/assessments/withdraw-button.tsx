import type { ReactNode } from 'react'
import { useNotify } from 'react-admin'
import type { AssessmentView } from '@blaupause/contract/assessments'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Takes the hand-in back, as long as the review has not ended. */
export function WithdrawButton({ assessment }: { assessment: AssessmentView }): ReactNode {
  const { t } = useSay()
  const notify = useNotify()
  const command = useCommand<{ id: string }>(t('assessments.withdraw'))
  const withdraw = async (): Promise<void> => {
    if ((await command.send(`/assessments/${assessment.id}/withdraw`, { version: assessment.version })) !== null)
      notify('assessments.withdrawn', { type: 'success' })
  }
  return (
    <div className="btns">
      <button
        type="button"
        className="btn"
        disabled={command.busy}
        onClick={() => {
          void withdraw()
        }}
      >
        {t('assessments.withdraw')}
      </button>
      <Outcome command={command} />
    </div>
  )
}
