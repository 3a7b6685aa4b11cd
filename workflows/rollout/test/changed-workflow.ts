import { defineSignal, proxyActivities, setHandler } from '@temporalio/workflow'
import type { RolloutActivities } from '../src/activities.js'
import type { NextWake, RolloutProcess } from '../src/contract.js'

const { fire } = proxyActivities<RolloutActivities>({ startToCloseTimeout: '30 seconds' })

/** What nobody may release: it acts before it waits, and twice. */
export async function rollout({ rolloutId }: RolloutProcess): Promise<void> {
  setHandler(defineSignal<[NextWake]>('changed'), () => undefined)
  await fire(rolloutId)
  await fire(rolloutId)
}
