import { addWorkingDays, type WorkCalendar } from '../calendar/index.js'
import type { Actor } from '../identity/index.js'
import { require, type LocalDate } from '../kernel/index.js'
import { beliefPolicyOn } from './belief.js'
import { chosenItems, doneCount, requireItemState, untouched, withChanged, type Item, type ItemChange } from './items.js'
import { milestoneEvent, requireTransition, requireVersion, type Milestone, type Now } from './milestone.js'
import { unreported } from './unreported.js'

export type ObjectCommand = { readonly version: number; readonly reason: string; readonly items?: readonly string[] | undefined }

/**
 * "That is not so": the body for which somebody else reported takes it back, whole or for single items, within its days to
 * object. The step goes on with the objection on it, and it lies again with whoever reported.
 */
export function objectMilestone(
  milestone: Milestone,
  items: readonly Item[],
  command: ObjectCommand,
  actor: Actor,
  { today }: Now,
  calendar: WorkCalendar,
): ItemChange {
  requireVersion(milestone, command.version)
  const changed = command.items ? objectItems(milestone, items, command.items, actor, today, calendar) : (objectWhole(milestone, today, calendar), [])
  const against = milestone.reportedOrganisation ?? items.find(({ key }) => changed[0]?.key === key)?.doneOrganisation ?? null
  const after: Milestone = {
    ...milestone,
    state: 'running',
    ...unreported,
    itemsDone: changed.length > 0 ? doneCount(withChanged(items, changed)) : milestone.itemsDone,
    objectedOn: today,
    objectedOrganisation: actor.organisation.name,
    objectedAgainst: against,
    version: milestone.version + 1,
  }
  const facts = {
    was: milestone.state,
    against,
    ...(changed.length > 0 && { items: changed.map(({ key }) => key), itemsDone: after.itemsDone, itemsTotal: after.itemsTotal }),
  }
  return {
    milestone: after,
    items: changed,
    event: milestoneEvent(milestone, actor, 'milestone.objected.v1', today, facts, { field: 'reason', text: command.reason, visibility: 'programme' }),
  }
}

/** The last day on which a body may object to what was reported for it on `recordedOn`. */
export function objectUntil(recordedOn: LocalDate, calendar: WorkCalendar): LocalDate {
  return addWorkingDays(calendar, recordedOn, beliefPolicyOn(recordedOn).objectionDays)
}

function objectWhole(milestone: Milestone, today: LocalDate, calendar: WorkCalendar): void {
  requireTransition(milestone, 'object')
  require(milestone.reportedFor !== null, 'milestone.own-report')
  requireInTime(milestone.recordedOn, today, calendar)
}

function objectItems(milestone: Milestone, items: readonly Item[], keys: readonly string[], actor: Actor, today: LocalDate, calendar: WorkCalendar): Item[] {
  requireItemState(milestone, 'object')
  const chosen = chosenItems(items, { keys })
  const open = chosen.filter(({ doneOn }) => doneOn === null)
  require(open.length === 0, 'item.not-done', {
    keys: open
      .slice(0, 5)
      .map(({ key }) => key)
      .join(', '),
  })
  require(chosen.every(({ doneFor }) => doneFor !== null) || milestone.reportedFor !== null, 'milestone.own-report')
  for (const { recordedOn } of chosen) requireInTime(milestone.reportedFor === null ? recordedOn : (milestone.recordedOn ?? recordedOn), today, calendar)
  return chosen.map((item): Item => ({ ...item, ...untouched, objectedOn: today, objectedOrganisation: actor.organisation.name }))
}

function requireInTime(recordedOn: LocalDate | null, today: LocalDate, calendar: WorkCalendar): void {
  const until = recordedOn === null ? null : objectUntil(recordedOn, calendar)
  require(until === null || today <= until, 'milestone.objection-late', { until: until ?? '' })
}
