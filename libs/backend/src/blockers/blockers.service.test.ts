import { randomUUID } from 'node:crypto'
import { kommune } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aWorld, coordination, hesse, makerA, makerB, module, type World } from '../../test/a-blocker-world.js'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
afterAll(() => world?.close())

const meitingen = kommune('09772177')
const pullach = kommune('09184139')
const key = () => randomUUID()
const open = (actor: typeof meitingen, milestones: string[], draft: Partial<typeof module> = {}) =>
  world.blockers.open(actor, key(), { ...module, ...draft, milestones })

/** Two bodies that wait on a maker, one since before, one from now on, as one blocker. */
async function twoHeld() {
  const one = await world.begun('09772177', { on: 'fachverfahren-hersteller' })
  const two = await world.begun('09184139')
  world.clock.set(new Date('2026-03-10T09:00:00Z'))
  const { id } = await open(coordination, [one.milestone, two.milestone])
  return { id, one, two }
}

describe('opening a blocker', () => {
  it('lets its steps wait on its owner, those that did keep their day, and counts whom it holds up', async () => {
    const { id, one, two } = await twoHeld()
    expect(await one.step()).toMatchObject({ waitingOn: 'fachverfahren-hersteller', waitingOrganisation: 'Hersteller A', waitingSince: '2026-03-02' })
    expect(await two.step()).toMatchObject({ waitingOn: 'fachverfahren-hersteller', waitingOrganisation: 'Hersteller A', waitingSince: '2026-03-10' })
    expect(await world.readModel.view(coordination, id)).toMatchObject({
      state: 'open',
      authorities: 2,
      inhabitants: 2 * 12_307,
      waitingSince: '2026-03-02',
      days: 6,
      ownerDays: 0,
      escalation: { on: '2026-03-24', to: 'land' },
      ownerOrganisation: 'hersteller-a',
      laender: ['BY'],
      stepId: 'ansprechpersonen',
      onlinedienstName: 'Ummeldung',
    })
    expect(await world.rows(`select type from event where facts->>'blocker' = '${id}' and type = 'milestone.blocked.v1'`)).toHaveLength(2)
  })

  it('is refused as a whole where one step is foreign, and says which', async () => {
    const own = await world.begun('09772177', { on: 'land' })
    const foreign = await world.begun('09184139', { on: 'land' })
    await expect(open(meitingen, [own.milestone, foreign.milestone])).rejects.toMatchObject({ code: 'blocker.milestones', current: [foreign.milestone] })
    expect(await own.step()).toMatchObject({ waitingOn: 'land' })
  })

  it('is refused for a step that another blocker holds, for one that is done, and for a mix of steps', async () => {
    const { one } = await twoHeld()
    await expect(open(coordination, [one.milestone])).rejects.toMatchObject({ code: 'blocker.held', details: { title: module.title } })
    const done = await world.begun('09772177')
    const step = await done.step()
    await world.rollouts.report(coordination, step.id, key(), { version: step.version, doneOn: '2026-03-02', channel: 'telephone' })
    await expect(open(coordination, [done.milestone])).rejects.toMatchObject({ code: 'milestone.state' })
    const [other] = await world.rows<{ id: string }>(`select id from milestone where rollout_id = '${done.id}' and step_id = 'nachnutzungsvertrag'`)
    await expect(open(coordination, [(await world.begun('09772177')).milestone, other!.id])).rejects.toMatchObject({ code: 'blocker.steps' })
  })

  it('takes a whole group that waits alike, without those that belong to a blocker already', async () => {
    const waiting = [await world.begun('09772177', { on: 'dvdv-stelle' }), await world.begun('09184139', { on: 'dvdv-stelle' })]
    const group = { programme: 'bund-bayern', onlinedienst: 'ummeldung', stepId: 'ansprechpersonen', waitingOn: 'dvdv-stelle' }
    const draft = { ...module, party: 'dvdv-stelle' as const, ownerName: null, title: 'DVDV-Eintrag steht aus' }
    expect(await world.blockers.open(coordination, key(), { ...draft, group })).toMatchObject({ held: waiting.length })
    await expect(world.blockers.open(coordination, key(), { ...draft, group })).rejects.toMatchObject({ code: 'blocker.nothing' })
  })
})

