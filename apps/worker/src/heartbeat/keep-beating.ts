import { hostname } from 'node:os'
import { Logger } from '@nestjs/common'
import type { ProcessService } from '@blaupause/backend/process'
import { Bell } from '../relay/bell.js'
import type { Temporal } from '../temporal/temporal.js'

const EVERY_MS = 10_000
const logger = new Logger('Heartbeat')

/**
 * Says every ten seconds that this host keeps the deadlines, and notices when Temporal is another one than before.
 * While Temporal or the database do not answer there is no beat, and the screens say that deadlines are paused.
 */
export async function keepBeating(process: ProcessService, temporal: Temporal, reincarnated: () => void, over: AbortSignal): Promise<void> {
  const pause = new Bell()
  while (!over.aborted) {
    try {
      if (await temporal.reincarnated()) reincarnated()
      await process.beat(hostname(), temporal.incarnation)
    } catch (error) {
      logger.warn(`No beat: ${String(error)}`)
    }
    await pause.wait(EVERY_MS, over)
  }
}
