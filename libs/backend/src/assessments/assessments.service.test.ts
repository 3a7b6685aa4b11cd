import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AssessmentView } from '@blaupause/contract/assessments'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, kommune, land, rolloutPlan, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CataloguesReadModel } from '../criteria/catalogues.read-model.js'
import { CataloguesService } from '../criteria/catalogues.service.js'
import { Commands, createDataSource, Instance, ManualClock, transact } from '../platform/index.js'
import { DirectoryFiles } from '../platform/files/index.js'
import { NotificationsReadModel } from '../notifications/index.js'
import { createRollouts, RolloutsService } from '../rollouts/index.js'
import { AssessmentActionsService } from './assessment-actions.service.js'
import { AssessmentFilesService } from './assessment-files.service.js'
import { AssessmentProcessService } from './assessment-process.service.js'
import { AssessmentsReadModel } from './assessments.read-model.js'
import { AssessmentsService } from './assessments.service.js'
import { criterionValues, criterionValuesAtStart } from './criterion-values.js'

let database: FreshDatabase
let source: DataSource
const clock = new ManualClock(new Date(fixedClock().instant()))
const began = clock.now().today
let service: AssessmentsService
let actions: AssessmentActionsService
let files: AssessmentFilesService
let folder: string
let process: AssessmentProcessService
let readModel: AssessmentsReadModel
let catalogues: CataloguesService
let rollouts: RolloutsService
let catalogue: string
let rollout: string
const bavaria = land('BY')
const lead = land('BY', 'leitung')
const meitingen = kommune('09772177')
const pullach = kommune('09184139')
const bodies = ['09184139', '09184140', '09184141', '09184142', '09184143', '09184144']
const key = randomUUID

beforeAll(async () => {
  database = await freshDatabase()
  source = await createDataSource(database.url).initialize()
  const commands = new Commands(source, clock)
  service = new AssessmentsService(commands)
  actions = new AssessmentActionsService(commands)
  folder = await mkdtemp(join(tmpdir(), 'blaupause-'))
  files = new AssessmentFilesService(commands, source, new DirectoryFiles(folder))
  process = new AssessmentProcessService(source, clock)
  readModel = new AssessmentsReadModel(source, clock, new Instance(source))
  catalogues = new CataloguesService(commands)
  rollouts = new RolloutsService(commands)
  ;[rollout] = (await transact(source, SYSTEM, 'write', async (tx) => {
    tx.write(
      'p',
      `insert into programme (id, name, land, goal, partners, phases, sources) values ('bund-bayern', 'Bund–Bayern', 'BY', '{}', '[]', '[]', '[]') on conflict do nothing`,
    )
    return createRollouts(tx, [rolloutPlan(), ...bodies.map((traeger) => rolloutPlan({ traeger }))], 'make', clock.now())
  })) as [string]
  catalogue = (await catalogues.draft(bavaria, key(), { programme: 'bund-bayern', number: '1.0', title: 'Katalog', from: 'startkatalog' })).id
  await catalogues.consult(bavaria, catalogue, key(), { version: 0, until: '2026-12-31' })
  await catalogues.publish(bavaria, catalogue, key(), { version: 1, earlyBecause: 'Test des Produkts', official: false })
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
  await rm(folder, { recursive: true })
})

const view = (id: string, actor: Actor = bavaria): Promise<AssessmentView> => readModel.view(actor, id)
const begin = async (traeger = '09772177', of: string | null = null, actor: Actor = bavaria) =>
  (await service.begin(actor, key(), { programme: 'bund-bayern', traeger, rollout: of, catalogue: null })).id