describe('the same thing twice', () => {
  it('is noticed by owner, step and words, also across municipalities that do not see each other, and joined', async () => {
    const { id } = await twoHeld()
    const third = await world.begun('09661000')
    const aschaffenburg = kommune('09661000')
    await expect(world.readModel.view(aschaffenburg, id)).rejects.toMatchObject({ code: 'thing.unknown' })
    const { matches } = await world.comparison.compare(aschaffenburg, { ...module, title: 'Die Module sind noch nicht da', milestones: [third.milestone] })
    expect(matches.find((match) => match.id === id)).toMatchObject({ title: module.title, reasons: ['owner', 'party', 'step', 'onlinedienst', 'text'] })
    await world.blockers.join(aschaffenburg, id, key(), { milestones: [third.milestone] })
    expect(await world.readModel.view(aschaffenburg, id)).toMatchObject({ authorities: 3, others: 2, affected: [{ milestoneId: third.milestone }] })
  })

  it('is not offered for another maker, nor what belongs to another programme', async () => {
    await twoHeld()
    const step = await world.begun('09661000')
    expect((await world.comparison.compare(coordination, { ...module, ownerName: 'Hersteller B', milestones: [step.milestone] })).matches).toEqual([])
    const hessian = await world.begun('06440', { programme: 'bund-hessen', land: 'HE' })
    expect((await world.comparison.compare(hesse, { ...module, milestones: [hessian.milestone] })).matches).toEqual([])
  })

  it('a step that does not belong is split off: it waits on, or goes on', async () => {
    const { id, one, two } = await twoHeld()
    await world.blockers.split(coordination, id, key(), { milestones: [one.milestone], goesOn: true })
    expect(await one.step()).toMatchObject({ waitingOn: null })
    await world.blockers.split(coordination, id, key(), { milestones: [two.milestone], goesOn: false })
    expect(await two.step()).toMatchObject({ waitingOn: 'fachverfahren-hersteller' })
    expect(await world.readModel.view(coordination, id)).toMatchObject({ authorities: 0 })
    await expect(world.blockers.split(coordination, id, key(), { milestones: [one.milestone], goesOn: false })).rejects.toMatchObject({
      code: 'blocker.not-held',
      details: { count: 1 },
    })
  })
})

describe('solving', () => {
  it('by the owner, who sees no other row, releases everybody: each goes on, keeps its days, and is told', async () => {
    const { id, one, two } = await twoHeld()
    const [before, revision] = [await one.step(), await world.rows<{ revision: number }>(`select revision from rollout where id = '${one.id}'`)]
    world.clock.set(new Date('2026-03-16T09:00:00Z'))
    expect(await world.blockers.solve(makerA, id, key(), { version: 0 })).toMatchObject({ released: 2, version: 1 })
    const after = await one.step()
    expect(after).toMatchObject({ waitingOn: null, waitingOrganisation: null, state: 'running' })
    expect(after.dueOn! > before.dueOn!).toBe(true)
    expect(await two.step()).toMatchObject({ waitingOn: null })
    expect(
      await world.rows(`select distinct rollout_id from notification where kind = 'blocker-solved' and rollout_id in ('${one.id}', '${two.id}')`),
    ).toHaveLength(2)
    expect(await world.rows(`select organisation_name from event where type = 'milestone.resumed.v1' and rollout_id = '${two.id}'`)).toEqual([
      { organisation_name: 'Hersteller A' },
    ])
    expect(await world.rows(`select payload->>'revision' revision from outbox where subject = '${one.id}' order by recorded_at desc, id desc limit 1`)).toEqual(
      [{ revision: String(revision[0]!.revision + 1) }],
    )
    expect(await world.rows(`select party, organisation, from_on, until_on from wait_span where rollout_id = '${one.id}'`)).toEqual([
      { party: 'fachverfahren-hersteller', organisation: 'Hersteller A', from_on: '2026-03-02', until_on: '2026-03-16' },
    ])
  })

  it('two at once: one releases, the other learns that it was done', async () => {
    const { id } = await twoHeld()
    const both = await Promise.allSettled([
      world.blockers.solve(makerA, id, key(), { version: 0 }),
      world.blockers.solve(coordination, id, key(), { version: 0 }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'thing.changed', current: { state: 'solved', version: 1 } } })
    expect(await world.rows(`select type from event where subject_id = '${id}' and type = 'blocker.solved.v1'`)).toHaveLength(1)
  })

  it('that did not hold is taken back: who has not gone on waits again', async () => {
    const { id, one, two } = await twoHeld()
    await world.blockers.solve(makerA, id, key(), { version: 0 })
    const step = await two.step()
    await world.rollouts.report(coordination, step.id, key(), { version: step.version, doneOn: '2026-03-10', channel: 'telephone' })
    expect(await world.blockers.reopen(meitingen, id, key(), { version: 1, reason: 'Modul stürzt ab' })).toMatchObject({ held: 1 })
    expect(await one.step()).toMatchObject({ waitingOn: 'fachverfahren-hersteller', waitingSince: '2026-03-10' })
    expect(await two.step()).toMatchObject({ state: 'reported' })
    expect(await world.readModel.view(coordination, id)).toMatchObject({ state: 'open', authorities: 1 })
  })

  it('a step reported meanwhile has left its blocker, whoever reported it', async () => {
    const { id, one } = await twoHeld()
    const step = await one.step()
    await world.rollouts.report(meitingen, step.id, key(), { version: step.version, doneOn: '2026-03-10', channel: 'self' })
    expect(await world.readModel.view(coordination, id)).toMatchObject({ authorities: 1 })
    expect(await world.blockers.solve(coordination, id, key(), { version: 0 })).toMatchObject({ released: 1 })
  })
})

