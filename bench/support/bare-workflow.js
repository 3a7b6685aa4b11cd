import { sleep } from '@temporalio/workflow'

/** Nothing but the timer that a rollout's process arms too. */
export async function bare(wakeAt) {
  await sleep(Date.parse(wakeAt) - Date.now())
}
