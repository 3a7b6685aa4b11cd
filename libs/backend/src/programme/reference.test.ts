import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Programme } from '@blaupause/domain/programme'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { DomainError } from '@blaupause/domain/kernel'
import { registerEdition } from '@blaupause/reference'
import { freshDatabase, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { BehoerdenReadModel, behoerdenOn, CatalogueReadModel, importRegister } from '../catalogue/index.js'
import { createDataSource, ManualClock, transact } from '../platform/index.js'
import { importEdition, TerritoriesReadModel } from '../register/index.js'
import { ProgrammesReadModel } from './programmes.read-model.js'
import { seedReference } from './seed-reference.js'

const clock = new ManualClock(new Date('2026-08-17T08:00:00Z'))
const land: Actor = { subject: 'land-by', organisation: { id: 'stmd', name: 'StMD' }, role: 'land', land: 'BY', programmes: ['bund-bayern'], traeger: ['09'] }
const write = <T>(source: DataSource, work: Parameters<typeof transact<T>>[3]): Promise<T> => transact(source, SYSTEM, 'write', work)

async function open(): Promise<{ database: FreshDatabase; source: DataSource }> {
  const database = await freshDatabase()
  return { database, source: await createDataSource(database.url, 4).initialize() }
}
async function close({ database, source }: { database: FreshDatabase; source: DataSource }): Promise<void> {
  await source.destroy()
  await database.drop()
}

describe('the shipped reference data', () => {
  let at: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    at = await open()
    await write(at.source, (tx) => seedReference(tx, clock.now()))
  })
  afterAll(() => close(at))

  it('are loaded once', async () => {
    expect(await write(at.source, (tx) => seedReference(tx, clock.now()))).toBe(false)
  })
  it('count authorities on the day asked for, with the date of the register', async () => {
    const behoerden = new BehoerdenReadModel(at.source, clock)
    const count = async (on: string, code: string, kind: string) =>
      (await behoerden.counts(land, on)).kinds.find((entry) => entry.land === code && entry.kind === kind)?.count
    expect((await behoerden.counts(land)).stand).toBe('2025-11-30')
    for (const day of ['2025-11-30', '2026-08-17']) {
      expect(await count(day, 'BY', 'meldebehoerde')).toBe(1_385)
      expect(await count(day, 'BY', 'bauaufsichtsbehoerde')).toBe(138)
      expect(await count(day, 'HE', 'meldebehoerde')).toBe(421)
      expect(await count(day, 'HE', 'auslaenderbehoerde')).toBe(33)
      expect(await count(day, 'HE', 'immissionsschutzbehoerde')).toBe(3)
    }
    expect([await count('2025-12-31', 'HE', 'fahrerlaubnisbehoerde'), await count('2026-01-01', 'HE', 'fahrerlaubnisbehoerde')]).toEqual([26, 27])
  })
  it('count 10,751 Gemeinden, also after Hanau has got another key', async () => {
    const territories = new TerritoriesReadModel(at.source, clock)
    expect(await territories.laender(land, { on: '2025-11-30', limit: 25, sort: 'key' })).toMatchObject({
      stand: '2025-11-30',
      gemeinden: 10_751,
      perLand: { BY: 2_056, HE: 421 },
    })
    expect(await territories.laender(land, { on: '2026-01-01', limit: 25, sort: 'key' })).toMatchObject({ gemeinden: 10_751, perLand: { HE: 421 } })
  })
  it('tell three Heuchelheim apart by Land, Kreis and key', async () => {
    const { items } = await new TerritoriesReadModel(at.source, clock).list(land, { q: 'Heuchelheim', limit: 10 })
    expect(items.map(({ name, landName, kreisName, key }) => [name, landName, kreisName, key])).toEqual([
      ['Heuchelheim a. d. Lahn', 'Hessen', 'Gießen', '06531007'],
      expect.arrayContaining(['Rheinland-Pfalz']),
      expect.arrayContaining(['Rheinland-Pfalz']),
    ])
    expect(new Set(items.map(({ key, kreisName }) => `${key} ${kreisName}`)).size).toBe(3)
  })
  it('find a body by name without its umlaut or by the beginning of its key, each once', async () => {
    const names = async (q: string) =>
      (await new TerritoriesReadModel(at.source, clock).list(land, { q, limit: 25, land: 'BY' })).items.map(({ level, name }) => `${level} ${name}`)
    expect(await names('Siegenburg')).toEqual(['gemeinde Siegenburg, M', 'verband Siegenburg (VGem)'])
    expect(await names('munchen')).toContain('gemeinde München, Landeshauptstadt')
    expect(await names('09761')).toEqual(['gemeinde Augsburg'])
  })
  it('tell a Stadt from the Landkreis of its name, and find either by its kind', async () => {
    const found = async (q: string) =>
      (await new TerritoriesReadModel(at.source, clock).list(land, { q, limit: 25, land: 'BY' })).items.map(({ fullName }) => fullName)
    expect(await found('Kelheim')).toEqual(['Landkreis Kelheim', 'Stadt Kelheim'])
    expect(await found('Landratsamt Kelheim')).toEqual(['Landkreis Kelheim'])
    expect(await found('stadt kelheim')).toEqual(['Stadt Kelheim'])
    expect(await found('VG Siegenburg')).toEqual(['VG Siegenburg'])
    expect(await found('Markt Schwaben')).toContain('Markt Markt Schwaben')
  })
  it('count the inhabitants of a Kreis and of a Verband from their Gemeinden', async () => {
    const territories = new TerritoriesReadModel(at.source, clock)
    const [kelheim] = await territories.history(land, '09273')
    const { items } = await territories.list(land, { kreis: '09273', level: 'gemeinde', limit: 200 })
    expect(kelheim).toMatchObject({ fullName: 'Landkreis Kelheim', population: items.reduce((sum, { population }) => sum + population!, 0) })
    expect(kelheim!.population).toBeGreaterThan(120_000)
    const [siegenburg] = (await territories.list(land, { q: '092735218', limit: 1 })).items
    expect(siegenburg!.population).toBe(items.filter(({ verband }) => verband === '092735218').reduce((sum, { population }) => sum + population!, 0))
  })
  it('page through authorities without gap or repetition', async () => {
    const behoerden = new BehoerdenReadModel(at.source, clock)
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await behoerden.list(land, { land: 'BY', kind: 'meldebehoerde', limit: 200, count: 'exact', ...(cursor && { cursor }) })
      expect(page.total).toBe(1_385)
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    } while (cursor)
    expect(new Set(seen).size).toBe(1_385)
    expect(seen).toHaveLength(1_385)
  })
  it('say who is responsible for a Gemeinde, with territory, also for a part of one', async () => {
    const behoerden = new BehoerdenReadModel(at.source, clock)
    const { items } = await behoerden.list(land, { ags: '09772177', kind: 'fahrerlaubnisbehoerde', limit: 5 })
    expect(items).toMatchObject([{ id: 'fahrerlaubnisbehoerde-09772', name: 'Landratsamt Augsburg', kreisName: 'Augsburg', certainty: 'belegt' }])
    expect((await behoerden.one(land, 'meldebehoerde-092735218')).territory).toHaveLength(5)
    expect((await behoerden.one(land, 'bauaufsichtsbehoerde-02-bezirksamt-wandsbek')).territory).toEqual([
      { ags: '02000000-5', name: 'Wandsbek', population: 456_412 },
    ])
    await expect(behoerden.one(land, 'meldebehoerde-1')).rejects.toThrow('thing.unknown')
  })
  it('give the rules the same authorities as the profile does', async () => {
    const [first] = (await write(at.source, (tx) => behoerdenOn(tx, 'HE', '2026-08-17'))).filter(({ kind }) => kind === 'immissionsschutzbehoerde')
    expect(first).toMatchObject({ id: 'immissionsschutzbehoerde-064', traeger: '06', plainName: 'Darmstadt', population: 4_039_611 })
    expect(first!.territory).toHaveLength(184)
  })
  it('find a Leistung by an older key too', async () => {
    const { items } = await new CatalogueReadModel(at.source).leistungen(land, { q: '99012008001000', limit: 5 })
    expect(items.map(({ key }) => key).sort()).toEqual(['99012008001000', '99012070006001'])
    expect(items.find(({ key }) => key === '99012070006001')).toMatchObject({
      onlinedienste: ['bauantrag'],
      aliases: [{ key: '99012008001000', relation: 'older', certainty: 'vermutlich' }],
    })
    expect((await new CatalogueReadModel(at.source).leistungen(land, { onlinedienst: 'ummeldung', limit: 25, count: 'exact' })).total).toBe(7)
    expect(await new CatalogueReadModel(at.source).onlinedienste(land)).toHaveLength(7)
    expect((await new CatalogueReadModel(at.source).landProfiles(land)).map(({ code }) => code)).toEqual(['BY', 'HE', 'HH', 'SL'])
  })
  it('hold both programmes, complete and valid', async () => {
    const programmes = await new ProgrammesReadModel(at.source, clock).list(land)
    expect(programmes.map((programme) => Programme.parse(programme).id)).toEqual(['bund-bayern', 'bund-hessen'])
    expect(programmes.map(({ pilots, commitments }) => [pilots.length, commitments.length])).toEqual([
      [6, 5],
      [6, 5],
    ])
  })
  it('show in the matrix who is responsible instead of a pilot', async () => {
    const matrix = await new ProgrammesReadModel(at.source, clock).matrix(land, 'bund-bayern')
    const cell = (traeger: string, onlinedienst: string) =>
      matrix.find((row) => row.traeger === traeger)!.cells.find((entry) => entry.onlinedienst === onlinedienst)
    expect(cell('09772177', 'fuehrerschein')).toMatchObject({ behoerden: 0, instead: { name: 'Landratsamt Augsburg' } })
    expect(cell('09375', 'ummeldung')).toMatchObject({ behoerden: 29, via: 'rechnerisch', instead: null })
    expect(matrix.flatMap(({ cells }) => cells).reduce((sum, { behoerden }) => sum + behoerden, 0)).toBe(62)
  })
  it('refuse an edition that is older than the one loaded', async () => {
    await expect(importRegister(at.source, registerEdition('2021-11-30'), clock)).rejects.toMatchObject({
      code: 'register.older',
      details: { stand: '2021-11-30', latest: '2025-11-30' },
    })
  })
})

