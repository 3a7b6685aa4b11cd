import { spawn } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { developmentToken } from '@blaupause/backend/identity'
import { freePort } from '../../tools/dev/ports.mjs'
import { httpClient } from './http-client.mjs'

const main = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url))

/**
 * The built api as a process of its own on `database`, and a signed-in client for it. `BENCH_PROFILE=DIRECTORY` writes
 * a CPU profile of the api there when it stops.
 */
export async function startApi(database, { role = 'land-by' } = {}) {
  const port = await freePort()
  const base = `http://localhost:${port}`
  const log = join(database.directory, 'api.log')
  const profile = process.env.BENCH_PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`] : []
  const out = openSync(log, 'a')
  const child = spawn(process.execPath, [...profile, main], {
    env: { ...process.env, DATABASE_URL: database.url, PORT: String(port), BLAUPAUSE_DATA: database.directory },
    stdio: ['ignore', out, out],
  })
  const done = new Promise((resolve) => child.once('exit', resolve))
  process.once('exit', () => child.kill('SIGKILL'))
  await untilLive(`${base}/health/live`, child, log)
  const token = await developmentToken({ dataDirectory: database.directory, issuer: `${base}/oidc`, role })
  const client = httpClient(base, token)
  return { ...client, base, pid: child.pid, stop: () => (client.close(), child.kill('SIGTERM'), done) }
}

async function untilLive(url, child, log) {
  for (let i = 0; i < 300 && child.exitCode === null; i++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`The api did not start:\n${readFileSync(log, 'utf8').slice(-2000)}`)
}
