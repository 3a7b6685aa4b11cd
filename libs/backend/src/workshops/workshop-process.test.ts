import type { NotificationQuery } from '@blaupause/contract/notifications'
import { ChangeWorkshop, CreateWorkshop, RecordOutcome } from '@blaupause/contract/workshops'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, kommune, land, recipientOf as to, smtpSink, type FreshDatabase, type SmtpSink } from '@blaupause/testing'
import ICAL from 'ical.js'
import type { ParsedMail } from 'mailparser'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BlockersService } from '../blockers/index.js'
import { Commands, createDataSource, Instance, transact } from '../platform/index.js'
import { NoMail, SmtpMail } from '../platform/mail/index.js'
import { NotificationsReadModel, NotificationsService } from '../notifications/index.js'
import { CalendarService, OutcomesService, WorkshopProcessService, WorkshopsService } from './index.js'

let database: FreshDatabase
let source: DataSource
let server: SmtpSink
let service: WorkshopsService
let series: string
let letters: ParsedMail[]
const clock = fixedClock('2026-03-02T09:00:00.000Z')
const coordination = land('BY')
const meitingen = kommune('09772177')
const host = 'https://blaupause.example'
const now = (at: string) => clock.set(new Date(at))

beforeAll(async () => {
  database = await freshDatabase()
  source = await createDataSource(database.url).initialize()
  server = await smtpSink()
  letters = server.letters
  service = new WorkshopsService(new Commands(source, clock))
  series = '00000000-0000-7000-8000-000000000001'
  await transact(source, SYSTEM, 'write', async (tx) =>
    tx.write('series', `insert into workshop_series (id, land, programme, title, goal) values ($1, 'BY', 'bund-bayern', 'Workshops', '')`, [series]),
  )
})
beforeEach(() => {
  letters.length = 0
  server.answer = () => null
  now('2026-03-02T09:00:00.000Z')
})
afterAll(async () => {
  await server?.close()
  await source?.destroy()
  await database?.drop()
})

const smtp = () => new WorkshopProcessService(source, clock, new SmtpMail({ url: server.url, from: 'workshops@stmd.example' }), host, 'workshops@stmd.example')
let count = 0
async function invited(): Promise<string> {
  const { id } = await service.create(
    coordination,
    `create-${(count += 1)}`,
    CreateWorkshop.parse({
      series,
      title: 'Vom Zertifikat zum Verzeichnis',
      on: '2026-03-19',
      from: '09:30',
      to: '15:00',
      place: 'Rathaus Augsburg',
      organiserMailbox: 'digital@stmd.example',
      agenda: [{ title: 'Stand', planned: 20 }],
      participants: [
        { key: '09772177', name: 'Markt Meitingen', mailbox: 'digital@meitingen.example' },
        { key: '09273', name: 'Landratsamt Kelheim', mailbox: 'digital@kelheim.example' },
        { key: '09761000', name: 'Stadt Augsburg' },
      ],
    }),
  )
  await service.invite(coordination, id, `invite-${count}`, { version: 0 })
  return id
}
const said = (id: string) =>
  transact(source, SYSTEM, 'read', (tx) =>
    tx.query<{ it: string }>(
      'said',
      `select substr(kind, 10) || ' ' || recipient it from notification where subject_id = $1 order by recorded_at, kind, recipient`,
      [id],
    ),
  ).then((rows) => rows.map(({ it: one }) => one))
const inbox = async (actor: Actor, subject: string, query: Partial<NotificationQuery> = {}) =>
  (await new NotificationsReadModel(source, clock, new Instance(source)).list(actor, { limit: 25, sort: '-recordedAt', subject, ...query })).items
const mails = (id: string) =>
  transact(source, SYSTEM, 'read', (tx) =>
    tx.query<{ it: string }>(
      'mails',
      `select key || ' ' || method || ' ' || sequence || ' ' || state || coalesce(' ' || failure, '') it from workshop_mail where workshop_id = $1 order by sequence, method desc, key`,
      [id],
    ),
  ).then((rows) => rows.map(({ it: one }) => one))