const best = (scale: AssessmentView['criteria'][number]['scale']) => (scale.kind === 'yes-no' ? 1 : scale.kind === '0-4' ? 4 : scale.green)
const rateAll = async (id: string, actor: Actor, exceptions: Record<string, number> = {}, effectiveOn: string | null = null) => {
  const { version, criteria } = await view(id, actor)
  return service.rate(actor, id, key(), {
    version,
    ratings: criteria.map(({ id: criterion, scale }) => ({
      criterion,
      value: exceptions[criterion] ?? best(scale),
      effectiveOn,
      evidence: 'Beleg',
      remark: '',
    })),
  })
}
const verb = async (id: string, act: (version: number) => Promise<unknown>) => act((await view(id)).version)
const acceptAll = async (id: string) =>
  verb(id, async (version) =>
    service.review(bavaria, id, key(), {
      version,
      verdicts: (await view(id)).criteria.map(({ id: criterion }) => ({ criterion, accept: true, reason: null })),
    }),
  )
const submit = (id: string, actor: Actor) => verb(id, (version) => service.submit(actor, id, key(), { version }))
const decide = (id: string) => verb(id, (version) => service.decide(bavaria, id, key(), { version }))
/** What lies open in an inbox about an assessment. */
const inbox = async (actor: Actor, subject: string) =>
  (await new NotificationsReadModel(source, clock, new Instance(source)).list(actor, { limit: 25, sort: '-recordedAt', subject })).items
    .map(({ kind }) => kind.slice('assessment-'.length))
    .sort()
const at = (day: string) => clock.set(new Date(`${day}T09:00:00Z`))

