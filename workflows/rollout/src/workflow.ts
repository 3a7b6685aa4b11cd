import { condition, continueAsNew, defineSignal, patched, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow'
import type { RolloutActivities } from './activities.js'
import { ROLLOUT_CHANGED, type NextWake, type RolloutProcess } from './contract.js'
import { spreadOf } from './spread.js'

const { fire } = proxyActivities<RolloutActivities>({ startToCloseTimeout: '30 seconds', retry: { maximumInterval: '1 minute' } })
const changed = defineSignal<[NextWake]>(ROLLOUT_CHANGED)

/** After acting, look again in a second at the earliest: a worker whose clock lags behind must not make this spin. */
const BREATH_MS = 1_000

/** Since 0.2.0: not all at once at eight o'clock, nor all at once after an outage. What began before takes it up at its next wait. */
const SPREAD_WAKES = 'spread-wakes'

/**
 * Waits for the next due instant or for a change, acts, asks when to look again. It holds no state but that instant:
 * Postgres is the truth, and a process that ended is simply started again by the next change.
 */
export async function rollout({ rolloutId, ...next }: RolloutProcess): Promise<void> {
  let { wakeAt, revision } = next
  const began = Date.now()
  let notBefore = 0

  setHandler(changed, (news) => {
    if (news.revision > revision) ({ wakeAt, revision } = news)
  })

  while (wakeAt !== null) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof rollout>({ rolloutId, wakeAt, revision })

    const known = revision
    // What was due before this run began is overdue for many at once; what comes due while it runs was changed by somebody.
    const due = patched(SPREAD_WAKES) ? Math.max(Date.parse(wakeAt), began) + spreadOf(rolloutId) : Date.parse(wakeAt)
    const pause = Math.max(due, notBefore) - Date.now()
    if (pause > 0 && (await condition(() => revision > known, pause))) continue

    const answer = await fire(rolloutId)
    // An equal revision counts here, unlike in a signal: else the spent instant would be waited for again.
    if (answer.revision >= revision) ({ wakeAt, revision } = answer)
    notBefore = Date.now() + BREATH_MS
  }
}
