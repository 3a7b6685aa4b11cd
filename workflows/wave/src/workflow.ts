import { continueAsNew, defineSignal, proxyActivities } from '@temporalio/workflow'
import { keepTime } from '@blaupause/workflow-keep-time/keep-time'
import type { WaveActivities } from './activities.js'
import { WAVE_CHANGED, type NextWake, type WaveProcess } from './contract.js'

const { fire } = proxyActivities<WaveActivities>({ startToCloseTimeout: '5 minutes', retry: { maximumInterval: '1 minute' } })
const changed = defineSignal<[NextWake]>(WAVE_CHANGED)

/**
 * Watches the rings that run, judges the gate, waits for who decides, begins and makes its rollouts: whatever comes next is one
 * instant that Postgres names. A change by a person or by another wave moves it; when all its rollouts are there it ends.
 */
export async function wave({ waveId, ...next }: WaveProcess): Promise<void> {
  await keepTime(next, { changed, fire: () => fire(waveId), again: (open) => continueAsNew<typeof wave>({ waveId, ...open }) })
}
