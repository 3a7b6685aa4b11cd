import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { digitalesAmt } from '@blaupause/domain/awards'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { freshDatabase, kommune, land, reference, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BlueprintKeys } from '../../blueprints/keys/blueprint-keys.js'
import { Commands, createDataSource, Instance, ManualClock, transact } from '../../platform/index.js'
import {
  ApplicationsReadModel,
  ApplicationCourse,
  ApplicationsService,
  ReviewService,
  AwardProcessService,
  countBodies,
  seedAwardHistory,
  SignOrdersService,
  TitleRegister,
  TitlesReadModel,
  verifyTitle,
} from '../index.js'

let database: FreshDatabase
let source: DataSource
let folder: string
let service: ApplicationsService
let office: ReviewService
let process: AwardProcessService
let read: ApplicationsReadModel
let titles: TitlesReadModel
let signs: SignOrdersService
const clock = new ManualClock(new Date('2026-08-17T07:00:00.000Z'))
const [bavaria, lead, hesse] = [land('BY'), land('BY', 'leitung'), land('HE')]
const answers = { mailbox: 'rathaus@example.org', deliverTo: 'Rathaus, Hauptstraße 1', confirmed: true }
/** Towns without a title, each test its own. */
const towns = ['09273147', '09273111', '09184139', '09273116', '09375174', '09375190', '09279112', '09273113', '09273127', '09274146', '09174115', '09188120']
let body: string
let town: Actor

beforeAll(async () => {
  ;[database, folder] = await Promise.all([freshDatabase(reference), mkdtemp(join(tmpdir(), 'blaupause-awards-'))])
  source = await createDataSource(database.url).initialize()
  const [commands, instance, register] = [new Commands(source, clock), new Instance(source), new TitleRegister(new BlueprintKeys(folder))]
  const course = new ApplicationCourse(commands, register)
  service = new ApplicationsService(commands, course, register)
  office = new ReviewService(course, register)
  process = new AwardProcessService(source, clock, register)
  read = new ApplicationsReadModel(source, instance, clock)
  titles = new TitlesReadModel(source, instance)
  signs = new SignOrdersService(commands)
  await transact(source, SYSTEM, 'write', async (tx) => seedAwardHistory(tx))
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  clock.set(new Date('2026-08-17T07:00:00.000Z'))
  body = towns.shift()!
  town = kommune(body)
  await shows(53)
})