describe('a second edition', () => {
  let at: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    at = await open()
  })
  afterAll(() => close(at))

  it('closes what vanished, opens what is new, and reports the difference', async () => {
    const first = await write(at.source, (tx) => importEdition(tx, registerEdition('2021-11-30'), clock.now()))
    expect(first).toMatchObject({ stand: '2021-11-30', before: null, records: 16_060, opened: [], closed: [] })
    const report = await importRegister(at.source, registerEdition('2025-11-30'), clock)
    expect(report).toMatchObject({ stand: '2025-11-30', before: '2021-11-30', gemeinden: 10_751 })
    expect(report.closed).toContainEqual({ key: '06635005', level: 'gemeinde', name: 'Bromskirchen', absorbedBy: '06635001' })
    expect(report.closed).toContainEqual({ key: '09273454', level: 'gemeinde', name: 'Hienheimer Forst', absorbedBy: '09273137' })
    expect(report.renamed).toContainEqual({ key: '09184123', level: 'gemeinde', before: 'Haar', after: 'Haar, St' })
    const territories = new TerritoriesReadModel(at.source, clock)
    expect(await territories.laender(land, { on: '2021-11-30', limit: 25, sort: 'key' })).toMatchObject({ perLand: { HE: 422 } })
    expect(await territories.laender(land, { on: '2025-11-30', limit: 25, sort: 'key' })).toMatchObject({ gemeinden: 10_751, perLand: { HE: 421 } })
    expect((await territories.history(land, '09184123')).map(({ name, validFrom, validTo }) => [name, validFrom, validTo])).toEqual([
      ['Haar, St', '2025-11-30', null],
      ['Haar', null, '2025-11-30'],
    ])
  })
  it('answers the same file again with the same report and writes nothing', async () => {
    const again = await importRegister(at.source, registerEdition('2025-11-30'), clock)
    expect(again.closed.length).toBeGreaterThan(0)
    expect(await new TerritoriesReadModel(at.source, clock).editions(land)).toHaveLength(2)
  })
  it('imports nothing from a file that is cut off', async () => {
    const later = Buffer.from(Buffer.from(registerEdition('2025-11-30')).toString().replaceAll('20251130', '20261031'))
    const counts = () => new TerritoriesReadModel(at.source, clock).laender(land, { limit: 25, sort: 'key' })
    const before = await counts()
    await expect(importRegister(at.source, later.subarray(0, later.length - 100), clock)).rejects.toMatchObject({
      code: 'register.line',
      details: { line: 16_000, fault: 'width' },
    })
    const oneLandShort = later
      .toString()
      .split('\n')
      .filter((line) => line.slice(10, 12) !== '16')
      .join('\n')
    await expect(importRegister(at.source, Buffer.from(oneLandShort), clock)).rejects.toMatchObject({ details: { fault: 'land-missing' } })
    expect(await counts()).toEqual(before)
    expect(await new TerritoriesReadModel(at.source, clock).editions(land)).toHaveLength(2)
  })
  it('is not for the hands of a Land', async () => {
    await expect(transact(at.source, land, 'write', (tx) => importEdition(tx, registerEdition('2021-11-30'), clock.now()))).rejects.toSatisfy(
      (error) => error instanceof DomainError || /permission denied/.test(String(error)),
    )
  })
})

