import type { ReactNode } from 'react'
import type { MilestoneView } from '@blaupause/contract/rollouts'
import { useCommand } from '../../data/use-command.js'
import { useSay } from '../../i18n/use-say.js'
import { noted } from './notice-store.js'
import { Outcome } from './outcome.js'

/** The other party has acted: the owner's clock runs again. Acts at once; the way back is to wait again. */
export function ResumeButton({ milestone }: { milestone: MilestoneView }): ReactNode {
  const { t, text } = useSay()
  const command = useCommand<MilestoneView>(t('action.label.resume', { step: text(milestone.name) }))
  const send = async (): Promise<void> => {
    const after = await command.send(`/milestones/${milestone.id}/resume`, { version: milestone.version })
    if (after === null) return
    noted(t('action.done.resume', { step: text(milestone.name), owner: milestone.ownerName }), {
      path: `/milestones/${milestone.id}/wait`,
      body: { version: after.version, on: milestone.waitingOn, since: milestone.waitingSince },
    })
  }
  return (
    <>
      <button
        type="button"
        className="btn"
        disabled={command.busy}
        onClick={() => {
          void send()
        }}
      >
        {t('action.resume')}
      </button>
      <Outcome command={command} />
    </>
  )
}
