import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { atAnyHour, temporalProgram } from '@blaupause/testing'
import { expect } from 'vitest'
import { identity, startChild, stopProcess } from '../../../../tools/dev/processes.mjs'
import { serveTemporal } from '../../../../tools/temporal/serve.mjs'
import type { Product } from './product.js'

const worker = new URL('../../../worker/dist/main.js', import.meta.url).pathname

/** Temporal of this machine; null where there is none: journeys that need it are skipped. */
export const program = await temporalProgram()

/** What the worker and a Temporal server need to wake up, on a busy machine. */
const PATIENCE = { timeout: 150_000, interval: 250 }

export type Timekeeper = Awaited<ReturnType<typeof startTimekeeper>>

/** A Temporal server with a file of its own and the built worker beside a product; the server can be killed and started again. */
export async function startTimekeeper(product: Product) {
  const directory = join(product.directory, 'temporal')
  await mkdir(directory, { recursive: true })
  let server = await serve()
  const { port } = server
  const child = startChild(process.execPath, [worker], {
    cwd: product.directory,
    log: join(product.directory, 'worker.log'),
    env: { ...process.env, ...product.env, ...atAnyHour, TEMPORAL_ADDRESS: server.address, DATABASE_POOL: '4', NODE_OPTIONS: '' },
  })
  const known = identity(child.pid!)
  const keeper = {
    /** As a power cut: the process is gone, its file stays. */
    kill: () => stopProcess(server.process, 'SIGKILL'),
    startAgain: async (): Promise<void> => {
      server = await serve(port)
    },
    /** Every message to a process has left, and every rollout under way has a process that keeps its time. */
    settled: async (): Promise<void> => {
      await expect
        .poll(
          () =>
            product.query<{ left: number; unarmed: number }>(
              `select (select count(*)::int from outbox where consumer = 'rollout') "left", (select count(*)::int from rollout where wake_at is not null and armed_revision < revision) unarmed`,
            ),
          PATIENCE,
        )
        .toEqual([{ left: 0, unarmed: 0 }])
    },
    stop: async (): Promise<void> => {
      await stopProcess(known)
      await server.stop()
    },
  }
  return keeper

  async function serve(again?: number) {
    const one = await serveTemporal({
      program: program!,
      directory,
      log: join(product.directory, 'temporal.log'),
      ...(again !== undefined && { port: again }),
      began: () => undefined,
    })
    if (!one) throw new Error('Temporal did not start')
    return one
  }
}
