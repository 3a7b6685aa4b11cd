import { takeListedSteps, type ListedStep, type Now } from '@blaupause/domain/rollouts'
import type { DomainEvent } from '@blaupause/domain/kernel'
import { record, type Tx } from '../platform/index.js'
import { changeRollout, processMessage } from './change-rollout.js'
import { goingOn } from './going-on.js'
import { fillItems } from './items.store.js'
import { lockRollouts, saveRollouts, type RolloutChange } from './rollouts.store.js'

/** Rollouts that begin with steps done before, as a list of the Land says: they run from then on, or are wholly Bestand. Set-based. Returns how many changed. */
export async function takeListed(tx: Tx, listed: ReadonlyMap<string, readonly ListedStep[]>, commandKey: string, now: Now): Promise<number> {
  if (listed.size === 0) return 0
  const changes: RolloutChange[] = []
  const events: DomainEvent[] = []
  for (const rollout of await lockRollouts(tx, { rollouts: [...listed.keys()] })) {
    const change = takeListedSteps(rollout, rollout.milestones, listed.get(rollout.id)!, now)
    if (!change) continue
    const { milestones, whole, on, event } = change
    changes.push(changeRollout(rollout, whole ? milestones : [...milestones, ...goingOn(rollout, milestones, on, now)], on, whole ? {} : { startedOn: on }))
    events.push(event)
  }
  if (changes.length === 0) return 0
  saveRollouts(tx, changes, now.now)
  fillItems(
    tx,
    changes.flatMap(({ milestones }) => milestones.filter(({ state }) => state === 'bestand')),
    now.today,
  )
  record(tx, commandKey, events, changes.flatMap(processMessage), now)
  return changes.length
}
