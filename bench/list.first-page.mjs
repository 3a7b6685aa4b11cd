import { Memberships } from '@blaupause/backend/identity'
import { SystemClock, withDatabase } from '@blaupause/backend/platform'
import { MilestonesReadModel } from '@blaupause/backend/rollouts'
import { MilestoneQuery } from '@blaupause/contract/rollouts'
import { alternate, load, show } from './support/load.mjs'
import { bareClients, recordStatements, replay } from './support/recorded.mjs'
import { result } from './support/result.mjs'
import { inGermany } from './support/world.mjs'

const SECONDS = 3
const KREIS = { land: 'BY', kreis: '09375', status: 'ueberfaellig' }
const POINTS = [
  { id: 'list.first-page.kreis', query: KREIS, bars: { 1: 4 } },
  { id: 'list.first-page.kreis-counted', query: { ...KREIS, count: 'exact' }, bars: { 1: 4 } },
  { id: 'list.first-page.land-reported', query: { land: 'BY', status: 'gemeldet', count: 'exact' }, bars: { 1: 15, 4: 35 } },
  { id: 'list.first-page.land-overdue', query: { land: 'BY', status: 'ueberfaellig', count: 'exact' }, bars: { 1: 15, 4: 35 } },
  { id: 'list.first-page.land-all', query: { land: 'BY', count: 'exact' }, bars: { 1: 15, 4: 35 } },
]

/** The first page of 25, filtered and sorted by due day, over 645,000 milestones. */
export async function run() {
  return inGermany(measureList)
}

export async function measureList({ database, api }) {
  const lines = []
  for (const { id, query, bars } of POINTS) {
    const statements = await statementsOf(database.url, query)
    const path = `/api/v1/milestones?${new URLSearchParams({ ...query, sort: 'dueOn' })}`
    await load({ clients: 4, seconds: 1 }, () => api.get(path))
    for (const clients of [1, 4]) {
      const bare = await bareClients(database.url, clients)
      await load({ clients, seconds: 0.3 }, (number) => replay(bare.clients[number], statements))
      const { beside, point } = await alternate(
        { clients, seconds: SECONDS },
        { beside: (number) => replay(bare.clients[number], statements), point: () => api.get(path) },
      )
      await bare.end()
      show(`bare pg, ${id}, ${clients} clients`, beside)
      show(`HTTP, ${id}, ${clients} clients`, point)
      const bar = bars[clients] ?? null
      lines.push(
        result({
          id: clients === 1 ? id : `${id}.${clients}-clients`,
          value: point.p95,
          unit: 'ms p95',
          baseline: beside.p95,
          bar: bar && `≤ ${bar} ms`,
          holds: bar && point.p95 <= bar,
          n: point.n,
        }),
      )
    }
  }
  return [...lines, ...(await withoutRowLevelSecurity({ database, api }, lines))]
}

async function withoutRowLevelSecurity({ database: { admin }, api }, lines) {
  await admin.query('alter table milestone disable row level security; alter table rollout disable row level security')
  const open = []
  for (const { id, query } of POINTS.filter(({ id }) => /kreis$|land-overdue$/.test(id))) {
    const path = `/api/v1/milestones?${new URLSearchParams({ ...query, sort: 'dueOn' })}`
    await load({ clients: 4, seconds: 0.5 }, () => api.get(path))
    const point = await load({ clients: 1, seconds: SECONDS }, () => api.get(path))
    show(`HTTP without row-level security, ${id}`, point)
    open.push(
      result({
        id: id.replace('first-page', 'first-page.rls'),
        value: lines.find((line) => line.id === id).value,
        unit: 'ms p95; baseline: row-level security off',
        baseline: point.p95,
        n: point.n,
      }),
    )
  }
  await admin.query('alter table milestone enable row level security; alter table rollout enable row level security')
  return open
}

function statementsOf(url, query) {
  return withDatabase(url, async (source) => {
    const actor = await new Memberships(source).actor('land-by')
    const list = new MilestonesReadModel(source, new SystemClock(), { demo: true })
    const read = () => list.list(actor, MilestoneQuery.parse({ ...query, sort: 'dueOn' }))
    await read()
    return recordStatements(read)
  })
}
