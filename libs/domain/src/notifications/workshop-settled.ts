import type { Notice, ProcessFacts } from '../workshops/index.js'
import type { SettledBecause } from './settled-because.js'

/** What was said about a workshop, as it is kept. */
export type WorkshopSaid = Pick<Notice, 'kind' | 'recipient' | 'ref' | 'dueOn' | 'outcome'>

/**
 * Why there is nothing left to do about what was said of a workshop, or `null` while there is. What takes an invitation back
 * stays until it was read; what was taken on stays until it is done, and comes back when it was not done after all.
 */
export function workshopSettled(
  one: WorkshopSaid,
  { state, on, sequence, errands }: Pick<ProcessFacts, 'state' | 'on' | 'sequence' | 'errands'>,
  said: readonly WorkshopSaid[],
): SettledBecause | null {
  switch (one.kind) {
    case 'cancellation':
    case 'uninvited':
      return null
    case 'invitation':
    case 'update':
      if (state === 'cancelled' || Number(one.ref) < sequence) return 'overtaken'
      return state === 'invited' ? null : 'passed'
    case 'reminder':
      if (state === 'cancelled') return 'overtaken'
      if (one.dueOn !== on) return 'moved'
      return state === 'invited' ? null : 'passed'
    case 'minutes-due':
      if (state === 'cancelled') return 'overtaken'
      if (one.dueOn !== on) return 'moved'
      return state === 'closed' ? 'done' : null
    case 'follow-up':
    case 'follow-up-overdue': {
      const errand = errands.find(({ id }) => id === one.outcome)
      if (!errand) return 'gone'
      if (errand.doneOn !== null) return 'done'
      if (errand.dueOn !== one.dueOn) return 'moved'
      const louder =
        one.kind === 'follow-up' && said.some(({ kind, recipient, ref }) => kind === 'follow-up-overdue' && recipient === one.recipient && ref === one.ref)
      return louder ? 'overtaken' : null
    }
  }
}
