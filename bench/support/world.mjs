import { startApi } from './api.mjs'
import { fillGermany } from './germany.mjs'
import { startDatabase } from './postgres.mjs'

/** Runs `work` with Postgres holding all of Germany and the api on it; everything ends with it. */
export async function inGermany(work) {
  const database = await startDatabase()
  try {
    const begin = performance.now()
    await fillGermany(database.admin)
    console.log(`  all of Germany inserted in ${((performance.now() - begin) / 1000).toFixed(0)} s`)
    const api = await startApi(database)
    try {
      return await work({ database, api })
    } finally {
      await api.stop()
    }
  } finally {
    await database.stop()
  }
}
