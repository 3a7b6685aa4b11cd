import { CoverageAreaQuery, CoverageCurveQuery, CoverageQuery, CoverageRowQuery, type Coverage, type CoverageRow } from '@blaupause/contract/coverage'
import { coverageStates } from '@blaupause/domain/coverage'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { addDays, berlinHour, type LocalDate } from '@blaupause/domain/kernel'
import { registerEdition } from '@blaupause/reference'
import { fixedClock, freshDatabase, land, reference, threeSteps, type FreshDatabase } from '@blaupause/testing'
import fc from 'fast-check'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BehoerdenReadModel, behoerdenOn, importRegister } from '../catalogue/index.js'
import { Commands, createDataSource, Instance, transact } from '../platform/index.js'
import { createRollouts, RolloutsService, type RolloutPlan } from '../rollouts/index.js'
import { CoverageAreasReadModel, CoverageCurveReadModel, CoverageReadModel } from './index.js'

type State = 'running' | 'reported' | 'confirmed'
const clock = fixedClock()
const bavaria = land('BY')
const bund: Actor = { ...SYSTEM, subject: 'bund', role: 'bund', programmes: ['bund-bayern', 'bund-hessen'] }

/** A rollout of one step is live as soon as that is reported. */
const goLive = threeSteps.slice(2).map((step) => ({ ...step, position: 1, base: { ...step.base, dependsOn: [], anchor: { on: 'start' as const, offset: 5 } } }))

let database: FreshDatabase
let service: RolloutsService
let source: DataSource
let figures: CoverageReadModel
let curves: CoverageCurveReadModel
let maps: CoverageAreasReadModel

