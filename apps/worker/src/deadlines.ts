import { setTimeout as sleep } from 'node:timers/promises'
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap, type Type } from '@nestjs/common'
import { ModuleRef } from '@nestjs/core'
import { AssessmentProcessService } from '@blaupause/backend/assessments'
import { AwardProcessService } from '@blaupause/backend/awards'
import { WaveProcessService } from '@blaupause/backend/waves'
import { PublicationProcessService } from '@blaupause/backend/blueprints'
import { WorkshopProcessService } from '@blaupause/backend/workshops'
import { Clock } from '@blaupause/backend/platform'
import { ProcessService, UpkeepService } from '@blaupause/backend/process'
import { RolloutProcessService } from '@blaupause/backend/rollouts'
import { ASSESSMENT_TASK_QUEUE } from '@blaupause/workflow-assessment/contract'
import { AWARD_TASK_QUEUE } from '@blaupause/workflow-award/contract'
import { PUBLICATION_TASK_QUEUE } from '@blaupause/workflow-publication/contract'
import { ROLLOUT_TASK_QUEUE } from '@blaupause/workflow-rollout/contract'
import { UPKEEP_TASK_QUEUE } from '@blaupause/workflow-upkeep/contract'
import { WAVE_TASK_QUEUE } from '@blaupause/workflow-wave/contract'
import { WORKSHOP_TASK_QUEUE } from '@blaupause/workflow-workshop/contract'
import { processActivities } from './activities/process.activities.js'
import { upkeepActivities } from './activities/upkeep.activities.js'
import { keepBeating } from './heartbeat/keep-beating.js'
import { keepReconciling } from './reconciler/keep-reconciling.js'
import { Bell } from './relay/bell.js'
import { keepRelaying } from './relay/keep-relaying.js'
import { createWorker, type Queue } from './temporal/create-worker.js'
import { Temporal } from './temporal/temporal.js'
import { workflowBundle } from './temporal/workflow-bundle.js'
import { keepScheduled } from './upkeep/keep-scheduled.js'
import type { House } from './upkeep/upkeep-job.js'
import { upkeepJobs } from './upkeep/upkeep-jobs.js'
import { WORKER_OPTIONS, type WorkerOptions } from './worker-options.js'

const RETRY_MS = 1_000

/**
 * Keeps the deadlines for as long as the process lives: whenever Temporal can be reached, relay, reconciler, heartbeat,
 * schedules and the workflow workers run on one connection; when one of them breaks, all begin again on a new one.
 */
@Injectable()
export class Deadlines implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Deadlines.name)
  private readonly stopping = new AbortController()
  private kept: Promise<void> | undefined

  constructor(
    @Inject(WORKER_OPTIONS) private readonly options: WorkerOptions,
    private readonly process: ProcessService,
    private readonly upkeep: UpkeepService,
    private readonly clock: Clock,
    private readonly modules: ModuleRef,
  ) {}

  onApplicationBootstrap(): void {
    this.kept = this.keep(this.stopping.signal)
  }

  /** Returns when nothing is under way any more; only then does Nest close the database. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort()
    await this.kept
  }

  private async keep(stopping: AbortSignal): Promise<void> {
    for (let said = ''; !stopping.aborted;) {
      try {
        await this.session(stopping)
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        if (why !== said) this.logger.warn(`Deadlines are paused: ${why}`)
        said = why
      }
      await sleep(RETRY_MS, undefined, { signal: stopping }).catch(() => undefined)
    }
  }

  /** One connection, from its first to its last call. */
  private async session(stopping: AbortSignal): Promise<void> {
    const temporal = await Temporal.connect(this.options.temporalAddress)
    const broken = new AbortController()
    const over = AbortSignal.any([stopping, broken.signal])
    const bells = { reconciler: new Bell(), schedules: new Bell() }
    const reincarnated = (): void => Object.values(bells).forEach((bell) => bell.ring())
    try {
      const bundle = await workflowBundle()
      const workers = await Promise.all(this.queues(temporal).map((queue) => createWorker(temporal.connection, bundle, queue)))
      over.addEventListener('abort', () => workers.forEach((worker) => worker.getState() === 'RUNNING' && worker.shutdown()), { once: true })
      this.logger.log(`Deadlines are kept (Temporal at ${this.options.temporalAddress}, ${temporal.incarnation})`)
      const parts = [
        ...workers.map((worker) => worker.run()),
        keepRelaying(this.process, temporal, this.options.databaseUrl, over),
        keepReconciling(this.process, temporal, bells.reconciler, over),
        keepScheduled(this.upkeep, temporal, upkeepJobs, bells.schedules, over),
        keepBeating(this.process, temporal, reincarnated, over),
      ]
      for (const part of parts) part.catch(() => broken.abort())
      const ends = await Promise.allSettled(parts)
      const failed = ends.find((end) => end.status === 'rejected')
      if (failed) throw failed.reason
    } finally {
      await temporal.close()
    }
  }

  /** One line for each task queue. Only rollouts are many; the rest do few things at once, so that the database is there for people and reminders. */
  private queues(temporal: Temporal): Queue[] {
    const { get } = this.house(temporal)
    return [
      { taskQueue: ROLLOUT_TASK_QUEUE, activities: processActivities(get(RolloutProcessService)), atOnce: this.options.poolSize, cached: 500 },
      { taskQueue: ASSESSMENT_TASK_QUEUE, activities: processActivities(get(AssessmentProcessService)), atOnce: 2, cached: 20 },
      { taskQueue: WORKSHOP_TASK_QUEUE, activities: processActivities(get(WorkshopProcessService)), atOnce: 2, cached: 20 },
      { taskQueue: WAVE_TASK_QUEUE, activities: processActivities(get(WaveProcessService)), atOnce: 2, cached: 20 },
      { taskQueue: PUBLICATION_TASK_QUEUE, activities: processActivities(get(PublicationProcessService)), atOnce: 2, cached: 20 },
      { taskQueue: AWARD_TASK_QUEUE, activities: processActivities(get(AwardProcessService)), atOnce: 2, cached: 20 },
      { taskQueue: UPKEEP_TASK_QUEUE, activities: upkeepActivities(this.house(temporal), upkeepJobs), atOnce: 2, cached: 10 },
    ]
  }

  /** What jobs of upkeep may use on this connection. */
  private house(temporal: Temporal): House {
    return { get: <T>(service: Type<T>) => this.modules.get<T>(service, { strict: false }), temporal, now: () => this.clock.now() }
  }
}
