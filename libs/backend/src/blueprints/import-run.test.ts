import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { freshDatabase, signOff, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seed } from '../demo/index.js'
import { demoRoles } from '../identity/index.js'
import { Commands, createDataSource, Instance, ManualClock, SystemClock, transact } from '../platform/index.js'
import { BlueprintCourse, BlueprintKeys, BlueprintsReadModel, BlueprintsService, ImportRunService, ImportsService, SignOffService } from './index.js'

const START = '2027-03-01'
let database: FreshDatabase
let source: DataSource
let directory: string
let running: ImportRunService
let imports: ImportsService
let readModel: BlueprintsReadModel
let id: string
const clock = new ManualClock(new SystemClock().instant())
const [bavaria, hesse, hesseLead] = ['land-by', 'land-he', 'land-he-leitung'].map(demoActor) as [Actor, Actor, Actor]

/** An approved import that was cut off right after its start was recorded: no rollout is there, nobody waits for it. */
beforeAll(async () => {
  database = await freshDatabase()
  directory = await mkdtemp(join(tmpdir(), 'blaupause-'))
  source = await createDataSource(database.url).initialize()
  await seed(source, { demo: false, dataDirectory: directory, say: () => undefined })
  const [commands, keys, instance] = [new Commands(source, clock), new BlueprintKeys(directory), new Instance(source)]
  const blueprints = new BlueprintsService(commands, keys, instance)
  readModel = new BlueprintsReadModel(source, keys, instance)
  running = new ImportRunService(source, clock)
  imports = new ImportsService(commands, source, running, keys, instance, clock)
  const text = (de: string) => ({ de, en: de })
  const { digest } = await blueprints.derive(bavaria, randomUUID(), { programme: 'bund-bayern', onlinedienste: ['ummeldung', 'fuehrerschein', 'aufenthalt', 'bauantrag', 'waffen'], name: 'anschluss', version: '1.0.0', title: text('Anschluss'), summary: text('Aus den Piloten') })
  const signing = new SignOffService(new BlueprintCourse(commands), keys)
  await signOff(digest, (role, verb, body) => signing[verb](demoActor(role), { name: 'anschluss', version: '1.0.0' }, randomUUID(), body as never))
  const dry = await imports.upload(hesse, randomUUID(), await readModel.package('anschluss', '1.0.0'))
  const answers = Object.fromEntries(dry.questions.filter(({ proposal }) => !proposal).map((question) => [question.id, question.options[0]!.id]))
  const { version } = await imports.answer(hesse, dry.id, randomUUID(), { version: dry.version, answers })
  await imports.approve(hesseLead, dry.id, randomUUID(), { version })
  id = dry.id
  await transact(source, SYSTEM, 'write', (tx) => tx.query('test.cut-off', `update blueprint_import set state = 'running', start_on = $2 where id = $1`, [id, START]))
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
  await rm(directory, { recursive: true })
})

const states = async () => Object.fromEntries((await transact(source, SYSTEM, 'read', (tx) => tx.query<{ state: string; n: number }>('test.states', `select state, count(*)::int n from rollout where land = 'HE' group by state`))).map(({ state, n }) => [state, n]))
const carryOnAll = async () => { for (const open of await running.open()) await running.carryOn(SYSTEM, open) }

function demoActor(role: string): Actor {
  const found = demoRoles.find((candidate) => candidate.id === role)!
  return { subject: role, organisation: { id: found.organisation.id, name: found.organisation.name }, role: found.role, land: found.land, programmes: [...found.programmes], traeger: [...found.traeger] }
}

describe('an import that nobody waits for', () => {
  it('cut off, makes its rollouts by itself, each once, planned for their day', async () => {
    expect(await states()).toEqual({})
    await Promise.all([carryOnAll(), carryOnAll()])
    expect(await states()).toEqual({ bestand: 1, exempt: 1, open: 59 })
    expect(await imports.one(hesse, id)).toMatchObject({ state: 'planned', startOn: START, progress: { done: 61, total: 61 } })
  })

  it('begins nothing before its day', async () => {
    expect(await running.open()).toEqual([])
    await imports.resume(hesse, id)
    expect(await states()).toEqual({ bestand: 1, exempt: 1, open: 59 })
  })

  it('begins on its day by itself, each rollout once', async () => {
    clock.set(new Date(`${START}T07:00:00+01:00`))
    await Promise.all([carryOnAll(), carryOnAll()])
    expect(await states()).toEqual({ bestand: 1, exempt: 1, running: 59 })
    expect((await imports.one(hesse, id)).state).toBe('done')
    const begun = await transact(source, SYSTEM, 'read', (tx) => tx.query<{ n: number; on: string }>('test.begun', `select count(*)::int n, max(effective_on)::text "on" from event where type = 'rollout.started.v1' and land = 'HE'`))
    expect(begun).toEqual([{ n: 59, on: START }])
    expect(await running.open()).toEqual([])
  })
})

describe('the starter blueprint', () => {
  it('stands among the others for everybody, signed by nobody, and is no package to download', async () => {
    const { items } = await readModel.list(demoActor('kommune-meitingen'), { limit: 10, sort: 'name', state: 'starter' })
    expect(items).toMatchObject([{ name: 'anschluss-eines-onlinedienstes', version: '0.1.0', state: 'starter', land: null, signers: [], steps: 13 }])
    expect((await readModel.one(hesse, 'anschluss-eines-onlinedienstes', '0.1.0')).blueprint.variations).toHaveLength(8)
    await expect(readModel.package('anschluss-eines-onlinedienstes', '0.1.0')).rejects.toMatchObject({ code: 'thing.unknown' })
    expect((await readModel.published({ limit: 10, sort: 'name' })).items.map(({ name }) => name)).toEqual(['anschluss'])
  })
})

describe('a dry run of Hamburg, one Gemeinde with offices of the Land and parts without a key', () => {
  it('names one office for the whole city, three by the case, and what no profile can know stays to be checked', async () => {
    const hamburg: Actor = { ...hesse, subject: 'land-hh', organisation: { id: 'senatskanzlei', name: 'Senatskanzlei Hamburg' }, land: 'HH', programmes: ['land-hh'], traeger: ['02'] }
    const { creates, questions, land } = await imports.upload(hamburg, randomUUID(), await readModel.package('anschluss', '1.0.0'))
    expect([land, creates.byService.map(({ id: service, rollouts }) => [service, rollouts])]).toEqual(['HH', [['ummeldung', 1], ['fuehrerschein', 1], ['aufenthalt', 3], ['waffen', 1], ['unterhaltsvorschuss', 1]]])
    const asked = Object.fromEntries(questions.map((question) => [question.id, question]))
    expect(asked['behoerde-aufenthalt']).toMatchObject({ proposal: 'ours', affects: 3, reason: { de: expect.stringMatching(/Hamburg Service vor Ort.*Hamburg Welcome Center.*Amt für Migration/) } })
    // Bavaria's own service for building applications is offered by nobody else.
    expect(asked['service-bauantrag']).toMatchObject({ proposal: 'skip' })
  })
})
