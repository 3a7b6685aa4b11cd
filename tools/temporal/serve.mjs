import { execFileSync, spawn } from 'node:child_process'
import { join } from 'node:path'
import { freePort } from '../dev/ports.mjs'
import { identity, startChild, stopProcess } from '../dev/processes.mjs'
import { untilServing } from './health.mjs'

const PATIENCE = 60_000

/**
 * Starts a development server whose file is `.data/temporal-<server version>.db`. The version stands in the name because
 * Temporal never migrates that file; a new one starts empty and is armed again from Postgres.
 * `began` is told the process before it serves. Between choosing a port and taking it another program may be faster: then once more with another. Answers `{ address, port, process, done, stop }`, or null if it does not serve within a minute.
 */
export async function serveTemporal({ program, directory, log, port, began }, attempts = 2) {
  const listening = port ?? (await freePort())
  const file = [
    '--db-filename',
    join(directory, `temporal-${serverVersion(program)}.db`),
    '--sqlite-pragma',
    'journal_mode=WAL',
    '--sqlite-pragma',
    'synchronous=NORMAL',
  ]
  const child = startChild(program, [...command(listening), ...file], { log, cwd: directory, env: quietEnvironment() })
  const known = identity(child.pid)
  began(known)
  const address = `127.0.0.1:${listening}`
  const stop = () => stopProcess(known)
  if (await serves(child, address)) return { address, port: listening, process: known, done: child.done, stop }
  await stop()
  return port === undefined && attempts > 1 ? serveTemporal({ program, directory, log, port, began }, attempts - 1) : null
}

/** A server in memory for one run, with `more` arguments; it ends with the process that started it, however that ends. */
export async function serveDisposableTemporal(program, more = []) {
  const port = await freePort()
  const child = spawn(
    '/bin/sh',
    ['-c', '"$@" > /dev/null 2>&1 & pid=$!; cat > /dev/null; kill -TERM $pid; wait $pid', 'sh', program, ...command(port), ...more],
    { env: quietEnvironment(), detached: true, stdio: ['pipe', 'ignore', 'ignore'] },
  )
  child.stdin.on('error', () => undefined)
  child.done = new Promise((resolve) => child.once('exit', resolve))
  const address = `127.0.0.1:${port}`
  const stop = () => (child.stdin.end(), child.ref(), child.done)
  child.unref()
  child.stdin.unref()
  if (await serves(child, address)) return { address, stop }
  await stop()
  return null
}

function serverVersion(program) {
  return /Server ([\w.-]+)/.exec(execFileSync(program, ['--version'], { encoding: 'utf8', env: quietEnvironment() }))?.[1] ?? 'unbekannt'
}

function serves(child, address) {
  let ended = false
  child.done.then(() => (ended = true))
  return untilServing(address, PATIENCE, () => ended)
}

function command(port) {
  return [
    'server',
    'start-dev',
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--namespace',
    'default',
    '--headless',
    '--log-format',
    'pretty',
    '--log-level',
    'warn',
    '--dynamic-config-value',
    'frontend.enableServerVersionCheck=false',
  ]
}

/** A profile in the user's home must not lead the development server elsewhere. */
function quietEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TEMPORAL_')))
}
