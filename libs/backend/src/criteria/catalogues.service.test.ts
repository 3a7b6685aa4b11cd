import { randomUUID } from 'node:crypto'
import type { CatalogueView } from '@blaupause/contract/criteria'
import type { CatalogueCriterion } from '@blaupause/domain/criteria'
import { BlueprintCriterion } from '@blaupause/domain/blueprints'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, kommune, land, rolloutPlan, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { experienceOf } from '../blueprints/authoring/experience.read-model.js'
import { Commands, createDataSource, Instance, ManualClock, newId, transact } from '../platform/index.js'
import { createRollouts } from '../rollouts/index.js'
import { WorkshopTrailReadModel } from '../workshops/index.js'
import { CataloguesReadModel } from './catalogues.read-model.js'
import { CataloguesService } from './catalogues.service.js'
import { ChangesService } from './changes.service.js'

let database: FreshDatabase
let source: DataSource
const clock = new ManualClock(fixedClock().instant())
const began = clock.instant()
let service: CataloguesService
let changes: ChangesService
let readModel: CataloguesReadModel
let decision: string
const bavaria = land('BY')
const meitingen = kommune('09772177')
const stranger: Actor = { ...kommune('06440'), land: 'HE' }
const [today, later] = [clock.now().today, '2026-03-20']
const text = (de: string) => ({ de, en: de })

