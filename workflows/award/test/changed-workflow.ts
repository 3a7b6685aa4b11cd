import { defineSignal, proxyActivities, setHandler } from '@temporalio/workflow'
import type { AwardActivities } from '../src/activities.js'
import type { AwardProcess, NextWake } from '../src/contract.js'

const { fire } = proxyActivities<AwardActivities>({ startToCloseTimeout: '30 seconds' })

/** What nobody may release: it acts before it waits, and twice. */
export async function award({ applicationId }: AwardProcess): Promise<void> {
  setHandler(defineSignal<[NextWake]>('changed'), () => undefined)
  await fire(applicationId)
  await fire(applicationId)
}
