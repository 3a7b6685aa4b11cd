import { tmpdir } from 'node:os'
import { lageFigures, lageRows, NO_PILOT, type Lage, type RowFilter } from '@blaupause/contract/insights'
import { RolloutQuery } from '@blaupause/contract/rollouts'
import { displayStates } from '@blaupause/domain/rollouts'
import type { Actor } from '@blaupause/domain/identity'
import { freshDatabase, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seed } from '../demo/index.js'
import { Memberships } from '../identity/index.js'
import { createDataSource, Instance, SystemClock, SystemState, withDatabase } from '../platform/index.js'
import { RolloutsReadModel } from '../rollouts/index.js'
import { LageReadModel } from './index.js'

let database: FreshDatabase
let source: DataSource
let lists: RolloutsReadModel
let lage: Lage
let bund: Actor

beforeAll(async () => {
  database = await freshDatabase({ name: 'demo', fill: ({ url }) => withDatabase(url, (empty) => seed(empty, { demo: true, dataDirectory: tmpdir(), say: () => undefined })) })
  source = await createDataSource(database.url, 4).initialize()
  const [clock, instance] = [new SystemClock(), new Instance(source)]
  bund = await new Memberships(source).actor('bund')
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
    for (const [pilot, cells] of [...lage.pilots.map(({ key, cells }) => [key, cells] as const), ...lage.others.map(({ cells }) => [NO_PILOT, cells] as const)]) {
      for (const { onlinedienst, total, live } of cells) expect({ pilot, onlinedienst, total: await rows(lageRows(lage, { pilot, onlinedienst })), live: await rows(lageRows(lage, { pilot, onlinedienst, status: 'live' })) }).toEqual({ pilot, onlinedienst, total, live })
      expect(await rows(lageRows(lage, { pilot, status: 'ueberfaellig' }))).toBe(cells.reduce((sum, { counts }) => sum + (counts.ueberfaellig ?? 0), 0))
    }
  })
  it('in the last line, service by service; the marks together are all', async () => {
    for (const { id, live, total } of lage.onlinedienste) expect({ id, live: await rows(lageRows(lage, { onlinedienst: id, status: 'live' })), total: await rows(lageRows(lage, { onlinedienst: id })) }).toEqual({ id, live, total })
    expect(displayStates.reduce((sum, state) => sum + (lage.counts[state] ?? 0), 0)).toBe(lage.total)
  })
  it('and says of the longest wait of a cell how many wait for the same party, here and elsewhere', () => {
    const held = lage.pilots.flatMap(({ cells }) => cells).filter(({ total, longestWait }) => total > 1 && longestWait !== null)
    expect(held.length).toBeGreaterThan(0)
    for (const { longestWait, onlinedienst } of held) {
      const alike = lage.pilots.flatMap(({ cells }) => cells).filter((cell) => cell.onlinedienst === onlinedienst && cell.longestWait?.party === longestWait!.party)
      expect(longestWait!.here + longestWait!.elsewhere).toBeGreaterThanOrEqual(alike.reduce((sum, cell) => sum + cell.longestWait!.here, 0))
    }
  })
})
