import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SYSTEM } from '@blaupause/domain/identity'
import { freshDatabase, kommune, land, mergedEdition, reference, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BlueprintKeys } from '../../blueprints/keys/blueprint-keys.js'
import { importRegister } from '../../catalogue/index.js'
import { Commands, createDataSource, Instance, ManualClock, transact } from '../../platform/index.js'
import {
  ApplicationsReadModel,
  ApplicationCourse,
  ApplicationsService,
  ReviewService,
  AwardProcessService,
  CampaignsReadModel,
  CampaignsService,
  RecipientsReadModel,
  TitleRegister,
} from '../index.js'

const [PULLACH, OBERHACHING, MAINBURG] = ['09184139', '09184134', '09273147']
const [bavaria, pullach, mainburg] = [land('BY'), kommune(PULLACH), kommune(MAINBURG)]
const clock = new ManualClock(new Date('2026-08-17T07:00:00.000Z'))
let database: FreshDatabase
let source: DataSource
let folder: string
let campaigns: CampaignsService
let lists: RecipientsReadModel
let sent: CampaignsReadModel
let applications: ApplicationsService
let office: ReviewService
let view: ApplicationsReadModel
let process: AwardProcessService
let campaign: string
let application: string
const page = { limit: 200, sort: 'name' as const }
const rows = <T extends object>(text: string, values: unknown[] = []) => transact(source, SYSTEM, 'read', (tx) => tx.query<T>('test.rows', text, values))

/** Three bodies above the line get a letter; Pullach applies and is in review. Then an edition comes in, in which it has gone into Oberhaching. */
beforeAll(async () => {
  ;[database, folder] = await Promise.all([freshDatabase(reference), mkdtemp(join(tmpdir(), 'blaupause-ended-'))])
  source = await createDataSource(database.url).initialize()
  const [instance, commands, register] = [new Instance(source), new Commands(source, clock), new TitleRegister(new BlueprintKeys(folder))]
  campaigns = new CampaignsService(commands)
  lists = new RecipientsReadModel(source, instance, clock, 'https://blaupause.example')
  sent = new CampaignsReadModel(source, instance, clock, 'https://blaupause.example')
  const course = new ApplicationCourse(commands, register)
  applications = new ApplicationsService(commands, course, register)
  office = new ReviewService(course, register)
  view = new ApplicationsReadModel(source, instance, clock)
  process = new AwardProcessService(source, clock, register)
  await transact(source, SYSTEM, 'write', async (tx) => {
    tx.write(
      'test.counts',
      `insert into procedure_count (body, land, counted_on, counted, alive, said, not_counted) select body, 'BY', '2026-08-16', counted, counted, 0, 0 from jsonb_to_recordset($1::jsonb) as c (body text, counted int)`,
      [
        JSON.stringify([
          { body: PULLACH, counted: 61 },
          { body: OBERHACHING, counted: 58 },
          { body: MAINBURG, counted: 52 },
        ]),
      ],
    )
    tx.write(
      'test.links',
      `insert into procedure_statement (body, land, link, source, name, origin, provider, leistungen, submittable, in_portal, since, seen_on) select $1, 'BY', 'https://portal.example/' || n, 'portal', 'Verfahren ' || n, 'kommunal', '', '{}', true, true, '2026-02-01', '2026-08-16' from generate_series(1, 61) n`,
      [PULLACH],
    )
  })
  campaign = (
    await campaigns.draft(bavaria, randomUUID(), {
      name: 'Antrag leicht gemacht',
      text: 'Guten Tag {name}, das Portal zeigt {zahl}. Weiter: {link}',
      stage: 'reached',
      kind: null,
      regierungsbezirk: null,
      kreis: null,
      size: null,
    })
  ).id
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
  await rm(folder, { recursive: true })
})

