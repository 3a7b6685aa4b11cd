import type { ReactNode } from 'react'
import type { AssessmentView } from '@blaupause/contract/assessments'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** Consent of the body: others may see its figures under its name. Taken back as easily. */
export function ShareBox({ assessment }: { assessment: AssessmentView }): ReactNode {
  const { t } = useSay()
  const command = useCommand<{ id: string }>(t('assessments.share'))
  return (
    <div className="share">
      <label className="box">
        <input
          type="checkbox"
          disabled={command.busy}
          checked={assessment.shared}
          onChange={(event) => {
            void command.send(`/assessments/${assessment.id}/share`, { version: assessment.version, shared: event.target.checked })
          }}
        />
        <span>{t('assessments.share')}</span>
      </label>
      <p className="source">{t('assessments.share_hint')}</p>
      <Outcome command={command} />
    </div>
  )
}
