import { defineSignal, proxyActivities, setHandler } from '@temporalio/workflow'
import type { WaveActivities } from '../src/activities.js'
import type { WaveProcess, NextWake } from '../src/contract.js'

const { fire } = proxyActivities<WaveActivities>({ startToCloseTimeout: '30 seconds' })

/** What nobody may release: it acts before it waits, and twice. */
export async function wave({ waveId }: WaveProcess): Promise<void> {
  setHandler(defineSignal<[NextWake]>('changed'), () => undefined)
  await fire(waveId)
  await fire(waveId)
}
