import { defineSignal, proxyActivities, setHandler } from '@temporalio/workflow'
import type { AssessmentActivities } from '../src/activities.js'
import type { AssessmentProcess, NextWake } from '../src/contract.js'

const { fire } = proxyActivities<AssessmentActivities>({ startToCloseTimeout: '30 seconds' })

/** What nobody may release: it acts before it waits, and twice. */
export async function assessment({ assessmentId }: AssessmentProcess): Promise<void> {
  setHandler(defineSignal<[NextWake]>('changed'), () => undefined)
  await fire(assessmentId)
  await fire(assessmentId)
}