describe('an assessment', () => {
  let id: string

  it('is begun once, rated in parts, and handed in when whole', async () => {
    id = await begin('09772177', null, meitingen)
    await expect(begin()).rejects.toMatchObject({ code: 'assessment.open' })
    await expect(begin('12345678')).rejects.toMatchObject({ code: 'assessment.body' })
    await service.rate(meitingen, id, key(), {
      version: 0,
      ratings: [{ criterion: 'ansprechstelle-benannt', value: 1, effectiveOn: null, evidence: '', remark: '' }],
    })
    expect(await view(id, meitingen)).toMatchObject({
      state: 'draft',
      answered: 1,
      version: 1,
      values: [{ criterion: 'ansprechstelle-benannt', value: 1, light: 'green' }],
    })
    await expect(
      service.rate(meitingen, id, key(), { version: 1, ratings: [{ criterion: 'roll-in-begleitung', value: 7, effectiveOn: null, evidence: '', remark: '' }] }),
    ).rejects.toMatchObject({ code: 'assessment.scale' })
    await expect(submit(id, meitingen)).rejects.toMatchObject({ code: 'assessment.incomplete' })
    await rateAll(id, meitingen, { 'kosten-geklaert': 0, 'roll-in-begleitung': 2 })
    await submit(id, meitingen)
    expect(await view(id)).toMatchObject({ state: 'submitted', reviewBy: expect.any(String) })
    expect([await inbox(bavaria, id), await inbox(meitingen, id)]).toEqual([['submitted'], []])
  })

  it('is seen by its body, its Land and nobody else', async () => {
    for (const other of [pullach, land('HE')]) expect(await inbox(other, id)).toEqual([])
    await expect(view(id, pullach)).rejects.toMatchObject({ code: 'thing.unknown' })
    await expect(view(id, land('HE'))).rejects.toMatchObject({ code: 'thing.unknown' })
    await expect(service.decide(meitingen, id, key(), { version: 3 })).rejects.toMatchObject({ code: 'permission.denied' })
    expect((await readModel.tasks(bavaria)).items).toMatchObject([{ kind: 'review', assessmentId: id }])
    expect((await readModel.tasks(meitingen)).items).toEqual([])
  })

  it('goes back with reasons and comes again, with the file that was asked for', async () => {
    await acceptAll(id)
    await verb(id, (version) =>
      service.review(bavaria, id, key(), { version, verdicts: [{ criterion: 'modul-verfuegbar', accept: false, reason: 'Bitte die Zusage anfügen' }] }),
    )
    await decide(id)
    expect(await view(id, meitingen)).toMatchObject({ state: 'changes' })
    expect([await inbox(bavaria, id), await inbox(meitingen, id)]).toEqual([[], ['changes']])
    await expect(submit(id, meitingen)).rejects.toMatchObject({ code: 'assessment.unchanged' })
    const { id: file } = await files.add(meitingen, id, key(), { criterion: 'modul-verfuegbar', name: 'zusage.txt' }, Buffer.from('Zusage vom 1. März'))
    expect((await view(id)).values.find(({ criterion }) => criterion === 'modul-verfuegbar')).toMatchObject({
      review: 'open',
      reason: 'Bitte die Zusage anfügen',
    })
    await files.add(meitingen, id, key(), { criterion: 'modul-verfuegbar', name: 'falsch.txt' }, Buffer.from('ein anderes Blatt'))
    const [, wrong] = (await view(id)).files
    await files.remove(meitingen, id, wrong!.id, key())
    expect((await view(id)).files.map(({ id: one }) => one)).toEqual([file])
    await submit(id, meitingen)
    await acceptAll(id)
    await expect(files.remove(meitingen, id, file, key())).rejects.toMatchObject({ code: 'assessment.state' })
    await decide(id)
    expect(await view(id)).toMatchObject({ state: 'decided', knockedOut: ['kosten-geklaert'], challengeUntil: expect.any(String) })
    expect([await inbox(bavaria, id), await inbox(meitingen, id)]).toEqual([[], ['decided']])
  })

  it('turns a failed knock-out and what is half reached into actions of the body', async () => {
    const { items } = await readModel.actions(meitingen, { limit: 25, sort: 'dueOn' })
    expect(items.map(({ criterion, light }) => `${criterion} ${light}`).sort()).toEqual(['kosten-geklaert red', 'roll-in-begleitung amber'])
    expect((await readModel.tasks(meitingen)).items.map(({ kind }) => kind)).toEqual(['action', 'action'])
    await actions.finish(meitingen, items[0]!.id, key(), { note: 'Im Haushalt' })
    await expect(actions.finish(meitingen, items[0]!.id, key(), { note: '' })).rejects.toMatchObject({ code: 'assessment.action-done' })
    expect((await view(id)).actions.filter(({ doneOn }) => doneOn === null)).toHaveLength(1)
  })

  it('that was not done after all counts again', async () => {
    const action = (await readModel.actions(meitingen, { limit: 25, sort: 'dueOn', status: 'done' })).items[0]!.id
    await expect(actions.reopen(pullach, action, key())).rejects.toMatchObject({ code: 'thing.unknown' })
    await actions.reopen(meitingen, action, key())
    await expect(actions.reopen(meitingen, action, key())).rejects.toMatchObject({ code: 'assessment.action-open' })
    expect((await view(id)).actions.filter(({ doneOn }) => doneOn === null)).toHaveLength(2)
    await actions.finish(meitingen, action, key(), { note: 'Im Haushalt' })
  })

  it('may be challenged by its body, is answered by another person, and is final', async () => {
    await verb(id, (version) => service.challenge(meitingen, id, key(), { version, reason: 'Die Kosten sind seit gestern geklärt.' }))
    expect([await inbox(lead, id), await inbox(meitingen, id)]).toEqual([['challenged'], []])
    await expect(verb(id, (version) => service.resolve(bavaria, id, key(), { version, stands: true, reason: 'Der Beleg fehlt.' }))).rejects.toMatchObject({
      code: 'assessment.four-eyes',
    })
    await verb(id, (version) => service.resolve(lead, id, key(), { version, stands: true, reason: 'Der Beleg fehlt.' }))
    expect(await view(id)).toMatchObject({ state: 'final', challenge: 'Die Kosten sind seit gestern geklärt.', resolution: 'Der Beleg fehlt.' })
    // Final, and one thing is still to be done: its day is watched.
    expect((await process.fire(id)).wakeAt).not.toBeNull()
    const action = (await view(id)).actions.find(({ doneOn }) => doneOn === null)!.id
    expect([await inbox(lead, id), await inbox(meitingen, id)]).toEqual([[], ['final']])
    await actions.finish(meitingen, action, key(), { note: '' })
    expect((await process.fire(id)).wakeAt).toBeNull()
    expect(await inbox(meitingen, id)).toEqual([])
  })

  it('is followed by a round that carries over what is valid, and both are compared', async () => {
    const second = await begin()
    expect(await view(second)).toMatchObject({ round: 2, previousId: id, answered: 18 })
    expect((await view(second)).values.every(({ carriedFrom, review }) => carriedFrom === id && review === 'open')).toBe(true)
    expect((await view(second)).files).toMatchObject([{ criterion: 'modul-verfuegbar', name: 'zusage.txt' }])
    await verb(second, (version) =>
      service.rate(meitingen, second, key(), {
        version,
        ratings: [{ criterion: 'kosten-geklaert', value: 1, effectiveOn: null, evidence: 'Haushalt', remark: '' }],
      }),
    )
    const { changes } = await readModel.rounds(bavaria, second, {})
    expect(changes.filter(({ direction }) => direction !== 'same').map(({ criterion, direction }) => `${criterion.id} ${direction}`)).toEqual([
      'kosten-geklaert better',
    ])
  })

  it('that a criterion is not asked takes a reason and an end', async () => {
    const other = await begin('09184139')
    await service.exempt(bavaria, other, key(), { version: 0, criterion: 'links-buendelbar', reason: 'Eine Gemeinde ohne Partner', until: '2026-12-31' })
    expect(await view(other)).toMatchObject({
      answered: 1,
      values: [{ criterion: 'links-buendelbar', exemption: { approver: 'Land BY', until: '2026-12-31' } }],
    })
    await service.readmit(bavaria, other, key(), { version: 1, criterion: 'links-buendelbar' })
    expect(await view(other)).toMatchObject({ answered: 0 })
    await service.exempt(bavaria, other, key(), { version: 2, criterion: 'links-buendelbar', reason: 'Eine Gemeinde ohne Partner', until: '2026-12-31' })
    await expect(
      service.exempt(pullach, other, key(), { version: 3, criterion: 'links-buendelbar', reason: 'Wir selbst', until: '2026-12-31' }),
    ).rejects.toMatchObject({ code: 'permission.denied' })
  })
})

