import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { NotificationQuery } from '@blaupause/contract/notifications'
import { Blueprint, canonicalBlueprint } from '@blaupause/domain/blueprints'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { DomainError } from '@blaupause/domain/kernel'
import {
  fixedClock,
  freshDatabase,
  kommune,
  land,
  recipientOf,
  rolloutPlan,
  signOff,
  smtpSink,
  starterBlueprint,
  type FreshDatabase,
  type SmtpSink,
} from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NotificationsReadModel } from '../../notifications/index.js'
import { Commands, createDataSource, Instance, transact } from '../../platform/index.js'
import { NoMail, SmtpMail } from '../../platform/mail/index.js'
import { digestOf } from '../../platform/signing/index.js'
import { createRollouts } from '../../rollouts/index.js'
import {
  BlueprintCommentsService,
  BlueprintCourse,
  BlueprintKeys,
  BlueprintsReadModel,
  ConsultationService,
  PublicationLettersService,
  PublicationProcessService,
  RetirementService,
  SignOffService,
  SubscriptionsService,
} from '../index.js'

let database: FreshDatabase
let source: DataSource
let directory: string
let post: SmtpSink
let consultation: ConsultationService
let comments: BlueprintCommentsService
let signing: SignOffService
let retirement: RetirementService
let subscriptions: SubscriptionsService
let readModel: BlueprintsReadModel
let process: PublicationProcessService
let inbox: NotificationsReadModel
const clock = fixedClock('2026-03-02T09:00:00.000Z')
const at = (instant: string) => clock.set(new Date(instant))
const edition = { name: 'anschluss', version: '1.0.0' }
const id = randomUUID()

const stmd = (subject: string): Actor => ({ ...land('BY', subject), organisation: { id: 'stmd', name: 'StMD Bayern' } })
const bmds = (subject: string): Actor => ({
  subject,
  organisation: { id: 'bmds', name: 'BMDS' },
  role: 'bund',
  land: null,
  programmes: ['bund-bayern'],
  traeger: [],
})
const people: Readonly<Record<string, Actor>> = {
  'land-by': stmd('land-by'),
  'land-by-leitung': stmd('land-by-leitung'),
  bund: bmds('bund'),
  'bund-leitung': bmds('bund-leitung'),
}
const [bavaria, federation] = [people['land-by']!, people['bund']!]
const hesse: Actor = { ...land('HE'), organisation: { id: 'hmd', name: 'HMD Hessen' } }
const [meitingen, kelheim, stranger] = [kommune('09772177'), kommune('09273'), kommune('06440')]
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  )
const host = 'https://blaupause.example'
const mail = () => new SmtpMail({ url: post.url, from: 'blaupause@stmd.example' })
const fire = () => process.fire(id)
/** Where each letter went and what its subject is, and the link in it that ends letters. */
const posted = () =>
  post.letters.splice(0).map((letter) => ({
    to: recipientOf(letter),
    subject: letter.subject,
    text: letter.text ?? '',
    leave: /abbestellen\/(\S+)/.exec(letter.text ?? '')?.[1] ?? '',
    head: letter.headerLines.map(({ line }) => line).join('\n'),
  }))
const query: NotificationQuery = { limit: 50, sort: '-recordedAt' }
/** What an organisation finds open in its inbox about blueprints. */
const heard = async (actor: Actor) =>
  (await inbox.list(actor, query)).items
    .filter(({ subject }) => subject?.kind === 'blueprint')
    .map(({ kind }) => kind.replace('blueprint-', ''))
    .sort()
const shown = () => readModel.one(bavaria, edition.name, edition.version)