describe('who sees and may what', () => {
  it('the owner its own blockers, another maker none, another Land none, a Kommune those of its steps', async () => {
    const { id } = await twoHeld()
    const seen = async (actor: typeof meitingen) => (await world.readModel.list(actor, { limit: 200, sort: '-weight' })).items.some((row) => row.id === id)
    expect([await seen(makerA), await seen(makerB), await seen(hesse), await seen(meitingen), await seen(kommune('09761000'))]).toEqual([
      true,
      false,
      false,
      true,
      false,
    ])
    expect((await world.readModel.view(makerA, id)).affected).toHaveLength(2)
    expect(await world.readModel.view(pullach, id)).toMatchObject({ authorities: 2, others: 1, affected: [{ traeger: '09184139' }] })
    await expect(world.blockers.promise(makerB, id, key(), { version: 0, on: '2026-03-20', channel: 'self' })).rejects.toMatchObject({ code: 'thing.unknown' })
    await expect(world.blockers.solve(meitingen, id, key(), { version: 0 })).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(open(makerA, [(await world.begun('09772177')).milestone])).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a promise and its clock', () => {
  it('is carried up after ten working days without a word, once, and not while a promise holds', async () => {
    const { id } = await twoHeld()
    const at = (instant: string) => ({ now: instant, today: instant.slice(0, 10) })
    const level = async () => (await world.readModel.view(coordination, id)).level
    expect(await world.blockerClock.escalateDue(at('2026-03-24T06:00:00.000Z'))).toBe('2026-03-24T07:00:00.000Z')
    await world.blockerClock.escalateDue(at('2026-03-24T07:00:00.000Z'))
    await world.blockerClock.escalateDue(at('2026-03-24T07:00:00.000Z'))
    expect(await level()).toBe('land')
    expect(
      await world.rows(
        `select recipient from notification where kind = 'blocker-escalated' and rollout_id in (select rollout_id from blocker_milestone where blocker_id = '${id}')`,
      ),
    ).toEqual([{ recipient: 'land' }])
    const { version } = await world.readModel.view(coordination, id)
    world.clock.set(new Date('2026-03-25T09:00:00Z'))
    await world.blockers.promise(makerA, id, key(), { version, on: '2026-05-04', remark: 'kommt mit Version 7', channel: 'self' })
    expect(await world.readModel.view(coordination, id)).toMatchObject({
      state: 'promised',
      level: 'party',
      promisedOn: '2026-05-04',
      history: [{ type: 'blocker.promised.v1', text: 'kommt mit Version 7' }, {}, {}],
    })
    await world.blockerClock.escalateDue(at('2026-05-04T20:00:00.000Z'))
    expect(await level()).toBe('party')
    await world.blockerClock.escalateDue(at('2026-05-20T07:00:00.000Z'))
    expect(await level()).toBe('programme')
    world.clock.set(new Date('2026-03-10T09:00:00Z'))
  })

  it('cannot lie in the past', async () => {
    const { id } = await twoHeld()
    await expect(world.blockers.promise(makerA, id, key(), { version: 0, on: '2026-03-09', channel: 'self' })).rejects.toMatchObject({
      code: 'blocker.promise-past',
    })
    await expect(world.blockers.promise(makerA, id, key(), { version: 0, on: '9999-12-31', channel: 'self' })).rejects.toMatchObject({
      code: 'blocker.promise-far',
    })
  })
})

describe('time by party', () => {
  it('is known for one rollout and summed per maker, service and Land', async () => {
    const one = await world.begun('09772177', { on: 'fachverfahren-hersteller' })
    world.clock.set(new Date('2026-03-10T09:00:00Z'))
    await open(coordination, [one.milestone], { ownerName: 'Hersteller B', title: 'Modul B fehlt noch' })
    world.clock.set(new Date('2026-03-16T09:00:00Z'))
    expect(await world.waits.ofRollout(meitingen, one.id)).toMatchObject({
      total: 10,
      nobody: 0,
      parties: [{ party: 'fachverfahren-hersteller', organisation: 'Hersteller B', days: 10, open: true }],
      blockers: [{ title: 'Modul B fehlt noch', state: 'open' }],
    })
    const { items } = await world.waits.summed(coordination, { by: 'organisation' })
    expect(items.find((item) => item.key === 'Hersteller B')).toMatchObject({
      days: 10,
      waits: 1,
      open: 1,
      rollouts: 1,
      longest: 10,
      party: 'fachverfahren-hersteller',
    })
    expect((await world.waits.summed(hesse, { by: 'land' })).items).toEqual([])
    world.clock.set(new Date('2026-03-10T09:00:00Z'))
  })
})