describe('the clock', () => {
  it('reminds once, says when a review is due, and makes a decision final after the window', async () => {
    const id = await begin('09184140')
    const [{ wakeAt }] = (await query<{ wakeAt: Date }>(`select wake_at "wakeAt" from assessment where id = '${id}'`)) as [{ wakeAt: Date }]
    clock.set(wakeAt)
    const { wakeAt: next } = await process.fire(id)
    await process.fire(id)
    expect(next! > wakeAt.toISOString()).toBe(true)
    expect(await events(id)).toEqual(['assessment.begun.v1', 'assessment.reminded.v1'])
    expect(await inbox(kommune('09184140'), id)).toEqual(['begun', 'submit-reminder'])
    expect((await view(id)).version).toBe(0)
    await rateAll(id, kommune('09184140'))
    await submit(id, kommune('09184140'))
    await acceptAll(id)
    await decide(id)
    const { challengeUntil } = await view(id)
    at(challengeUntil!)
    await process.fire(id)
    expect((await view(id)).state).toBe('decided')
    expect(await inbox(kommune('09184140'), id)).toEqual(['challenge-ending', 'decided'])
    at('2027-01-04')
    expect(await process.fire(id)).toMatchObject({ wakeAt: null })
    expect(await inbox(kommune('09184140'), id)).toEqual(['final'])
    expect((await view(id)).state).toBe('final')
    await expect(service.challenge(kommune('09184140'), id, key(), { version: (await view(id)).version, reason: 'zu spät gekommen' })).rejects.toMatchObject({
      code: 'assessment.state',
    })
    expect(await process.fire(randomUUID())).toEqual({ wakeAt: null, revision: 0 })
    clock.set(new Date(fixedClock().instant()))
  })
})

