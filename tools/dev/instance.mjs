import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identity, isAlive, stopProcess } from './processes.mjs'
import { say, Stop } from './say.mjs'

/**
 * Takes the installation for this process. A second start is refused with the address of the first; what a killed
 * start left behind is ended first. Answers a release function.
 */
export async function takeInstance(directory) {
  const lock = join(directory, 'start.lock')
  const holder = read(lock)
  if (isAlive(holder)) {
    const address = read(join(directory, 'instance.json'))?.publicUrl ?? ''
    throw new Stop(
      `Blaupause läuft hier schon: ${address} (Prozess ${holder.pid}). Beenden Sie das zuerst, oder wählen Sie mit BLAUPAUSE_DATA ein anderes Verzeichnis.`,
      `Blaupause is already running here: ${address} (process ${holder.pid}). End it first, or choose another directory with BLAUPAUSE_DATA.`,
    )
  }
  rmSync(lock, { force: true })
  closeSync(openExclusive(lock))
  write(lock, identity(process.pid))
  await endLeftovers(directory)
  return () => {
    rmSync(join(directory, 'run.json'), { force: true })
    rmSync(lock, { force: true })
  }
}

/** Remembers a child until `forget`, so that the next start finds it if this process is killed. */
export function rememberChild(directory, name, known) {
  write(join(directory, 'run.json'), { ...read(join(directory, 'run.json')), [name]: known })
}

/** What other processes may know of this installation before the API answers: port, address, issuer. */
export function publishInstance(directory, instance) {
  write(join(directory, 'instance.json'), instance)
}

/** The database's addresses, for the command line; holds passwords, so readable by this user alone. */
export function publishDatabase(directory, urls) {
  write(join(directory, 'database.json'), urls)
}

/** Passwords made once per installation, readable by this user alone. */
export function secrets(directory) {
  const path = join(directory, 'secrets.json')
  const known = read(path)
  if (known) return known
  if (existsSync(join(directory, 'postgres'))) {
    throw new Stop(
      `${path} fehlt oder ist unlesbar, ohne die Datei öffnet sich die Datenbank nicht. Holen Sie sie aus der Sicherung, oder löschen Sie ${directory}, um neu zu beginnen.`,
      `${path} is missing or unreadable, the database does not open without it. Restore it from a backup, or delete ${directory} to begin anew.`,
    )
  }
  const fresh = { postgres: secret(), app: secret() }
  write(path, fresh)
  return fresh
}

/** Ends what a killed start left running, worker first and database last; only processes that are provably the same. */
async function endLeftovers(directory) {
  const children = read(join(directory, 'run.json')) ?? {}
  for (const name of ['command', 'worker', 'api', 'console', 'temporal', 'postgres']) {
    if (!isAlive(children[name])) continue
    say(`Ein Rest vom letzten Mal wird beendet: ${name}`, 'ending a leftover of the last run')
    await stopProcess(children[name], name === 'postgres' ? 'SIGINT' : 'SIGTERM', { group: name === 'command' })
  }
}

/** Two starts in the same instant: one of them makes the file. */
function openExclusive(lock) {
  try {
    return openSync(lock, 'wx', 0o644)
  } catch {
    throw new Stop('Blaupause startet hier gerade schon. Warten Sie einen Moment.', 'Blaupause is just starting here. Wait a moment.')
  }
}

function secret() {
  return randomBytes(24).toString('base64url')
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Written beside and renamed, so that nobody reads half a file. */
function write(path, value) {
  writeFileSync(`${path}.neu`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.neu`, path)
}
