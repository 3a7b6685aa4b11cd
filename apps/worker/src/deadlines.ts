import { setTimeout as sleep } from 'node:timers/promises'
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap, type Type } from '@nestjs/common'
import { ModuleRef } from '@nestjs/core'
import { AssessmentProcessService } from '@blaupause/backend/assessments'
import { WorkshopProcessService } from '@blaupause/backend/workshops'
import { Clock } from '@blaupause/backend/platform'
import { ProcessService, UpkeepService } from '@blaupause/backend/process'
import { RolloutProcessService } from '@blaupause/backend/rollouts'
import { assessmentActivities } from './activities/assessment.activities.js'
import { rolloutActivities } from './activities/rollout.activities.js'
import { upkeepActivities } from './activities/upkeep.activities.js'
import { keepBeating } from './heartbeat/keep-beating.js'
import { keepReconciling } from './reconciler/keep-reconciling.js'
import { Bell } from './relay/bell.js'
import { keepRelaying } from './relay/keep-relaying.js'
import { workshopActivities } from './activities/workshop.activities.js'
import { createWorkshopWorker } from './temporal/create-workshop-worker.js'
import { createAssessmentWorker } from './temporal/create-assessment-worker.js'
import { createRolloutWorker } from './temporal/create-rollout-worker.js'
import { createUpkeepWorker } from './temporal/create-upkeep-worker.js'
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
    private readonly rollouts: RolloutProcessService,
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
    for (let said = ''; !stopping.aborted; ) {
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
      const workers = await Promise.all([
        createRolloutWorker(temporal.connection, rolloutActivities(this.rollouts), bundle, this.options.poolSize),
        createAssessmentWorker(temporal.connection, assessmentActivities(this.modules.get(AssessmentProcessService, { strict: false })), bundle),
        createWorkshopWorker(temporal.connection, workshopActivities(this.modules.get(WorkshopProcessService, { strict: false })), bundle),
        createUpkeepWorker(temporal.connection, upkeepActivities(this.house(temporal), upkeepJobs), bundle),
      ])
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

  /** What jobs of upkeep may use on this connection. */
  private house(temporal: Temporal): House {
    return { get: <T>(service: Type<T>) => this.modules.get<T>(service, { strict: false }), temporal, now: () => this.clock.now() }
  }
}