describe('recipients of a campaign', () => {
  it('are seen before it is sent, each with the letter as it would read it, and found by name', async () => {
    expect((await lists.list(bavaria, campaign, page)).items.map(({ body, counted, now, answer }) => [body, counted, now, answer])).toEqual([
      [MAINBURG, 52, 52, null],
      [OBERHACHING, 58, 58, null],
      [PULLACH, 61, 61, null],
    ])
    expect(await lists.letter(bavaria, campaign, OBERHACHING)).toEqual({
      body: OBERHACHING,
      to: 'Gemeinde Oberhaching',
      text: 'Guten Tag Gemeinde Oberhaching, das Portal zeigt 58. Weiter: https://blaupause.example/titelstand',
    })
    expect(await lists.list(bavaria, campaign, { ...page, q: 'pulla', count: 'exact' })).toMatchObject({
      total: 1,
      items: [{ name: 'Gemeinde Pullach i.Isartal' }],
    })
    await expect(lists.letter(bavaria, campaign, '09761000')).rejects.toMatchObject({ code: 'thing.unknown' })
    await expect(campaigns.answerFor(bavaria, campaign, PULLACH, randomUUID(), { answer: 'yes', note: '' })).rejects.toMatchObject({ code: 'thing.unknown' })
  })

  it('answer by post through the Land, and what a body says itself stays', async () => {
    await campaigns.send(bavaria, campaign, randomUUID(), { version: 0 })
    await campaigns.answerFor(bavaria, campaign, OBERHACHING, randomUUID(), { answer: 'later', note: 'Brief vom 20.8.' })
    await campaigns.answerFor(bavaria, campaign, OBERHACHING, randomUUID(), { answer: 'no', note: 'Am Telefon berichtigt.' })
    await campaigns.answer(mainburg, campaign, randomUUID(), { answer: 'yes', note: '' })
    await expect(campaigns.answerFor(bavaria, campaign, MAINBURG, randomUUID(), { answer: 'no', note: '' })).rejects.toMatchObject({
      code: 'campaign.answered-itself',
    })
    await expect(async () => campaigns.answerFor(mainburg, campaign, OBERHACHING, randomUUID(), { answer: 'no', note: '' })).rejects.toMatchObject({
      code: 'permission.denied',
    })
    expect(
      (await lists.list(bavaria, campaign, page)).items.map(({ body, answer, answeredBy, answeredOn, note }) => [body, answer, answeredBy, answeredOn, note]),
    ).toEqual([
      [OBERHACHING, 'no', 'land', '2026-08-17', 'Am Telefon berichtigt.'],
      [PULLACH, null, null, null, ''],
      [MAINBURG, 'yes', 'body', '2026-08-17', ''],
    ])
    expect(await sent.one(bavaria, campaign)).toMatchObject({ answers: { yes: 1, later: 0, no: 1 }, byHand: 1, after: { applied: 0, titled: 0, ended: 0 } })
  })

  it('who apply after it are counted, and who had before are not', async () => {
    application = (await applications.begin(pullach, randomUUID(), { body: PULLACH })).id
    await applications.answer(pullach, application, randomUUID(), {
      version: 0,
      answers: { mailbox: 'rathaus@pullach.example', deliverTo: 'Rathaus', confirmed: true },
    })
    await applications.submit(pullach, application, randomUUID(), { version: 1 })
    await office.accept(bavaria, application, randomUUID(), { version: 2 })
    expect((await sent.one(bavaria, campaign)).after).toEqual({ more: 0, applied: 1, titled: 0, ended: 0 })
    expect((await lists.list(bavaria, campaign, { ...page, q: PULLACH })).items).toMatchObject([
      { stage: 'in-review', appliedOn: '2026-08-17', titledOn: null, ended: null },
    ])
  })
})

