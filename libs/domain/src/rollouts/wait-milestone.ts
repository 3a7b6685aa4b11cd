import type { Pause } from '../blueprints/index.js'
import type { Actor } from '../identity/index.js'
import { require, type LocalDate } from '../kernel/index.js'
import { milestoneEvent, requireTransition, requireVersion, type Change, type Milestone, type Now } from './milestone.js'
import { notWaiting } from './unreported.js'

export type WaitCommand = {
  readonly version: number
  readonly on: string
  readonly organisation?: string | undefined
  readonly since: LocalDate
  readonly note?: { readonly text: string; readonly visibility: string } | undefined
}

/** It lies with another party: the owner's clock pauses, that party's runs from `since`. Passed on, the pause goes on. */
export function waitMilestone(milestone: Milestone, command: WaitCommand, actor: Actor, { today }: Now): Change {
  requireVersion(milestone, command.version)
  requireTransition(milestone, 'wait')
  require(command.since <= today, 'milestone.future', { date: command.since })
  const after: Milestone = {
    ...milestone,
    state: 'running',
    startedOn: milestone.startedOn ?? command.since,
    waitingOn: command.on,
    waitingSince: command.since,
    waitingOrganisation: command.organisation ?? null,
    promisedOn: null,
    version: milestone.version + 1,
  }
  const text = command.note ? { field: 'note', ...command.note } : null
  return {
    milestone: after,
    event: milestoneEvent(
      milestone,
      actor,
      'milestone.waiting.v1',
      command.since,
      { on: command.on, ...(command.organisation && { organisation: command.organisation }) },
      text,
    ),
  }
}

/** The other party has acted: the owner's clock runs again. The pause moves the day, see `recount`. */
export function resumeMilestone(milestone: Milestone, command: { readonly version: number }, actor: Actor, { today }: Now): Change {
  requireVersion(milestone, command.version)
  requireTransition(milestone, 'resume')
  require(milestone.waitingOn !== null, 'milestone.state', { state: milestone.state })
  const after: Milestone = { ...milestone, ...notWaiting, version: milestone.version + 1 }
  const facts = {
    on: milestone.waitingOn,
    since: milestone.waitingSince,
    ...(milestone.waitingOrganisation && { organisation: milestone.waitingOrganisation }),
  }
  return { milestone: after, event: milestoneEvent(milestone, actor, 'milestone.resumed.v1', today, facts) }
}

/** The wait that a verb has just ended on `until`: that long the owner's time stood still (design §2). */
export function endedPause(before: Milestone, after: Milestone, today: LocalDate): Pause | null {
  if (before.waitingOn === null || before.waitingSince === null || after.waitingSince === before.waitingSince) return null
  return { party: before.waitingOrganisation ?? before.waitingOn, since: before.waitingSince, until: after.waitingSince ?? today }
}

/** A remark for those who may read it; nothing else changes. */
export function noteMilestone(milestone: Milestone, command: { readonly text: string; readonly visibility: string }, actor: Actor, { today }: Now): Change {
  return { milestone, event: milestoneEvent(milestone, actor, 'milestone.noted.v1', today, {}, { field: 'note', ...command }) }
}
