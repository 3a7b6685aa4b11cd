import { defineSignal, proxyActivities, setHandler } from '@temporalio/workflow'
import type { PublicationActivities } from '../src/activities.js'
import type { PublicationProcess, NextWake } from '../src/contract.js'

const { fire } = proxyActivities<PublicationActivities>({ startToCloseTimeout: '30 seconds' })

/** What nobody may release: it acts before it waits, and twice. */
export async function publication({ blueprintId }: PublicationProcess): Promise<void> {
  setHandler(defineSignal<[NextWake]>('changed'), () => undefined)
  await fire(blueprintId)
  await fire(blueprintId)
}
