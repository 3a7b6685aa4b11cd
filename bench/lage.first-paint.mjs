import { tmpdir } from 'node:os'
import { seed } from '@blaupause/backend/demo'
import { Memberships } from '@blaupause/backend/identity'
import { LageReadModel } from '@blaupause/backend/insights'
import { Instance, SystemClock, SystemState, withDatabase } from '@blaupause/backend/platform'
import { startApi } from './support/api.mjs'
import { load, show } from './support/load.mjs'
import { bareClients, recordStatements, replay } from './support/recorded.mjs'
import { result } from './support/result.mjs'
import { startDatabase } from './support/postgres.mjs'

export const ids = ['lage.first-paint', 'lage.first-paint.queries']

/** The Lage of a programme with 62 rollouts over HTTP, the demo's: how long, beside the same statements through bare pg, and how many queries. */
export async function run() {
  const database = await startDatabase()
  try {
    await database.admin.query('truncate membership, organisation, instance cascade')
    await withDatabase(database.url, (source) => seed(source, { demo: true, dataDirectory: tmpdir(), say: () => undefined }))
    await database.admin.query('vacuum analyze')
    const statements = await statementsOf(database.url)
    const queries = statements.filter(({ text }) => !/^(begin|commit)/.test(text)).length
    const api = await startApi(database, { role: 'bund' })
    try {
      const path = '/api/v1/programmes/bund-bayern/lage'
      await load({ clients: 2, seconds: 1 }, () => api.get(path))
      const bare = await bareClients(database.url, 1)
      const beside = await load({ clients: 1, seconds: 2 }, () => replay(bare.clients[0], statements))
      await bare.end()
      const lage = await load({ clients: 1, seconds: 3 }, () => api.get(path))
      show('bare pg, the same statements', beside)
      show('HTTP, the Lage of 62 rollouts', lage)
      return [
        result({ id: 'lage.first-paint', value: lage.p95, unit: 'ms p95, 1 client', baseline: beside.p95, n: lage.n, note: '62 rollouts, pilots × services, what holds up; baseline: the same statements one after another through bare pg' }),
        result({ id: 'lage.first-paint.queries', value: queries, unit: 'queries', n: 1, note: 'whatever the size of the programme; sent together' }),
      ]
    } finally {
      await api.stop()
    }
  } finally {
    await database.stop()
  }
}

function statementsOf(url) {
  return withDatabase(url, async (source) => {
    const actor = await new Memberships(source).actor('bund')
    const clock = new SystemClock()
    const lagen = new LageReadModel(source, clock, new Instance(source), new SystemState(source, clock))
    const read = () => lagen.lage(actor, 'bund-bayern')
    await read()
    return recordStatements(read)
  })
}
