import { randomUUID } from 'node:crypto'
import { SYSTEM } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, kommune, land, reference, rolloutPlan, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Commands, createDataSource, Instance, transact } from '../platform/index.js'
import { createRollouts, RolloutsReadModel } from '../rollouts/index.js'
import { FachverfahrenReadModel } from './fachverfahren.read-model.js'
import { FachverfahrenService } from './fachverfahren.service.js'
import { fachverfahrenOf } from './fachverfahren.store.js'

let database: FreshDatabase
let source: DataSource
const clock = fixedClock()
let service: FachverfahrenService
let readModel: FachverfahrenReadModel

beforeAll(async () => {
  database = await freshDatabase(reference)
  source = await createDataSource(database.url).initialize()
  service = new FachverfahrenService(new Commands(source, clock))
  readModel = new FachverfahrenReadModel(source, clock, new Instance(source))
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const bavaria = land('BY')
const meitingen = kommune('09772177')
const office = 'meldebehoerde-09772177'
const a1 = {
  behoerde: office,
  onlinedienst: null,
  product: 'Fachverfahren A1',
  maker: 'Hersteller A',
  version: '5.2',
  operator: 'IT-Dienstleister 1',
  validFrom: '2024-01-01',
  source: 'Angabe der Behörde',
}
const enter = (fields: Partial<Omit<typeof a1, 'onlinedienst'> & { onlinedienst: string | null }>, actor = meitingen) =>
  service.enter(actor, randomUUID(), { ...a1, ...fields })
const of = (onlinedienst: string, on?: string) =>
  transact(source, SYSTEM, 'read', (tx) => fachverfahrenOf(tx, [office, 'meldebehoerde-09761000'], onlinedienst, on))
const byDay = (one: { validFrom: string }, other: { validFrom: string }) => (one.validFrom < other.validFrom ? -1 : 1)
const csv = (...rows: string[]) => new TextEncoder().encode(['kind;traeger;onlinedienst;product;version;maker;operator;valid_from;source', ...rows].join('\n'))

describe('the Fachverfahren of an authority', () => {
  it('is entered, changes on a day, and the history keeps both', async () => {
    await enter({})
    await enter({ product: 'Fachverfahren B1', maker: 'Hersteller B', validFrom: '2026-02-01' })
    expect(await enter({ product: 'Fachverfahren B1', maker: 'Hersteller B', validFrom: '2026-02-15' })).toEqual({ id: null })
    expect((await of('ummeldung', '2026-01-31')).get(office)).toMatchObject({ key: 'hersteller-a/fachverfahren-a1', version: '5.2' })
    expect((await of('ummeldung', '2026-02-01')).get(office)).toMatchObject({ key: 'hersteller-b/fachverfahren-b1' })
    const { items } = await readModel.list(meitingen, { behoerde: office, history: 'all', limit: 25, sort: 'behoerde' })
    expect(items.sort(byDay).map(({ product, validFrom, validTo }) => [product, validFrom, validTo])).toEqual([
      ['Fachverfahren A1', '2024-01-01', '2026-02-01'],
      ['Fachverfahren B1', '2026-02-01', null],
    ])
    expect(items[0]!.behoerde.name).toMatch(/Meitingen/)
  })

  it('for one service goes before the one for all', async () => {
    await enter({ onlinedienst: 'ummeldung', product: 'Fachverfahren C1', maker: 'Hersteller C', validFrom: '2026-02-01' })
    expect((await of('ummeldung', '2026-03-01')).get(office)).toMatchObject({ maker: 'Hersteller C' })
    expect((await of('fuehrerschein', '2026-03-01')).get(office)).toMatchObject({ maker: 'Hersteller B' })
    expect((await of('ummeldung', '2026-03-01')).has('meldebehoerde-09761000')).toBe(false)
  })

  it('is no business of another municipality or Land, and an unknown authority does not exist', async () => {
    await expect(enter({}, kommune('09184139'))).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(enter({}, land('HE'))).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(enter({ behoerde: 'meldebehoerde-99999999' })).rejects.toMatchObject({ code: 'thing.unknown' })
    expect((await readModel.list(land('HE'), { limit: 25, sort: 'behoerde' })).items).toEqual([])
  })

  it('finds the rollouts that wait on the same product or maker', async () => {
    const [here, there] = await transact(source, SYSTEM, 'write', async (tx) =>
      createRollouts(tx, [rolloutPlan(), rolloutPlan({ traeger: '09761000' })], randomUUID(), clock.now()),
    )
    const rollouts = new RolloutsReadModel(source, clock, new Instance(source))
    const found = async (filter: { product?: string; maker?: string }) =>
      await rollouts.list(bavaria, { ...filter, limit: 25, sort: 'behoerde', count: 'exact' })
    expect(await found({ maker: 'Hersteller C' })).toMatchObject({ total: 1, items: [{ id: here }] })
    expect(await found({ maker: 'Hersteller B' })).toMatchObject({ total: 0 })
    expect(await found({ product: 'hersteller-c/fachverfahren-c1' })).toMatchObject({ total: 1 })
    expect((await rollouts.list(bavaria, { limit: 25, sort: 'behoerde' })).items.map(({ id }) => id).sort()).toEqual([here!, there!].sort())
  })
})

describe('a list of Fachverfahren', () => {
  const good = 'meldebehoerde;09761000;;Fachverfahren A1;5.2;Hersteller A;;2025-01-01;Umfrage 2025'
  const bad = [
    'meldebehoerde;99999999;;Fachverfahren A1;5.2;Hersteller A;;2025-01-01;Umfrage',
    'meldebehoerde;09184139;;Fachverfahren A1;5.2;Hersteller A;;2025-02-30;Umfrage',
    'meldebehoerde;09184139;teleportation;Fachverfahren A1;5.2;Hersteller A;;2025-01-01;Umfrage',
    'meldebehoerde;09184139;;;5.2;Hersteller A;;2025-01-01;Umfrage',
    'meldebehoerde;09184139;;Fachverfahren A1;5.2;Hersteller A;;1925-01-01;Umfrage',
    good,
    'meldebehoerde;09184139;;zu wenig',
  ]
  const importing = (mode: 'dry-run' | 'whole' | 'pages', bytes: Uint8Array, actor = bavaria) => service.import(actor, randomUUID(), mode, bytes)
  const known = async () => (await readModel.list(bavaria, { behoerde: 'meldebehoerde-09761000', limit: 25, sort: 'behoerde' })).items.length

  it('dry: says for each line what is wrong and writes nothing', async () => {
    const report = await importing('dry-run', csv(good, ...bad))
    expect(report).toMatchObject({ total: 8, done: 1, unchanged: 0 })
    expect(report.refused.map(({ line, column, code }) => [line, column, code])).toEqual([
      [3, 'behoerde', 'row.unknown-key'],
      [4, 'valid_from', 'row.value'],
      [5, 'onlinedienst', 'row.unknown-key'],
      [6, 'product', 'row.value'],
      [7, 'valid_from', 'fachverfahren.date'],
      [8, null, 'row.twice'],
      [9, null, 'row.columns'],
    ])
    expect(report.refused[5]!.detail).toContain('Zeile 2')
    expect(await known()).toBe(0)
  })

  it('takes days as people write them, and says of a field what would fit', async () => {
    const line = 'meldebehoerde;09184139;;Fachverfahren A1;5.2;Hersteller A;;'
    expect(await importing('dry-run', csv(`${line}01.02.2025;Umfrage`))).toMatchObject({ done: 1, refused: [] })
    expect((await importing('dry-run', csv(`${line}31.02.2025;Umfrage`, `${line}2025-13-01;Umfrage`, ';;;;;;;;'))).refused.map(({ detail }) => detail)).toEqual(
      [
        '„31.02.2025“ passt nicht in die Spalte valid_from. Erwartet wird: ein Tag, den es gibt, als TT.MM.JJJJ oder JJJJ-MM-TT.',
        '„2025-13-01“ passt nicht in die Spalte valid_from. Erwartet wird: ein Tag, den es gibt, als TT.MM.JJJJ oder JJJJ-MM-TT.',
      ],
    )
  })

  it('10,000 rows of unknown keys come back line by line, and the register is read once for them', async () => {
    const report = await importing(
      'dry-run',
      csv(...Array.from({ length: 10_000 }, (_, i) => `meldebehoerde;0999${String(i).padStart(4, '0')};;A1;5;Hersteller A;;2025-01-01;Umfrage`)),
    )
    expect(report).toMatchObject({ total: 10_000, done: 0 })
    expect(report.refused).toHaveLength(10_000)
  })

  it('whole: one bad row and nothing is written, the rows come back with the refusal', async () => {
    await expect(importing('whole', csv(good, bad[0]!))).rejects.toMatchObject({ code: 'bulk.refused', current: [{ line: 3 }] })
    expect(await known()).toBe(0)
  })

  it('the rows that fit are written; the same file again changes nothing', async () => {
    expect(await importing('pages', csv(good, bad[0]!))).toMatchObject({ done: 1, refused: [{ line: 3 }] })
    expect(await importing('whole', csv(good))).toMatchObject({ done: 0, unchanged: 1 })
    expect(await known()).toBe(1)
  })

  it('rows of one authority see each other, in whatever order they stand', async () => {
    const row = (day: string, version: string) => `meldebehoerde;09184139;;Fachverfahren A1;${version};Hersteller A;;${day};Umfrage`
    await importing('whole', csv(row('2025-01-01', '5.0'), row('2026-01-01', '6.0'), row('2025-06-01', '5.5')))
    const { items } = await readModel.list(bavaria, { behoerde: 'meldebehoerde-09184139', history: 'all', limit: 25, sort: 'behoerde' })
    expect(items.sort(byDay).map(({ version, validFrom, validTo }) => [version, validFrom, validTo])).toEqual([
      ['5.0', '2025-01-01', '2025-06-01'],
      ['5.5', '2025-06-01', '2026-01-01'],
      ['6.0', '2026-01-01', null],
    ])
  })

  it('a municipality enters its own rows only', async () => {
    expect((await importing('dry-run', csv(good), meitingen)).refused).toMatchObject([{ line: 2, code: 'permission.denied' }])
  })

  it('names the columns that are missing', async () => {
    await expect(async () => importing('dry-run', new TextEncoder().encode('behoerde,product\nx,y'))).rejects.toMatchObject({
      code: 'import.columns',
      details: { missing: 'maker, valid_from, source' },
    })
  })
})
