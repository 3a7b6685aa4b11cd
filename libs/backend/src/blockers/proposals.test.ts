import { randomUUID } from 'node:crypto'
import { kommune, land } from '@blaupause/testing'
import type { Actor } from '@blaupause/domain/identity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, coordination, hesse, makerA, module, type World } from '../../test/a-blocker-world.js'
import { NotificationsReadModel } from '../notifications/notifications.read-model.js'
import { NotificationsService } from '../notifications/notifications.service.js'
import { toDecide } from '../insights/to-decide.js'
import { Commands, Instance, transact } from '../platform/index.js'
import { ShiftsService } from '../rollouts/shifts.service.js'

let world: World
let inbox: NotificationsReadModel
let marks: NotificationsService
let shifts: ShiftsService
beforeAll(async () => {
  world = await aWorld()
  const commands = new Commands(world.source, world.clock)
  const instance = new Instance(world.source)
  inbox = new NotificationsReadModel(world.source, world.clock, instance)
  marks = new NotificationsService(commands, world.source, world.clock)
  shifts = new ShiftsService(commands, world.source, world.clock, instance)
})
afterAll(() => world?.close())

const key = () => randomUUID()
const rollin: Actor = { ...land('BY'), subject: 'rollin-1', role: 'rollin', land: null, programmes: ['bund-bayern'], traeger: [] }
const decidesAt = async (actor: Actor, id: string) =>
  (await inbox.list(actor, { kind: 'date-proposed', limit: 50, sort: '-recordedAt' })).items.filter(({ proposal }) => proposal?.blocker === id)
const entriesOf = (id: string) =>
  world.rows(
    `select land, due_on "on", closed_because because from notification where kind = 'date-proposed' and blocker_id = '${id}' order by recorded_at, land`,
  )

const lage = async (today: string) => (await transact(world.source, coordination, 'read', (tx) => toDecide(tx, 'bund-bayern', today))).items

/** Two authorities that wait on Hersteller A. */
async function held() {
  world.clock.set(new Date('2026-03-02T09:00:00Z'))
  const steps = [await world.begun('09772177', { on: 'fachverfahren-hersteller' }), await world.begun('09184139', { on: 'fachverfahren-hersteller' })]
  const { id } = await world.blockers.open(coordination, key(), { ...module, milestones: steps.map(({ milestone }) => milestone) })
  const view = (actor: Actor = coordination) => world.readModel.view(actor, id)
  const promise = async (on: string, actor: Actor = makerA) =>
    world.blockers.promise(actor, id, key(), {
      version: (await world.rows<{ version: number }>(`select version from blocker where id = '${id}'`))[0]!.version,
      on,
      channel: 'self',
    })
  const apply = async (on: string, milestones = steps.map(({ milestone }) => milestone)) =>
    shifts.apply(coordination, key(), { milestones, to: { promisedOn: on }, reason: 'Hersteller A hat den Tag genannt.' })
  return { id, steps, view, promise, apply }
}

