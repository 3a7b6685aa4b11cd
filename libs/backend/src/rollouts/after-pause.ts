import { endedPause, recount, type DatedMilestone, type Milestone } from '@blaupause/domain/rollouts'
import { planContext } from './plan-context.js'
import type { LockedRollout, PlannedRollout } from './rollouts.store.js'

/**
 * Waits that a command has ended move the days of their steps and of those behind them. Whatever verb it was, as long as
 * it read what the days are counted from. Answers the changed steps with their days, and the ones that follow.
 */
export function afterPauses(rollout: LockedRollout, changed: readonly Milestone[], today: string): Milestone[] {
  if (!isPlanned(rollout)) return [...changed]
  const after = new Map(changed.map((milestone) => [milestone.id, milestone]))
  const ended: string[] = []
  const steps = rollout.milestones.map((before): DatedMilestone => {
    const changed = after.get(before.id)
    if (!changed) return before
    const step = { ...before, ...changed }
    const pause = endedPause(before, step, today)
    if (pause) ended.push(step.stepId)
    return pause ? { ...step, pauses: [...before.pauses, pause] } : step
  })
  if (ended.length === 0) return [...changed]
  const days = new Map(recount(steps, ended, planContext(rollout)).map(({ stepId, dueOn }) => [stepId, dueOn]))
  const own = changed.map((milestone) => ({ ...milestone, dueOn: days.get(milestone.stepId) ?? milestone.dueOn }))
  const behind = rollout.milestones
    .filter((step) => !after.has(step.id) && (days.get(step.stepId) ?? step.dueOn) !== step.dueOn)
    .map((step) => ({ ...step, dueOn: days.get(step.stepId)!, version: step.version + 1 }))
  return [...own, ...behind]
}

function isPlanned(rollout: LockedRollout): rollout is PlannedRollout {
  return 'sperrzeiten' in rollout
}
