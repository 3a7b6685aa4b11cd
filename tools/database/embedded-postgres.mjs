import { execFileSync, spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort } from '../dev/ports.mjs'
import { identity, isAlive, startChild, stopProcess, tail } from '../dev/processes.mjs'
import { Stop } from '../dev/say.mjs'
import { postgresPrograms, reachableDirectory } from './postgres-programs.mjs'

const COMMON = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '120',
  jit: 'off',
  autovacuum_naptime: '5s',
}
const DISPOSABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'on', max_connections: '300' }

/**
 * Starts the Postgres of this installation. The cluster is made on the first call; one left behind by a crash recovers.
 * `directory` holds the cluster, or a link to it where root's Postgres user cannot enter the checkout.
 * Answers `{ port, process, done, adminUrl, stop }`; throws a `Stop` with the end of the log if it does not come up.
 */
export async function startPostgres({ directory, log, password, port }) {
  const { initdb, postgres, owner: lent } = postgresPrograms()
  const cluster = join(placeOf(directory, lent), 'cluster')
  if (!existsSync(cluster)) makeCluster({ initdb, cluster, owner: lent, password, flags: [] })
  const owner = lent.uid === undefined ? {} : ownerOf(cluster)
  await endLeftover(cluster)
  const listening = port ?? (await freePort())
  const child = startChild(postgres, ['-D', cluster, ...settings(listening, COMMON)], { log, cwd: '/', env: process.env, ...owner })
  await untilReady(cluster, child, log)
  const known = identity(child.pid)
  return {
    port: listening,
    process: known,
    done: child.done,
    adminUrl: urlOf(listening, password),
    stop: () => stopProcess(known, 'SIGINT', { patience: 20_000 }),
  }
}

/**
 * A Postgres for one run of tests or one measurement: nothing is kept, and it ends with the process that started it,
 * however that ends. `durable` keeps the settings of production, for measuring. Answers `{ adminUrl, port, stop }`.
 */
export async function startDisposablePostgres({ durable = false } = {}) {
  const { initdb, postgres, owner } = postgresPrograms()
  const directory = reachableDirectory(mkdtempSync(join(tmpdir(), 'blaupause-postgres-')), owner)
  const cluster = join(directory, 'cluster')
  const log = join(directory, 'log')
  makeCluster({ initdb, cluster, owner, password: 'disposable', flags: ['--no-sync'] })
  const port = await freePort()
  const out = openSync(log, 'a')
  const child = spawn('/bin/sh', ['-c', GUARD, 'sh', directory, postgres, '-D', cluster, ...settings(port, { ...COMMON, ...(durable ? {} : DISPOSABLE) })], {
    cwd: '/',
    detached: true,
    stdio: ['pipe', out, out],
    ...owner,
  })
  closeSync(out)
  child.done = new Promise((resolve) => child.once('exit', resolve))
  child.stdin.on('error', () => undefined)
  await untilReady(cluster, child, log)
  child.unref()
  child.stdin.unref()
  return { port, adminUrl: urlOf(port, 'disposable'), stop: () => (child.stdin.end(), child.ref(), child.done) }
}

/** Ends Postgres and removes its files when the pipe to its starter closes, be it by a clean end or by kill -9. */
const GUARD = 'dir=$1; shift; "$@" & pid=$!; cat > /dev/null; kill -QUIT $pid 2>/dev/null; wait $pid; rm -rf "$dir"'

function placeOf(directory, owner) {
  const entry = lstatSync(directory, { throwIfNoEntry: false })
  if (entry?.isSymbolicLink()) {
    if (existsSync(directory)) return readlinkSync(directory)
    rmSync(directory)
  } else if (entry) {
    return directory
  }
  mkdirSync(dirname(directory), { recursive: true })
  const place = reachableDirectory(directory, owner)
  if (place !== directory) symlinkSync(place, directory)
  return place
}

/** Made under another name and renamed when whole: a cluster killed half-way is not mistaken for one. */
function makeCluster({ initdb, cluster, owner, password, flags }) {
  const half = `${cluster}.half`
  rmSync(half, { recursive: true, force: true })
  const secret = join(dirname(cluster), 'initial-password')
  writeFileSync(secret, `${password}\n`, { mode: 0o600 })
  if (owner.uid !== undefined) chownSync(secret, owner.uid, owner.gid)
  try {
    execFileSync(
      initdb,
      [
        `--pgdata=${half}`,
        '--username=postgres',
        `--pwfile=${secret}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=icu',
        '--icu-locale=de-DE',
        `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
        '--no-instructions',
        ...flags,
      ],
      { ...owner, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] },
    )
  } catch (error) {
    throw new Stop(`Die Datenbank ließ sich nicht anlegen: ${String(error.stderr).trim()}`, 'The database could not be created, for the reason above.')
  } finally {
    rmSync(secret, { force: true })
  }
  renameSync(half, cluster)
}

/** Postgres runs only as the owner of its files; files made by an ordinary user stay his when root starts. */
function ownerOf(cluster) {
  const { uid, gid } = statSync(cluster)
  return { uid, gid }
}

/** What the last run left in `postmaster.pid`: a Postgres still running on these files is ended, a dead entry removed. */
async function endLeftover(cluster) {
  const record = join(cluster, 'postmaster.pid')
  if (!existsSync(record)) return
  const [pid, directory] = readFileSync(record, 'utf8').split('\n')
  const known = identity(Number(pid))
  if (known && directory === cluster && runsPostgres(known.pid)) await stopProcess(known, 'SIGINT', { patience: 20_000 })
  rmSync(record, { force: true })
}

function runsPostgres(pid) {
  try {
    const command = existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return command.includes('postgres')
  } catch {
    return false
  }
}

function settings(port, values) {
  return ['-p', String(port), ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** Line 8 of postmaster.pid says `ready` once connections are taken, also after a recovery; pg_ctl waits the same way. */
async function untilReady(cluster, child, log) {
  const record = join(cluster, 'postmaster.pid')
  let ended = null
  child.done.then((how) => (ended = how ?? 'end'))
  for (let i = 0; i < 1200; i++) {
    if (ended)
      throw new Stop(`Die Datenbank ist beim Start stehen geblieben (${String(ended)}):\n${tail(log, 6)}`, 'The database did not start, for the reason above.')
    if (existsSync(record) && readFileSync(record, 'utf8').split('\n')[7]?.trim() === 'ready') return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  if (isAlive(identity(child.pid))) await stopProcess(identity(child.pid), 'SIGQUIT')
  throw new Stop(`Die Datenbank war nach einer Minute nicht bereit:\n${tail(log, 6)}`, 'The database was not ready after a minute.')
}

function urlOf(port, password) {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`
}
