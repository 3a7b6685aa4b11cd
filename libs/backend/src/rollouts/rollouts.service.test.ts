import { randomUUID } from 'node:crypto'
import type { Actor } from '@blaupause/domain/identity'
import { SYSTEM } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, kommune, land, rolloutPlan, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Commands, createDataSource, transact } from '../platform/index.js'
import { createRollouts } from './create-rollouts.js'
import { RolloutProcessService } from './rollout-process.service.js'
import { RolloutsService } from './rollouts.service.js'
import { lockRollouts, type LockedMilestone } from './rollouts.store.js'

let database: FreshDatabase
let source: DataSource
const clock = fixedClock('2026-03-02T09:00:00.000Z')
let service: RolloutsService

beforeAll(async () => {
  database = await freshDatabase()
  source = await createDataSource(database.url).initialize()
  service = new RolloutsService(new Commands(source, clock))
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const meitingen = kommune('09772177')
const pullach = kommune('09184139')
const coordination = land('BY', 'koordination')
const lead = land('BY', 'leitung')

async function begun(): Promise<{ id: string; step: (id: string) => Promise<LockedMilestone> }> {
  const [id] = await transact(source, SYSTEM, 'write', async (tx) =>
    createRollouts(tx, [rolloutPlan({ traeger: '09772177', name: randomUUID() })], randomUUID(), clock.now()),
  )
  await service.start(coordination, id!, randomUUID(), { version: 0, startOn: '2026-03-02' })
  return {
    id: id!,
    step: async (stepId) =>
      (await transact(source, SYSTEM, 'write', (tx) => lockRollouts(tx, { rollouts: [id!] })))[0]!.milestones.find((milestone) => milestone.stepId === stepId)!,
  }
}

async function count(table: string, where: string): Promise<number> {
  const [row] = await transact(source, SYSTEM, 'read', (tx) => tx.query<{ n: number }>(`count.${table}`, `select count(*)::int n from ${table} where ${where}`))
  return row!.n
}

describe('a municipality reports a step', () => {
  it('row, event, message and answer are written together', async () => {
    const { id, step } = await begun()
    const before = await step('ansprechpersonen')
    const view = await service.report(meitingen, before.id, randomUUID(), {
      version: before.version,
      doneOn: '2026-03-02',
      channel: 'self',
      evidence: { value: 'POST-1' },
      note: { text: 'Postfach antwortet', visibility: 'land' },
    })
    expect(view).toMatchObject({ state: 'reported', mark: 'gemeldet', evidence: 'POST-1', reportedByOrganisation: meitingen.organisation.name })
    expect(await count('event', `rollout_id = '${id}' and type = 'milestone.reported.v1' and digests ? 'note'`)).toBe(1)
    expect(await count('event_text', `text = 'Postfach antwortet' and visibility = 'land'`)).toBe(1)
    expect(await count('outbox', `subject = '${id}'`)).toBe(2)
  })

  it('the same key gets the first answer, the same key with another body is refused', async () => {
    const { step } = await begun()
    const before = await step('ansprechpersonen')
    const key = randomUUID()
    const command = { version: before.version, doneOn: '2026-03-02', channel: 'self' as const }
    const first = await service.report(meitingen, before.id, key, command)
    expect(await service.report(meitingen, before.id, key, command)).toEqual(first)
    await expect(service.report(meitingen, before.id, key, { ...command, doneOn: '2026-03-01' })).rejects.toMatchObject({ code: 'idempotency.reused' })
  })

  it('two clicks at once with one key make one event', async () => {
    const { id, step } = await begun()
    const before = await step('ansprechpersonen')
    const key = randomUUID()
    const click = () => service.report(meitingen, before.id, key, { version: before.version, doneOn: '2026-03-02', channel: 'self' })
    const [one, two] = await Promise.all([click(), click()])
    expect(one).toEqual(two)
    expect(await count('event', `rollout_id = '${id}' and type = 'milestone.reported.v1'`)).toBe(1)
  })

  it('a stale version is refused with the current state', async () => {
    const { step } = await begun()
    const before = await step('ansprechpersonen')
    await service.wait(meitingen, before.id, randomUUID(), { version: before.version, on: 'land', since: '2026-03-02' })
    const late = service.report(meitingen, before.id, randomUUID(), { version: before.version, doneOn: '2026-03-02', channel: 'self' })
    await expect(late).rejects.toMatchObject({ code: 'thing.changed', current: { waitingOn: 'land', version: before.version + 1 } })
  })

  it('another municipality does not even learn that the step exists', async () => {
    const { step } = await begun()
    const before = await step('ansprechpersonen')
    await expect(service.report(pullach, before.id, randomUUID(), { version: before.version, doneOn: '2026-03-02', channel: 'self' })).rejects.toMatchObject({
      code: 'thing.unknown',
    })
  })

  it('a gate is confirmed by another person, and only a gate', async () => {
    const { step } = await begun()
    const [contact, contract] = [await step('ansprechpersonen'), await step('nachnutzungsvertrag')]
    await service.report(meitingen, contact.id, randomUUID(), { version: contact.version, doneOn: '2026-03-02', channel: 'self' })
    await expect(service.confirm(coordination, contact.id, randomUUID(), { version: contact.version + 1, seenIn: 'person' })).rejects.toMatchObject({
      code: 'milestone.not-a-gate',
    })
    await service.report(coordination, contract.id, randomUUID(), { version: contract.version, doneOn: '2026-03-02', channel: 'telephone' })
    const confirm = (actor: Actor) => service.confirm(actor, contract.id, randomUUID(), { version: contract.version + 1, seenIn: 'person' })
    await expect(confirm(coordination)).rejects.toMatchObject({ code: 'milestone.four-eyes' })
    expect(await confirm(lead)).toMatchObject({ state: 'confirmed', mark: 'belegt' })
  })
})

describe('the system keeps the dates', () => {
  it('reminds once, however often it is asked', async () => {
    const { id, step } = await begun()
    const { dueOn } = await step('ansprechpersonen')
    clock.set(new Date(`${dueOn}T09:00:00Z`))
    const process = new RolloutProcessService(source, clock)
    await Promise.all([process.fire(id), process.fire(id), process.fire(id)])
    expect(await count('notification', `rollout_id = '${id}' and step_id = 'ansprechpersonen' and kind = 'reminder'`)).toBe(1)
    clock.set(new Date('2026-03-02T09:00:00Z'))
  })
})
