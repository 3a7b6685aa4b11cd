import { scheduleSteps } from '@blaupause/domain/blueprints'
import { calendarOf } from './calendars.js'
import type { LockedRollout } from './rollouts.store.js'

/** The days of a rollout's steps counted from `startOn`, by the anchors it was made with. */
export function rescheduled(rollout: LockedRollout, startOn: string): ReadonlyMap<string, string> {
  const steps = rollout.milestones.map(({ stepId, base }) => ({ id: stepId, ...base }))
  return new Map(scheduleSteps(steps, startOn, calendarOf(rollout)).map(({ stepId, dueOn }) => [stepId, dueOn]))
}
