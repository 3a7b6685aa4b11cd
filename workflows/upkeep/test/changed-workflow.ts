import { proxyActivities } from '@temporalio/workflow'
import type { UpkeepActivities } from '../src/activities.js'
import type { UpkeepRun } from '../src/contract.js'

const { work, note } = proxyActivities<UpkeepActivities>({ startToCloseTimeout: '30 seconds' })

/** What nobody may release: it notes that it is done before it has begun. */
export async function upkeep({ job, beganAt = new Date().toISOString(), cursor = null }: UpkeepRun): Promise<void> {
  await note({ job, beganAt, endedAt: beganAt, counts: {}, failure: null })
  await work({ job, cursor })
}
