import type { LocalDate } from '../kernel/index.js'
import type { Milestone } from '../rollouts/index.js'
import type { Blocker } from './blocker.js'
import { isHeldBy } from './hold-milestones.js'

/**
 * Whether the days of a held step are still to follow the day its blocker's owner has named: a decision of whoever
 * coordinates, which stays until it was applied, the step goes on, or that day has passed. Nothing is stored: another day
 * named later is another question, and the one before is gone.
 */
export function isShiftPending(
  blocker: Pick<Blocker, 'state' | 'party' | 'ownerName' | 'promisedOn'>,
  step: Pick<Milestone, 'state' | 'waitingOn' | 'promisedOn'>,
  today: LocalDate,
): boolean {
  return (
    blocker.state === 'promised' &&
    blocker.promisedOn !== null &&
    blocker.promisedOn >= today &&
    isHeldBy(step, blocker) &&
    step.promisedOn !== blocker.promisedOn
  )
}
