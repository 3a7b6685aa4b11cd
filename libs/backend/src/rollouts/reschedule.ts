import { scheduleSteps } from '@blaupause/domain/blueprints'
import { calendarOf } from './calendars.js'
import type { LockedRollout, PlannedMilestone } from './rollouts.store.js'

/** The days of a rollout's steps counted from `startOn`, by the anchors it was made with. */
export function rescheduled(rollout: LockedRollout<PlannedMilestone>, startOn: string): ReadonlyMap<string, string> {
  const steps = rollout.milestones.map(({ stepId, dependsOn, anchor }) => ({ id: stepId, dependsOn, anchor }))
  return new Map(scheduleSteps(steps, startOn, calendarOf(rollout)).map(({ stepId, dueOn }) => [stepId, dueOn]))
}
