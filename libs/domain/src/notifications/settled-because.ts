import { isDone, type EffectKey, type Milestone } from '../rollouts/index.js'
import { kindOf } from './kinds.js'

/**
 * Why an entry closed by itself. `done`: its step is done; `waits`: the step now lies with others, the owner's clock
 * rests; `resumed`: the wait it asked about is over; `moved`: the step has another day; `overtaken`: a later letter of
 * the chain says the same louder; `gone`: the step is no more; `passed`: the day it asked about has passed.
 */
export const settledReasons = ['done', 'waits', 'resumed', 'moved', 'overtaken', 'gone', 'passed'] as const
export type SettledBecause = (typeof settledReasons)[number]

/**
 * Why there is nothing left to do about this entry, or `null` while there is. A certificate is renewed after its step was
 * done: whoever renews it closes its entry. News about a blocker stays until the step is done.
 */
export function settledBecause(
  entry: Pick<EffectKey, 'kind' | 'dueOn'>,
  step: Pick<Milestone, 'state' | 'waitingOn' | 'waitingSince' | 'dueOn' | 'promisedOn'> | undefined,
): SettledBecause | null {
  if (!step) return 'gone'
  const kind = kindOf(entry.kind)
  if (kind === 'certificate') return null
  if (isDone(step)) return 'done'
  // Settled when the rollout is set apart, or has gone live all the same.
  if (entry.kind === 'authority-ended') return null
  // What was said about a blocker is settled with the wait; that it is solved stays to be read until the step is done.
  if (entry.kind === 'blocker-solved') return null
  // Its day is the one that was named: decided as soon as the step counts with it.
  if (entry.kind === 'date-proposed') return step.waitingOn === null ? 'resumed' : step.promisedOn === entry.dueOn ? 'moved' : null
  if (entry.kind === 'date-moved') return step.dueOn === entry.dueOn ? null : 'moved'
  if (entry.kind.startsWith('blocker-') || entry.kind.startsWith('guest-link-')) return step.waitingOn === null ? 'resumed' : null
  // Its day is the one on which the wait had lasted too long; a wait that began later is another one.
  if (kind === 'stale-waiting') return step.waitingOn === null || step.waitingSince! > entry.dueOn ? 'resumed' : null
  if (kind !== 'reminder' && kind !== 'escalation') return null
  if (step.waitingOn !== null) return 'waits'
  return step.dueOn === entry.dueOn ? null : 'moved'
}