describe('a day named for a blocker', () => {
  it('asks the coordination, whoever named it: the maker, a guest, or the coordination itself', async () => {
    for (const by of ['maker', 'guest', 'coordination'] as const) {
      const { id, view, promise } = await held()
      if (by === 'guest') {
        const { link } = await world.guests.chase(coordination, id, key(), {
          version: 0,
          to: 'Hersteller A',
          answerBy: '2026-03-06',
          text: 'Bitte nennen Sie ein Datum.',
          link: true,
        })
        await world.guests.answer({ token: link!.url.split('#')[1]!, on: '2026-05-15' })
      } else await promise('2026-05-15', by === 'maker' ? makerA : coordination)
      expect(await view()).toMatchObject({ shiftPending: 2 })
      for (const actor of [coordination, rollin])
        expect(await decidesAt(actor, id)).toMatchObject([
          { kind: 'date-proposed', dueOn: '2026-05-15', state: 'unread', proposal: { blocker: id, title: module.title, party: 'Hersteller A', rollouts: 2 } },
        ])
    }
  })

  it('is nobody’s question who plans no dates: not the Kommune’s, not another Land’s, and the owner sees no dates', async () => {
    const { id, view, promise } = await held()
    await promise('2026-05-15')
    for (const actor of [kommune('09772177'), hesse]) expect(await decidesAt(actor, id)).toEqual([])
    expect((await view(kommune('09772177'))).shiftPending).toBe(1)
    expect((await view(makerA)).shiftPending).toBe(0)
    expect((await world.readModel.list(makerA, { sort: '-weight', limit: 50, shiftPending: 'true' })).items).toEqual([])
  })

  it('moves nothing by itself, and the question stays, also for whoever put it aside, until somebody applies it', async () => {
    const { id, steps, view, promise, apply } = await held()
    const before = await Promise.all(steps.map(({ step }) => step()))
    await promise('2026-05-15')
    world.clock.set(new Date('2026-03-20T09:00:00Z'))
    await world.blockerClock.proposeDue()
    await marks.closeSettled(null)
    expect((await Promise.all(steps.map(({ step }) => step()))).map(({ dueOn }) => dueOn)).toEqual(before.map(({ dueOn }) => dueOn))
    expect(await decidesAt(coordination, id)).toHaveLength(1)
    expect((await world.readModel.list(coordination, { sort: '-weight', limit: 50, shiftPending: 'true' })).items.map((row) => row.id)).toContain(id)
    expect(await lage('2026-03-20')).toContainEqual({ kind: 'dates', id, what: module.title, rollouts: 2, since: '2026-03-02' })
    const { heldMilestones: milestones } = await view()
    const preview = await shifts.preview(coordination, { milestones, to: { promisedOn: '2026-05-15' } })
    expect(preview).toMatchObject({ applied: false, rollouts: 2 })
    await apply('2026-05-15')
    expect(await view()).toMatchObject({ state: 'promised', shiftPending: 0 })
    expect((await lage('2026-03-20')).map((one) => one.id)).not.toContain(id)
    expect(await entriesOf(id)).toEqual([{ land: 'BY', on: '2026-05-15', because: 'moved' }])
    expect((await world.readModel.list(coordination, { sort: '-weight', limit: 50, shiftPending: 'true' })).items.map((row) => row.id)).not.toContain(id)
    const told = await world.rows<{ traeger: string }>(
      `select traeger from notification where kind = 'date-moved' and rollout_id = any('{${steps.map((step) => step.id).join(',')}}') and audience @> '{kommune}' order by traeger`,
    )
    expect([told.length, preview.told.find(({ party }) => party === 'kommune')?.organisations]).toEqual([2, 2])
  })

  it('named anew takes the place of the one before; the old day named once more asks again', async () => {
    const { id, view, promise } = await held()
    await promise('2026-05-15')
    await promise('2026-06-15')
    expect(await entriesOf(id)).toEqual([
      { land: 'BY', on: '2026-05-15', because: 'overtaken' },
      { land: 'BY', on: '2026-06-15', because: null },
    ])
    expect(await decidesAt(coordination, id)).toMatchObject([{ dueOn: '2026-06-15' }])
    await marks.done(coordination, (await decidesAt(coordination, id))[0]!.id, key())
    expect((await view()).shiftPending).toBe(2)
    await promise('2026-05-15')
    await promise('2026-06-15')
    expect(await decidesAt(coordination, id)).toMatchObject([{ dueOn: '2026-06-15', state: 'unread' }])
  })

  it('applied to one alone still asks for the other, at its step', async () => {
    const { id, steps, view, promise, apply } = await held()
    await promise('2026-05-15')
    await apply('2026-05-15', [(await decidesAt(coordination, id))[0]!.rollout!.id === steps[0]!.id ? steps[0]!.milestone : steps[1]!.milestone])
    await world.blockerClock.proposeDue()
    expect((await view()).shiftPending).toBe(1)
    expect(await decidesAt(coordination, id)).toMatchObject([{ proposal: { rollouts: 1 } }])
  })

  it('is no question any more once it is solved, or has passed', async () => {
    const solved = await held()
    await solved.promise('2026-05-15')
    await world.blockers.solve(coordination, solved.id, key(), { version: 1 })
    expect(await entriesOf(solved.id)).toMatchObject([{ because: 'resumed' }])
    const passed = await held()
    await passed.promise('2026-03-05')
    world.clock.set(new Date('2026-03-06T09:00:00Z'))
    expect((await passed.view()).shiftPending).toBe(0)
    await world.blockerClock.proposeDue()
    expect(await entriesOf(passed.id)).toMatchObject([{ because: 'passed' }])
  })

  it('asks each Land for its own', async () => {
    const { id, promise } = await held()
    const hessian = await world.begun('06440', { programme: 'bund-hessen', land: 'HE', on: 'fachverfahren-hersteller' })
    await world.write(`insert into blocker_milestone (blocker_id, milestone_id, rollout_id, step_id, land, programme, traeger, behoerde_id, behoerde_name, onlinedienst, population, waiting_since, joined_on, seat)
      select '${id}', m.id, m.rollout_id, m.step_id, m.land, m.programme, m.traeger, r.behoerde_id, r.behoerde_name, r.onlinedienst_name, r.population, '2026-03-02', '2026-03-02', r.seat from milestone m join rollout r on r.id = m.rollout_id where m.id = '${hessian.milestone}'`)
    await promise('2026-05-15')
    expect(await decidesAt(hesse, id)).toMatchObject([{ proposal: { rollouts: 1 } }])
    expect(await decidesAt(coordination, id)).toMatchObject([{ proposal: { rollouts: 2 } }])
  })
})
