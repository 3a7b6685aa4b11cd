import type { LocalDate } from '../kernel/index.js'
import type { Milestone } from './milestone.js'

/** The eight marks of every screen, in the order of a count strip. */
export const displayStates = ['belegt', 'gemeldet', 'bestand', 'laeuft', 'wartet', 'ueberfaellig', 'nicht', 'ausnahme'] as const
export type DisplayState = (typeof displayStates)[number]

/**
 * The mark of a milestone on `today`. Precedence: overdue before waiting before running. What waits on a named other
 * party is never overdue: the owner's clock pauses; nor is a step whose turn it is not.
 */
export function displayState(milestone: Pick<Milestone, 'state' | 'ready' | 'dueOn' | 'waitingOn'>, today: LocalDate): DisplayState {
  switch (milestone.state) {
    case 'confirmed':
      return 'belegt'
    case 'reported':
      return 'gemeldet'
    case 'bestand':
      return 'bestand'
    case 'exempt':
      return 'ausnahme'
    default:
      if (milestone.waitingOn) return 'wartet'
      if (milestone.ready && milestone.dueOn !== null && milestone.dueOn < today) return 'ueberfaellig'
      return milestone.state === 'running' ? 'laeuft' : 'nicht'
  }
}
