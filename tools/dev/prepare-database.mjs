import { createRequire } from 'node:module'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './places.mjs'
import { runCommand } from './run-command.mjs'
import { Stop } from './say.mjs'

/** The application's login. It owns nothing and reads nothing by itself: each transaction takes a scope role (decision 0010). */
const LOGIN = 'blaupause_app'
const DATABASE = 'blaupause'

/** Creates the database on first use and answers the two addresses: the owner's for migrations, the application's. */
export async function createDatabase(adminUrl, password) {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
    if (rowCount === 0) await client.query(`create database ${DATABASE}`)
  })
  return { ownerUrl: at(adminUrl, { pathname: `/${DATABASE}` }), appUrl: at(adminUrl, { pathname: `/${DATABASE}`, username: LOGIN, password }) }
}

/** The migrations create the login without a password; it gets the one of this installation. */
export async function setLoginPassword(ownerUrl, password) {
  await withClient(ownerUrl, (client) => client.query(`alter role ${LOGIN} login password ${client.escapeLiteral(password)}`))
}

/** Runs the command line of the product and passes its lines on. Its output goes to `log`; a failure shows its last lines. */
export async function runCli(args, { env, log, onLine = () => undefined }) {
  const { code, output } = await runCommand(process.execPath, [join(root, 'apps/cli/dist/main.js'), ...args], { cwd: root, env, onLine })
  appendFileSync(log, output)
  if (code === 0) return
  throw new Stop(
    `„${args[0]}“ ist gescheitert:\n${output.trimEnd().split('\n').slice(-8).join('\n')}`,
    `"${args[0]}" failed, for the reason above. All of it: ${log}`,
  )
}

async function withClient(url, work) {
  const pg = createRequire(join(root, 'libs/backend/package.json'))('pg')
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function at(url, parts) {
  return Object.assign(new URL(url), parts).href
}