describe('an application', () => {
  it('goes from draft to a signed title by way of a sample, a question, two people and a preview', async () => {
    const draft = await begun()
    expect(await service.submit(town, draft.id, randomUUID(), draft).catch(codeOf)).toBe('award.unanswered')
    const filled = await service.answer(town, draft.id, randomUUID(), { ...draft, answers })
    const submitted = await service.submit(town, draft.id, randomUUID(), filled)
    expect(await view()).toMatchObject({ state: 'submitted', turn: 'ministry', counted: 53, threshold: 50, dueOn: '2026-08-24' })
    const review = await office.accept(bavaria, draft.id, randomUUID(), submitted)
    const { sample } = await view()
    expect(sample).toHaveLength(11)
    expect(await office.propose(bavaria, draft.id, randomUUID(), { ...review, outcome: 'award', reasons: '' }).catch(codeOf)).toBe('award.sample-open')
    const found = await office.record(bavaria, draft.id, randomUUID(), {
      ...review,
      findings: sample.map(({ link }, at) => ({ link, finding: at === 3 ? 'dead' : 'sound', note: '' })),
    })
    const asked = await office.ask(bavaria, draft.id, randomUUID(), { ...found, text: 'Ein Link führt ins Leere.' })
    expect(await view(town)).toMatchObject({ state: 'question', turn: 'body', questions: [{ text: 'Ein Link führt ins Leere.', answer: null }] })
    expect(await kinds(body)).toEqual(['award-question'])
    const replied = await service.answerQuestion(town, draft.id, randomUUID(), { ...asked, text: 'Der Link ist repariert.' })
    const proposed = await office.propose(bavaria, draft.id, randomUUID(), { ...replied, outcome: 'award', reasons: '' })
    expect(await office.decide(bavaria, draft.id, randomUUID(), { ...proposed, agrees: true, reasons: '' }).catch(codeOf)).toBe('award.four-eyes')
    const preview = await office.decide(lead, draft.id, randomUUID(), { ...proposed, agrees: true, reasons: '' })
    expect(await view(town)).toMatchObject({ state: 'preview', signet: null })
    await service.publish(town, draft.id, randomUUID(), preview)
    const [title] = (await titles.list(town, { limit: 5, sort: '-since', body })).items
    expect(title).toMatchObject({ since: '2026-08-17', condition: 'held', sign: { state: 'ordered', deliverTo: answers.deliverTo } })
    const { kid } = (await signatureOf(title!.id))!
    expect(await verifyTitle(title!.statement, { kid, jws: title!.signature! })).toMatchObject({ kid, signedOn: '2026-08-17' })
    expect(await verifyTitle({ ...title!.statement, since: '2021-07-28' }, { kid, jws: title!.signature! })).toBeNull()
    await signs.move(bavaria, title!.id, randomUUID(), { state: 'sent' })
    expect((await view()).history.map(({ to }) => to).filter((to, at, all) => to !== null && to !== all[at - 1])).toEqual([
      'draft',
      'submitted',
      'in-review',
      'question',
      'in-review',
      'proposed',
      'preview',
      'awarded',
    ])
    expect(await begun().catch(codeOf)).toBe('award.held')
  })

  it('below the line is refused with what is missing, and the draft stays', async () => {
    await shows(47)
    const draft = await begun()
    const filled = await service.answer(town, draft.id, randomUUID(), { ...draft, answers })
    await expect(service.submit(town, draft.id, randomUUID(), filled)).rejects.toMatchObject({
      code: 'award.below',
      details: { count: 47, threshold: 50, missing: 3 },
    })
    expect(await view(town)).toMatchObject({ state: 'draft', answers })
  })

  it('is one at a time, also where two begin at once', async () => {
    const both = await Promise.allSettled([begun(), begun()])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.flatMap((one) => (one.status === 'rejected' ? [codeOf(one.reason)] : []))).toEqual(['award.open'])
    expect(await begun().catch(codeOf)).toBe('award.open')
  })

  it('of a Gemeinde that no longer exists, or of one that holds the title already, does not begin', async () => {
    expect(await service.begin(kommune('09999999'), randomUUID(), { body: '09999999' }).catch(codeOf)).toBe('award.body')
    expect(await service.begin(kommune('09772177'), randomUUID(), { body: '09772177' }).catch(codeOf)).toBe('award.held')
  })

  it('is nobody else’s: not another town’s, not another Land’s, and its draft not even the ministry’s', async () => {
    const draft = await begun()
    expect(await read.view(kommune('09772177'), draft.id).catch(codeOf)).toBe('thing.unknown')
    expect(await read.view(bavaria, draft.id).catch(codeOf)).toBe('thing.unknown')
    expect(await service.answer(kommune('09772177'), draft.id, randomUUID(), { ...draft, answers }).catch(codeOf)).toBe('thing.unknown')
    const submitted = await handedIn(draft)
    expect(await office.accept(hesse, draft.id, randomUUID(), submitted).catch(codeOf)).toBe('thing.unknown')
    expect(await office.accept(town, draft.id, randomUUID(), submitted).catch(codeOf)).toBe('permission.denied')
  })

  it('that is refused says why, and the way back is a new one', async () => {
    const found = await reviewed()
    expect(await office.propose(bavaria, found.id, randomUUID(), { ...found, outcome: 'refuse', reasons: '' }).catch(codeOf)).toBe('award.reasons')
    const proposed = await office.propose(bavaria, found.id, randomUUID(), {
      ...found,
      outcome: 'refuse',
      reasons: 'Vier Links führen auf Infoseiten. Ersetzen Sie sie.',
    })
    await office.decide(lead, found.id, randomUUID(), { ...proposed, agrees: true, reasons: '' })
    expect(await view(town)).toMatchObject({ state: 'refused', reasons: 'Vier Links führen auf Infoseiten. Ersetzen Sie sie.' })
    expect((await begun()).id).not.toBe(found.id)
  })
})

