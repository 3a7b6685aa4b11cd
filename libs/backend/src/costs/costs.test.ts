import { randomUUID } from 'node:crypto'
import { SYSTEM } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, kommune, land, rolloutPlan, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Commands, createDataSource, Instance, transact } from '../platform/index.js'
import { createRollouts } from '../rollouts/index.js'
import { CostsReadModel } from './costs.read-model.js'
import { CostsService } from './costs.service.js'

let database: FreshDatabase
let source: DataSource
const clock = fixedClock()
let service: CostsService
let readModel: CostsReadModel
let here: string
let there: string

beforeAll(async () => {
  database = await freshDatabase()
  source = await createDataSource(database.url).initialize()
  service = new CostsService(new Commands(source, clock))
  readModel = new CostsReadModel(source, clock, new Instance(source))
  ;[here, there] = (await transact(source, SYSTEM, 'write', async (tx) =>
    createRollouts(tx, [rolloutPlan(), rolloutPlan({ traeger: '09184139' })], 'make', clock.now()),
  )) as [string, string]
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const bavaria = land('BY')
const meitingen = kommune('09772177')
const cost = (fields: object, actor = meitingen) =>
  service.enterCost(actor, randomUUID(), {
    rollout: here,
    kind: 'module',
    amount: '1180',
    payer: 'kommune',
    effectiveOn: '2026-03-01',
    source: 'Rechnung 4711',
    ...fields,
  })
const usage = (fields: object, actor = meitingen) =>
  service.enterUsage(actor, randomUUID(), { rollout: here, month: '2026-02', cases: 40, online: 10, source: 'Fachverfahren', ...fields })
const costs = async () => (await readModel.costs(bavaria, { rollout: here, limit: 25, sort: '-recordedAt' })).items

describe('what a rollout costs', () => {
  it('is kept to the cent; a new figure of the same kind and payer replaces', async () => {
    await cost({})
    expect(await cost({})).toEqual({ id: null })
    await cost({ amount: '1180,07' })
    await cost({ kind: 'running', payer: 'land', amount: '0.10' })
    expect((await costs()).map(({ kind, amount, payer }) => `${kind} ${amount} ${payer}`).sort()).toEqual(['module 1180.07 kommune', 'running 0.10 land'])
  })

  it('refuses what is no amount, a day that was not, and figures of others', async () => {
    await expect(cost({ amount: '1.180,00' })).rejects.toMatchObject({ code: 'cost.amount' })
    await expect(cost({ effectiveOn: '2026-03-03' })).rejects.toMatchObject({ code: 'cost.date' })
    await expect(cost({}, kommune('09184139'))).rejects.toMatchObject({ code: 'thing.unknown' })
    await expect(cost({ rollout: there }, bavaria)).resolves.toMatchObject({ id: expect.any(String) })
  })

  it('adds up per service without losing a cent', async () => {
    for (let cent = 0; cent < 3; cent += 1) await cost({ rollout: there, kind: 'running', payer: 'land', amount: '0.20' }, bavaria)
    const { items } = await readModel.sums(bavaria)
    expect(items).toMatchObject([
      {
        onlinedienst: 'ummeldung',
        costs: [
          { kind: 'module', payer: 'kommune', amount: '2360.07', rollouts: 2 },
          { kind: 'running', payer: 'land', amount: '0.30', rollouts: 2 },
        ],
      },
    ])
    expect((await readModel.sums(land('HE'))).items).toEqual([])
  })
})

describe('how a service is used', () => {
  it('is cases and online cases of a month', async () => {
    await usage({})
    await usage({ online: 12 })
    expect((await readModel.usage(bavaria, { rollout: here, limit: 25, sort: '-month' })).items).toMatchObject([{ month: '2026-02', cases: 40, online: 12 }])
    await expect(usage({ online: 41 })).rejects.toMatchObject({ code: 'usage.share' })
    await expect(usage({ month: '2026-04' })).rejects.toMatchObject({ code: 'cost.date' })
  })

  const file = (...rows: string[]) => new TextEncoder().encode(['behoerde;onlinedienst;month;cases;online;source', ...rows].join('\n'))
  const importing = (mode: 'dry-run' | 'whole' | 'pages', ...rows: string[]) => service.importUsage(bavaria, randomUUID(), mode, file(...rows))
  const good = 'meldebehoerde-09772177;ummeldung;2026-01;30;9;Statistik 1/2026'

  it('comes from a file, dry first, each refused row with its line', async () => {
    const report = await importing(
      'dry-run',
      good,
      'meldebehoerde-1;ummeldung;2026-01;3;1;Statistik',
      'meldebehoerde-09772177;ummeldung;2026-13;3;1;Statistik',
      'meldebehoerde-09772177;ummeldung;2025-12;3;4;Statistik',
      'meldebehoerde-09772177;ummeldung;2025-11;drei;1;Statistik',
      good,
    )
    expect(report).toMatchObject({ total: 6, done: 1 })
    expect(report.refused.map(({ line, code }) => [line, code])).toEqual([
      [3, 'row.unknown-key'],
      [4, 'row.value'],
      [5, 'usage.share'],
      [6, 'row.value'],
      [7, 'row.twice'],
    ])
    await expect(importing('whole', good, 'x;y;2026-01;1;1;abc')).rejects.toMatchObject({ code: 'bulk.refused' })
    expect(await importing('whole', good)).toMatchObject({ done: 1, unchanged: 0 })
    expect(await importing('whole', good)).toMatchObject({ done: 0, unchanged: 1 })
    expect((await readModel.sums(bavaria)).items[0]!.usage).toEqual({ cases: 70, online: 21, rollouts: 1, from: '2026-01', to: '2026-02' })
  })
})
