import { ActivityFailure, ApplicationFailure, continueAsNew, proxyActivities, workflowInfo } from '@temporalio/workflow'
import type { UpkeepActivities } from './activities.js'
import type { UpkeepCounts, UpkeepPage, UpkeepRun } from './contract.js'

/** A job that fails five times is left to its next run; a worker that dies is noticed by its silence. */
const { work } = proxyActivities<UpkeepActivities>({
  startToCloseTimeout: '30 minutes',
  heartbeatTimeout: '40 seconds',
  retry: { maximumAttempts: 5, maximumInterval: '1 minute' },
})
const { note } = proxyActivities<UpkeepActivities>({ startToCloseTimeout: '30 seconds', retry: { maximumInterval: '1 minute' } })

/** One run of one job, started by its schedule: page after page until nothing is left, then the note how it went. */
export async function upkeep({ job, beganAt = new Date().toISOString(), cursor = null, counts = {} }: UpkeepRun): Promise<UpkeepCounts> {
  let sum = counts
  for (let next: string | null = cursor, first = cursor === null; first || next !== null; first = false) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof upkeep>({ job, beganAt, cursor: next, counts: sum })

    let page: UpkeepPage
    try {
      page = await work({ job, cursor: next })
    } catch (error) {
      await note({ job, beganAt, endedAt: new Date().toISOString(), counts: sum, failure: reasonOf(error) })
      throw error
    }
    sum = added(sum, page.counts)
    next = page.next
  }
  await note({ job, beganAt, endedAt: new Date().toISOString(), counts: sum, failure: null })
  return sum
}

function added(a: UpkeepCounts, b: UpkeepCounts): UpkeepCounts {
  return Object.fromEntries([...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]))
}

/** The code of a refusal, else the first line of what was said; never a stack. */
function reasonOf(error: unknown): string {
  const cause = error instanceof ActivityFailure ? error.cause : error
  if (cause instanceof ApplicationFailure && cause.type && cause.type !== 'Error') return cause.type
  return (cause instanceof Error ? cause.message : String(cause)).split('\n')[0]!.slice(0, 200)
}
