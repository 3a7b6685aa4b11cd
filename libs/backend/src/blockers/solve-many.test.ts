import { randomUUID } from 'node:crypto'
import { SYSTEM } from '@blaupause/domain/identity'
import { rolloutPlan } from '@blaupause/testing'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { aWorld, coordination, makerA, module, type World } from '../../test/a-blocker-world.js'
import { createRollouts } from '../rollouts/index.js'
import { startRollouts } from '../rollouts/start-rollouts.js'
import { NotificationGroupsReadModel, NotificationGroupsService } from '../notifications/index.js'
import { Commands, Instance, transact, Tx } from '../platform/index.js'

/** Bavaria's registration authorities (register of 30.11.2025). */
const AUTHORITIES = 1385

let world: World
let inbox: NotificationGroupsReadModel
let groups: NotificationGroupsService
beforeAll(async () => {
  world = await aWorld()
  inbox = new NotificationGroupsReadModel(world.source, world.clock, new Instance(world.source))
  groups = new NotificationGroupsService(new Commands(world.source, world.clock))
})
afterAll(() => world?.close())

/** What `work` answers, and how many queries it took. */
async function counted<T>(work: () => Promise<T>): Promise<{ answer: T; queries: number }> {
  const queries = vi.spyOn(Tx.prototype, 'query')
  const answer = await work()
  const count = queries.mock.calls.length
  queries.mockRestore()
  return { answer, queries: count }
}

it('one fault that holds 1,385 authorities is opened, listed page by page, one line in the inbox, and solved in one command: each goes on, is told, and its process learns it', async () => {
  const ids = await transact(world.source, SYSTEM, 'write', async (tx) =>
    createRollouts(
      tx,
      Array.from({ length: AUTHORITIES }, (_, i) => rolloutPlan({ traeger: `09${String(100_000 + i)}`, name: `viele-${i}` })),
      randomUUID(),
      world.clock.now(),
    ),
  )
  await transact(world.source, SYSTEM, 'write', (tx) => startRollouts(tx, ids, '2026-03-02', coordination, randomUUID(), world.clock.now()))
  const milestones = (await world.rows<{ id: string }>(`select id from milestone where step_id = 'ansprechpersonen' order by id`)).map(({ id }) => id)
  const { id, held } = await world.blockers.open(coordination, randomUUID(), { ...module, milestones })
  expect(held).toBe(AUTHORITIES)

  const view = await world.readModel.view(coordination, id)
  expect(view).toMatchObject({ authorities: AUTHORITIES, others: 0, visible: { held: AUTHORITIES, gone: 0 } })
  expect([view.affected.length, view.heldMilestones.length]).toEqual([20, AUTHORITIES])
  const seen = new Set<string>()
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Awaited<ReturnType<typeof world.affected.list>> = await world.affected.list(coordination, id, {
      limit: 200,
      which: 'held',
      sort: 'name',
      cursor,
    })
    for (const { milestoneId } of page.items) seen.add(milestoneId)
    cursor = page.nextCursor
  }
  expect(seen.size).toBe(AUTHORITIES)

  world.clock.set(new Date('2026-03-16T09:00:00Z'))
  await world.write(`insert into notification (id, rollout_id, step_id, kind, due_on, recipient, audience, party, land, programme, traeger, recorded_at)
    select gen_random_uuid(), rollout_id, step_id, 'stale-waiting', date '2026-03-16', 'waiting-party', array['dienstleister', 'land'], waiting_on, land, programme, traeger, '2026-03-16T08:00:00Z' from milestone where waiting_on is not null`)
  const asked = await counted(() => inbox.list(coordination, { limit: 25, sort: '-recordedAt', kind: 'stale-waiting', count: 'exact' }))
  expect(asked.answer).toMatchObject({
    total: 1,
    items: [{ count: AUTHORITIES, authorities: AUTHORITIES, unread: AUTHORITIES, longest: { blocker: { id }, waitingDays: 10 } }],
  })
  const done = await counted(() => groups.done(coordination, asked.answer.items[0]!.key, randomUUID(), { upTo: asked.answer.items[0]!.latestAt }))
  expect(done.answer).toEqual({ count: AUTHORITIES })
  expect((await inbox.list(coordination, { limit: 25, sort: '-recordedAt', kind: 'stale-waiting' })).items).toEqual([])
  // As many queries as for one entry.
  expect([asked.queries, done.queries]).toEqual([2, 2])

  const sent = [vi.spyOn(Tx.prototype, 'query'), vi.spyOn(Tx.prototype, 'write')]
  expect(await world.blockers.solve(makerA, id, randomUUID(), { version: 0 })).toMatchObject({ released: AUTHORITIES })
  // Set-based: the number of statements does not follow the number of steps.
  expect(sent.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBeLessThan(60)
  vi.restoreAllMocks()
  const [after] = await world.rows(`select
    (select count(*)::int from milestone where waiting_on is not null) waiting, (select count(distinct rollout_id)::int from notification where kind = 'blocker-solved') told,
    (select count(*)::int from event where type = 'milestone.resumed.v1') events, (select count(*)::int from wait_span where until_on = '2026-03-16') spans,
    (select count(distinct subject)::int from outbox o join rollout r on r.id::text = o.subject and (o.payload->>'revision')::int = r.revision) messages,
    (select count(*)::int from blocker_milestone where outcome = 'released') released, (select count(*)::int from milestone where step_id = 'ansprechpersonen' and due_on > planned_on) moved`)
  expect(after).toEqual({
    waiting: 0,
    told: AUTHORITIES,
    events: AUTHORITIES,
    spans: AUTHORITIES,
    messages: AUTHORITIES,
    released: AUTHORITIES,
    moved: AUTHORITIES,
  })
})
