import { condition, continueAsNew, defineSignal, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow'
import type { AssessmentActivities } from './activities.js'
import { ASSESSMENT_CHANGED, type AssessmentProcess, type NextWake } from './contract.js'

const { fire } = proxyActivities<AssessmentActivities>({ startToCloseTimeout: '30 seconds', retry: { maximumInterval: '1 minute' } })
const changed = defineSignal<[NextWake]>(ASSESSMENT_CHANGED)

/** After acting, look again in a second at the earliest: a worker whose clock lags behind must not make this spin. */
const BREATH_MS = 1_000

/**
 * Waits for handing in, for the review, for the end of the challenge window: whatever comes next is one instant that
 * Postgres names. A step taken by a person moves it; at the instant the house acts and names the next one; final ends it.
 */
export async function assessment({ assessmentId, ...next }: AssessmentProcess): Promise<void> {
  let { wakeAt, revision } = next
  let notBefore = 0

  setHandler(changed, (news) => {
    if (news.revision > revision) ({ wakeAt, revision } = news)
  })

  while (wakeAt !== null) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof assessment>({ assessmentId, wakeAt, revision })

    const known = revision
    const pause = Math.max(Date.parse(wakeAt), notBefore) - Date.now()
    if (pause > 0 && (await condition(() => revision > known, pause))) continue

    const answer = await fire(assessmentId)
    // An equal revision counts here, unlike in a signal: else the spent instant would be waited for again.
    if (answer.revision >= revision) ({ wakeAt, revision } = answer)
    notBefore = Date.now() + BREATH_MS
  }
}
