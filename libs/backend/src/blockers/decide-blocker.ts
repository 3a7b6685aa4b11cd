import * as rules from '@blaupause/domain/blockers'
import type { Blocker, BlockerChange, BlockerScope } from '@blaupause/domain/blockers'
import { DomainError, require } from '@blaupause/domain/kernel'
import type { Actor } from '@blaupause/domain/identity'
import type { Now } from '@blaupause/domain/rollouts'
import type { Outcome, Tx } from '../platform/index.js'
import { blockerPolicy } from './blocker-policies.js'
import { blockerCalendar, type StoredBlocker } from './blocker-row.js'
import { saveBlockers, scopeOf, stepsOf } from './blockers.store.js'
import { keepProposals } from './proposals.store.js'

/** Named where somebody may not. */
export const who = { who: rules.responsibleForBlocker }

export type BlockerPermission = (actor: Actor, blocker: BlockerScope) => boolean

/** One verb on a locked blocker: may they, what changes, when must somebody look again. */
export async function decided(
  tx: Tx,
  actor: Actor,
  blocker: StoredBlocker,
  may: BlockerPermission,
  decide: (blocker: StoredBlocker, now: Now) => BlockerChange,
  now: Now,
): Promise<Outcome<{ id: string; version: number }>> {
  require(may(actor, scopeOf(blocker, await stepsOf(tx, blocker.id, true))), 'permission.denied', who)
  const { blocker: after, event } = withCurrent(blocker, () => decide(blocker, now))
  saveBlockers(tx, [armedAgain(after, now)], now.now)
  if (after.promisedOn !== blocker.promisedOn) keepProposals(tx, [blocker.id], now)
  return { answer: { id: blocker.id, version: after.version }, events: [event] }
}

/** A stale version is answered with the state as it is now. */
export function withCurrent<T>(blocker: StoredBlocker, decide: () => T): T {
  try {
    return decide()
  } catch (error) {
    const { state, promisedOn, solvedOn, version } = blocker
    if (error instanceof DomainError && (error.code === 'thing.changed' || error.code === 'blocker.state'))
      error.current = { state, promisedOn, solvedOn, version }
    throw error
  }
}

/** With the instant at which it is carried up next, by policy and working days. */
export function armedAgain<T extends Blocker>(blocker: T, { today }: Now): T {
  return { ...blocker, escalateAt: rules.nextEscalation(blocker, blockerCalendar(blocker), blockerPolicy(today))?.at ?? null }
}
