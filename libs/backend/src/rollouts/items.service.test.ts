import { randomUUID } from 'node:crypto'
import { SYSTEM } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, kommune, land, reference, rolloutPlan, stepFields, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Commands, createDataSource, Instance, transact } from '../platform/index.js'
import { createRollouts, type PlannedStep } from './create-rollouts.js'
import { ItemsReadModel } from './items.read-model.js'
import { ItemsService } from './items.service.js'
import { ReportManyService } from './report-many.service.js'
import { RolloutsService } from './rollouts.service.js'
import { lockRollouts } from './rollouts.store.js'

let database: FreshDatabase
let source: DataSource
const clock = fixedClock('2026-03-02T09:00:00.000Z')
let rollouts: RolloutsService
let many: ReportManyService
let items: ItemsService
let lists: ItemsReadModel

beforeAll(async () => {
  database = await freshDatabase(reference)
  source = await createDataSource(database.url).initialize()
  const commands = new Commands(source, clock)
  ;[rollouts, many, items, lists] = [
    new RolloutsService(commands),
    new ReportManyService(commands, source, new Instance(source)),
    new ItemsService(commands),
    new ItemsReadModel(source, new Instance(source)),
  ]
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

/** Biburg, Kirchdorf, Siegenburg, Train and Wildenberg × the seven Leistungen of the Ummeldung. */
const gemeinden = ['09273119', '09273139', '09273172', '09273177', '09273181']
const leistungen = ['99115005104000', '99115005104001', '99115003012000', '99008001011001', '99008004011002', '99008005011001', '99085001011001']
const links: PlannedStep = {
  stepId: 'links',
  position: 1,
  base: stepFields({ proof: { kind: 'url', label: { de: 'Adresse', en: 'Address' } } }),
  goLive: false,
  operation: false,
  dueOn: '2026-03-09',
  ownerName: 'VG Siegenburg',
  items: { gemeinden, leistungen },
  exempt: null,
}

const siegenburg = kommune('092735218')
const kelheim = { ...kommune('09273'), traeger: ['09273', '092735218'] }
const coordination = land('BY', 'koordination')

async function begun() {
  const [id] = await transact(source, SYSTEM, 'write', async (tx) =>
    createRollouts(tx, [rolloutPlan({ traeger: '092735218', name: randomUUID(), steps: [links] })], randomUUID(), clock.now()),
  )
  await rollouts.start(coordination, id!, randomUUID(), { version: 0, startOn: '2026-03-02' })
  const step = async () => (await transact(source, SYSTEM, 'write', (tx) => lockRollouts(tx, { rollouts: [id!] })))[0]!.milestones[0]!
  const page = (query: Partial<Parameters<ItemsReadModel['list']>[2]> = {}) =>
    step().then((milestone) => lists.list(siegenburg, milestone.id, { limit: 200, count: 'exact', sort: 'position', ...query }))
  return { id: id!, step, page }
}
const on = { doneOn: '2026-03-02', channel: 'self' } as const

/** The law of this file: the step counts what its rows say. */
async function agrees({ step, page }: Awaited<ReturnType<typeof begun>>): Promise<number> {
  const [{ itemsDone, itemsTotal }, done, all] = [await step(), await page({ status: 'done' }), await page()]
  expect([done.total, all.total]).toEqual([itemsDone, itemsTotal])
  return itemsDone
}

describe('a step of many small ones', () => {
  it('is made with a row for each Gemeinde and Leistung, named by register and catalogue', async () => {
    const rollout = await begun()
    expect(await agrees(rollout)).toBe(0)
    const { items: rows, total } = await rollout.page()
    expect(total).toBe(35)
    expect(rows[0]).toMatchObject({ key: `${gemeinden[0]}:${leistungen[0]}`, position: 1 })
    expect(rows.every(({ gemeinde, ags }) => gemeinde !== null && gemeinde !== ags)).toBe(true)
    expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index + 1))
  })

  it('ticked by Gemeinde and by Leistung on behalf, proven by the Land, page by page in order', async () => {
    const rollout = await begun()
    const { id, version } = await rollout.step()
    await items.tick(kelheim, id, randomUUID(), { version, done: true, gemeinden: [gemeinden[0]!], ...on })
    expect(await items.tick(kelheim, id, randomUUID(), { version: version + 1, done: true, leistungen: [leistungen[0]!], ...on })).toMatchObject({
      state: 'running',
      itemsDone: 11,
    })
    await expect(items.prove(kelheim, id, randomUUID(), { version: version + 2, seenIn: 'portal' })).rejects.toMatchObject({ code: 'permission.denied' })
    await items.prove(coordination, id, randomUUID(), { version: version + 2, gemeinden: [gemeinden[0]!], seenIn: 'portal' })
    expect(await agrees(rollout)).toBe(11)
    expect((await rollout.page({ status: 'proven' })).total).toBe(7)
    const first = await rollout.page({ limit: 20 })
    const second = await rollout.page({ limit: 20, cursor: first.nextCursor! })
    expect([...first.items, ...second.items].map(({ position }) => position)).toEqual(Array.from({ length: 35 }, (_, index) => index + 1))
  })

  it('a client that only counts gets the first open ones done, and the last ones open again', async () => {
    const rollout = await begun()
    const { id, version } = await rollout.step()
    await items.tick(siegenburg, id, randomUUID(), { version, done: true, keys: [`${gemeinden[4]}:${leistungen[6]}`], ...on })
    await rollouts.report(siegenburg, id, randomUUID(), { version: version + 1, ...on, itemsDone: 31 })
    expect(await agrees(rollout)).toBe(31)
    expect((await rollout.page({ status: 'open' })).items.map(({ position }) => position)).toEqual([31, 32, 33, 34])
    await rollouts.report(siegenburg, id, randomUUID(), { version: version + 2, ...on, itemsDone: 30 })
    expect((await rollout.page({ status: 'open' })).items.map(({ position }) => position)).toEqual([31, 32, 33, 34, 35])
  })

  it('reported among many, all of its rows are done', async () => {
    const rollout = await begun()
    const { id, version } = await rollout.step()
    expect(await many.report(kelheim, randomUUID(), { milestones: [{ id, version }], doneOn: '2026-03-02', mode: 'whole' })).toMatchObject({ done: 1 })
    expect(await agrees(rollout)).toBe(35)
    expect((await rollout.page()).items.every(({ doneFor }) => doneFor === '092735218')).toBe(true)
  })
})

