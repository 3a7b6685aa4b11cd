import { tmpdir } from 'node:os'
import { seed } from '@blaupause/backend/demo'
import { Memberships } from '@blaupause/backend/identity'
import { LageReadModel } from '@blaupause/backend/insights'
import { Instance, SystemClock, SystemState, withDatabase } from '@blaupause/backend/platform'
import { startApi } from './support/api.mjs'
import { load, show } from './support/load.mjs'
import { bareClients, recordStatements, replay } from './support/recorded.mjs'
import { median, result } from './support/result.mjs'
import { startDatabase } from './support/postgres.mjs'
import { inGermany } from './support/world.mjs'

export const ids = ['lage.first-paint', 'lage.first-paint.queries', 'lage.first-paint.55k']

export async function run() {
  return [...(await ofDemo()), ...(await inGermany(ofGermany))]
}

/** The Lage of a programme with 62 rollouts over HTTP, the demo's: how long, beside the same statements through bare pg, and how many queries. */
async function ofDemo() {
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
        result({
          id: 'lage.first-paint',
          value: lage.p95,
          unit: 'ms p95, 1 client',
          baseline: beside.p95,
          n: lage.n,
          note: '62 rollouts, pilots × services, what holds up; baseline: the same statements one after another through bare pg',
        }),
        result({ id: 'lage.first-paint.queries', value: queries, unit: 'queries', n: 1, note: 'whatever the size of the programme; sent together' }),
      ]
    } finally {
      await api.stop()
    }
  } finally {
    await database.stop()
  }
}

/** The same of one programme that holds all of Germany, 10,751 authorities × 5 services: nobody has that many, but nobody must wait long if they had. */
async function ofGermany({ database, api }) {
  await database.admin.query(ONE_PROGRAMME)
  await database.admin.query('vacuum analyze')
  const times = []
  for (let round = 0; round <= 5; round += 1) {
    const begin = performance.now()
    const lage = JSON.parse(await api.get('/api/v1/programmes/bund-bayern/lage'))
    if (lage.total < 50_000 || lage.latestStartOn === null) throw new Error(`${lage.total} rollouts, latest start ${lage.latestStartOn}`)
    if (round > 0) times.push(performance.now() - begin)
  }
  console.log(`  HTTP, the Lage of 53,755 rollouts: ${median(times).toFixed(0)} ms`)
  return [
    result({
      id: 'lage.first-paint.55k',
      value: median(times),
      unit: 'ms',
      n: times.length,
      note: '53,755 rollouts of 10,751 authorities in one programme, a tenth not begun: figures, matrix, latest start',
    }),
  ]
}

const ONE_PROGRAMME = `
insert into programme (id, name, land, goal, partners, phases, sources) values ('bund-bayern', 'Bund–Bayern', 'BY', '{}', '[]', '[]', '[]');
insert into onlinedienst (id, position, name, short_name, ozg_ids, leika_keys, origin, offers, numbers, sources)
  select s, row_number() over (), '{"de":"","en":""}', jsonb_build_object('de', s, 'en', s), '{}', '{}', '', '[]', '[]', '[]' from (select distinct onlinedienst s from rollout) x;
insert into commitment (programme, onlinedienst, until_on, position, certainty, sources) select 'bund-bayern', id, current_date + 200, position, 'belegt', '[]' from onlinedienst;
insert into pilot (programme, traeger, name, position, gemeinden) select 'bund-bayern', kreis, kreis, row_number() over (), 1 from (select distinct kreis from rollout) k;
update rollout set land = 'BY', programme = 'bund-bayern', commitment_on = current_date + 200, pilot = kreis, state = case abs(hashtext(id::text)) % 10 when 0 then 'open' when 1 then 'reported' when 2 then 'confirmed' else 'running' end;
update milestone set land = 'BY', programme = 'bund-bayern';
update rollout r set waiting_on = m.waiting_on, waiting_since = m.waiting_since from milestone m where m.rollout_id = r.id and m.waiting_on is not null and r.state = 'running'`

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
