import { Logger } from '@nestjs/common'
import { listenToOutbox, type ProcessService } from '@blaupause/backend/process'
import type { Temporal } from '../temporal/temporal.js'
import { Bell } from './bell.js'
import { coalesce } from './coalesce.js'
import { tellAll } from './tell-all.js'

const BATCH = 100
/** Looks by itself this often (milliseconds), should a NOTIFY be lost. */
const POLL_MS = 1_000
const logger = new Logger('Relay')

/** Carries the outbox to Temporal until `over`. Any number may run at once: each message is held by one of them. */
export async function keepRelaying(process: ProcessService, temporal: Temporal, databaseUrl: string, over: AbortSignal): Promise<void> {
  const bell = new Bell()
  const close = listenToOutbox(databaseUrl, () => bell.ring())
  try {
    while (!over.aborted) {
      const taken = await relayBatch(process, temporal).catch(report)
      if (taken < BATCH) await bell.wait(POLL_MS, over)
    }
  } finally {
    await close()
  }
}

/** Takes one batch, tells it, settles it. A crash in between repeats the batch when its lease ends; nothing is lost. */
async function relayBatch(process: ProcessService, temporal: Temporal): Promise<number> {
  const { incarnation } = temporal
  const leased = await process.lease(BATCH)
  if (leased.length === 0) return 0
  const { tellings, unreadable } = coalesce(leased)
  const { heard, failure } = await tellAll(
    temporal,
    tellings.map((telling) => telling.process),
  )
  const arrived = new Set(tellings.filter((telling) => heard.includes(telling.process)).flatMap((telling) => telling.messages))
  const failed = leased.filter(({ id }) => !arrived.has(id)).map(({ id }) => id)
  await process.settle([...arrived], heard, failed, incarnation)
  if (failed.length > 0)
    logger.warn(`${failed.length} of ${leased.length} messages wait (${unreadable.length} unreadable): ${String(failure ?? unreadable[0])}`)
  return leased.length
}

/** The database is away: it is asked again with the next poll. */
function report(error: unknown): number {
  logger.warn(`The outbox cannot be read: ${String(error)}`)
  return 0
}
