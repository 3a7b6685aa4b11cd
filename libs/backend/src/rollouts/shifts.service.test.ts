import { randomUUID } from 'node:crypto'
import { SYSTEM } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, kommune, land, rolloutPlan, stepFields, threeSteps, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Commands, createDataSource, Instance, transact } from '../platform/index.js'
import { createRollouts, type RolloutPlan } from './create-rollouts.js'
import { RolloutsService } from './rollouts.service.js'
import { readPlans } from './rollouts.store.js'
import { ShiftsService } from './shifts.service.js'

let database: FreshDatabase
let source: DataSource
const clock = fixedClock('2026-03-02T09:00:00.000Z')
let rollouts: RolloutsService
let shifts: ShiftsService

beforeAll(async () => {
  database = await freshDatabase()
  source = await createDataSource(database.url).initialize()
  const commands = new Commands(source, clock)
  rollouts = new RolloutsService(commands)
  shifts = new ShiftsService(commands, source, clock, new Instance(source))
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const coordination = land('BY')
const meitingen = kommune('09772177')
const reason = 'Der Vertrag liegt noch beim Land.'

async function begun(plan: Parameters<typeof rolloutPlan>[0] = {}): Promise<string> {
  const [id] = await transact(source, SYSTEM, 'write', async (tx) =>
    createRollouts(tx, [rolloutPlan({ name: randomUUID(), ...plan }) as RolloutPlan], randomUUID(), clock.now()),
  )
  await rollouts.start(coordination, id!, randomUUID(), { version: 0, startOn: '2026-03-02' })
  return id!
}
const stepsOf = async (id: string) => (await transact(source, SYSTEM, 'read', (tx) => readPlans(tx, { rollouts: [id] })))[0]!.milestones
const step = async (id: string, stepId: string) => (await stepsOf(id)).find((milestone) => milestone.stepId === stepId)!
const days = async (id: string) => (await stepsOf(id)).map(({ dueOn, plannedOn }) => [dueOn, plannedOn])
async function rows<T>(sql: string, values: unknown[] = []): Promise<T[]> {
  return transact(source, SYSTEM, 'read', (tx) => tx.query<T>('test', sql, values))
}

const told = async (id: string) =>
  (
    await rows<{ step: string; due: string; audience: string[]; because: string | null }>(
      `select step_id step, due_on due, audience, closed_because because from notification where rollout_id = $1 and kind = 'date-moved' order by recorded_at, due_on`,
      [id],
    )
  ).map(({ step: at, due, audience, because }) => [at, due, audience, because])

describe('a shift of one step', () => {
  it('is previewed without writing, and applied exactly so: days, event with reason, message with the new wake', async () => {
    const id = await begun()
    const contract = await step(id, 'nachnutzungsvertrag')
    const preview = await shifts.previewOne(coordination, contract.id, { version: contract.version, workingDays: 5 })
    expect(preview).toMatchObject({
      applied: false,
      rollouts: 1,
      steps: 2,
      direct: 1,
      commitment: { heldBefore: 1, heldAfter: 1, of: 1 },
      items: [
        {
          liveFrom: '2026-03-30',
          liveTo: '2026-04-08',
          holds: true,
          moves: [
            { stepId: 'nachnutzungsvertrag', from: '2026-03-16', to: '2026-03-23', workingDays: 5, direct: true, name: { de: 'Schritt' } },
            { stepId: 'go-live', workingDays: 5, direct: false },
          ],
        },
      ],
    })
    expect(preview.told).toEqual([
      { party: 'land', organisations: 1, names: ['Land'], steps: 1 },
      { party: 'kommune', organisations: 1, names: [expect.any(String)], steps: 1 },
    ])
    expect((await days(id))[1]![0]).toBe('2026-03-16')

    const applied = await shifts.applyOne(coordination, contract.id, randomUUID(), { version: contract.version, workingDays: 5, reason })
    expect({ ...applied, applied: false }).toEqual(preview)
    expect(await days(id)).toEqual([
      ['2026-03-09', '2026-03-09'],
      ['2026-03-23', '2026-03-16'],
      ['2026-04-08', '2026-03-30'],
    ])
    expect(
      await rows(
        `select e.facts->>'to' "to", e.organisation_name "by", t.text from event e join event_text t on t.event_id = e.id where e.rollout_id = $1 and e.type = 'milestone.shifted.v1'`,
        [id],
      ),
    ).toEqual([{ to: '2026-03-23', by: coordination.organisation.name, text: reason }])
    expect(await told(id)).toEqual([
      ['nachnutzungsvertrag', '2026-03-23', ['land'], null],
      ['go-live', '2026-04-08', ['kommune'], null],
    ])
    expect(await rows(`select revision from rollout where id = $1`, [id])).toEqual([{ revision: 2 }])
  })

  it('that moves again overtakes what was said, and what is done needs no word', async () => {
    const id = await begun({ programme: 'bund-bayern' })
    const goLive = await step(id, 'go-live')
    await shifts.applyOne(coordination, goLive.id, randomUUID(), { version: goLive.version, on: '2026-05-04', reason })
    await shifts.applyOne(coordination, goLive.id, randomUUID(), { version: goLive.version + 1, on: '2026-05-11', reason })
    expect(await told(id)).toEqual([
      ['go-live', '2026-05-04', ['kommune'], 'moved'],
      ['go-live', '2026-05-11', ['kommune'], null],
    ])
    await shifts.applyOne(coordination, goLive.id, randomUUID(), { version: goLive.version + 2, on: '2026-05-04', reason })
    expect(await told(id)).toEqual([
      ['go-live', '2026-05-04', ['kommune'], null],
      ['go-live', '2026-05-11', ['kommune'], 'moved'],
    ])
  })

  it('previewed tells nobody', async () => {
    const id = await begun()
    await shifts.previewOne(coordination, (await step(id, 'go-live')).id, { workingDays: 3 })
    expect(await told(id)).toEqual([])
  })

  it('that misses the commitment says so', async () => {
    const id = await begun()
    const goLive = await step(id, 'go-live')
    expect(await shifts.previewOne(coordination, goLive.id, { on: '2027-01-07' })).toMatchObject({
      commitment: { heldBefore: 1, heldAfter: 0, of: 1 },
      items: [{ holds: false }],
    })
  })

  it('to a day without work is moved on, with the reason', async () => {
    const id = await begun()
    const goLive = await step(id, 'go-live')
    const { items } = await shifts.previewOne(coordination, goLive.id, { on: '2027-01-06' })
    expect(items[0]!.moves[0]).toMatchObject({
      to: '2027-01-07',
      because: [
        { kind: 'anchor' },
        { kind: 'shift' },
        { kind: 'working-day', passedOver: { holidays: [{ on: '2027-01-06', name: { de: 'Heilige Drei Könige' }, certainty: 'belegt' }] } },
      ],
    })
  })

  it('that somebody was faster with is refused with the state as it is now', async () => {
    const id = await begun()
    const contract = await step(id, 'nachnutzungsvertrag')
    const shift = (workingDays: number) => shifts.applyOne(coordination, contract.id, randomUUID(), { version: contract.version, workingDays, reason })
    const both = await Promise.allSettled([shift(3), shift(4)])
    const late = both.find((one) => one.status === 'rejected')
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(late).toMatchObject({ reason: { code: 'thing.changed', current: { id: contract.id, version: contract.version + 1 } } })
  })

  it('is the Land’s: a municipality is refused, another one learns nothing', async () => {
    const contract = await step(await begun(), 'nachnutzungsvertrag')
    const by = (actor: typeof meitingen) => shifts.applyOne(actor, contract.id, randomUUID(), { version: contract.version, workingDays: 1, reason })
    await expect(by(meitingen)).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(by(kommune('09184139'))).rejects.toMatchObject({ code: 'thing.unknown' })
    await expect(by(land('HE'))).rejects.toMatchObject({ code: 'thing.unknown' })
  })

  it('to the day it has is refused', async () => {
    const contract = await step(await begun(), 'nachnutzungsvertrag')
    await expect(shifts.applyOne(coordination, contract.id, randomUUID(), { version: contract.version, on: contract.dueOn!, reason })).rejects.toMatchObject({
      code: 'shift.nothing',
    })
  })
})

describe('all that wait on the same party', () => {
  const party = `hersteller-${randomUUID().slice(0, 8)}`
  it('move together to the day it named, keep their owners’ time, and nothing else does', async () => {
    const ids = [await begun(), await begun(), await begun()]
    for (const id of ids.slice(0, 2)) {
      const { id: contact, version } = await step(id, 'ansprechpersonen')
      await rollouts.wait(coordination, contact, randomUUID(), { version, on: party, since: '2026-03-02' })
    }
    const select = { waitingOn: party, promisedOn: '2026-03-16' }
    const preview = await shifts.previewMany(coordination, select)
    expect(preview).toMatchObject({ rollouts: 2, steps: 6, direct: 2, refused: [] })
    await expect(shifts.applyMany(coordination, randomUUID(), { ...select, reason, digest: 'another' })).rejects.toMatchObject({
      code: 'shift.stale',
      current: { digest: preview.digest, applied: false },
    })
    expect(await shifts.applyMany(coordination, randomUUID(), { ...select, reason, digest: preview.digest })).toEqual({ ...preview, applied: true })
    expect((await days(ids[0]!)).map(([due]) => due)).toEqual(['2026-03-23', '2026-03-30', '2026-04-15'])
    expect((await days(ids[2]!)).map(([due]) => due)).toEqual(['2026-03-09', '2026-03-16', '2026-03-30'])
    expect((await step(ids[0]!, 'ansprechpersonen')).promisedOn).toBe('2026-03-16')
  })

  it('when the party delivers later or earlier, the days follow what really was', async () => {
    const [id] = await rows<{ id: string }>('select rollout_id id from milestone where waiting_on = $1 order by rollout_id', [party])
    const contact = await step(id!.id, 'ansprechpersonen')
    clock.set(new Date('2026-03-18T09:00:00Z'))
    expect(await rollouts.resume(coordination, contact.id, randomUUID(), { version: contact.version })).toMatchObject({ dueOn: '2026-03-25', promisedOn: null })
    expect((await days(id!.id)).map(([due]) => due)).toEqual(['2026-03-25', '2026-04-01', '2026-04-17'])
    clock.set(new Date('2026-03-02T09:00:00Z'))
  })

  it('a partial report ends the wait like going on does: the days move by it, and the full report loses none', async () => {
    const waited = async () => {
      const id = await begun()
      const contact = await step(id, 'ansprechpersonen')
      await rollouts.wait(coordination, contact.id, randomUUID(), { version: contact.version, on: party, since: '2026-03-02' })
      return { id, contact: await step(id, 'ansprechpersonen') }
    }
    const [one, other] = [await waited(), await waited()]
    clock.set(new Date('2026-03-06T09:00:00Z'))
    await rollouts.report(coordination, one.contact.id, randomUUID(), { version: one.contact.version, doneOn: '2026-03-06', channel: 'telephone' })
    await rollouts.resume(coordination, other.contact.id, randomUUID(), { version: other.contact.version })
    expect(await days(one.id)).toEqual(await days(other.id))
    expect((await days(one.id)).map(([due]) => due)).toEqual(['2026-03-13', '2026-03-20', '2026-04-07'])
    clock.set(new Date('2026-03-02T09:00:00Z'))
  })

  it('what cannot move is named with its reason and holds up nobody', async () => {
    const [one, other] = [await begun(), await begun()]
    const [done, open] = [await step(one, 'ansprechpersonen'), await step(other, 'ansprechpersonen')]
    await rollouts.report(coordination, done.id, randomUUID(), { version: done.version, doneOn: '2026-03-02', channel: 'telephone' })
    const missing = randomUUID()
    const preview = await shifts.previewMany(coordination, { milestones: [done.id, open.id, missing], workingDays: 2 })
    expect(preview).toMatchObject({
      rollouts: 1,
      direct: 1,
      refused: [
        { id: missing, code: 'thing.unknown' },
        { id: done.id, code: 'milestone.state', detail: 'In diesem Stand geht das nicht: gemeldet.' },
      ],
    })
  })
})

describe('a Sperrzeit that the Land has set', () => {
  it('keeps the authority’s own steps out, not the Land’s', async () => {
    await transact(source, SYSTEM, 'write', async (tx) =>
      tx.write(
        'test',
        `insert into sperrzeit (id, land, traeger, name, from_on, to_on, kinds, organisation, set_at) values ('${randomUUID()}', 'BY', '09184139', 'Bürgermeisterwahl', '2026-03-09', '2026-03-20', '{}', 'StMD', now())`,
      ),
    )
    const id = await begun({
      traeger: '09184139',
      steps: [threeSteps[0]!, threeSteps[1]!, { ...threeSteps[2]!, base: stepFields({ ...threeSteps[2]!.base, anchor: { on: 'start', offset: 5 } }) }],
    })
    expect((await days(id)).map(([due]) => due)).toEqual(['2026-03-23', '2026-03-30', '2026-03-30'])
    expect((await days(await begun())).map(([due]) => due)).toEqual(['2026-03-09', '2026-03-16', '2026-03-30'])
  })
})
