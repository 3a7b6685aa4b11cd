import { randomUUID } from 'node:crypto'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import type { NotificationQuery } from '@blaupause/contract/notifications'
import { fixedClock, freshDatabase, kommune, land, rolloutPlan, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Commands, createDataSource, Instance, transact } from '../platform/index.js'
import { createRollouts } from '../rollouts/create-rollouts.js'
import { RolloutProcessService } from '../rollouts/rollout-process.service.js'
import { RolloutsService } from '../rollouts/rollouts.service.js'
import { lockRollouts } from '../rollouts/rollouts.store.js'
import { NotificationsReadModel } from './notifications.read-model.js'
import { NotificationsService } from './notifications.service.js'

let database: FreshDatabase
let source: DataSource
let inbox: NotificationsReadModel
let service: NotificationsService
let rollouts: RolloutsService
let process: RolloutProcessService
const clock = fixedClock('2026-03-02T09:00:00.000Z')
const coordination = land('BY')
const bund: Actor = { ...land('BY'), subject: 'bund', role: 'bund', land: null, programmes: ['bund-bayern'] }

beforeAll(async () => {
  database = await freshDatabase()
  source = await createDataSource(database.url).initialize()
  const commands = new Commands(source, clock)
  inbox = new NotificationsReadModel(source, clock, new Instance(source))
  service = new NotificationsService(commands, source, clock)
  rollouts = new RolloutsService(commands)
  process = new RolloutProcessService(source, clock)
})
afterEach(() => clock.set(new Date('2026-03-02T09:00:00.000Z')))
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

/** A rollout of a body of its own that began on 2 March; its first step is due on 9 March. */
async function begun() {
  const traeger = String(Math.floor(Math.random() * 9_000_000) + 9_700_000).padStart(8, '0')
  const [id] = await transact(source, SYSTEM, 'write', async (tx) =>
    createRollouts(tx, [rolloutPlan({ traeger, name: randomUUID() })], randomUUID(), clock.now()),
  )
  await rollouts.start(coordination, id!, randomUUID(), { version: 0, startOn: '2026-03-02' })
  const members = kommune(traeger)
  const look = async (actor: Actor, query: Partial<NotificationQuery> = {}) =>
    (await inbox.list(actor, { limit: 25, sort: '-recordedAt', rollout: id!, ...query })).items
  const step = async (stepId = 'ansprechpersonen') =>
    (await transact(source, SYSTEM, 'write', (tx) => lockRollouts(tx, { rollouts: [id!] })))[0]!.milestones.find((milestone) => milestone.stepId === stepId)!
  const at = async (instant: string) => {
    clock.set(new Date(instant))
    await process.fire(id!)
  }
  return { id: id!, members, look, step, at }
}

describe('the inbox of a role', () => {
  it('shows a body what is due, why and where, and nobody else', async () => {
    const { id, members, look, at } = await begun()
    await at('2026-03-04T07:00:00.000Z')
    expect(await look(members)).toMatchObject([
      {
        kind: 'reminder',
        recipient: 'owner',
        state: 'unread',
        dueOn: '2026-03-09',
        policy: 'erinnerungen-2025-1',
        rollout: { id },
        step: { id: 'ansprechpersonen', mark: 'nicht' },
        overdueDays: null,
      },
    ])
    for (const other of [coordination, bund, kommune('09184139')]) expect(await look(other)).toEqual([])
  })

  it('goes up the chain: body, lead, Land, programme; each role has the loudest only', async () => {
    const { members, look, at } = await begun()
    for (const day of ['03-04', '03-10', '03-16', '03-23']) await at(`2026-${day}T08:00:00.000Z`)
    await at('2026-04-08T08:00:00.000Z')
    expect(await look(members)).toMatchObject([{ kind: 'escalation', recipient: 'lead', overdueDays: 20 }])
    expect(await look(members, { status: 'done' })).toMatchObject([
      { recipient: 'owner', kind: 'escalation', closedBecause: 'overtaken' },
      { kind: 'reminder', closedBecause: 'overtaken' },
    ])
    expect(await look(coordination)).toMatchObject([
      { kind: 'escalation', recipient: 'land', chain: { from: { who: 'lead' }, to: [{ who: 'programme', at: '2026-04-08T08:00:00.000Z' }] } },
    ])
    expect(await look(bund)).toMatchObject([
      { kind: 'escalation', recipient: 'programme', chain: { from: { who: 'land', at: '2026-03-23T08:00:00.000Z' }, to: [] } },
    ])
    expect((await look(members))[0]!.chain).toMatchObject({ from: { who: 'owner' }, to: [{ who: 'land' }, { who: 'programme' }] })
  })

  it('says nothing on a Sunday, and says it on Monday', async () => {
    const { members, look, at } = await begun()
    await at('2026-03-08T09:00:00.000Z')
    expect(await look(members)).toEqual([])
    await at('2026-03-09T07:00:00.000Z')
    expect(await look(members)).toMatchObject([{ kind: 'reminder' }])
  })

  it('asks the Land about a wait on a party that may have no account here', async () => {
    const { members, look, step, at } = await begun()
    await rollouts.wait(members, (await step()).id, randomUUID(), { version: (await step()).version, on: 'dvdv-stelle', since: '2026-03-02' })
    await at('2026-03-16T08:00:00.000Z')
    expect(await look(coordination)).toMatchObject([{ kind: 'stale-waiting', party: 'dvdv-stelle', waitingDays: 10, step: { mark: 'wartet' } }])
    expect(await look(members)).toEqual([])
  })
})