beforeAll(async () => {
  database = await freshDatabase()
  post = await smtpSink()
  directory = await mkdtemp(join(tmpdir(), 'blaupause-'))
  source = await createDataSource(database.url).initialize()
  const [commands, keys, instance] = [new Commands(source, clock), new BlueprintKeys(directory), new Instance(source)]
  const course = new BlueprintCourse(commands)
  consultation = new ConsultationService(course)
  comments = new BlueprintCommentsService(commands, source, instance)
  signing = new SignOffService(course, keys)
  retirement = new RetirementService(commands, keys)
  subscriptions = new SubscriptionsService(commands, source, mail())
  readModel = new BlueprintsReadModel(source, keys, instance)
  process = new PublicationProcessService(source, clock, new PublicationLettersService(source, clock, mail(), host))
  inbox = new NotificationsReadModel(source, clock, instance)
  const signers = await Promise.all(
    [
      { partner: 'stmd', name: 'StMD Bayern' },
      { partner: 'bmds', name: 'BMDS' },
    ].map(async (one) => ({ ...one, fingerprint: (await keys.of(one.partner)).fingerprint })),
  )
  const content = Blueprint.parse({ ...(starterBlueprint() as object), ...edition, signers })
  await transact(source, SYSTEM, 'write', async (tx) => {
    await tx.query(
      'test.programme',
      `insert into programme (id, name, land, goal, partners, phases, sources) values ('bund-bayern', 'Bund–Bayern', 'BY', '{}', '[]', '[]', '[]')`,
    )
    await tx.query(
      'test.pilots',
      `insert into pilot (programme, traeger, name, gemeinden, position) values ('bund-bayern', '09772177', 'Markt Meitingen', 1, 0), ('bund-bayern', '09273', 'Landratsamt Kelheim', 24, 1)`,
    )
    createRollouts(
      tx,
      ['09772177', '09273'].map((traeger) => rolloutPlan({ traeger })),
      randomUUID(),
      clock.now(),
    )
    await tx.query(
      'test.draft',
      `insert into blueprint (id, name, version, state, land, programme, content, digest, made_by, made_at) values ($1, $2, $3, 'draft', 'BY', 'bund-bayern', $4, $5, 'land-by', now())`,
      [id, edition.name, edition.version, JSON.stringify(content), digestOf(canonicalBlueprint(content))],
    )
  })
})
afterAll(async () => {
  await post?.close()
  await source?.destroy()
  await database?.drop()
  await rm(directory, { recursive: true })
})

describe('the hearing of a draft', () => {
  it('invites partners and pilots, who may now read it; others may not', async () => {
    expect(await refusal(readModel.one(meitingen, edition.name, edition.version))).toBe('thing.unknown')
    expect(await refusal(consultation.consult(bavaria, edition, randomUUID(), { until: '2026-03-06' }))).toBe('blueprint.consultation-days')
    expect(await refusal(consultation.consult(meitingen, edition, randomUUID(), { until: '2026-03-12' }))).toBe('thing.unknown')
    await consultation.consult(bavaria, edition, randomUUID(), { until: '2026-03-12' })
    expect(await fire()).toMatchObject({ wakeAt: '2026-03-10T07:00:00.000Z' })
    expect([await heard(meitingen), await heard(kelheim), await heard(federation), await heard(bavaria), await heard(stranger)]).toEqual([
      ['consultation'],
      ['consultation'],
      ['consultation'],
      [],
      [],
    ])
    expect((await readModel.one(meitingen, edition.name, edition.version)).agreement.consultation).toMatchObject({ until: '2026-03-12' })
    expect(await refusal(readModel.one(stranger, edition.name, edition.version))).toBe('thing.unknown')
    expect(await refusal(consultation.consult(meitingen, edition, randomUUID(), { until: '2026-03-20' }))).toBe('permission.denied')
  })

  it('takes comments on a step or the whole; who has spoken is not reminded, and nobody is twice', async () => {
    const say = (actor: Actor, node: string) => comments.comment(actor, edition, randomUUID(), { node, text: 'Bitte sagen, wer den Eintrag pflegt' })
    await say(meitingen, 'steps.dvdv-eintrag')
    await say(federation, '')
    expect([
      await refusal(say(meitingen, 'steps.gibt-es-nicht')),
      await refusal(say(stranger, '')),
      await refusal(say({ ...bavaria, role: 'pruefung' }, '')),
    ]).toEqual(['blueprint.node', 'thing.unknown', 'permission.denied'])
    at('2026-03-10T07:00:00.000Z')
    await fire()
    await fire()
    expect([await heard(meitingen), await heard(kelheim), await heard(federation)]).toEqual([[], ['consultation', 'consultation-ending'], []])
    expect(
      (await comments.list(kelheim, edition, { limit: 10, sort: 'recordedAt', status: 'open' })).items.map(({ node, organisationName, role, mine }) => [
        node,
        organisationName,
        role,
        mine,
      ]),
    ).toEqual([
      ['steps.dvdv-eintrag', meitingen.organisation.name, 'kommune', false],
      ['', 'BMDS', 'bund', false],
    ])
    expect((await shown()).agreement.comments).toEqual({ open: 2, total: 2 })
  })

  it('ends by itself on the working day after its last, and asks the publisher for answers', async () => {
    at('2026-03-12T22:30:00.000Z')
    expect((await fire()).wakeAt).toBe('2026-03-13T07:00:00.000Z')
    at('2026-03-13T07:00:00.000Z')
    expect(await fire()).toMatchObject({ wakeAt: null })
    expect([await heard(bavaria), await heard(federation), await heard(kelheim)]).toEqual([['comments-due'], ['comments-due'], []])
    expect((await shown()).agreement.consultation).toMatchObject({ closed: { on: '2026-03-13', early: null } })
    expect(await refusal(comments.comment(kelheim, edition, randomUUID(), { node: '', text: 'Zu spät' }))).toBe('blueprint.consultation-over')
  })

  it('is answered: the commenter hears what its comment became, and nothing stays due', async () => {
    const { items } = await comments.list(bavaria, edition, { limit: 10, sort: 'recordedAt' })
    const answer = (actor: Actor, which: number, became: string | null) =>
      comments.answer(actor, items[which]!.id, randomUUID(), { outcome: became ? 'taken' : 'declined', answer: 'Danke', became })
    expect(await refusal(answer(meitingen, 0, 'x'))).toBe('permission.denied')
    await answer(bavaria, 0, 'Schritt 6 nennt jetzt die pflegende Stelle')
    expect(await refusal(answer(bavaria, 0, null))).toBe('blueprint.comment-answered')
    expect((await inbox.list(meitingen, query)).items).toMatchObject([
      { kind: 'blueprint-comment-answered', subject: { title: expect.stringMatching(/1\.0\.0$/), hint: 'anschluss 1.0.0', detail: { id: items[0]!.id } } },
    ])
    const { digest } = await shown()
    expect(await refusal(signing.submit(bavaria, edition, randomUUID(), { digest, setAside: null, unheard: null }))).toBe('blueprint.comments-open')
    await answer(bavaria, 1, null)
    await fire()
    expect([await heard(bavaria), await heard(federation)]).toEqual([[], ['comment-answered']])
  })
})