describe('what is known of the start of a rollout', () => {
  it('is what was so on that day; what became so later, or was not accepted, is not', async () => {
    await rollouts.start(bavaria, rollout, key(), { version: 0, startOn: began })
    const atStart = () => transact(source, bavaria, 'read', (tx) => criterionValuesAtStart(tx, ['bund-bayern']))
    const first = (await atStart()).filter(({ rolloutId }) => rolloutId === rollout)
    expect(first).toHaveLength(18)
    expect(first.find(({ criterion }) => criterion === 'kosten-geklaert')).toMatchObject({
      value: 0,
      share: 0,
      light: 'red',
      about: 'traeger',
      startedOn: began,
      effectiveOn: began,
      knownAtStart: true,
    })
    at('2026-08-03')
    const own = await begin('09772177', rollout)
    await rateAll(own, meitingen, {}, '2026-08-03')
    await submit(own, meitingen)
    await acceptAll(own)
    expect((await atStart()).filter(({ rolloutId }) => rolloutId === rollout)).toEqual(first)
    expect(
      (await transact(source, bavaria, 'read', (tx) => criterionValues(tx, ['bund-bayern']))).filter(({ rolloutId }) => rolloutId === rollout),
    ).toHaveLength(18)
    expect(await transact(source, land('HE'), 'read', (tx) => criterionValuesAtStart(tx, ['bund-bayern']))).toEqual([])
  })
})

describe('others', () => {
  it('are shown as a group of five or more, and by name only where they agreed', async () => {
    clock.set(new Date(fixedClock().instant()))
    const mine = (await readModel.list(bavaria, { limit: 25, sort: '-updatedAt', traeger: '09772177', state: 'final' })).items[0]!.id
    expect(await readModel.others(meitingen, mine)).toMatchObject({ others: null, named: [] })
    for (const traeger of bodies.slice(2)) {
      const id = await begin(traeger)
      await rateAll(id, kommune(traeger), traeger === bodies[2] ? { 'roll-in-begleitung': 0 } : {})
      await submit(id, kommune(traeger))
      await acceptAll(id)
      await decide(id)
      if (traeger === bodies[2]) await verb(id, (version) => service.share(kommune(traeger), id, key(), { version, shared: true }))
    }
    at('2027-01-04')
    for (const { id } of (await readModel.list(bavaria, { limit: 50, sort: '-updatedAt', state: 'decided' })).items) await process.fire(id)
    const { others, criteria, named } = await readModel.others(meitingen, mine)
    expect(others).toBe(5)
    expect(criteria.find(({ criterion }) => criterion === 'roll-in-begleitung')).toMatchObject({ own: 0.5, group: { n: 5, median: 1, low: 1 } })
    expect(named).toHaveLength(1)
    const agreed = bodies[2]!
    const nextRound = await begin(agreed)
    await verb(nextRound, (version) => service.share(kommune(agreed), nextRound, key(), { version, shared: false }))
    expect((await readModel.others(meitingen, mine)).named).toEqual([])
    await expect(readModel.others(pullach, mine)).rejects.toMatchObject({ code: 'thing.unknown' })
  })

  it('a criterion that assessments rated cannot be deleted', async () => {
    const draft = (await catalogues.draft(bavaria, key(), { programme: 'bund-bayern', number: '1.1', title: 'Katalog', from: 'newest' })).id
    await expect(catalogues.remove(bavaria, draft, key(), { version: 0, criterion: 'kosten-geklaert' })).rejects.toMatchObject({ code: 'criterion.used' })
    const trail = await new CataloguesReadModel(source, clock, new Instance(source)).trail(bavaria, 'kosten-geklaert')
    expect(trail.assessments).toMatchObject({ red: 1, final: 6 })
    expect(trail.assessments.green).toBeGreaterThan(4)
  })
})

const query = <T>(text: string): Promise<T[]> => transact(source, SYSTEM, 'read', (tx) => tx.query<T>('test', text))
const events = async (id: string) =>
  (await query<{ type: string }>(`select type from event where subject_id = '${id}' order by recorded_at, id`)).map(({ type }) => type)
