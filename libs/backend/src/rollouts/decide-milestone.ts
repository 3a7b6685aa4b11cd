import { DomainError } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { found } from '../platform/index.js'
import { milestoneView } from './milestone-view.js'
import type { LockedRollout, StoredMilestone } from './rollouts.store.js'
import type { Wording } from './wording.js'

/** The milestone a verb is about, with all of its wording, and the steps beside it; unknown and hidden look the same. */
export function milestoneOf(rollout: LockedRollout | undefined, id: string, wording: Wording | undefined) {
  const before: StoredMilestone = { ...found(rollout?.milestones.find((milestone) => milestone.id === id)), ...found(wording) }
  return { before, siblings: rollout!.milestones }
}

/** A stale version is answered with the state as it is now, so that nobody loses an entry. */
export function refuseWithCurrent<C>(before: StoredMilestone, now: Now, decide: () => C): C {
  try {
    return decide()
  } catch (error) {
    if (error instanceof DomainError && error.code === 'thing.changed') error.current = milestoneView(before, now.today)
    throw error
  }
}
