import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seed } from '@blaupause/backend/demo'
import { developmentToken } from '@blaupause/backend/identity'
import { SystemClock, transact, withDatabase, type Clock } from '@blaupause/backend/platform'
import { SYSTEM } from '@blaupause/domain/identity'
import { freshDatabase, type Template } from '@blaupause/testing'
import { clock } from './today.js'

const api = new URL('../../../api/dist/main.js', import.meta.url).pathname

/** Register, catalogue and demo progress as `npm start` loads them, up to the day of a clock; made once per run and cloned. Other tests of the run share the server, so the name says whose day it is. */
const demoUntil = (name: string, day: Clock): Template => ({
  name,
  fill: ({ url }) => withDatabase(url, (source) => seed(source, { demo: true, dataDirectory: tmpdir(), clock: day, say: () => undefined })),
})

/** Whose day a product lives on: the run's, the same whenever it runs, or the machine's, which a Temporal server shares. */
const days = {
  run: { demo: demoUntil('demo-run', clock), env: {} },
  machine: { demo: demoUntil('demo-today', new SystemClock()), env: { CLOCK_AHEAD_SECONDS: '0' } },
}

export type Product = Awaited<ReturnType<typeof startProduct>>

/** The built product on a database and a port of its own; `settings` are environment variables. Without Temporal: people work, deadlines wait. */
export async function startProduct(settings: Readonly<Record<string, string>> = {}, day: keyof typeof days = 'run') {
  const [database, port, dataDirectory] = await Promise.all([freshDatabase(days[day].demo), freePort(), mkdtemp(join(tmpdir(), 'blaupause-journeys-'))])
  const url = `http://localhost:${port}`
  const env = {
    NODE_ENV: 'development',
    DATABASE_URL: database.url,
    PORT: String(port),
    PUBLIC_URL: url,
    BLAUPAUSE_DATA: dataDirectory,
    ...days[day].env,
    ...settings,
  }
  const child = spawn(process.execPath, [api], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const log = createWriteStream(join(dataDirectory, 'api.log'))
  child.stdout.pipe(log)
  child.stderr.pipe(log)
  const ended = once(child, 'exit')
  let stopped = false
  await untilLive(url, () => child.exitCode === null)
  return {
    url,
    /** For what no demo has: a journey may make it with the house's own functions. */
    databaseUrl: database.url,
    /** A folder that ends with the product. */
    directory: dataDirectory,
    /** What another process of the same product is started with. */
    env,
    /** Reads what no screen shows: how often something was recorded. */
    query: <T>(sql: string): Promise<T[]> => withDatabase(database.url, (source) => transact(source, SYSTEM, 'read', (tx) => tx.query<T>('journey', sql))),
    /** What the API answers a demo role; with a `body` its POST. Finds or prepares where a journey begins; the journey itself is in the browser. */
    async ask<T>(role: string, path: string, body?: unknown): Promise<T> {
      const token = await developmentToken({ dataDirectory, issuer: `${url}/oidc`, role })
      const answer = await fetch(`${url}/api/v1${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as T
    },
    /** Ends it; again changes nothing. */
    async stop(): Promise<void> {
      if (stopped) return
      stopped = true
      child.kill('SIGTERM')
      await ended
      await database.drop()
      await rm(dataDirectory, { recursive: true })
    },
  }
}

async function untilLive(url: string, runs: () => boolean): Promise<void> {
  while (runs()) {
    const answer = await fetch(`${url}/health/live`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The API ended before it answered.')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