describe('time alone', () => {
  it('reminds whose turn it is, says it is late, and each thing once', async () => {
    const draft = await begun()
    await handedIn(draft)
    clock.set(new Date('2026-08-20T06:30:00.000Z'))
    const { wakeAt } = await process.fire(draft.id)
    expect(wakeAt).toBe('2026-08-25T06:00:00.000Z')
    clock.set(new Date('2026-08-25T06:30:00.000Z'))
    await process.fire(draft.id)
    await process.fire(draft.id)
    expect((await kinds('titelstelle')).filter((kind) => kind !== 'award-submitted')).toEqual(['award-late', 'award-reminder'])
  })

  it('publishes a title that nobody objected to, the day after', async () => {
    const found = await reviewed()
    const proposed = await office.propose(bavaria, found.id, randomUUID(), { ...found, outcome: 'award', reasons: '' })
    await office.decide(lead, found.id, randomUUID(), { ...proposed, agrees: true, reasons: '' })
    clock.set(new Date('2026-08-25T06:30:00.000Z'))
    await process.fire(found.id)
    expect(await view()).toMatchObject({ state: 'awarded', awardedOn: '2026-08-25' })
  })

  it('does not publish over a correction', async () => {
    const found = await reviewed()
    const proposed = await office.propose(bavaria, found.id, randomUUID(), { ...found, outcome: 'award', reasons: '' })
    const preview = await office.decide(lead, found.id, randomUUID(), { ...proposed, agrees: true, reasons: '' })
    expect(await service.publish(bavaria, found.id, randomUUID(), preview).catch(codeOf)).toBe('permission.denied')
    const corrected = await service.correct(town, found.id, randomUUID(), { ...preview, text: 'Wir schreiben uns ohne Bindestrich.' })
    clock.set(new Date('2026-08-26T06:30:00.000Z'))
    await process.fire(found.id)
    expect(await view()).toMatchObject({ state: 'preview', turn: 'ministry' })
    expect(await service.publish(town, found.id, randomUUID(), { ...corrected, name: 'Weltstadt' }).catch(codeOf)).toBe('permission.denied')
    await service.publish(bavaria, found.id, randomUUID(), { ...corrected, name: 'Ort ohne Bindestrich' })
    const [title] = (await titles.list(bavaria, { limit: 1, sort: '-since', body })).items
    expect(title).toMatchObject({ bodyName: 'Ort ohne Bindestrich', statement: { name: 'Ort ohne Bindestrich' } })
    expect(await verifyTitle(title!.statement, { kid: (await signatureOf(title!.id))!.kid, jws: title!.signature! })).not.toBeNull()
  })
})