describe('signing', () => {
  it('says whose turn it is, reminds after three working days and tells all after five, never on a holiday', async () => {
    at('2026-03-31T09:00:00.000Z')
    await signing.submit(bavaria, edition, randomUUID(), { digest: (await shown()).digest, setAside: null, unheard: null })
    // Good Friday and Easter Monday lie between: 3 and 6 April.
    expect((await fire()).wakeAt).toBe('2026-04-07T06:00:00.000Z')
    expect([await heard(bavaria), await heard(federation)]).toEqual([['approve'], ['comment-answered']])
    at('2026-04-07T06:00:00.000Z')
    expect((await fire()).wakeAt).toBe('2026-04-09T06:00:00.000Z')
    await fire()
    at('2026-04-09T06:00:00.000Z')
    expect((await fire()).wakeAt).toBeNull()
    expect([await heard(bavaria), await heard(federation)]).toEqual([
      ['approve', 'sign-late', 'sign-reminder'],
      ['comment-answered', 'sign-late'],
    ])
  })

  it('that is refused goes back, and whoever leads it hears why', async () => {
    await signing.approve(bavaria, edition, randomUUID(), { digest: (await shown()).digest })
    expect(await refusal(signing.refuse(federation, edition, randomUUID(), { reason: 'Nicht an der Reihe' }))).toBe('blueprint.turn')
    await signing.refuse(people['land-by-leitung']!, edition, randomUUID(), { reason: 'Die Frist stimmt nicht' })
    await fire()
    expect([await heard(bavaria), await heard(federation)]).toEqual([['returned'], ['comment-answered', 'returned']])
  })
})

