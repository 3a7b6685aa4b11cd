import { setTimeout as sleep } from 'node:timers/promises'
import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common'
import { ImportRunService } from '@blaupause/backend/blueprints'
import { SYSTEM } from '@blaupause/domain/identity'

const EVERY_MS = 30_000

/**
 * Carries on blueprint imports that nobody waits for: one that was cut off while it made its rollouts, and one whose
 * start day has come. Needs no Temporal: what is open stands in Postgres, and a page is done once however many try.
 */
@Injectable()
export class ImportKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ImportKeeper.name)
  private readonly stopping = new AbortController()
  private kept: Promise<void> | undefined

  constructor(private readonly imports: ImportRunService) {}

  onApplicationBootstrap(): void {
    this.kept = this.keep(this.stopping.signal)
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort()
    await this.kept
  }

  private async keep(stopping: AbortSignal): Promise<void> {
    while (!stopping.aborted) {
      await this.pass(stopping).catch((error: unknown) => this.logger.warn(`Will be repeated: ${String(error)}`))
      await sleep(EVERY_MS, undefined, { signal: stopping }).catch(() => undefined)
    }
  }

  /** One that fails does not keep the others waiting. */
  private async pass(stopping: AbortSignal): Promise<void> {
    for (const id of await this.imports.open()) {
      if (stopping.aborted) return
      await this.imports.carryOn(SYSTEM, id).then(
        () => this.logger.log(`Import ${id} carried on`),
        (error: unknown) => this.logger.warn(`Import ${id} will be carried on later: ${String(error)}`),
      )
    }
  }
}
