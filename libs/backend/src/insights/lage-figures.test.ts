import { tmpdir } from 'node:os'
import { lageFigures, lageRows, NO_PILOT, type Lage, type RowFilter } from '@blaupause/contract/insights'
import { RolloutQuery } from '@blaupause/contract/rollouts'
import { CoverageQuery, CoverageRowQuery, coverageParts, partRows, type Coverage } from '@blaupause/contract/coverage'
import { displayStates } from '@blaupause/domain/rollouts'
import type { Actor } from '@blaupause/domain/identity'
import { freshDatabase, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CoverageReadModel } from '../coverage/index.js'
import { seed } from '../demo/index.js'
import { Memberships } from '../identity/index.js'
import { createDataSource, Instance, SystemClock, SystemState, withDatabase } from '../platform/index.js'
import { RolloutsReadModel } from '../rollouts/index.js'
import { LageReadModel } from './index.js'

let database: FreshDatabase
let source: DataSource
let lists: RolloutsReadModel
let lage: Lage
let figures: CoverageReadModel
let bund: Actor

beforeAll(async () => {
  database = await freshDatabase({
    name: 'demo',
    fill: ({ url }) => withDatabase(url, (empty) => seed(empty, { demo: true, dataDirectory: tmpdir(), say: () => undefined })),
  })
  source = await createDataSource(database.url, 4).initialize()
  const [clock, instance] = [new SystemClock(), new Instance(source)]
  bund = await new Memberships(source).actor('bund')
  figures = new CoverageReadModel(source, clock, instance)
  lists = new RolloutsReadModel(source, clock, instance)
  lage = await new LageReadModel(source, clock, instance, new SystemState(source, clock)).lage(bund, 'bund-bayern')
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const rows = async (filter: RowFilter): Promise<number> => (await lists.list(bund, RolloutQuery.parse({ ...filter, count: 'exact', limit: 1 }))).total!

describe('every figure of the Lage leads to rows that count the same', () => {
  it('in the sentence: live, of all, proven, held up, overdue, and what moved since Monday', async () => {
    const figures = lageFigures(lage)
    for (const [name, { count, filter }] of Object.entries(figures)) expect({ name, count: await rows(filter) }).toEqual({ name, count })
    expect(figures.total.count).toBe(62)
    // A demo in which nothing happened would prove nothing; on a Monday nothing has moved yet.
    for (const name of ['live', 'belegt', 'blocked', 'ueberfaellig'] as const) expect({ name, some: figures[name].count > 0 }).toEqual({ name, some: true })
  })
  it('in each row and cell of the matrix, those of no pilot too', async () => {
    for (const [pilot, cells] of [
      ...lage.pilots.map(({ key, cells }) => [key, cells] as const),
      ...lage.others.map(({ cells }) => [NO_PILOT, cells] as const),
    ]) {
      for (const { onlinedienst, total, live } of cells)
        expect({
          pilot,
          onlinedienst,
          total: await rows(lageRows(lage, { pilot, onlinedienst })),
          live: await rows(lageRows(lage, { pilot, onlinedienst, status: 'live' })),
        }).toEqual({ pilot, onlinedienst, total, live })
      expect(await rows(lageRows(lage, { pilot, status: 'ueberfaellig' }))).toBe(cells.reduce((sum, { counts }) => sum + (counts.ueberfaellig ?? 0), 0))
    }
  })
  it('in the last line, service by service; the marks together are all', async () => {
    for (const { id, live, total } of lage.onlinedienste)
      expect({ id, live: await rows(lageRows(lage, { onlinedienst: id, status: 'live' })), total: await rows(lageRows(lage, { onlinedienst: id })) }).toEqual({
        id,
        live,
        total,
      })
    expect(displayStates.reduce((sum, state) => sum + (lage.counts[state] ?? 0), 0)).toBe(lage.total)
  })
  it('and says of the longest wait of a cell how many wait for the same party, here and elsewhere', () => {
    const held = lage.pilots.flatMap(({ cells }) => cells).filter(({ total, longestWait }) => total > 1 && longestWait !== null)
    expect(held.length).toBeGreaterThan(0)
    for (const { longestWait, onlinedienst } of held) {
      const alike = lage.pilots
        .flatMap(({ cells }) => cells)
        .filter((cell) => cell.onlinedienst === onlinedienst && cell.longestWait?.party === longestWait!.party)
      expect(longestWait!.here + longestWait!.elsewhere).toBeGreaterThanOrEqual(alike.reduce((sum, cell) => sum + cell.longestWait!.here, 0))
    }
  })
})

describe('every figure of the coverage leads to authorities that count the same', () => {
  const count = async (query: Partial<CoverageRowQuery>): Promise<number> =>
    (await figures.rows(bund, CoverageRowQuery.parse({ ...query, count: 'exact', limit: 1 }))).total!
  const counted = ({ responsible, claimed, proven, exempt, bestand }: Coverage['total']) => ({
    responsible,
    claimed,
    proven,
    exempt,
    bestand,
    missing: responsible - claimed,
  })
  const listed = async (query: Partial<CoverageRowQuery>) => {
    const [responsible, claimed, proven, exempt, bestand, missing] = await Promise.all([
      count(query),
      ...(['claimed', 'proven', 'exempt', 'bestand', 'unclaimed'] as const).map((status) => count({ ...query, status })),
    ])
    return { responsible, claimed, proven, exempt, bestand, missing }
  }

  it.each(['responsible', 'programme'] as const)('in all, by %s', async (base) => {
    const { total } = await figures.coverage(bund, CoverageQuery.parse({ base, programme: 'bund-bayern' }))
    expect(await listed({ base, programme: 'bund-bayern' })).toEqual(counted(total))
    expect(total.claimed).toBe(lage.live)
    expect(total.proven).toBe(lage.counts.belegt! + lage.counts.bestand!)
  })
  it.each(coverageParts)('by %s, where something is live and where nothing is', async (by) => {
    const { parts } = await figures.coverage(bund, CoverageQuery.parse({ by }))
    const shown = [
      ...parts.filter((part) => part.figures.claimed > 0),
      ...parts.filter((part) => part.figures.claimed === 0).slice(0, 2),
      ...parts.filter(({ key }) => key === null),
    ]
    for (const part of shown) {
      const filter = partRows(by, part)
      if (filter === null) continue
      const rows = await listed(filter)
      expect({ name: part.name.de, land: part.land, ...rows }).toEqual({ name: part.name.de, land: part.land, ...counted(part.figures) })
      if (by !== 'land' && by !== 'stadt-land') expect(part.figures.isAreaWide).toBe(rows.responsible! > 0 && rows.missing === 0)
    }
  })
})