describe('what is published', () => {
  it('is told to those who subscribed before, once, by an organisation of any Land', async () => {
    await subscriptions.set(hesse, edition.name, randomUUID(), { subscribed: true })
    await subscriptions.set(stranger, edition.name, randomUUID(), { subscribed: true })
    await subscriptions.set(kelheim, edition.name, randomUUID(), { subscribed: true })
    await subscriptions.set(kelheim, edition.name, randomUUID(), { subscribed: false })
    expect([await subscriptions.one(hesse, edition.name), await subscriptions.one(kelheim, edition.name)]).toEqual([
      { subscribed: true, letters: null, sends: true, failure: null },
      { subscribed: false, letters: null, sends: true, failure: null },
    ])
    const letters = (mailbox: string, language: 'de' | 'en' = 'de') => ({ subscribed: true, letters: { mailbox, language } })
    await subscriptions.set(hesse, edition.name, randomUUID(), letters('digital@hmd.example'))
    await subscriptions.set(meitingen, edition.name, randomUUID(), letters('online@meitingen.example', 'en'))
    await subscriptions.set(federation, edition.name, randomUUID(), letters('ozg@bmds.example'))
    // Who changes nothing about mail keeps it; who ends the subscription ends both; the last mailbox counts.
    expect(await subscriptions.set(hesse, edition.name, randomUUID(), { subscribed: true })).toMatchObject({
      letters: { mailbox: 'digital@hmd.example', language: 'de' },
    })
    expect(await subscriptions.set(federation, edition.name, randomUUID(), { subscribed: false })).toMatchObject({ subscribed: false, letters: null })
    expect(
      await refusal(
        new SubscriptionsService(new Commands(source, clock), source, new NoMail()).set(hesse, edition.name, randomUUID(), letters('digital@hmd.example')),
      ),
    ).toBe('blueprint.no-mail')
    expect(await new SubscriptionsService(new Commands(source, clock), source, new NoMail()).one(stranger, edition.name)).toMatchObject({
      letters: null,
      sends: false,
    })
    await signOff((await shown()).digest, (role, verb, body) => signing[verb](people[role]!, edition, randomUUID(), body as never))
    // The server is busy for one of them: the inbox has it, the other letter is out once, and nothing that Temporal keeps names a mailbox.
    post.answer = (to) => (to.includes('meitingen') ? 451 : null)
    await expect(fire()).rejects.toThrow(/^SMTP 451$/)
    post.answer = () => null
    await fire()
    await fire()
    expect([await heard(hesse), await heard(stranger), await heard(kelheim), await heard(bavaria)]).toEqual([['published'], ['published'], [], []])
    const sent = posted()
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      ['digital@hmd.example', 'Neue Fassung: Anschluss eines Onlinedienstes 1.0.0'],
      ['online@meitingen.example', expect.stringMatching(/^New version: .* 1\.0\.0$/)],
    ])
    const [toHesse, toMeitingen] = sent
    expect(toHesse!.text).toContain(`${host}/blaupausen/anschluss/1.0.0`)
    expect(toHesse!.head).toMatch(new RegExp(`List-Unsubscribe:\\s+<${host}/oeffentlich/abbestellen/${toHesse!.leave}>`))
    expect(toHesse!.head).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/)
    expect(toHesse!.leave).not.toBe(toMeitingen!.leave)
  })

  it('is ended by the link of a letter or on the page, each for itself; the inbox stays', async () => {
    const { leave } = (
      await transact(source, SYSTEM, 'read', (tx) =>
        tx.query<{ leave: string }>('test', `select leave from blueprint_subscription where addressee = '09772177'`),
      )
    )[0]!
    expect(await subscriptions.lettersOf(leave)).toEqual({ name: 'anschluss', language: 'en' })
    await subscriptions.endLetters(leave)
    await subscriptions.endLetters(leave)
    expect([await subscriptions.lettersOf(leave), await subscriptions.one(meitingen, edition.name)]).toEqual([
      null,
      { subscribed: true, letters: null, sends: true, failure: null },
    ])
    // Read as somebody else, neither the mailbox nor the link is there.
    expect(await transact(source, land('BY'), 'read', (tx) => tx.query('test', 'select mailbox, leave from blueprint_subscription'))).toEqual([])
    at('2026-04-10T09:00:00.000Z')
    await subscriptions.set(stranger, edition.name, randomUUID(), { subscribed: true, letters: { mailbox: 'it@kreis.example', language: 'de' } })
  })

  it('and withdrawn by two people is told to them again', async () => {
    at('2026-04-13T09:00:00.000Z')
    const { agreement } = await retirement.ask(bavaria, edition, randomUUID(), { state: 'withdrawn', reason: 'Falsche Rechtsgrundlage', replacement: null })
    await fire()
    expect([await heard(bavaria), await heard(federation)]).toEqual([['retirement-asked'], ['comment-answered']])
    expect((await readModel.one(hesse, edition.name, edition.version)).agreement.asked).toBeNull()
    await retirement.confirm(people['land-by-leitung']!, edition, randomUUID(), { request: agreement.asked!.id, confirmed: true })
    post.answer = (to) => (to.includes('kreis') ? 550 : null)
    await fire()
    expect([await heard(hesse), await heard(stranger), await heard(bavaria)]).toEqual([['withdrawn'], ['withdrawn'], []])
    // Whoever asked after publication gets no letter about it; who is refused for good sees so on the page.
    const [letter, ...more] = posted()
    expect([letter!.to, letter!.subject, more]).toEqual(['digital@hmd.example', 'Zurückgezogen: Anschluss eines Onlinedienstes 1.0.0', []])
    expect(letter!.text).toMatch(/Grund: Falsche Rechtsgrundlage\nEinen Ersatz nennen die Herausgeber nicht\./)
    expect((await subscriptions.one(stranger, edition.name)).failure).toBe('SMTP 550')
    await fire()
    expect(posted()).toEqual([])
    await subscriptions.set(hesse, edition.name, randomUUID(), { subscribed: true, letters: null })
    expect(await subscriptions.one(hesse, edition.name)).toMatchObject({ subscribed: true, letters: null })
  })
})