describe('an objection', () => {
  it('to one item reopens it and the step, and the Land finds it', async () => {
    const rollout = await begun()
    const { id, version } = await rollout.step()
    await rollouts.report(kelheim, id, randomUUID(), { version, ...on })
    const key = `${gemeinden[1]}:${leistungen[3]}`
    const view = await items.object(siegenburg, id, randomUUID(), { version: version + 1, reason: 'In Kirchdorf fehlt die Abmeldung', items: [key] })
    expect(view).toMatchObject({ state: 'running', itemsDone: 34, objectedByOrganisation: 'Kommune 092735218', objectedAgainst: 'Kommune 09273' })
    expect((await rollout.page({ status: 'objected' })).items.map((item) => item.key)).toEqual([key])
    expect(await agrees(rollout)).toBe(34)
    const [event] = await transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ facts: object; text: string }>(
        'event',
        `select e.facts, t.text from event e join event_text t on t.event_id = e.id where e.rollout_id = $1 and e.type = 'milestone.objected.v1'`,
        [rollout.id],
      ),
    )
    expect(event).toMatchObject({ text: 'In Kirchdorf fehlt die Abmeldung' })
    expect(JSON.stringify(event!.facts)).not.toContain('Abmeldung')
  })

  it('belongs to the body itself: not to who acts for it, nor to another', async () => {
    const rollout = await begun()
    const { id, version } = await rollout.step()
    await rollouts.report(kelheim, id, randomUUID(), { version, ...on })
    await expect(items.object(kelheim, id, randomUUID(), { version: version + 1, reason: 'Doch nicht' })).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(items.object(kommune('09184139'), id, randomUUID(), { version: version + 1, reason: 'Doch nicht' })).rejects.toMatchObject({
      code: 'thing.unknown',
    })
  })

  it('comes too late after five working days', async () => {
    const rollout = await begun()
    const { id, version } = await rollout.step()
    await rollouts.report(kelheim, id, randomUUID(), { version, ...on })
    clock.set(new Date('2026-03-10T09:00:00Z'))
    await expect(items.object(siegenburg, id, randomUUID(), { version: version + 1, reason: 'Zu spät gesehen' })).rejects.toMatchObject({
      code: 'milestone.objection-late',
    })
    clock.set(new Date('2026-03-02T09:00:00Z'))
  })
})