beforeAll(async () => {
  database = await freshDatabase()
  source = await createDataSource(database.url).initialize()
  const commands = new Commands(source, clock)
  const instance = new Instance(source)
  service = new CataloguesService(commands)
  changes = new ChangesService(commands, source, instance)
  readModel = new CataloguesReadModel(source, clock, instance)
  decision = newId()
  await transact(source, SYSTEM, 'write', async (tx) => {
    for (const [id, of] of [
      ['bund-bayern', 'BY'],
      ['bund-hessen', 'HE'],
    ] as const)
      tx.write(
        'p',
        `insert into programme (id, name, land, goal, partners, phases, sources) values ($1, $1, $2, '{}', '[]', '[]', '[]') on conflict do nothing`,
        [id, of],
      )
    createRollouts(tx, [rolloutPlan()], 'make', clock.now())
    const workshop = newId()
    const series = newId()
    tx.write('s', `insert into workshop_series (id, land, programme, title, goal) values ($1, 'BY', 'bund-bayern', 'Reihe', '')`, [series])
    tx.write(
      'w',
      `insert into workshop (id, series_id, land, programme, title, held_on, place, participants, participant_names) values ($1, $2, 'BY', 'bund-bayern', 'Augsburg', $3, 'Rathaus', '{09772177}', '{Meitingen}')`,
      [workshop, series, today],
    )
    tx.write(
      'o',
      `insert into workshop_outcome (id, workshop_id, land, programme, kind, text, organisation, steps, recorded_at) values ($1, $2, 'BY', 'bund-bayern', 'decision', 'Vertretung ist benannt', 'Land', '{}', now())`,
      [decision, workshop],
    )
  })
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const key = randomUUID
const draft = async (number: string, from: 'newest' | 'startkatalog' = 'newest', actor: Actor = bavaria) =>
  (await service.draft(actor, key(), { programme: 'bund-bayern', number, title: `Katalog ${number}`, from })).id
const view = (id: string, actor: Actor = bavaria): Promise<CatalogueView> => readModel.view(actor, id)
const criterion = (id: string, fields: Partial<CatalogueCriterion> = {}): CatalogueCriterion => ({
  id,
  statement: text('Eine Vertretung ist benannt.'),
  reason: text('Urlaub hält sonst auf.'),
  dimension: 'organisatorisch',
  measure: text('Ja, wenn benannt'),
  scale: { kind: 'yes-no' },
  steps: ['ansprechpersonen'],
  source: 'Workshop Augsburg',
  weight: 2,
  knockOut: false,
  evidence: text('Mail'),
  appliesTo: { kinds: [], sizes: [], services: [] },
  origin: { outcomes: [], changes: [] },
  retired: null,
  ...fields,
})
const version = async (id: string) => (await view(id)).version

describe('the way of a criterion', () => {
  let first: string
  let second: string

  it('begins with the starting catalogue, unofficial, each entry with its source', async () => {
    first = await draft('1.0', 'startkatalog')
    const { criteria, official, state } = await view(first)
    expect({ official, state }).toEqual({ official: false, state: 'draft' })
    expect(criteria.length).toBeGreaterThan(15)
    expect(criteria.every((one) => /^Startkatalog, nicht amtlich\. Nach: .+https?:\/\//.test(one.source))).toBe(true)
    expect(new Set(criteria.map(({ dimension }) => dimension))).toEqual(new Set(['organisatorisch', 'rechtlich', 'finanziell', 'technisch']))
  })

  it('a draft is its writers’ alone; once heard, a pilot reads it and says what it thinks', async () => {
    await expect(view(first, meitingen)).rejects.toMatchObject({ code: 'thing.unknown' })
    await service.consult(bavaria, first, key(), { version: 0, until: later })
    await service.comment(meitingen, first, key(), { criterion: 'ansprechstelle-benannt', stance: 'change', text: 'Auch eine Vertretung nennen.' })
    expect((await view(first, meitingen)).comments).toMatchObject([
      { criterion: 'ansprechstelle-benannt', stance: 'change', organisationName: 'Kommune 09772177', answer: null },
    ])
    const said = (await view(first)).comments[0]!.id
    await expect(service.answer(meitingen, said, key(), { answer: 'Ja.' })).rejects.toMatchObject({ code: 'permission.denied' })
    await service.answer(bavaria, said, key(), { answer: 'Wird aufgenommen.' })
    expect((await view(first, meitingen)).comments).toMatchObject([
      { answer: { text: 'Wird aufgenommen.', organisationName: expect.any(String), at: expect.any(String) } },
    ])
    await expect(view(first, stranger)).rejects.toMatchObject({ code: 'thing.unknown' })
    await expect(service.comment(stranger, first, key(), { criterion: 'ansprechstelle-benannt', stance: 'agree', text: 'Gut.' })).rejects.toMatchObject({
      code: 'thing.unknown',
    })
    await expect(service.consult(meitingen, first, key(), { version: 1, until: later })).rejects.toMatchObject({ code: 'permission.denied' })
  })

  it('is published once the deadline has passed; a late comment is refused', async () => {
    await expect(service.publish(bavaria, first, key(), { version: 1, earlyBecause: null, official: false })).rejects.toMatchObject({ code: 'catalogue.early' })
    clock.set(new Date('2026-03-21T09:00:00Z'))
    await expect(service.comment(meitingen, first, key(), { criterion: 'ansprechstelle-benannt', stance: 'agree', text: 'Zu spät.' })).rejects.toMatchObject({
      code: 'catalogue.heard',
    })
    await service.publish(bavaria, first, key(), { version: 1, earlyBecause: null, official: false })
    clock.set(began)
    expect(await view(first)).toMatchObject({ state: 'published', version: 2, publishedOrganisation: 'Land BY' })
    await expect(service.put(bavaria, first, key(), { version: 2, criterion: criterion('neues'), change: null })).rejects.toMatchObject({
      code: 'catalogue.state',
    })
  })

  it('a decision asks for a change, the change becomes a criterion, and both ends know of each other', async () => {
    await expect(changes.propose(meitingen, key(), { criterion: null, kind: 'add', text: 'Vertretung aufnehmen', outcome: newId() })).rejects.toMatchObject({
      code: 'catalogue.no-decision',
    })
    const { id: change } = await changes.propose(meitingen, key(), { criterion: null, kind: 'add', text: 'Vertretung aufnehmen', outcome: decision })
    second = await draft('1.1')
    expect(await view(second)).toMatchObject({ basedOn: first })
    await service.put(bavaria, second, key(), {
      version: 0,
      criterion: criterion('vertretung-benannt', { source: `${'x'.repeat(299)}🏛${'x'.repeat(199)}` }),
      change,
    })
    await service.retire(bavaria, second, key(), { version: 1, criterion: 'test-im-echtbetrieb', reason: text('Gilt überall'), change: null })
    expect((await changes.list(bavaria, { limit: 25, sort: '-recordedAt' })).items).toMatchObject([
      { id: change, state: 'taken', catalogue: { number: '1.1' }, outcome: { text: 'Vertretung ist benannt', title: 'Augsburg' } },
    ])
    const trail = await readModel.trail(bavaria, 'vertretung-benannt')
    expect(trail).toMatchObject({
      outcomes: [{ id: decision }],
      changes: [{ id: change }],
      versions: [{ number: '1.1', criterion: { origin: { outcomes: [decision], changes: [change] } } }],
    })
    const room = await new WorkshopTrailReadModel(source, clock).trail(bavaria, trail.outcomes[0]!.workshop)
    expect(room).toMatchObject({
      changes: [{ id: change, state: 'taken' }],
      criteria: [{ outcome: decision, criterion: 'vertretung-benannt', number: '1.1', state: 'draft' }],
      lights: [{ criterion: 'vertretung-benannt', total: 0 }],
    })
    await expect(changes.decline(bavaria, change, key(), { answer: 'Doch nicht' })).rejects.toMatchObject({ code: 'change.state' })
  })

  it('two versions are compared as a person reads them', async () => {
    const { before, after, changes: found } = await readModel.compare(bavaria, second, { with: first })
    expect([before.number, after.number]).toEqual(['1.0', '1.1'])
    expect(found.map(({ criterion: id, kind }) => `${id} ${kind}`)).toEqual(['test-im-echtbetrieb retired', 'vertretung-benannt added'])
  })

  it('once published, its wording is what a blueprint is derived from; a retired one is not', async () => {
    await service.consult(bavaria, second, key(), { version: await version(second), until: later })
    await service.publish(bavaria, second, key(), { version: await version(second), earlyBecause: 'Alle haben zugestimmt', official: true })
    expect(await transact(source, bavaria, 'read', (tx) => tx.query('outcome', 'select criterion from workshop_outcome where id = $1', [decision]))).toEqual([
      { criterion: 'vertretung-benannt' },
    ])
    const { criteria } = await transact(source, bavaria, 'read', (tx) => experienceOf(tx, 'bund-bayern', ['ummeldung']))
    const ids = criteria.map(({ id }) => id)
    expect(ids).toContain('vertretung-benannt')
    expect(ids).not.toContain('test-im-echtbetrieb')
    expect(criteria.find(({ id }) => id === 'vertretung-benannt')).toMatchObject({
      statement: text('Eine Vertretung ist benannt.'),
      steps: ['ansprechpersonen'],
    })
  })

  it('of a long source as much is cited as a package holds, no sign cut in half', async () => {
    const { criteria } = await transact(source, bavaria, 'read', (tx) => experienceOf(tx, 'bund-bayern', ['ummeldung']))
    expect(BlueprintCriterion.parse(criteria.find(({ id }) => id === 'vertretung-benannt')).attestation.sources).toEqual(['x'.repeat(299)])
  })
})

describe('what makes no sense', () => {
  it('is refused with a sentence: numbers, weights, scales, deletion of what was published', async () => {
    await expect(draft('1.1')).rejects.toMatchObject({ code: 'catalogue.number' })
    const id = await draft('2.0')
    await expect(
      service.put(bavaria, id, key(), {
        version: 0,
        change: null,
        criterion: criterion('zahl', { scale: { kind: 'number', unit: text('Tage'), low: 9, high: 1, amber: 3, green: 2 } }),
      }),
    ).rejects.toMatchObject({ code: 'catalogue.scale' })
    await expect(service.remove(bavaria, id, key(), { version: 0, criterion: 'vertretung-benannt' })).rejects.toMatchObject({ code: 'criterion.frozen' })
    await service.put(bavaria, id, key(), { version: 0, change: null, criterion: criterion('nur-im-entwurf') })
    await service.remove(bavaria, id, key(), { version: 1, criterion: 'nur-im-entwurf' })
    await expect(service.remove(bavaria, id, key(), { version: 1, criterion: 'vertretung-benannt' })).rejects.toMatchObject({ code: 'thing.changed' })
    for (const { id: one, weight } of (await view(id)).criteria) {
      const whole = (await view(id)).criteria.find((other) => other.id === one)!
      if (weight > 0) await service.put(bavaria, id, key(), { version: await version(id), change: null, criterion: { ...whole, weight: 0 } })
    }
    await expect(service.consult(bavaria, id, key(), { version: await version(id), until: later })).rejects.toMatchObject({ code: 'catalogue.weights' })
  })

  it('belongs to others: a Land keeps its own programme only', async () => {
    await expect(draft('3.0', 'newest', land('HE'))).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(draft('3.0', 'newest', meitingen)).rejects.toMatchObject({ code: 'permission.denied' })
    expect((await readModel.list(land('HE'), { limit: 25, sort: '-createdAt' })).items).toEqual([])
  })
})
