import type { ReactNode } from 'react'
import type { ProofView } from '@blaupause/contract/proof'
import type { MilestoneView } from '@blaupause/contract/rollouts'
import { useCommand } from '../data/use-command.js'
import { useSay } from '../i18n/use-say.js'
import { noted } from '../rollouts/actions/notice-store.js'
import { Outcome } from '../rollouts/actions/outcome.js'

/** The second of two people. */
export function AgreeButton({ goLive }: { goLive: MilestoneView }): ReactNode {
  const { t } = useSay()
  const command = useCommand<ProofView>(t('proof.override.label'))
  const agree = async (): Promise<void> => {
    if ((await command.send(`/milestones/${goLive.id}/override/agree`, { version: goLive.version })) !== null) noted(t('proof.override.agreed'), null)
  }
  return (
    <div className="btns">
      <button
        type="button"
        className="btn btn--primary"
        disabled={command.busy}
        onClick={() => {
          void agree()
        }}
      >
        {t('proof.override.agree')}
      </button>
      <Outcome command={command} />
    </div>
  )
}
