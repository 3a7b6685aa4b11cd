import pg from 'pg'
import { DataSource } from 'typeorm'
import { entities } from './entities.js'
import { migrations } from './migrations/index.js'

// `date` stays the string it is: a JS Date would be local midnight and shift by a day between hosts.
pg.types.setTypeParser(1082, (text) => text)

/** The application's pool. Queries are pipelined: they leave without waiting for the answer before them (pg 8.23). */
export function createDataSource(url: string, poolSize = 8): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    driver: pg,
    poolSize,
    entities,
    migrations,
    migrationsTransactionMode: 'each',
    installExtensions: false,
    synchronize: false,
    extra: { pipeline: true },
  })
}

/** Brings the schema up to date. `adminUrl` is the owner's login, never the application's. Returns what was run. */
export async function migrate(adminUrl: string): Promise<string[]> {
  const source = await new DataSource({
    type: 'postgres',
    url: adminUrl,
    driver: pg,
    migrations,
    migrationsTransactionMode: 'each',
    installExtensions: false,
  }).initialize()
  try {
    return (await source.runMigrations()).map((migration) => migration.name)
  } finally {
    await source.destroy()
  }
}

/** Opens the pool for one piece of work, as the command line does. */
export async function withDatabase<T>(url: string, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await createDataSource(url).initialize()
  try {
    return await work(source)
  } finally {
    await source.destroy()
  }
}
