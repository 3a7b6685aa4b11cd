import { randomUUID } from 'node:crypto'
import type { Actor } from '@blaupause/domain/identity'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aWorld, coordination, hesse, makerA, makerB, module, type World } from '../../test/a-blocker-world.js'
import { Commands, Instance } from '../platform/index.js'
import { RolloutProcessService } from '../rollouts/rollout-process.service.js'
import { NotificationGroupsReadModel } from './notification-groups.read-model.js'
import { NotificationGroupsService } from './notification-groups.service.js'
import { NotificationsReadModel } from './notifications.read-model.js'
import { NotificationsService } from './notifications.service.js'

let world: World
let groups: NotificationGroupsReadModel
let service: NotificationGroupsService
let inbox: NotificationsReadModel
let single: NotificationsService
beforeAll(async () => {
  world = await aWorld()
  const instance = new Instance(world.source)
  const commands = new Commands(world.source, world.clock)
  groups = new NotificationGroupsReadModel(world.source, world.clock, instance)
  service = new NotificationGroupsService(commands)
  inbox = new NotificationsReadModel(world.source, world.clock, instance)
  single = new NotificationsService(commands, world.source, world.clock)
})
afterAll(() => world?.close())

/** Three bodies wait on Hersteller A by one blocker, one on Hersteller B by another, and one on the DVDV office; all were asked about. */
let ids: string[]
let upTo: string
beforeEach(async () => {
  await world.write(`update notification set closed_at = recorded_at, closed_because = 'gone' where closed_at is null`)
  world.clock.set(new Date('2026-03-02T09:00:00Z'))
  const begun = await Promise.all(
    ['09772177', '09184139', '09661000', '09273000', '09771000'].map((traeger) =>
      world.begun(traeger, { on: traeger === '09771000' ? 'dvdv-stelle' : 'fachverfahren-hersteller' }),
    ),
  )
  ids = begun.map(({ id }) => id)
  await world.blockers.open(coordination, randomUUID(), { ...module, milestones: begun.slice(0, 3).map(({ milestone }) => milestone) })
  await world.blockers.open(coordination, randomUUID(), { ...module, ownerName: 'Hersteller B', title: 'Modul von B fehlt', milestones: [begun[3]!.milestone] })
  upTo = '2026-03-16T08:00:00.000Z'
  world.clock.set(new Date(upTo))
  const process = new RolloutProcessService(world.source, world.clock)
  for (const id of ids) await process.fire(id)
})

const list = async (actor: Actor, query: Partial<Parameters<typeof groups.list>[1]> = {}) =>
  groups.list(actor, { limit: 25, sort: '-recordedAt', kind: 'stale-waiting', ...query })
const entries = (actor: Actor, query: Partial<Parameters<typeof inbox.list>[1]> = {}) =>
  inbox.list(actor, { limit: 25, sort: '-recordedAt', kind: 'stale-waiting', ...query })
const ofA = async (actor: Actor = coordination) =>
  (await list(actor, { status: ['unread', 'read', 'snoozed'] })).items.find(({ longest }) => longest.blocker?.title === module.title)!

describe('the inbox in groups', () => {
  it('has one line for what says the same of the same blocker, with the longest', async () => {
    const { items, total } = await list(coordination, { count: 'exact' })
    expect(total).toBe(3)
    expect(
      Object.fromEntries(items.map(({ longest, count, authorities, unread }) => [longest.blocker?.title ?? longest.party, [count, authorities, unread]])),
    ).toEqual({ [module.title]: [3, 3, 3], 'Modul von B fehlt': [1, 1, 1], 'dvdv-stelle': [1, 1, 1] })
    expect((await ofA()).longest).toMatchObject({ waitingDays: 10, step: { id: 'ansprechpersonen', mark: 'wartet' } })
  })

  it('opens as a page of its own entries', async () => {
    const { key } = await ofA()
    const first = await entries(coordination, { group: key, limit: 2, count: 'exact' })
    const second = await entries(coordination, { group: key, limit: 2, cursor: first.nextCursor! })
    expect([first.total, second.nextCursor]).toEqual([3, null])
    expect([...first.items, ...second.items].map(({ rollout }) => rollout!.id).sort()).toEqual(ids.slice(0, 3).sort())
  })

  it('comes in pages whose mark goes on without gap and without repetition', async () => {
    const whole = (await list(coordination)).items.map(({ key }) => key)
    const first = await list(coordination, { limit: 1 })
    const second = await list(coordination, { limit: 1, cursor: first.nextCursor! })
    const third = await list(coordination, { limit: 1, cursor: second.nextCursor! })
    expect([first, second, third].flatMap(({ items }) => items.map(({ key }) => key))).toEqual(whole)
    expect(third.nextCursor).toBeNull()
  })

  it('shows nothing of another Land', async () => expect((await list(hesse)).items).toEqual([]))
})

