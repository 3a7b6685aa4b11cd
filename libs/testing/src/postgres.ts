import { randomBytes } from 'node:crypto'
import { migrate } from '@blaupause/backend/platform'
import pg from 'pg'
import { startDisposablePostgres } from '../../../tools/database/embedded-postgres.mjs'

const LOGIN = 'blaupause_app'
const PASSWORD = 'disposable'
/** Any number, the same for all: whoever holds it may make a template. */
const TEMPLATE_LOCK = 4_711_001

/** A database of one's own: `url` is the application's login (row-level security holds), `adminUrl` the owner's. */
export type FreshDatabase = { readonly url: string; readonly adminUrl: string; readonly drop: () => Promise<void> }

/** What a template holds beyond the schema; `fill` gets both addresses and runs once per run, under a lock. */
export type Template = { readonly name: string; readonly fill?: (urls: { readonly url: string; readonly adminUrl: string }) => Promise<unknown> }

const SCHEMA: Template = { name: 'schema' }

/**
 * An empty database with the current schema, cloned in about 30 ms from a template that the first caller of the run
 * makes. With a `template` of one's own, also what that filled in. Drop it when done; the server itself is disposable.
 */
export async function freshDatabase(template: Template = SCHEMA): Promise<FreshDatabase> {
  const server = await serverUrl()
  const source = await ensureTemplate(server, template)
  const name = `test_${randomBytes(6).toString('hex')}`
  await withClient(server, (client) => client.query(`create database ${name} template ${source}`))
  return {
    ...urlsOf(server, name),
    drop: () => withClient(server, (client) => client.query(`drop database if exists ${name} with (force)`)).then(() => undefined),
  }
}

async function ensureTemplate(server: string, { name, fill }: Template): Promise<string> {
  const database = `template_${name.replaceAll('-', '_')}`
  await withClient(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
    const { rows } = await client.query<{ whole: boolean }>('select datistemplate as whole from pg_database where datname = $1', [database])
    if (rows[0]?.whole) return
    // One that is there but no template yet was left by a caller killed in the middle.
    await client.query(`drop database if exists ${database} with (force)`)
    await client.query(`create database ${database}`)
    const urls = urlsOf(server, database)
    await migrate(urls.adminUrl)
    await client.query(`alter role ${LOGIN} login password '${PASSWORD}'`)
    await fill?.(urls)
    await client.query(`alter database ${database} is_template true allow_connections false`)
  })
  return database
}

let own: Promise<string> | undefined

/** The run's server, or one of this process's own that ends with it. */
function serverUrl(): Promise<string> {
  const given = process.env['BLAUPAUSE_TEST_DATABASE_URL']
  if (given) return Promise.resolve(given)
  own ??= startDisposablePostgres().then((server) => server.adminUrl)
  return own
}

function urlsOf(server: string, database: string): { url: string; adminUrl: string } {
  const adminUrl = Object.assign(new URL(server), { pathname: `/${database}` }).href
  return { adminUrl, url: Object.assign(new URL(adminUrl), { username: LOGIN, password: PASSWORD }).href }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
