import { continueAsNew, defineSignal, proxyActivities } from '@temporalio/workflow'
import { keepTime } from '@blaupause/workflow-keep-time/keep-time'
import type { AwardActivities } from './activities.js'
import { AWARD_CHANGED, type AwardProcess, type NextWake } from './contract.js'

const { fire } = proxyActivities<AwardActivities>({ startToCloseTimeout: '30 seconds', retry: { maximumInterval: '1 minute' } })
const changed = defineSignal<[NextWake]>(AWARD_CHANGED)

/**
 * Completeness, review, question, preview, hearing and re-check of one application: whatever comes next is one instant that
 * Postgres names. A move of either side changes it; when nothing is open it ends, and the next move starts it anew.
 */
export async function award({ applicationId, ...next }: AwardProcess): Promise<void> {
  await keepTime(next, { changed, fire: () => fire(applicationId), again: (open) => continueAsNew<typeof award>({ applicationId, ...open }) })
}
