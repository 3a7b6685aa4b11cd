import { Logger } from '@nestjs/common'
import type { UpkeepService } from '@blaupause/backend/process'
import { UPKEEP_PREFIX, UPKEEP_TASK_QUEUE, UPKEEP_WORKFLOW, upkeepScheduleId } from '@blaupause/workflow-upkeep/contract'
import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type ScheduleClient, type ScheduleOptions } from '@temporalio/client'
import type { Bell } from '../relay/bell.js'
import type { Temporal } from '../temporal/temporal.js'
import type { UpkeepJob } from './upkeep-job.js'

const AGAIN_MS = 5_000
const CALM_MS = 3_600_000
const logger = new Logger('Upkeep')

/**
 * Keeps one Temporal schedule a job: at once, when `reincarnated` rings (another Temporal knows none of them), and every
 * hour. May run in any number of workers: what is there already is only brought to this release's state. What is no job
 * any more is taken away at the start only, so that a worker of an older release does not undo a newer one for ever.
 */
export async function keepScheduled(
  service: UpkeepService,
  temporal: Temporal,
  jobs: Readonly<Record<string, UpkeepJob>>,
  reincarnated: Bell,
  over: AbortSignal,
): Promise<void> {
  for (let retire = true; !over.aborted;) {
    const done = await schedule(service, temporal, jobs, retire).then(() => true, report)
    if (done) retire = false
    await reincarnated.wait(done ? CALM_MS : AGAIN_MS, over)
  }
}

async function schedule(service: UpkeepService, temporal: Temporal, jobs: Readonly<Record<string, UpkeepJob>>, retire: boolean): Promise<void> {
  await service.plan(
    Object.entries(jobs).map(([job, { everySeconds, offsetSeconds }]) => ({ job, everySeconds, offsetSeconds })),
    retire,
  )
  await temporal.within(async ({ schedule: client }) => {
    await Promise.all(Object.entries(jobs).map(([name, job]) => ensure(client, scheduleOf(name, job))))
    if (retire) await retireOthers(client, new Set(Object.keys(jobs).map(upkeepScheduleId)))
  })
}

/** Runs that overlap are skipped; of those missed in an outage the last one is made up. A new schedule runs at once: what it does may be overdue. */
function scheduleOf(job: string, { everySeconds, offsetSeconds }: UpkeepJob): ScheduleOptions {
  return {
    scheduleId: upkeepScheduleId(job),
    spec: { intervals: [{ every: everySeconds * 1_000, offset: offsetSeconds * 1_000 }] },
    action: { type: 'startWorkflow', workflowId: upkeepScheduleId(job), workflowType: UPKEEP_WORKFLOW, taskQueue: UPKEEP_TASK_QUEUE, args: [{ job }] },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: everySeconds * 1_000 },
    state: { triggerImmediately: true },
  }
}

async function ensure(client: ScheduleClient, options: ScheduleOptions): Promise<void> {
  try {
    await client.create(options)
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error
    const { spec, action, policies } = options
    await client.getHandle(options.scheduleId).update((before) => ({ ...before, spec, action: { ...before.action, ...action }, policies }) as never)
  }
}

/** The list lags behind a little; one that is missed now is found at the next pass. */
async function retireOthers(client: ScheduleClient, known: ReadonlySet<string>): Promise<void> {
  for await (const { scheduleId } of client.list())
    if (scheduleId.startsWith(UPKEEP_PREFIX) && !known.has(scheduleId)) await client.getHandle(scheduleId).delete()
}

function report(error: unknown): false {
  logger.warn(`Schedules are not kept yet: ${String(error)}`)
  return false
}
