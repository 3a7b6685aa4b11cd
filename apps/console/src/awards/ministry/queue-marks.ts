import type { ApplicationRow } from '@blaupause/contract/awards'
import type { DisplayState } from '@blaupause/domain/rollouts'

/** The form of an application's state: who is in turn stands in it, not in colour alone. */
export function markOf({ state, turn, workingDaysLeft }: Pick<ApplicationRow, 'state' | 'turn' | 'workingDaysLeft'>): DisplayState {
  if (state === 'awarded') return 'belegt'
  if (state === 'refused' || state === 'withdrawn' || state === 'revoked' || state === 'ended') return 'nicht'
  if (workingDaysLeft !== null && workingDaysLeft < 0) return 'ueberfaellig'
  if (turn === 'body') return 'wartet'
  return state === 'submitted' ? 'nicht' : state === 'proposed' ? 'gemeldet' : 'laeuft'
}

/** The form of what was found at one procedure. */
export function findingMark(finding: ApplicationRow['sample'][number]): DisplayState {
  if (finding === null) return 'nicht'
  return finding === 'sound' ? 'belegt' : 'ueberfaellig'
}
