import { continueAsNew, defineSignal, proxyActivities } from '@temporalio/workflow'
import { keepTime } from '@blaupause/workflow-keep-time/keep-time'
import type { AssessmentActivities } from './activities.js'
import { ASSESSMENT_CHANGED, type NextWake, type AssessmentProcess } from './contract.js'

const { fire } = proxyActivities<AssessmentActivities>({ startToCloseTimeout: '30 seconds', retry: { maximumInterval: '1 minute' } })
const changed = defineSignal<[NextWake]>(ASSESSMENT_CHANGED)

/**
 * Waits for handing in, for the review, for the end of the challenge window: whatever comes next is one instant that
 * Postgres names. A step taken by a person moves it; at the instant the house acts and names the next one; final ends it.
 */
export async function assessment({ assessmentId, ...next }: AssessmentProcess): Promise<void> {
  await keepTime(next, { changed, fire: () => fire(assessmentId), again: (open) => continueAsNew<typeof assessment>({ assessmentId, ...open }) })
}
