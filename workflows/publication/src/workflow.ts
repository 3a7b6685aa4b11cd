import { continueAsNew, defineSignal, proxyActivities } from '@temporalio/workflow'
import { keepTime } from '@blaupause/workflow-keep-time/keep-time'
import type { PublicationActivities } from './activities.js'
import { PUBLICATION_CHANGED, type NextWake, type PublicationProcess } from './contract.js'

const { fire } = proxyActivities<PublicationActivities>({ startToCloseTimeout: '30 seconds', retry: { maximumInterval: '1 minute' } })
const changed = defineSignal<[NextWake]>(PUBLICATION_CHANGED)

/**
 * A hearing opened, reminded of, ended on its day; each partner told that it is its turn, reminded, carried up; subscribers told
 * of what was published: whatever comes next is one instant that Postgres names. A move by a person changes it; when nothing
 * is open it ends, and the next move starts it anew.
 */
export async function publication({ blueprintId, ...next }: PublicationProcess): Promise<void> {
  await keepTime(next, { changed, fire: () => fire(blueprintId), again: (open) => continueAsNew<typeof publication>({ blueprintId, ...open }) })
}
