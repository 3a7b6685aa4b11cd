import { defineSignal, proxyActivities, setHandler } from '@temporalio/workflow'
import type { WorkshopActivities } from '../src/activities.js'
import type { WorkshopProcess, NextWake } from '../src/contract.js'

const { fire } = proxyActivities<WorkshopActivities>({ startToCloseTimeout: '30 seconds' })

/** What nobody may release: it acts before it waits, and twice. */
export async function workshop({ workshopId }: WorkshopProcess): Promise<void> {
  setHandler(defineSignal<[NextWake]>('changed'), () => undefined)
  await fire(workshopId)
  await fire(workshopId)
}
