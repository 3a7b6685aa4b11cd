import { condition, continueAsNew, defineSignal, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow'
import type { WorkshopActivities } from './activities.js'
import { WORKSHOP_CHANGED, type NextWake, type WorkshopProcess } from './contract.js'

const { fire } = proxyActivities<WorkshopActivities>({ startToCloseTimeout: '30 seconds', retry: { maximumInterval: '1 minute' } })
const changed = defineSignal<[NextWake]>(WORKSHOP_CHANGED)

/** After acting, look again in a second at the earliest: a worker whose clock lags behind must not make this spin. */
const BREATH_MS = 1_000

/**
 * Invites, reminds, asks for the minutes, follows up what was taken on: whatever comes next is one instant that Postgres
 * names. A change by a person moves it; at the instant the house speaks and names the next one; when nothing is open it ends,
 * and the next change starts it anew.
 */
export async function workshop({ workshopId, ...next }: WorkshopProcess): Promise<void> {
  let { wakeAt, revision } = next
  let notBefore = 0

  setHandler(changed, (news) => {
    if (news.revision > revision) ({ wakeAt, revision } = news)
  })

  while (wakeAt !== null) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof workshop>({ workshopId, wakeAt, revision })

    const known = revision
    const pause = Math.max(Date.parse(wakeAt), notBefore) - Date.now()
    if (pause > 0 && (await condition(() => revision > known, pause))) continue

    const answer = await fire(workshopId)
    // An equal revision counts here, unlike in a signal: else the spent instant would be waited for again.
    if (answer.revision >= revision) ({ wakeAt, revision } = answer)
    notBefore = Date.now() + BREATH_MS
  }
}
