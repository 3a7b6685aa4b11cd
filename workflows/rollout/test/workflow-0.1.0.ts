import { condition, continueAsNew, defineSignal, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow'
import type { RolloutActivities } from '../src/activities.js'
import type { NextWake, RolloutProcess } from '../src/contract.js'
import { ROLLOUT_CHANGED } from '../src/contract.js'

const { fire } = proxyActivities<RolloutActivities>({ startToCloseTimeout: '30 seconds', retry: { maximumInterval: '1 minute' } })
const changed = defineSignal<[NextWake]>(ROLLOUT_CHANGED)

/** After acting, look again in a second at the earliest: a worker whose clock lags behind must not make this spin. */
const BREATH_MS = 1_000

/**
 * As it was released in 0.1.0 and as rollouts that began then still have it in their histories; never to be changed.
 *
 * Waits for the next due instant or for a change, acts, asks when to look again. It holds no state but that instant:
 * Postgres is the truth, and a process that ended is simply started again by the next change.
 */
export async function rollout({ rolloutId, ...next }: RolloutProcess): Promise<void> {
  let { wakeAt, revision } = next
  let notBefore = 0

  setHandler(changed, (news) => {
    if (news.revision > revision) ({ wakeAt, revision } = news)
  })

  while (wakeAt !== null) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof rollout>({ rolloutId, wakeAt, revision })

    const known = revision
    const pause = Math.max(Date.parse(wakeAt), notBefore) - Date.now()
    if (pause > 0 && (await condition(() => revision > known, pause))) continue

    const answer = await fire(rolloutId)
    // An equal revision counts here, unlike in a signal: else the spent instant would be waited for again.
    if (answer.revision >= revision) ({ wakeAt, revision } = answer)
    notBefore = Date.now() + BREATH_MS
  }
}