beforeAll(async () => {
  database = await freshDatabase(reference)
  source = await createDataSource(database.url, 4).initialize()
  const instance = new Instance(source)
  service = new RolloutsService(new Commands(source, clock))
  figures = new CoverageReadModel(source, clock, instance)
  curves = new CoverageCurveReadModel(source, clock, instance)
  maps = new CoverageAreasReadModel(source, clock, instance)
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const ask = (query: Partial<CoverageQuery>, actor: Actor = bavaria): Promise<Coverage> => figures.coverage(actor, CoverageQuery.parse(query))
const noon = (day: LocalDate): string => berlinHour(day, 12)

/** A rollout of a real authority, made on `day`; its authority and Land are those of the register. */
async function make(
  id: string,
  onlinedienst: string,
  day: LocalDate,
  { code = 'BY', state = 'open', programme = 'bund-bayern' }: { code?: string; state?: RolloutPlan['state']; programme?: string } = {},
): Promise<string> {
  return transact(source, SYSTEM, 'write', async (tx) => {
    const behoerde = (await behoerdenOn(tx, code, '2026-03-02')).find((one) => one.id === id)!
    const plan: RolloutPlan = {
      behoerde: { ...behoerde, seat: behoerde.seatAgs ?? behoerde.territory[0]!, gemeinden: behoerde.territory.length },
      onlinedienst: { id: onlinedienst, name: onlinedienst },
      programme,
      pilot: null,
      via: 'rechnerisch',
      blueprint: { name: 'probe', version: '0.1.0' },
      plannedStartOn: day,
      commitmentOn: null,
      state,
      reason: null,
      stateOn: day,
      steps: goLive,
    }
    return createRollouts(tx, [plan], `make-${id}-${onlinedienst}`, { now: noon(day), today: day })[0]!
  })
}

/** Its next state by the command that leads there, effective on `on`, given at noon of `recorded`. */
async function move(id: string, state: State, on: LocalDate, recorded: LocalDate): Promise<void> {
  const before = clock.instant()
  clock.set(new Date(noon(recorded)))
  const [{ step, version, code }] = (await transact(source, SYSTEM, 'read', (tx) =>
    tx.query<{ step: string; version: number; code: string }>('t.step', 'select id step, version, land code from milestone where rollout_id = $1', [id]),
  )) as [{ step: string; version: number; code: string }]
  const key = `${state}-${id}`
  if (state === 'running') await service.start(land(code), id, key, { version: 0, startOn: on })
  else if (state === 'reported') await service.report(land(code), step, key, { version, doneOn: on, channel: 'self' })
  else await service.confirm(land(code, 'leitung'), step, key, { version, seenIn: 'person' })
  clock.set(before)
}

async function live(id: string, onlinedienst: string, options: Parameters<typeof make>[3] = {}): Promise<string> {
  const rollout = await make(id, onlinedienst, '2026-01-08', options)
  await move(rollout, 'running', '2026-01-09', '2026-01-09')
  await move(rollout, 'reported', '2026-02-02', '2026-02-03')
  return rollout
}

describe('the denominator', () => {
  it('is who is responsible by law, not who takes part: 1,385 registration offices and 96 driving licence offices', async () => {
    const { parts, stand } = await ask({ land: 'BY' })
    expect(Object.fromEntries(parts.map(({ key, figures: { responsible } }) => [key, responsible]))).toEqual({
      ummeldung: 1_385,
      fuehrerschein: 96,
      aufenthalt: 96,
      bauantrag: 138,
      waffen: 96,
    })
    expect(stand).toEqual({ on: '2026-03-02', knownOn: '2026-03-02', registerOn: '2025-11-30', populationOn: '2024-12-31', oldestRegisterOn: '2025-11-30' })
  })
  it('counts each inhabitant once, also where five Gemeinden share building permits with their Landratsamt', async () => {
    const { parts } = await ask({ land: 'BY' })
    expect(new Set(parts.map(({ figures: { population } }) => population))).toEqual(new Set([13_248_928]))
  })
  it('follows the competence of the day: Hanau is a driving licence office of its own from 2026 on', async () => {
    const count = async (on: string) => (await ask({ land: 'HE', onlinedienst: 'fuehrerschein', on }, bund)).total.responsible
    expect([await count('2025-12-31'), await count('2026-01-01')]).toEqual([26, 27])
  })
  it('of the programme are its own authorities', async () => {
    await live('meldebehoerde-09772177', 'ummeldung')
    const { total } = await ask({ programme: 'bund-bayern', base: 'programme' })
    expect(total).toMatchObject({ responsible: 1, claimed: 1, isAreaWide: true, population: 12_307 })
    expect((await ask({ onlinedienst: 'ummeldung' })).total).toMatchObject({
      responsible: 1_385,
      claimed: 1,
      proven: 0,
      isAreaWide: false,
      populationClaimed: 12_307,
    })
  })
})

describe('the parts of a figure', () => {
  beforeAll(async () => {
    await live('fahrerlaubnisbehoerde-09761000', 'fuehrerschein')
    await live('bauaufsichtsbehoerde-09273', 'bauantrag')
    await make('waffenbehoerde-09375', 'waffen', '2026-01-08', { state: 'bestand' })
    await make('waffenbehoerde-09273', 'waffen', '2026-01-08', { state: 'exempt' })
    await live('immissionsschutzbehoerde-064', 'anlagengenehmigung', { code: 'HE', programme: 'bund-hessen' })
  })
  it.each(['land', 'regierungsbezirk', 'kreis', 'onlinedienst', 'stadt-land'] as const)('by %s sum up to the whole', async (by) => {
    const { total, parts } = await ask({ by }, bund)
    for (const name of ['responsible', 'claimed', 'proven', 'population', 'populationClaimed', 'populationProven', ...coverageStates] as const) {
      expect({ name, sum: parts.reduce((sum, part) => sum + part.figures[name], 0) }).toEqual({ name, sum: total[name] })
    }
    expect(coverageStates.reduce((sum, state) => sum + total[state], 0)).toBe(total.responsible)
    expect(total).toMatchObject({ claimed: 5, bestand: 1, exempt: 1, services: 10, areaWide: 0, isAreaWide: false })
  })
  it('keep offices of the Land apart, and name the rest by the register of the day', async () => {
    const { parts } = await ask({ land: 'HE', by: 'kreis' }, bund)
    expect(parts.at(-1)).toMatchObject({ key: null, name: { de: 'Behörden des Landes' }, figures: { responsible: 3, claimed: 1 } })
    expect(
      (await ask({ land: 'HE', by: 'regierungsbezirk', onlinedienst: 'anlagengenehmigung' }, bund)).parts.map(({ name, figures: { claimed } }) => [
        name.de,
        claimed,
      ]),
    ).toEqual([
      ['Reg.-Bez. Darmstadt', 1],
      ['Reg.-Bez. Gießen', 0],
      ['Reg.-Bez. Kassel', 0],
    ])
  })
  it('are area-wide where every responsible authority is live, Kreis by Kreis', async () => {
    const { parts } = await ask({ by: 'kreis', onlinedienst: 'fuehrerschein' })
    expect(parts.filter(({ figures: { isAreaWide } }) => isAreaWide).map(({ key }) => key)).toEqual(['09761'])
  })
  it('lead to the rows behind them, each once, page by page', async () => {
    const seen: CoverageRow[] = []
    let cursor: string | undefined
    do {
      const page = await figures.rows(bavaria, CoverageRowQuery.parse({ onlinedienst: 'ummeldung', limit: 200, count: 'exact', cursor }))
      expect(page.total).toBe(1_385)
      seen.push(...page.items)
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(new Set(seen.map(({ id }) => id)).size).toBe(1_385)
    expect(seen.filter(({ claimed }) => claimed).map(({ behoerde, since }) => [behoerde.name, since])).toEqual([['Markt Meitingen', '2026-02-02']])
  })
  it('count as many as the list of each state shows', async () => {
    const { total } = await ask({ land: 'BY' })
    for (const state of [...coverageStates, 'claimed', 'proven'] as const) {
      expect({ state, total: (await figures.rows(bavaria, CoverageRowQuery.parse({ status: state, count: 'exact', limit: 1 }))).total }).toEqual({
        state,
        total: total[state],
      })
    }
  })
  it('show on a map who serves whom: a Kreis whose office is the Land’s is served by it', async () => {
    const { areas } = await maps.areas(bund, CoverageAreaQuery.parse({ level: 'kreis', land: 'HE', onlinedienst: 'anlagengenehmigung' }))
    expect(areas.find(({ key }) => key === '06440')).toMatchObject({ name: 'Wetteraukreis', authority: 'Regierungspräsidium Darmstadt' })
    expect(areas.find(({ key }) => key === '06440')!.populationClaimed).toBe(areas.find(({ key }) => key === '06440')!.population)
    expect(areas.find(({ key }) => key === '06531')!.populationClaimed).toBe(0)
    const gemeinden = await maps.areas(bavaria, CoverageAreaQuery.parse({ level: 'gemeinde', onlinedienst: 'ummeldung' }))
    expect(gemeinden.areas).toHaveLength(2_056)
    expect(gemeinden.areas.filter(({ populationClaimed }) => populationClaimed > 0)).toMatchObject([
      { key: '09772177', authority: 'Markt Meitingen', populationClaimed: 12_307 },
    ])
  })
})

describe('a past day', () => {
  it('shows what held then, and a report entered late only to whom already knew', async () => {
    const on = (day: string, knownOn: string) =>
      ask({ onlinedienst: 'ummeldung', base: 'programme', programme: 'bund-bayern', on: day, knownOn }).then(({ total }) => total.claimed)
    expect(await on('2026-02-01', '2026-03-02')).toBe(0)
    expect([await on('2026-02-02', '2026-02-02'), await on('2026-02-02', '2026-02-03')]).toEqual([0, 1])
  })
  it('knows of what was reported late from the day on which it was, also before the rollout was entered', async () => {
    const id = await make('meldebehoerde-09273137', 'ummeldung', '2026-02-10')
    await move(id, 'running', '2025-12-01', '2026-02-11')
    await move(id, 'reported', '2026-01-15', '2026-02-12')
    const known = (on: string, knownOn: string) =>
      ask({ onlinedienst: 'ummeldung', kreis: '09273', on, knownOn }).then(({ total: { running, reported } }) => ({ running, reported }))
    expect(await known('2025-11-30', '2026-03-02')).toEqual({ running: 0, reported: 0 })
    expect(await known('2026-01-14', '2026-03-02')).toEqual({ running: 1, reported: 0 })
    expect(await known('2026-01-15', '2026-03-02')).toEqual({ running: 0, reported: 1 })
    expect(await known('2026-01-15', '2026-02-11')).toEqual({ running: 1, reported: 0 })
    expect(await known('2026-01-15', '2026-02-10')).toEqual({ running: 0, reported: 0 })
  })
  it('does not change when later facts are recorded, whatever they are', async () => {
    const services = ['ummeldung', 'fuehrerschein', 'aufenthalt', 'waffen'] as const
    const kinds = { ummeldung: 'meldebehoerde', fuehrerschein: 'fahrerlaubnisbehoerde', aufenthalt: 'auslaenderbehoerde', waffen: 'waffenbehoerde' }
    const keys = (await new BehoerdenReadModel(source, clock).list(bavaria, { land: 'BY', kind: 'fahrerlaubnisbehoerde', limit: 96 })).items
      .filter(({ traeger }) => traeger.length === 8 && traeger.startsWith('096'))
      .map(({ traeger }) => traeger)
    const used = new Set<string>()
    const day = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-01-10', days))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...keys),
        fc.constantFrom(...services),
        day,
        day,
        fc.constantFrom<State>('running', 'reported', 'confirmed'),
        async (key, service, askedOn, effective, state) => {
          const id = `${kinds[service]}-${key}`
          const knownOn = addDays('2026-01-10', 41)
          const before = await Promise.all([
            ask({ on: askedOn, knownOn, by: 'kreis' }),
            curves.curve(bavaria, CoverageCurveQuery.parse({ on: askedOn, knownOn, weeks: 6 })),
          ])
          if (!used.has(id)) {
            used.add(id)
            const rollout = await make(id, service, addDays(knownOn, 1))
            await move(rollout, 'running', effective, addDays(knownOn, 2))
            if (state !== 'running') await move(rollout, 'reported', effective, addDays(knownOn, 2))
            if (state === 'confirmed') await move(rollout, 'confirmed', effective, addDays(knownOn, 3))
          }
          const after = await Promise.all([
            ask({ on: askedOn, knownOn, by: 'kreis' }),
            curves.curve(bavaria, CoverageCurveQuery.parse({ on: askedOn, knownOn, weeks: 6 })),
          ])
          expect(after).toEqual(before)
        },
      ),
      { numRuns: 15 },
    )
  })
})

describe('the curve', () => {
  it('says for each week what the figure says for its day', async () => {
    const { points } = await curves.curve(bund, CoverageCurveQuery.parse({ weeks: 13 }))
    expect(points.map(({ on }) => on)).toEqual(Array.from({ length: 13 }, (_, week) => addDays('2026-03-02', -7 * (12 - week))))
    for (const point of points) {
      const {
        total: { responsible, claimed, proven, population, populationClaimed, populationProven },
      } = await ask({ on: point.on, knownOn: '2026-03-02' }, bund)
      expect(point).toEqual({ on: point.on, responsible, claimed, proven, population, populationClaimed, populationProven })
    }
  })
  it('keeps to a Kreis, to towns and to the programme', async () => {
    for (const filter of [{ kreis: '09273' }, { regierungsbezirk: '092' }, { stadtLand: 'stadt' }, { base: 'programme', programme: 'bund-bayern' }] as const) {
      const { points } = await curves.curve(bavaria, CoverageCurveQuery.parse({ ...filter, weeks: 2 }))
      const { total } = await ask(filter)
      expect(points.at(-1)).toMatchObject({
        responsible: total.responsible,
        claimed: total.claimed,
        population: total.population,
        populationClaimed: total.populationClaimed,
      })
    }
  })
})

describe('a question that has no answer is refused with what can be asked instead', () => {
  const refused = (query: Partial<CoverageQuery>, code: string, details: object = {}, actor: Actor = bavaria) =>
    expect(ask(query, actor)).rejects.toMatchObject({ code, details })
  it.each([
    [{ on: '2026-03-03' }, 'coverage.future', { date: '2026-03-03', today: '2026-03-02' }],
    [{ on: '2026-02-01', knownOn: '2026-01-31' }, 'coverage.not-yet-known', { on: '2026-02-01' }],
    [{ on: '2025-08-26' }, 'coverage.before-register', { oldest: '2025-11-30', first: '2025-08-27' }],
    [{ on: '2025-08-26', programme: 'bund-bayern' }, 'coverage.before-programme', { begins: '2025-08-27' }],
    [{ land: 'SL' }, 'coverage.unknown', { value: 'SL', known: 'BY, HE' }],
    [{ land: 'HE' }, 'permission.denied', {}],
    [{ onlinedienst: 'hundesteuer' }, 'coverage.unknown', { value: 'hundesteuer' }],
    [{ programme: 'bund-hessen' }, 'coverage.unknown', { known: 'bund-bayern' }],
    [{ kreis: '09999' }, 'coverage.area-unknown', { key: '09999' }],
    [{ kreis: '06531' }, 'coverage.area-elsewhere', { name: 'Gießen', land: 'HE' }],
  ] as const)('%j → %s', (query, code, details) => refused(query, code, details))
  it('a Kreis that is one only on other days', async () => {
    await refused({ kreis: '06415', on: '2025-12-31' }, 'coverage.area-not-yet', { from: '2026-01-01' }, bund)
    await expect(ask({ kreis: '06415', on: '2026-01-01' }, bund)).resolves.toMatchObject({ total: { responsible: 4 } })
  })
  it('from a role that sees only a part', () => refused({}, 'permission.denied', {}, { ...SYSTEM, role: 'kommune', land: 'BY', traeger: ['09772177'] }))
})

describe('an edition of the register', () => {
  it('counts from its day on, for whoever asks by a day on which it was known', async () => {
    const before = await ask({ on: '2026-02-20', knownOn: '2026-02-20', onlinedienst: 'ummeldung' })
    const lines = Buffer.from(registerEdition('2025-11-30')).toString().replaceAll('20251130', '20260131')
    clock.set(new Date('2026-02-25T09:00:00Z'))
    await importRegister(source, Buffer.from(lines), clock)
    clock.set(new Date('2026-03-02T09:00:00Z'))
    expect((await ask({ on: '2026-02-20', knownOn: '2026-02-26' })).stand).toMatchObject({ registerOn: '2026-01-31', populationOn: null })
    expect(await ask({ on: '2026-02-20', knownOn: '2026-02-20', onlinedienst: 'ummeldung' })).toEqual(before)
  })
})