describe('what a reader does with a group', () => {
  it('reads all of it, once; the same key answers the same, another finds nothing left', async () => {
    const { key } = await ofA()
    const click = randomUUID()
    expect(await service.read(coordination, key, click, { upTo })).toEqual({ count: 3 })
    expect(await service.read(coordination, key, click, { upTo })).toEqual({ count: 3 })
    expect(await service.read(coordination, key, randomUUID(), { upTo })).toEqual({ count: 0 })
    expect(await ofA()).toMatchObject({ count: 3, unread: 0 })
    expect((await list(coordination, { status: 'unread', count: 'exact' })).total).toBe(2)
  })

  it('is theirs alone', async () => {
    const { key } = await ofA()
    await service.done(coordination, key, randomUUID(), { upTo })
    expect((await ofA({ ...coordination, subject: 'kollegin' })).unread).toBe(3)
  })

  it('puts it aside as the single verb does, and leaves what came meanwhile', async () => {
    const { key } = await ofA()
    expect(await service.done(coordination, key, randomUUID(), { upTo: '2026-03-16T07:59:59.000Z' })).toEqual({ count: 0 })
    const { id } = (await entries(coordination, { group: key })).items[0]!
    await single.done(coordination, id, randomUUID())
    expect(await service.done(coordination, key, randomUUID(), { upTo })).toEqual({ count: 2 })
    const marks = await world.rows(
      `select distinct read_at is not null "read", done_at is not null done, snoozed_until from notification_mark where notification_id in (select id from notification where rollout_id in ('${ids.slice(0, 3).join(`','`)}'))`,
    )
    expect(marks).toEqual([{ read: true, done: true, snoozed_until: null }])
  })

  it('puts it off until a day, on which it is back as new', async () => {
    const { key } = await ofA()
    await expect(service.snooze(coordination, key, randomUUID(), { upTo, until: '2026-03-16' })).rejects.toMatchObject({ code: 'notification.snooze' })
    expect(await service.snooze(coordination, key, randomUUID(), { upTo, until: '2026-03-18' })).toEqual({ count: 3 })
    expect((await list(coordination)).items.map((group) => group.key)).not.toContain(key)
    world.clock.set(new Date('2026-03-18T09:00:00Z'))
    expect(await ofA()).toMatchObject({ key, unread: 3 })
  })

  it('does nothing to a group of others, and is refused without an inbox', async () => {
    const { key } = await ofA()
    expect(await service.done(hesse, key, randomUUID(), { upTo })).toEqual({ count: 0 })
    await expect(service.done({ ...coordination, role: 'pruefung' }, key, randomUUID(), { upTo })).rejects.toMatchObject({ code: 'permission.denied' })
  })
})

describe('the inbox of a maker', () => {
  it('holds only what is about its own blockers', async () => {
    const a = await entries(makerA, { count: 'exact' })
    expect(a.total).toBe(3)
    expect(a.items.map(({ rollout }) => rollout!.id).sort()).toEqual(ids.slice(0, 3).sort())
    expect(a.items[0]).toMatchObject({ blocker: { title: module.title }, waitingDays: 10, step: { id: 'ansprechpersonen', position: null, mark: 'wartet' } })
    expect((await entries(makerB)).items.map(({ rollout }) => rollout!.id)).toEqual([ids[3]])
    expect((await list(makerA)).items).toMatchObject([{ count: 3 }])
  })

  it('says once that a blocker was put to it, to nobody else, and that it is open again', async () => {
    const step = await world.begun('09772177')
    const { id } = await world.blockers.open(coordination, randomUUID(), { ...module, title: 'Neu', milestones: [step.milestone] })
    const news = async (actor: Actor) =>
      (await entries(actor, { kind: ['blocker-opened', 'blocker-reopened'], rollout: step.id })).items.map(({ kind, blocker }) => [kind, blocker?.title])
    expect(await news(makerA)).toEqual([['blocker-opened', 'Neu']])
    for (const other of [makerB, coordination, hesse]) expect(await news(other)).toEqual([])
    const { version } = await world.blockers.solve(coordination, id, randomUUID(), { version: 0 })
    expect(await news(makerA)).toEqual([])
    await world.blockers.reopen(coordination, id, randomUUID(), { version, reason: 'Es geht noch nicht.' })
    expect(await news(makerA)).toEqual([['blocker-reopened', 'Neu']])
    expect(await news(makerB)).toEqual([])
  })

  it('is marked like any other; entries of another maker do not exist', async () => {
    const foreign = (await entries(makerB)).items[0]!
    await expect(single.read(makerA, foreign.id, randomUUID())).rejects.toMatchObject({ code: 'thing.unknown' })
    const { key } = (await list(makerA)).items[0]!
    expect(await service.done(makerA, key, randomUUID(), { upTo })).toEqual({ count: 3 })
    expect((await entries(makerA)).items).toEqual([])
    expect((await entries(makerB)).items).toHaveLength(1)
  })

  it('a step that moved on to another maker is no longer its business', async () => {
    await world.write(
      `update blocker_milestone set owner_organisation = 'hersteller-b', blocker_id = (select id from blocker where title = 'Modul von B fehlt' and state = 'open' order by updated_at desc limit 1) where rollout_id = '${ids[0]}' and left_on is null`,
    )
    expect((await entries(makerA)).items.map(({ rollout }) => rollout!.id).sort()).toEqual(ids.slice(1, 3).sort())
    expect((await entries(makerB)).items.map(({ rollout }) => rollout!.id).sort()).toEqual([ids[0]!, ids[3]!].sort())
  })
})
