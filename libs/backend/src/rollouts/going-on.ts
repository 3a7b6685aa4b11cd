import { addWorkingDays, workingDaysBetween } from '@blaupause/domain/calendar'
import { plannedDays, type Milestone, type Now } from '@blaupause/domain/rollouts'
import { calendarOf } from './calendars.js'
import { planContext } from './plan-context.js'
import type { PlannedRollout } from './rollouts.store.js'

/** The days of what is left, counted on from today at the pace of the plan: the steps that are Bestand cost no time any more. */
export function goingOn(rollout: PlannedRollout, taken: readonly Milestone[], on: string, { today }: Now): Milestone[] {
  if (rollout.startedOn !== null) return []
  const calendar = calendarOf(rollout)
  const days = plannedDays(rollout.milestones, planContext(rollout, on))
  const last = taken.map(({ stepId }) => days.get(stepId) ?? on).reduce((a, b) => (a > b ? a : b), on)
  return rollout.milestones
    .filter((milestone) => milestone.state === 'open' && !taken.some(({ id }) => id === milestone.id))
    .map((milestone) => {
      const planned = days.get(milestone.stepId) ?? last
      return {
        ...milestone,
        dueOn: addWorkingDays(calendar, today, Math.max(1, planned > last ? workingDaysBetween(calendar, last, planned) : 1)),
        version: milestone.version + 1,
      }
    })
}