describe('an entry closes by itself', () => {
  it('when its step is done', async () => {
    const { members, look, step, at } = await begun()
    await at('2026-03-04T08:00:00.000Z')
    const { id, version } = await step()
    await rollouts.report(members, id, randomUUID(), { version, doneOn: '2026-03-04', channel: 'self' })
    expect(await look(members)).toEqual([])
    expect(await look(members, { status: 'done' })).toMatchObject([{ kind: 'reminder', closedBecause: 'done', state: 'done' }])
  })

  it('when the step lies with others, and the question about that when it goes on', async () => {
    const { members, look, step, at } = await begun()
    await at('2026-03-04T08:00:00.000Z')
    const { id, version } = await step()
    await rollouts.wait(members, id, randomUUID(), { version, on: 'land', since: '2026-03-04' })
    expect(await look(members, { status: 'done' })).toMatchObject([{ closedBecause: 'waits' }])
    await at('2026-03-18T08:00:00.000Z')
    expect(await look(coordination)).toMatchObject([{ kind: 'stale-waiting' }])
    await rollouts.resume(members, id, randomUUID(), { version: version + 1 })
    expect(await look(coordination, { status: 'done' })).toMatchObject([{ closedBecause: 'resumed' }])
  })

  it('by the sweep, if the step was settled by another way; a second sweep finds nothing', async () => {
    const { id, members, look, at } = await begun()
    await at('2026-03-04T08:00:00.000Z')
    await transact(source, SYSTEM, 'write', async (tx) =>
      tx.write('test.exempt', `update milestone set state = 'exempt' where rollout_id = $1 and step_id = 'ansprechpersonen'`, [id]),
    )
    expect(await look(members)).toHaveLength(1)
    expect(await service.closeSettled(null)).toMatchObject({ closed: 1, next: null })
    expect(await look(members, { status: 'done' })).toMatchObject([{ closedBecause: 'done' }])
    expect(await service.closeSettled(null)).toMatchObject({ closed: 0 })
  })
})

describe('what a reader does with an entry', () => {
  it('is theirs alone: read, put off, back on its day, done, and taken back', async () => {
    const { members, look, at } = await begun()
    await at('2026-03-04T08:00:00.000Z')
    const colleague = { ...members, subject: `${members.subject}-2` }
    const { id } = (await look(members))[0]!
    expect(await service.read(members, id, randomUUID())).toMatchObject({ state: 'read' })
    expect(await look(colleague, { status: 'unread' })).toHaveLength(1)
    expect(await service.snooze(members, id, randomUUID(), { until: '2026-03-06' })).toEqual({ id, state: 'snoozed', snoozedUntil: '2026-03-06' })
    expect(await look(members)).toEqual([])
    expect(await look(members, { status: 'snoozed' })).toHaveLength(1)
    clock.set(new Date('2026-03-06T09:00:00.000Z'))
    expect(await look(members)).toMatchObject([{ state: 'unread' }])
    expect(await service.done(members, id, randomUUID())).toMatchObject({ state: 'done' })
    expect(await look(colleague)).toHaveLength(1)
    expect(await service.unread(members, id, randomUUID())).toEqual({ id, state: 'unread', snoozedUntil: null })
  })

  it('everything at once, but not what came meanwhile', async () => {
    const { members, look, at } = await begun()
    await at('2026-03-04T08:00:00.000Z')
    expect(await service.readAll(members, randomUUID(), { upTo: '2026-03-04T07:59:59.000Z' })).toEqual({ count: 0 })
    expect(await service.readAll(members, randomUUID(), { upTo: '2026-03-04T08:00:00.000Z' })).toEqual({ count: 1 })
    expect(await look(members, { status: 'unread' })).toEqual([])
  })

  it('is refused for entries of others and for days that are none', async () => {
    const { members, look, at } = await begun()
    await at('2026-03-04T08:00:00.000Z')
    const { id } = (await look(members))[0]!
    await expect(service.read(kommune('09184139'), id, randomUUID())).rejects.toMatchObject({ code: 'thing.unknown' })
    await expect(service.read(coordination, id, randomUUID())).rejects.toMatchObject({ code: 'thing.unknown' })
    await expect(service.snooze(members, id, randomUUID(), { until: '2026-03-04' })).rejects.toMatchObject({ code: 'notification.snooze' })
    await expect(service.done({ ...coordination, role: 'pruefung' }, id, randomUUID())).rejects.toMatchObject({ code: 'permission.denied' })
    expect(await look({ ...coordination, role: 'pruefung' })).toEqual([])
  })
})

describe('a long inbox', () => {
  it('comes in pages by the instant, counts, and filters by kind', async () => {
    const members = kommune('09772999')
    const ids = await transact(source, SYSTEM, 'write', async (tx) =>
      createRollouts(
        tx,
        Array.from({ length: 5 }, () => rolloutPlan({ traeger: '09772999', name: randomUUID() })),
        randomUUID(),
        clock.now(),
      ),
    )
    for (const id of ids) await rollouts.start(coordination, id, randomUUID(), { version: 0, startOn: '2026-03-02' })
    clock.set(new Date('2026-03-04T08:00:00.000Z'))
    for (const id of ids) await process.fire(id)
    const first = await inbox.list(members, { limit: 2, sort: '-recordedAt', count: 'exact' })
    const second = await inbox.list(members, { limit: 2, sort: '-recordedAt', cursor: first.nextCursor! })
    const third = await inbox.list(members, { limit: 2, sort: '-recordedAt', cursor: second.nextCursor! })
    expect([first.total, third.nextCursor]).toEqual([5, null])
    expect([first, second, third].flatMap(({ items }) => items.map(({ rollout }) => rollout!.id)).sort()).toEqual([...ids].sort())
    expect((await inbox.list(members, { limit: 9, sort: '-recordedAt', kind: ['escalation', 'stale-waiting'] })).items).toEqual([])
  })
})