describe('a title', () => {
  it('is looked at again when the rule says so, and stays while the portal shows enough', async () => {
    const found = await reviewed()
    const proposed = await office.propose(bavaria, found.id, randomUUID(), { ...found, outcome: 'award', reasons: '' })
    const preview = await office.decide(lead, found.id, randomUUID(), { ...proposed, agrees: true, reasons: '' })
    const held = await service.publish(town, found.id, randomUUID(), preview)
    expect(await office.recheck(bavaria, found.id, randomUUID(), held).catch(codeOf)).toBe('award.recheck-early')
    await transact(source, SYSTEM, 'write', async (tx) => {
      tx.write('test.recheck', `update award_application set recheck_on = '2026-08-17' where id = $1`, [found.id])
    })
    await process.fire(found.id)
    expect(await kinds('titelstelle')).toContain('award-recheck')
    expect(await office.recheck(town, found.id, randomUUID(), held).catch(codeOf)).toBe('permission.denied')
    await shows(49)
    expect(await office.recheck(bavaria, found.id, randomUUID(), held).catch(codeOf)).toBe('award.below-again')
    await shows(50)
    await office.recheck(bavaria, found.id, randomUUID(), held)
    expect(await view()).toMatchObject({ state: 'awarded', recheckOn: null })
  })

  it('is taken back after a hearing by two people, and says so at once', async () => {
    const found = await reviewed()
    const proposed = await office.propose(bavaria, found.id, randomUUID(), { ...found, outcome: 'award', reasons: '' })
    const preview = await office.decide(lead, found.id, randomUUID(), { ...proposed, agrees: true, reasons: '' })
    const held = await service.publish(town, found.id, randomUUID(), preview)
    const heard = await office.openHearing(bavaria, found.id, randomUUID(), { ...held, reasons: 'Die Zahl liegt seit zwei Jahren unter der Linie.' })
    expect(await condition()).toBe('hearing')
    const reasons = 'Auch nach der Frist liegt die Zahl unter 50.'
    expect(await office.propose(bavaria, found.id, randomUUID(), { ...heard, outcome: 'revoke', reasons }).catch(codeOf)).toBe('award.hearing-open')
    const stated = await service.stateInHearing(town, found.id, randomUUID(), { ...heard, text: 'Das Fachverfahren wurde gekündigt.' })
    const second = await office.propose(bavaria, found.id, randomUUID(), { ...stated, outcome: 'revoke', reasons })
    expect(await office.decide(bavaria, found.id, randomUUID(), { ...second, agrees: true, reasons: '' }).catch(codeOf)).toBe('award.four-eyes')
    await office.decide(lead, found.id, randomUUID(), { ...second, agrees: true, reasons: '' })
    expect(await condition()).toBe('revoked')
  })
})

/** The portal shows this many procedures of the town. */
async function shows(count: number): Promise<void> {
  await transact(source, SYSTEM, 'write', async (tx) => {
    tx.write('test.clear', 'delete from procedure_statement where body = $1', [body])
    tx.write(
      'test.fill',
      `insert into procedure_statement (body, land, link, source, name, origin, provider, leistungen, submittable, in_portal, since, seen_on)
      select $1, 'BY', 'https://portal.example.org/' || n, 'portal', 'Verfahren ' || n, 'kommunal', '', '{}', true, true, '2026-08-01', '2026-08-16' from generate_series(1, $2::int) n`,
      [body, count],
    )
    countBodies(tx, 'BY', '2026-08-16', digitalesAmt.validOn('2026-08-16'), [body])
  })
}

function begun() {
  return service.begin(town, randomUUID(), { body })
}

async function handedIn(draft: { id: string; version: number }) {
  return service.submit(town, draft.id, randomUUID(), await service.answer(town, draft.id, randomUUID(), { ...draft, answers }))
}

/** Handed in, complete, and every procedure of the sample found sound. */
async function reviewed() {
  const draft = await begun()
  const open = await office.accept(bavaria, draft.id, randomUUID(), await handedIn(draft))
  const { sample } = await view()
  return office.record(bavaria, draft.id, randomUUID(), { ...open, findings: sample.map(({ link }) => ({ link, finding: 'sound' as const, note: '' })) })
}

async function view(actor = bavaria) {
  const [newest] = (await read.list(actor, { limit: 1, sort: '-changedAt', body })).items
  return read.view(actor, newest!.id)
}

async function condition(): Promise<string | undefined> {
  return (await titles.list(town, { limit: 1, sort: '-since', body })).items[0]?.condition
}

function kinds(recipient: string): Promise<string[]> {
  return transact(source, SYSTEM, 'read', async (tx) =>
    (
      await tx.query<{ kind: string }>(
        'test.kinds',
        `select kind from notification n join award_application a on a.id = n.subject_id where a.body = $1 and n.recipient = $2 order by kind`,
        [body, recipient],
      )
    ).map(({ kind }) => kind),
  )
}

function signatureOf(title: string): Promise<{ kid: string } | undefined> {
  return transact(
    source,
    SYSTEM,
    'read',
    async (tx) => (await tx.query<{ kid: string }>('test.kid', `select signature ->> 'kid' kid from award_title where id = $1`, [title]))[0],
  )
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? String(error)
}
