import { continueAsNew, defineSignal, proxyActivities } from '@temporalio/workflow'
import { keepTime } from '@blaupause/workflow-keep-time/keep-time'
import type { WorkshopActivities } from './activities.js'
import { WORKSHOP_CHANGED, type NextWake, type WorkshopProcess } from './contract.js'

const { fire } = proxyActivities<WorkshopActivities>({ startToCloseTimeout: '30 seconds', retry: { maximumInterval: '1 minute' } })
const changed = defineSignal<[NextWake]>(WORKSHOP_CHANGED)

/**
 * Invites, reminds, asks for the minutes, follows up what was taken on: whatever comes next is one instant that Postgres
 * names. A change by a person moves it; at the instant the house speaks and names the next one; when nothing is open it ends,
 * and the next change starts it anew.
 */
export async function workshop({ workshopId, ...next }: WorkshopProcess): Promise<void> {
  await keepTime(next, { changed, fire: () => fire(workshopId), again: (open) => continueAsNew<typeof workshop>({ workshopId, ...open }) })
}
