import { effectsOf, exemptionWake, firstWake, isActive, operationalOn, summarise, type Milestone, type RolloutSummary } from '@blaupause/domain/rollouts'
import type { Message } from '../platform/index.js'
import { afterPauses } from './after-pause.js'
import { calendarOf } from './calendars.js'
import { policyOf } from './reminder-policies.js'
import type { LockedRollout, RolloutChange } from './rollouts.store.js'

/** The rollout after some of its milestones changed: which days a wait that ended moved, whose turn it is now, the new summary, and when its process must act next. */
export function changeRollout(rollout: LockedRollout, changed: readonly Milestone[], stateOn: string, started: Partial<RolloutSummary> = {}): RolloutChange {
  const after = new Map(afterPauses(rollout, changed, stateOn).map((milestone) => [milestone.id, milestone]))
  const moved = rollout.milestones.map((milestone) => after.get(milestone.id) ?? milestone)
  // Of a wave's 18,000 steps few change: only those are made anew.
  const all = moved.map((milestone) => {
    const ready = started.state !== 'open' && isActive(milestone, moved)
    return milestone.ready === ready ? milestone : { ...milestone, ready }
  })
  const touched = all.filter((milestone, index) => after.has(milestone.id) || milestone.ready !== rollout.milestones[index]!.ready)
  const policy = policyOf({ land: rollout.land, startedOn: started.startedOn ?? rollout.startedOn })
  const summary = {
    ...summarise(all),
    operationalOn: operationalOn(
      all.map(({ goLive, state, reportedOn }, index) => ({ goLive, state, reportedOn, operation: rollout.milestones[index]!.operation })),
    ),
    ...started,
  }
  return { rollout, milestones: touched, summary, wakeAt: wake(), stateOn }

  function wake(): string | null {
    if (summary.state === 'exempt') return exemptionWake(rollout.exemptUntil)
    return summary.state === 'open' ? null : firstWake(effectsOf(all, rollout.recorded, calendarOf(rollout), policy))
  }
}

/** What the rollout's process must know: when to act next, and the revision that says so. Ids and instants, nothing personal. */
export function processMessage({ rollout, wakeAt }: RolloutChange): Message[] {
  return [{ consumer: 'rollout', subject: rollout.id, payload: { wakeAt, revision: rollout.revision + 1 } }]
}