/** The calendar entry of a letter, read by another library. */
function entry(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never)
  const component = calendar.getFirstSubcomponent('vevent')!
  const event = new ICAL.Event(component)
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    status: component.getFirstPropertyValue('status'),
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    summary: event.summary,
    location: event.location,
    organizer: event.organizer,
    attendees: event.attendees.map((one) => String(one.getFirstValue()).toLowerCase()),
  }
}
const entryOf = (letter: ParsedMail) => entry(letter.attachments.find(({ contentType }) => contentType.includes('calendar'))!.content.toString())

describe('an invitation', () => {
  it('goes to each organisation once: into the inbox, and by mail where there is a mailbox, with an entry that calendars read', async () => {
    const id = await invited()
    expect(await smtp().fire(id)).toMatchObject({ wakeAt: '2026-03-16T07:00:00.000Z' })
    await smtp().fire(id)
    expect(await said(id)).toEqual(['invitation 09273', 'invitation 09761000', 'invitation 09772177'])
    expect(new Set(letters.map(to))).toEqual(new Set(['digital@kelheim.example', 'digital@meitingen.example']))
    expect(letters).toHaveLength(2)
    const letter = letters.find((one) => to(one) === 'digital@meitingen.example')!
    expect(letter.subject).toBe('Einladung: Vom Zertifikat zum Verzeichnis, 19.03.2026, 09:30 bis 15:00 Uhr')
    expect(letter.text).toContain(`${host}/workshops/${id}`)
    expect(entryOf(letter)).toMatchObject({
      method: 'REQUEST',
      uid: `workshop-${id}@blaupause`,
      sequence: 0,
      status: 'CONFIRMED',
      start: '2026-03-19T08:30:00.000Z',
      end: '2026-03-19T14:00:00.000Z',
      location: 'Rathaus Augsburg',
      organizer: 'mailto:digital@stmd.example',
      attendees: ['mailto:digital@meitingen.example'],
    })
    expect(letter.attachments.find(({ contentType }) => contentType.includes('calendar'))!.content.toString()).not.toContain('kelheim')
  })

  it('that was moved takes the place of the first, and a cancellation takes both away', async () => {
    const id = await invited()
    await smtp().fire(id)
    letters.length = 0
    await service.move(coordination, id, `move-${id}`, { version: 1, on: '2026-03-31', from: '10:00', to: '16:00' })
    await smtp().fire(id)
    expect(letters.map((letter) => entryOf(letter))).toEqual(
      [0, 1].map(() => expect.objectContaining({ method: 'REQUEST', uid: `workshop-${id}@blaupause`, sequence: 1, start: '2026-03-31T08:00:00.000Z' })),
    )
    letters.length = 0
    await service.cancel(coordination, id, `cancel-${id}`, { version: 2, reason: 'Die Hälfte ist krank.' })
    await smtp().fire(id)
    expect(letters.map((letter) => entryOf(letter))).toEqual(
      [0, 1].map(() => expect.objectContaining({ method: 'CANCEL', uid: `workshop-${id}@blaupause`, sequence: 2, status: 'CANCELLED' })),
    )
    expect(letters[0]!.text).toContain('Die Hälfte ist krank.')
    expect(await smtp().fire(id)).toMatchObject({ wakeAt: null })
  })

  it('that is changed reaches who stays, who comes and who is left out, each as what it is, in the language of its mailbox', async () => {
    const id = await invited()
    await smtp().fire(id)
    letters.length = 0
    const plan = {
      title: 'Vom Zertifikat zum Verzeichnis',
      from: '09:30',
      to: '15:00',
      place: 'Rathaus Augsburg',
      organiserMailbox: 'digital@stmd.example',
      agenda: [{ title: 'Stand', planned: 20 }],
    }
    const stays = { key: '09772177', name: 'Markt Meitingen', mailbox: 'digital@meitingen.example' }
    // Who may vote stands in no calendar: nobody is told.
    await service.change(
      coordination,
      id,
      `vote-${id}`,
      ChangeWorkshop.parse({
        version: 1,
        ...plan,
        participants: [
          stays,
          { key: '09273', name: 'Landratsamt Kelheim', mailbox: 'digital@kelheim.example', vote: false },
          { key: '09761000', name: 'Stadt Augsburg' },
        ],
      }),
    )
    await smtp().fire(id)
    expect(letters).toEqual([])
    await service.change(
      coordination,
      id,
      `change-${id}`,
      ChangeWorkshop.parse({
        version: 2,
        ...plan,
        on: '2026-03-20',
        place: 'Landratsamt Regensburg',
        participants: [stays, { key: 'hersteller-e', name: 'Maker E', vote: false, mailbox: 'desk@maker-e.example', language: 'en' }],
      }),
    )
    await smtp().fire(id)
    const sent = Object.fromEntries(letters.map((letter) => [to(letter), { subject: letter.subject, ...entryOf(letter) }]))
    expect(sent).toMatchObject({
      'digital@meitingen.example': {
        subject: 'Geändert: Vom Zertifikat zum Verzeichnis, 20.03.2026, 09:30 bis 15:00 Uhr',
        method: 'REQUEST',
        sequence: 1,
        location: 'Landratsamt Regensburg',
        start: '2026-03-20T08:30:00.000Z',
      },
      'desk@maker-e.example': { subject: 'Invitation: Vom Zertifikat zum Verzeichnis, 20 March 2026, 09:30 to 15:00', method: 'REQUEST', sequence: 1 },
      'digital@kelheim.example': {
        subject: expect.stringMatching(/^Nicht mehr eingeladen/),
        method: 'CANCEL',
        sequence: 1,
        status: 'CANCELLED',
        attendees: ['mailto:digital@kelheim.example'],
      },
    })
    expect(letters).toHaveLength(3)
    expect(await inbox(kommune('09273'), id)).toMatchObject([{ kind: 'workshop-uninvited', subject: { id: null, title: 'Vom Zertifikat zum Verzeichnis' } }])
    await expect(
      service.change(coordination, id, `past-${id}`, ChangeWorkshop.parse({ version: 3, ...plan, on: '2026-03-01', participants: [stays] })),
    ).rejects.toMatchObject({ code: 'workshop.past' })
  })

  it('waits while the mail server is busy, without sending twice what it took, and gives up where it is refused for good', async () => {
    const id = await invited()
    server.answer = (address) => (address.includes('meitingen') ? 451 : null)
    await expect(smtp().fire(id)).rejects.toThrow('SMTP 451')
    await expect(smtp().fire(id)).rejects.not.toThrow(/@/)
    expect(letters.map(to)).toEqual(['digital@kelheim.example'])
    expect(await mails(id)).toEqual(['09273 REQUEST 0 sent', '09772177 REQUEST 0 pending'])
    server.answer = () => 550
    await smtp().fire(id)
    expect(await mails(id)).toEqual(['09273 REQUEST 0 sent', '09772177 REQUEST 0 failed SMTP 550'])
    expect(letters).toHaveLength(1)
  })

  it('without a mail server lies in the inbox with its file, and nothing waits', async () => {
    const id = await invited()
    const silent = new WorkshopProcessService(source, clock, new NoMail(), host, null)
    await silent.fire(id)
    expect(await mails(id)).toEqual([])
    expect(await inbox(meitingen, id)).toMatchObject([
      {
        kind: 'workshop-invitation',
        state: 'unread',
        rollout: null,
        step: null,
        subject: { kind: 'workshop', id, title: 'Vom Zertifikat zum Verzeichnis', hint: 'Rathaus Augsburg', on: '2026-03-19' },
      },
    ])
    for (const other of [kommune('09184139'), { ...meitingen, traeger: ['09184139', '09772177'] }, coordination]) expect(await inbox(other, id)).toEqual([])
    const { content } = await new CalendarService(source, clock, host, null).file(meitingen, id)
    expect(entry(content)).toMatchObject({ method: 'REQUEST', sequence: 0 })
    const other: Actor = kommune('09761000')
    expect(entry((await new CalendarService(source, clock, host, null).file(other, id)).content).attendees).toEqual(['mailto:09761000@teilnehmer.invalid'])
  })
})

