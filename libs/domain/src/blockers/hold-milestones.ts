import type { Actor } from '../identity/index.js'
import type { DomainEvent, LocalDate } from '../kernel/index.js'
import { milestoneEvent, requireTransition, resumeMilestone, waitMilestone, type Milestone, type Now } from '../rollouts/index.js'
import type { Blocker } from './blocker.js'

export type Held = { readonly milestone: Milestone; readonly event: DomainEvent }

/** A step is held by a blocker: it waits on its owner. One that already does keeps its day; another begins to wait on `since`. */
export function holdMilestone(milestone: Milestone, blocker: Pick<Blocker, 'id' | 'party' | 'ownerName'>, since: LocalDate, actor: Actor, now: Now): Held {
  requireTransition(milestone, 'wait')
  const on = blocker.party === 'andere' ? blocker.ownerName! : blocker.party
  const organisation = blocker.party === 'andere' ? null : blocker.ownerName
  const waits =
    milestone.waitingOn === on && milestone.waitingSince !== null && (milestone.waitingOrganisation === null || milestone.waitingOrganisation === organisation)
  const after = waits
    ? { ...milestone, waitingOrganisation: organisation, version: milestone.version + 1 }
    : waitMilestone(milestone, { version: milestone.version, on, ...(organisation && { organisation }), since }, actor, now).milestone
  return {
    milestone: after,
    event: milestoneEvent(milestone, actor, 'milestone.blocked.v1', after.waitingSince!, { on, ...(organisation && { organisation }), blocker: blocker.id }),
  }
}

/** The blocker is gone, or was not this step's: the owner's clock runs again. */
export function releaseMilestone(milestone: Milestone, blocker: Pick<Blocker, 'id'>, actor: Actor, now: Now): Held {
  const { milestone: after, event } = resumeMilestone(milestone, { version: milestone.version }, actor, now)
  return { milestone: after, event: { ...event, facts: { ...event.facts, blocker: blocker.id } } }
}

/** Whether solving the blocker sets this step going: it still waits on the blocker's owner. */
export function isHeldBy({ waitingOn, state }: Pick<Milestone, 'waitingOn' | 'state'>, { party, ownerName }: Pick<Blocker, 'party' | 'ownerName'>): boolean {
  return waitingOn === (party === 'andere' ? ownerName : party) && (state === 'open' || state === 'running')
}

/** Whether reopening holds this step again: unfinished, and not meanwhile waiting on somebody else. */
export function canBeHeldAgain({ state, waitingOn }: Milestone): boolean {
  return (state === 'open' || state === 'running') && waitingOn === null
}
