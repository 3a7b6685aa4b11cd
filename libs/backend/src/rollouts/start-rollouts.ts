import type { Actor } from '@blaupause/domain/identity'
import { plannedDays, startRollout, type Now } from '@blaupause/domain/rollouts'
import { record, type Tx } from '../platform/index.js'
import { changeRollout, processMessage } from './change-rollout.js'
import { planContext } from './plan-context.js'
import { keepBaseline, lockRollouts, saveRollouts } from './rollouts.store.js'

/** Starts the open ones among `ids` in one go: same rule, rows, events and messages as the single start. Returns how many. */
export async function startRollouts(tx: Tx, ids: readonly string[], startOn: string, actor: Actor, commandKey: string, now: Now): Promise<number> {
  const open = (await lockRollouts(tx, { rollouts: ids })).filter(({ state }) => state === 'open')
  if (open.length === 0) return 0
  const started = open.map((rollout) => {
    const { milestones, event } = startRollout(
      rollout,
      rollout.milestones,
      plannedDays(rollout.milestones, planContext(rollout, startOn)),
      { version: rollout.version, startOn },
      actor,
      now,
    )
    return { change: changeRollout(rollout, milestones, startOn, { startedOn: startOn }), event }
  })
  saveRollouts(
    tx,
    started.map(({ change }) => change),
    now.now,
  )
  keepBaseline(
    tx,
    open.map(({ id }) => id),
  )
  record(
    tx,
    commandKey,
    started.map(({ event }) => event),
    started.flatMap(({ change }) => processMessage(change)),
    now,
  )
  return open.length
}