describe('the process of a workshop', () => {
  it('reminds on its day and asks for the minutes, each once however often it is asked', async () => {
    const id = await invited()
    await smtp().fire(id)
    now('2026-03-16T07:00:00.000Z')
    const before = letters.length
    expect(await smtp().fire(id)).toMatchObject({ wakeAt: '2026-03-23T17:00:00.000Z' })
    now('2026-03-23T17:00:00.000Z')
    await smtp().fire(id)
    expect(await smtp().fire(id)).toMatchObject({ wakeAt: null })
    expect((await said(id)).slice(3)).toEqual(['reminder 09273', 'reminder 09761000', 'reminder 09772177', 'minutes-due leitung'])
    expect(letters).toHaveLength(before)
  })
  it('closes what is settled, and brings back a task that was not done after all; each reader has marks of their own', async () => {
    const id = await invited()
    await smtp().fire(id)
    const [entry] = await inbox(meitingen, id)
    await new NotificationsService(new Commands(source, clock), source, clock).snooze(meitingen, entry!.id, `snooze-${id}`, { until: '2026-03-09' })
    expect(await inbox(meitingen, id)).toEqual([])
    now('2026-03-19T16:00:00.000Z')
    await service.hold(coordination, id, `hold-${id}`, { version: 1 })
    expect((await inbox(meitingen, id, { status: 'done' })).map(({ kind, closedBecause }) => [kind, closedBecause])).toEqual([
      ['workshop-invitation', 'passed'],
    ])
    const outcomes = new OutcomesService(new Commands(source, clock), new BlockersService(new Commands(source, clock)))
    const { id: task } = await outcomes.record(
      coordination,
      id,
      `task-${id}`,
      RecordOutcome.parse({ version: 2, kind: 'task', text: 'Muster schreiben', steps: [], owner: '09772177', dueOn: '2026-03-24' }),
    )
    now('2026-03-25T09:00:00.000Z')
    await smtp().fire(id)
    expect(
      (await inbox(meitingen, id, { status: ['unread', 'done'] })).map(({ kind, subject, closedBecause }) => [kind, subject?.detail?.text, closedBecause]),
    ).toEqual(
      expect.arrayContaining([
        ['workshop-follow-up-overdue', 'Muster schreiben', null],
        ['workshop-follow-up', 'Muster schreiben', 'overtaken'],
      ]),
    )
    expect((await inbox(coordination, id)).map(({ kind }) => kind).sort()).toEqual(['workshop-follow-up-overdue', 'workshop-minutes-due'])
    await outcomes.settle(meitingen, task, `settle-${id}`, { answer: null })
    expect(await inbox(meitingen, id)).toEqual([])
    await outcomes.reopen(meitingen, task, `reopen-${id}`)
    expect((await inbox(meitingen, id)).map(({ kind }) => kind)).toEqual(['workshop-follow-up-overdue'])
  })
  it('of one that is no more has nothing to do', async () =>
    expect(await smtp().fire('00000000-0000-4000-8000-000000000000')).toEqual({ wakeAt: null, revision: 0 }))
  it('leaves events without any address', async () => {
    const rows = await transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ row: string }>('events', `select event::text || coalesce((select string_agg(payload::text, '') from outbox), '') as row from event`),
    )
    expect(rows.length).toBeGreaterThan(5)
    expect(rows.filter(({ row }) => /@meitingen|@kelheim|@stmd/.test(row))).toEqual([])
  })
})