describe('an edition that catches up with a Land profile', () => {
  let at: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    at = await open()
    await write(at.source, (tx) => seedReference(tx, clock.now()))
  })
  afterAll(() => close(at))

  it('makes the amendment idle: Hanau stays one authority under its new key', async () => {
    const hanau = (satzart: string, key: string, verband: string, tk: string, rest: string): string =>
      `${satzart}20261031${key.padEnd(8)}${verband.padEnd(4)}${'Hanau, Brüder-Grimm-Stadt'.padEnd(50)}${(satzart === '60' ? '' : 'Hanau').padEnd(50)}${tk}${rest}`
    const lines = Buffer.from(registerEdition('2025-11-30')).toString().replaceAll('20251130', '20261031').split('\n')
    const town = lines.find((line) => line.startsWith('602026103106435014'))!
    const next = lines.filter((line) => line !== town && !line.startsWith('502026103106435   0014'))
    next.splice(
      next.length - 1,
      0,
      hanau('40', '06415', '', '41', ''.padEnd(96)),
      hanau('50', '06415', '0000', '50', ''.padEnd(96)),
      hanau('60', '06415000', '0000', '61', town.slice(124)),
    )
    const report = await importRegister(at.source, Buffer.from(next.join('\n')), clock)
    expect(report).toMatchObject({ opened: [], closed: [], gemeinden: 10_751 })
    expect((await new TerritoriesReadModel(at.source, clock).history(land, '06415000')).map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      ['2026-01-01', null],
    ])
    const behoerden = new BehoerdenReadModel(at.source, clock)
    const fahrerlaubnis = async (on: string) =>
      (await behoerden.counts(land, on)).kinds.find(({ land: code, kind }) => code === 'HE' && kind === 'fahrerlaubnisbehoerde')!.count
    expect([await fahrerlaubnis('2025-12-31'), await fahrerlaubnis('2026-01-01'), await fahrerlaubnis('2026-10-31')]).toEqual([26, 27, 27])
    expect(await behoerden.one(land, 'fahrerlaubnisbehoerde-06415000', '2026-10-31')).toMatchObject({ name: 'Stadt Hanau', validFrom: '2026-01-01' })
  })
})
