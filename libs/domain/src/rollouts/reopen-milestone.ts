import type { Actor } from '../identity/index.js'
import { milestoneEvent, requireTransition, requireVersion, type Change, type Milestone, type Now } from './milestone.js'
import { unreported } from './unreported.js'

export type ReopenCommand = { readonly version: number; readonly reason: string }

/** Not accepted: back to the owner, with a reason they can act on. */
export function returnMilestone(milestone: Milestone, command: ReopenCommand, actor: Actor, now: Now): Change {
  requireTransition(milestone, 'return')
  return reopen(milestone, command, actor, now, 'milestone.returned.v1')
}

/** The report was wrong, or the state no longer holds: the step is open again, the history keeps both. */
export function correctMilestone(milestone: Milestone, command: ReopenCommand, actor: Actor, now: Now): Change {
  requireTransition(milestone, 'correct')
  return reopen(milestone, command, actor, now, 'milestone.corrected.v1')
}

function reopen(milestone: Milestone, command: ReopenCommand, actor: Actor, { today }: Now, type: 'milestone.returned.v1' | 'milestone.corrected.v1'): Change {
  requireVersion(milestone, command.version)
  const after: Milestone = {
    ...milestone,
    state: 'running',
    ...unreported,
    confirmedOn: null,
    confirmedOrganisation: null,
    version: milestone.version + 1,
  }
  return {
    milestone: after,
    event: milestoneEvent(milestone, actor, type, today, { was: milestone.state }, { field: 'reason', text: command.reason, visibility: 'programme' }),
  }
}
