import { Logger } from '@nestjs/common'
import type { ProcessService } from '@blaupause/backend/process'
import type { Bell } from '../relay/bell.js'
import { tellAll } from '../relay/tell-all.js'
import type { Temporal } from '../temporal/temporal.js'

const PAGE = 200
const EVERY_MS = 60_000
const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000'
const logger = new Logger('Reconciler')

/**
 * Compares Postgres with Temporal at once, every minute, and when `reincarnated` rings. In normal running it finds only
 * what is overdue or was never armed; on another incarnation of Temporal that is every open rollout.
 */
export async function keepReconciling(process: ProcessService, temporal: Temporal, reincarnated: Bell, over: AbortSignal): Promise<void> {
  while (!over.aborted) {
    await reconcile(process, temporal, over).catch((error: unknown) => logger.warn(`Will be repeated: ${String(error)}`))
    await reincarnated.wait(EVERY_MS, over)
  }
}

/** Page by page, so that a pass that was cut off goes on where it stopped: what is armed is not found again. */
async function reconcile(process: ProcessService, temporal: Temporal, over: AbortSignal): Promise<void> {
  const { incarnation } = temporal
  let count = 0
  for (let after = BEFORE_ALL_IDS; !over.aborted; ) {
    const page = await process.toArm(incarnation, after, PAGE)
    if (page.length === 0) break
    const { heard, failure } = await tellAll(temporal, page)
    await process.armed(heard, incarnation)
    if (failure) throw failure
    after = page.at(-1)!.rolloutId
    count += heard.length
  }
  if (count > 0) logger.log(`${count} rollouts armed again`)
}