describe('a body that goes into another one', () => {
  it('stays a recipient, marked with the one that took it in', async () => {
    clock.set(new Date('2026-09-01T07:00:00.000Z'))
    await importRegister(source, mergedEdition(PULLACH, OBERHACHING, '20260831'), clock)
    const { items, total } = await lists.list(bavaria, campaign, { ...page, count: 'exact' })
    expect(total).toBe(3)
    expect(items.find(({ body }) => body === PULLACH)).toMatchObject({
      name: 'Gemeinde Pullach i.Isartal',
      counted: 61,
      now: null,
      stage: null,
      appliedOn: '2026-08-17',
      ended: { on: '2026-08-31', successor: expect.stringMatching(/^Oberhaching.*\(09184134\)$/), successorKey: OBERHACHING },
    })
    expect(items.filter(({ ended }) => ended !== null)).toHaveLength(1)
    expect(await sent.one(bavaria, campaign)).toMatchObject({ recipients: 3, after: { applied: 1, ended: 1 } })
    expect((await lists.letter(bavaria, campaign, PULLACH)).text).toContain('das Portal zeigt 61')
    const lines = Buffer.from((await lists.file(bavaria, campaign)).bytes)
      .toString('utf8')
      .trimEnd()
      .split('\r\n')
    expect(lines[0]).toBe(
      '\ufeffschluessel;name;im_system;online_verfahren_damals;linie;online_verfahren_heute;stand_heute;antwort;antwort_am;antwort_von;anmerkung;beantragt_am;titel_seit;endete_am;aufgegangen_in;brief;demodaten',
    )
    expect(lines.find((line) => line.startsWith(PULLACH))).toMatch(
      /^09184139;Gemeinde Pullach i\.Isartal;nein;61;50;;besteht nicht mehr;;;;;2026-08-17;;2026-08-31;Oberhaching.*\(09184134\);Guten Tag Gemeinde Pullach i\.Isartal, das Portal zeigt 61\. .*;nein$/,
    )
  })

  it('has its application stopped, with the reason, and nothing of it is due any more', async () => {
    expect(await view.view(bavaria, application)).toMatchObject({
      state: 'ended',
      turn: null,
      dueOn: null,
      ended: { on: '2026-08-31', successorKey: OBERHACHING },
      history: expect.arrayContaining([expect.objectContaining({ type: 'award.ended.v1', from: 'in-review', to: 'ended' })]),
    })
    expect(await rows(`select wake_at from award_application where id = $1`, [application])).toEqual([{ wake_at: null }])
    expect(
      await rows(
        `select payload ->> 'wakeAt' wake from outbox where consumer = 'award_application' and subject = $1 order by (payload ->> 'revision')::int desc limit 1`,
        [application],
      ),
    ).toEqual([{ wake: null }])
    expect((await rows<{ facts: object }>(`select facts from event where type = 'award.ended.v1'`))[0]!.facts).toMatchObject({
      until: '2026-08-31',
      successor: expect.stringContaining(OBERHACHING),
    })
    expect(await rows(`select kind, recipient from notification where subject_kind = 'award' and closed_at is null order by kind`)).toEqual([
      { kind: 'award-ended', recipient: 'titelstelle' },
    ])
    clock.set(new Date('2026-12-01T07:00:00.000Z'))
    expect(await process.fire(application)).toMatchObject({ wakeAt: null })
    await expect(
      office.propose(bavaria, application, randomUUID(), { version: 4, outcome: 'refuse', reasons: 'Ein Satz, der lang genug ist.' }),
    ).rejects.toMatchObject({ code: 'award.state' })
  })

  it('is stopped once, also when the edition is taken in again', async () => {
    await importRegister(source, mergedEdition(PULLACH, OBERHACHING, '20260831'), clock)
    expect(await rows(`select count(*)::int n from event where type = 'award.ended.v1'`)).toEqual([{ n: 1 }])
  })
})

describe('a body that acts for others', () => {
  const kelheim = { ...kommune('09273'), traeger: ['09273', MAINBURG] }
  it('reads no letter of theirs, and no body any other’s', async () => {
    expect(await transact(source, kelheim, 'read', (tx) => tx.query('test.foreign', 'select body from campaign_recipient'))).toEqual([])
    expect(await transact(source, kelheim, 'read', (tx) => tx.query('test.foreign-text', 'select name from campaign'))).toEqual([])
    expect(await transact(source, mainburg, 'read', (tx) => tx.query('test.own', 'select body from campaign_recipient'))).toEqual([{ body: MAINBURG }])
    await expect(async () => lists.list(mainburg, campaign, page)).rejects.toMatchObject({ code: 'permission.denied' })
  })

  it('writes its own answer and nothing else, whatever it sends', async () => {
    const write = (text: string) => transact(source, mainburg, 'write', async (tx) => tx.write('test.write', text))
    await expect(write(`update campaign_recipient set counted = 99`)).rejects.toThrow(/permission denied/)
    await expect(write(`update campaign_recipient set body = '${OBERHACHING}'`)).rejects.toThrow(/permission denied/)
    await expect(write(`update campaign_recipient set answer = 'no', answered_by = 'land'`)).rejects.toThrow(/row-level security/)
    await expect(write(`delete from campaign_recipient`)).rejects.toThrow(/permission denied/)
    await write(`update campaign_recipient set note = 'Alle', answered_by = 'body'`)
    expect(await rows(`select body from campaign_recipient where note = 'Alle'`)).toEqual([{ body: MAINBURG }])
  })
})
