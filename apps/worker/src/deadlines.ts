import { setTimeout as sleep } from 'node:timers/promises'
import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common'
import { ProcessService } from '@blaupause/backend/process'
import { RolloutProcessService } from '@blaupause/backend/rollouts'
import { rolloutActivities } from './activities/rollout.activities.js'
import { keepBeating } from './heartbeat/keep-beating.js'
import { keepReconciling } from './reconciler/keep-reconciling.js'
import { Bell } from './relay/bell.js'
import { keepRelaying } from './relay/keep-relaying.js'
import { createRolloutWorker } from './temporal/create-rollout-worker.js'
import { Temporal } from './temporal/temporal.js'
import { WORKER_OPTIONS, type WorkerOptions } from './worker-options.js'

const RETRY_MS = 1_000

/**
 * Keeps the deadlines for as long as the process lives: whenever Temporal can be reached, relay, reconciler, heartbeat
 * and the workflow worker run on one connection; when one of them breaks, all begin again on a new one.
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
    const reincarnated = new Bell()
    try {
      const worker = await createRolloutWorker(temporal.connection, rolloutActivities(this.rollouts), this.options.poolSize)
      over.addEventListener('abort', () => worker.getState() === 'RUNNING' && worker.shutdown(), { once: true })
      this.logger.log(`Deadlines are kept (Temporal at ${this.options.temporalAddress}, ${temporal.incarnation})`)
      const parts = [
        worker.run(),
        keepRelaying(this.process, temporal, this.options.databaseUrl, over),
        keepReconciling(this.process, temporal, reincarnated, over),
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
}
