import { continueAsNew, defineSignal, patched, proxyActivities } from '@temporalio/workflow'
import { keepTime } from '@blaupause/workflow-keep-time/keep-time'
import type { RolloutActivities } from './activities.js'
import { ROLLOUT_CHANGED, type NextWake, type RolloutProcess } from './contract.js'
import { spreadOf } from './spread.js'

const { fire } = proxyActivities<RolloutActivities>({ startToCloseTimeout: '30 seconds', retry: { maximumInterval: '1 minute' } })
const changed = defineSignal<[NextWake]>(ROLLOUT_CHANGED)

/** Since 0.2.0: not all at once at eight o'clock, nor all at once after an outage. What began before takes it up at its next wait. */
const SPREAD_WAKES = 'spread-wakes'

/** Waits for the next due step of one rollout, reminds or escalates, asks for the next one; when nothing is open it ends. */
export async function rollout({ rolloutId, ...next }: RolloutProcess): Promise<void> {
  const began = Date.now()
  await keepTime(next, {
    changed,
    fire: () => fire(rolloutId),
    again: (open) => continueAsNew<typeof rollout>({ rolloutId, ...open }),
    // What was due before this run began is overdue for many at once; what comes due while it runs was changed by somebody.
    due: (wakeAt) => (patched(SPREAD_WAKES) ? Math.max(wakeAt, began) + spreadOf(rolloutId) : wakeAt),
  })
}
