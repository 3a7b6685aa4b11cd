import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from '../database/embedded-postgres.mjs'
import { build } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { publishDatabase, publishInstance, rememberChild, secrets, takeInstance } from './instance.mjs'
import { keepRunning } from './keep-running.mjs'
import { dataDirectory, requireWritable } from './places.mjs'
import { portTrouble } from './ports.mjs'
import { createDatabase, runCli, setLoginPassword } from './prepare-database.mjs'
import { tail } from './processes.mjs'
import { endCommands, journalCommands } from './run-command.mjs'
import { during, say, seconds, Stop } from './say.mjs'
import { startApi, startConsoleWatch } from './serve-product.mjs'
import { keepDeadlines } from './keep-deadlines.mjs'
import { readOptions } from './options.mjs'
import { welcome } from './welcome.mjs'

const ORDER = ['worker', 'api', 'console', 'temporal', 'postgres']

/** `npm start`: everything on this machine, until Ctrl-C. Answers the exit code. */
export async function supervise(args) {
  const began = Date.now()
  const run = await open(readOptions(args))
  const ended = untilAskedToStop(run)
  try {
    await Promise.race([
      ended,
      bringUp(run)
        .then(() => welcome(run, seconds(began)))
        .then(() => Promise.race([ended, run.broken])),
    ])
    return 0
  } finally {
    await close(run)
  }
}

async function open(options) {
  const directory = dataDirectory()
  requireWritable(directory)
  mkdirSync(join(directory, 'log'), { recursive: true })
  const release = await takeInstance(directory)
  const run = {
    options,
    directory,
    release,
    keepers: {},
    publicUrl: process.env.PUBLIC_URL ?? `http://localhost:${options.port}`,
    log: (name) => join(directory, 'log', `${name}.log`),
  }
  run.broken = new Promise((_, reject) => (run.break = reject))
  run.broken.catch(() => undefined)
  run.keep = (name, start, onEnd) =>
    (run.keepers[name] = keepRunning(name, () => start().then((child) => (child && rememberChild(directory, name, child.process), child)), onEnd))
  journalCommands((known) => rememberChild(directory, 'command', known))
  try {
    await requirePort(options.port)
  } catch (error) {
    release()
    throw error
  }
  return run
}

async function bringUp(run) {
  await ensureInstalled()
  const secret = secrets(run.directory)
  const [admin] = await Promise.all([
    during('Datenbank startet', 'starting the database', database(run, secret)),
    during('Programme werden gebaut', 'building', build()),
  ])
  const urls = await createDatabase(admin, secret.app)
  publishDatabase(run.directory, urls)
  run.env = { ...process.env, DATABASE_URL: urls.appUrl, PORT: String(run.options.port), PUBLIC_URL: run.publicUrl, BLAUPAUSE_DATA: run.directory }
  const asOwner = { env: { ...run.env, DATABASE_URL: urls.ownerUrl }, log: run.log('cli'), onLine: (line) => say(`  ${line}`) }
  await during('Tabellen werden eingerichtet', 'migrating', runCli(['migrate'], asOwner))
  await setLoginPassword(urls.ownerUrl, secret.app)
  await during(
    run.options.empty ? 'Register und Kataloge werden geladen' : 'Register, Kataloge und Demodaten werden geladen',
    'loading reference and demo data',
    runCli(['seed', '--rollen', ...(run.options.empty ? ['--leer'] : [])], { ...asOwner, env: run.env }),
  )
  publishInstance(run.directory, { port: run.options.port, publicUrl: run.publicUrl, issuer: process.env.OIDC_ISSUER ?? `${run.publicUrl}/oidc` })
  await during('Anwendung startet', 'starting the application', api(run))
  if (run.options.watch) run.keep('console', () => startConsoleWatch(run))
  void keepDeadlines(run).catch(run.break)
}

/** The first start chooses the port; restarts keep it, because everybody was given the address. */
function database(run, secret) {
  if (process.env.DATABASE_ADMIN_URL) return process.env.DATABASE_ADMIN_URL
  return new Promise((resolve, reject) => {
    let port
    run.keep('postgres', async () => {
      try {
        const server = await startPostgres({ directory: join(run.directory, 'postgres'), log: run.log('postgres'), password: secret.postgres, port })
        port ??= server.port
        resolve(server.adminUrl)
        return server
      } catch (error) {
        reject(error)
        return null
      }
    })
  })
}

/** Resolves at the first answer of the API; an API that cannot live ends the whole start with the end of its log. */
function api(run) {
  return new Promise((resolve, reject) => {
    run.keep(
      'api',
      () => startApi(run, resolve),
      (failures) => {
        if (failures < 3) return true
        const stop = new Stop(
          `Die Anwendung startet nicht:\n${tail(run.log('api'))}`,
          `The application does not start, for the reason above. All of it: ${run.log('api')}`,
        )
        reject(stop)
        run.break(stop)
        return false
      },
    )
  })
}

async function requirePort(port) {
  const trouble = await portTrouble(port)
  if (trouble === 'EACCES')
    throw new Stop(
      `Port ${port} darf dieser Benutzer nicht öffnen. Nehmen Sie einen ab 1024: PORT=3000 npm start`,
      `This user may not open port ${port}. Take one from 1024: PORT=3000 npm start`,
    )
  if (trouble)
    throw new Stop(
      `Port ${port} ist belegt. Nehmen Sie einen anderen: PORT=${port + 1} npm start`,
      `Port ${port} is taken. Take another one: PORT=${port + 1} npm start`,
    )
}

function untilAskedToStop(run) {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => {
        if (!run.stopping) say('\nWird beendet …', 'stopping')
        run.stopping = true
        resolve()
      })
    }
  })
}

async function close(run) {
  run.stopping = true
  endCommands()
  for (const name of ORDER) await run.keepers[name]?.stop()
  run.release()
  say(`Beendet. Die Daten bleiben in ${run.directory}`, 'stopped, the data stay')
}
