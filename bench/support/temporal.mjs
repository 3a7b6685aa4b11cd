import { spawn } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, Connection } from '@temporalio/client'
import { Stop } from '../../tools/dev/say.mjs'
import { findTemporal, REMEDY } from '../../tools/temporal/find.mjs'
import { serveTemporal } from '../../tools/temporal/serve.mjs'

const main = fileURLToPath(new URL('../../apps/worker/dist/main.js', import.meta.url))

/** A Temporal server as `npm start` runs it, with a file in `directory`, and a client for it. */
export async function startTemporal(directory) {
  const { TEMPORAL_ADDRESS: _, ...env } = process.env
  const found = await findTemporal({ env })
  if (!found) throw new Stop(`Ohne Temporal-Server wird hier nichts gemessen. ${REMEDY.de}`, REMEDY.en)
  const server = await serveTemporal({ program: found.program, directory, log: join(directory, 'temporal.log'), began: () => undefined })
  process.once('exit', () => kill(server.process.pid))
  const connection = await Connection.connect({ address: server.address })
  return { address: server.address, client: new Client({ connection }).workflow, connection, stop: async () => (await connection.close(), server.stop()) }
}

/** The built worker as a process of its own; returns when its first beat is in the database. */
export async function startWorker(database, address) {
  const log = join(database.directory, 'worker.log')
  const out = openSync(log, 'a')
  const since = new Date()
  const child = spawn(process.execPath, [main], { env: { ...process.env, DATABASE_URL: database.url, TEMPORAL_ADDRESS: address }, stdio: ['ignore', out, out] })
  const done = new Promise((resolve) => child.once('exit', resolve))
  process.once('exit', () => child.kill('SIGKILL'))
  await until(async () => child.exitCode !== null || (await database.admin.query('select from worker_heartbeat where at > $1', [since])).rowCount > 0)
  if (child.exitCode !== null) throw new Error(`The worker did not start:\n${readFileSync(log, 'utf8').slice(-2000)}`)
  return { stop: () => (child.kill('SIGTERM'), done) }
}

/** Polls until `holds` answers true; throws after `patience`, two minutes unless said otherwise (milliseconds). */
export async function until(holds, every = 50, patience = 120_000) {
  for (const end = performance.now() + patience; performance.now() < end;) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, every))
  }
  throw new Error('What was waited for did not come in time')
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
