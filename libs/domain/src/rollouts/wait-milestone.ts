import { addWorkingDays, workingDaysBetween, type WorkCalendar } from '../calendar/index.js'
import type { Actor } from '../identity/index.js'
import { require, type LocalDate } from '../kernel/index.js'
import { milestoneEvent, requireTransition, requireVersion, type Change, type Milestone, type Now } from './milestone.js'

export type WaitCommand = {
  readonly version: number
  readonly on: string
  readonly organisation?: string | undefined
  readonly since: LocalDate
  readonly note?: { readonly text: string; readonly visibility: string } | undefined
}

/** It lies with another party: the owner's clock pauses, that party's runs from `since`. Passed on, the pause goes on. */
export function waitMilestone(milestone: Milestone, command: WaitCommand, actor: Actor, { today }: Now, calendar: WorkCalendar): Change {
  requireVersion(milestone, command.version)
  requireTransition(milestone, 'wait')
  require(command.since <= today, 'milestone.future', { date: command.since })
  const after: Milestone = {
    ...afterPause(milestone, command.since, calendar), state: 'running', startedOn: milestone.startedOn ?? command.since, waitingOn: command.on, waitingSince: command.since, waitingOrganisation: command.organisation ?? null, version: milestone.version + 1,
  }
  const text = command.note ? { field: 'note', ...command.note } : null
  return { milestone: after, event: milestoneEvent(milestone, actor, 'milestone.waiting.v1', command.since, { on: command.on, ...(command.organisation && { organisation: command.organisation }) }, text) }
}

/** The other party has acted: the owner's clock runs again, the due day moves by the working days of the wait. */
export function resumeMilestone(milestone: Milestone, command: { readonly version: number }, actor: Actor, { today }: Now, calendar: WorkCalendar): Change {
  requireVersion(milestone, command.version)
  requireTransition(milestone, 'resume')
  require(milestone.waitingOn !== null, 'milestone.state', { state: milestone.state })
  const after: Milestone = { ...afterPause(milestone, today, calendar), waitingOn: null, waitingSince: null, waitingOrganisation: null, version: milestone.version + 1 }
  const facts = { on: milestone.waitingOn, since: milestone.waitingSince, ...(milestone.waitingOrganisation && { organisation: milestone.waitingOrganisation }), dueOn: after.dueOn }
  return { milestone: after, event: milestoneEvent(milestone, actor, 'milestone.resumed.v1', today, facts) }
}

/** While a step waits on somebody else its owner's time stands still: design §2. */
function afterPause(milestone: Milestone, until: LocalDate, calendar: WorkCalendar): Milestone {
  if (milestone.dueOn === null || milestone.waitingSince === null) return milestone
  return { ...milestone, dueOn: addWorkingDays(calendar, milestone.dueOn, workingDaysBetween(calendar, milestone.waitingSince, until)) }
}

/** A remark for those who may read it; nothing else changes. */
export function noteMilestone(milestone: Milestone, command: { readonly text: string; readonly visibility: string }, actor: Actor, { today }: Now): Change {
  return { milestone, event: milestoneEvent(milestone, actor, 'milestone.noted.v1', today, {}, { field: 'note', ...command }) }
}
