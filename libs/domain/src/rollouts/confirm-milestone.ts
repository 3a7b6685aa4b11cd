import type { Actor } from '../identity/index.js'
import { require } from '../kernel/index.js'
import { beliefOf, isConfirmable } from './belief.js'
import { milestoneEvent, requireTransition, requireVersion, type Change, type Milestone, type Now } from './milestone.js'

export type ConfirmCommand = {
  readonly version: number
  readonly seenIn: 'person' | 'register' | 'portal'
  readonly note?: { readonly text: string; readonly visibility: string } | undefined
}

/**
 * A second person has seen it, or a register. Gates and what was drawn for the sample by looking; other steps only by what a
 * register or portal shows: nobody clicks 18,000 confirmations.
 */
export function confirmMilestone(milestone: Milestone, command: ConfirmCommand, actor: Actor, { today }: Now): Change {
  requireVersion(milestone, command.version)
  require(milestone.gate || isConfirmable(milestone) || actor.role === 'system', 'milestone.not-a-gate')
  requireTransition(milestone, 'confirm')
  require(beliefOf(milestone) !== 'observed' || command.seenIn !== 'person', 'milestone.observed')
  require(actor.role === 'system' || milestone.reportedBy !== actor.subject, 'milestone.four-eyes')
  const after: Milestone = {
    ...milestone,
    state: 'confirmed',
    confirmedOn: today,
    confirmedOrganisation: actor.organisation.name,
    version: milestone.version + 1,
  }
  const text = command.note ? { field: 'note', ...command.note } : null
  return { milestone: after, event: milestoneEvent(milestone, actor, 'milestone.confirmed.v1', today, { seenIn: command.seenIn }, text) }
}
