import { Logger } from '@nestjs/common'
import type { ProcessService } from '@blaupause/backend/process'
import type { Bell } from '../relay/bell.js'
import type { Temporal } from '../temporal/temporal.js'
import { reconcilePage } from './reconcile-page.js'

/** After a pass that failed. */
const AGAIN_MS = 5_000
/** In normal running the schedule `reconcile` does this; should there be no schedule, so much later it is done here. */
const BACKSTOP_MS = 600_000
const logger = new Logger('Reconciler')

/**
 * Compares Postgres with Temporal at once and when `reincarnated` rings: then no schedule is left that could. In normal
 * running it finds only what is overdue or was never armed; on another incarnation of Temporal that is everything open.
 */
export async function keepReconciling(process: ProcessService, temporal: Temporal, reincarnated: Bell, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    const whole = await reconcile(process, temporal, over).catch(report)
    await reincarnated.wait(whole ? BACKSTOP_MS : AGAIN_MS, over)
  }
}

async function reconcile(process: ProcessService, temporal: Temporal, over: AbortSignal): Promise<true> {
  let count = 0
  for (let after: string | null = null; !over.aborted;) {
    const { armed, next } = await reconcilePage(process, temporal, after)
    count += armed
    if (next === null) break
    after = next
  }
  if (count > 0) logger.log(`${count} processes armed again`)
  return true
}

function report(error: unknown): false {
  logger.warn(`Will be repeated: ${String(error)}`)
  return false
}
