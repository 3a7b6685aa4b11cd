import { randomUUID } from 'node:crypto'
import { SYSTEM } from '@blaupause/domain/identity'
import { berlinHour } from '@blaupause/domain/kernel'
import { fixedClock, freshDatabase, kommune, land, rolloutPlan, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Commands, createDataSource, transact } from '../platform/index.js'
import { createRollouts, type RolloutPlan } from './create-rollouts.js'
import { ExemptionsService } from './exemptions.service.js'
import { RolloutProcessService } from './rollout-process.service.js'
import { RolloutsService } from './rollouts.service.js'
import { lockRollouts } from './rollouts.store.js'

let database: FreshDatabase
let source: DataSource
const clock = fixedClock('2026-03-02T09:00:00.000Z')
let rollouts: RolloutsService
let exemptions: ExemptionsService

beforeAll(async () => {
  database = await freshDatabase()
  source = await createDataSource(database.url).initialize()
  const commands = new Commands(source, clock)
  ;[rollouts, exemptions] = [new RolloutsService(commands), new ExemptionsService(commands)]
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const meitingen = kommune('09772177')
const coordination = land('BY', 'koordination')
const lead = land('BY', 'leitung')

async function made(plan: Partial<RolloutPlan> = {}, start = true) {
  const [id] = await transact(source, SYSTEM, 'write', async (tx) =>
    createRollouts(tx, [rolloutPlan({ ...plan, name: randomUUID() })], randomUUID(), clock.now()),
  )
  if (start) await rollouts.start(coordination, id!, randomUUID(), { version: 0, startOn: '2026-03-02' })
  const locked = async () => (await transact(source, SYSTEM, 'write', (tx) => lockRollouts(tx, { rollouts: [id!] })))[0]!
  const row = async () =>
    (
      await transact(source, SYSTEM, 'read', (tx) =>
        tx.query<Record<string, any>>(
          'row',
          'select state, reason, exempt_kind, exempt_until, accepted_on, operational_on, wake_at, step_id from rollout where id = $1',
          [id],
        ),
      )
    )[0]!
  const spans = () =>
    transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ state: string; claimed: boolean; proven: boolean }>(
        'spans',
        'select state, claimed, proven from rollout_span where rollout_id = $1 and upper_inf(recorded) order by lower(effective)',
        [id],
      ),
    )
  return { id: id!, locked, row, spans, version: async () => (await locked()).version }
}
const ask = async (rollout: Awaited<ReturnType<typeof made>>, expiresOn: string | null = '2026-03-31') =>
  exemptions.request(meitingen, rollout.id, randomUUID(), {
    version: await rollout.version(),
    kind: 'no-module',
    reason: 'Der Hersteller liefert kein Modul',
    expiresOn,
  })
const approved = async (rollout: Awaited<ReturnType<typeof made>>, expiresOn?: string) =>
  exemptions.approve(lead, (await ask(rollout, expiresOn)).id, randomUUID(), { version: 0 })

describe('an exception', () => {
  it('asked for changes nothing yet; agreed to, it leaves the rollout out and counts it apart', async () => {
    const rollout = await made()
    const request = await ask(rollout)
    expect(request).toMatchObject({ state: 'requested', kind: 'no-module', requestedByOrganisation: meitingen.organisation.name })
    expect(await rollout.row()).toMatchObject({ state: 'running', exempt_kind: null })
    expect(await exemptions.approve(lead, request.id, randomUUID(), { version: 0 })).toMatchObject({
      state: 'approved',
      decidedByOrganisation: lead.organisation.name,
    })
    expect(await rollout.row()).toMatchObject({
      state: 'exempt',
      exempt_kind: 'no-module',
      exempt_until: '2026-03-31',
      reason: 'Der Hersteller liefert kein Modul',
      step_id: null,
    })
    expect((await rollout.spans()).at(-1)).toEqual({ state: 'exempt', claimed: false, proven: false })
  })

  it('is for the authority, the team and the Land to ask, and for another person at the Land to decide', async () => {
    const rollout = await made()
    await expect(
      exemptions.request(kommune('09184139'), rollout.id, randomUUID(), { version: 1, kind: 'deferred', reason: 'Später', expiresOn: '2026-06-30' }),
    ).rejects.toMatchObject({ code: 'thing.unknown' })
    const own = await exemptions.request(coordination, rollout.id, randomUUID(), {
      version: await rollout.version(),
      kind: 'not-responsible',
      reason: 'Zuständig ist der Kreis',
      expiresOn: null,
    })
    await expect(exemptions.approve(meitingen, own.id, randomUUID(), { version: 0 })).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(exemptions.approve(coordination, own.id, randomUUID(), { version: 0 })).rejects.toMatchObject({ code: 'exemption.four-eyes' })
    await expect(ask(rollout)).rejects.toMatchObject({ code: 'exemption.exists' })
    expect(await exemptions.decline(coordination, own.id, randomUUID(), { version: 0, reason: 'Selbst zurückgezogen' })).toMatchObject({ state: 'declined' })
    expect(await ask(rollout)).toMatchObject({ state: 'requested' })
  })

  it('ended by decision, the rollout goes on where it stood', async () => {
    const rollout = await made()
    const before = (await rollout.locked()).milestones.map(({ stepId, state }) => [stepId, state])
    await approved(rollout)
    await exemptions.readmit(lead, rollout.id, randomUUID(), { version: await rollout.version(), reason: 'Das Modul ist da' })
    expect(await rollout.row()).toMatchObject({ state: 'running', exempt_kind: null, exempt_until: null, reason: null })
    expect((await rollout.locked()).milestones.map(({ stepId, state }) => [stepId, state])).toEqual(before)
  })

  it('of a rollout that never began leaves it as it was: not begun, nobody’s turn, no timer', async () => {
    const rollout = await made({}, false)
    await approved(rollout)
    await exemptions.readmit(lead, rollout.id, randomUUID(), { version: await rollout.version(), reason: 'Doch zuständig' })
    expect(await rollout.row()).toMatchObject({ state: 'open', wake_at: null, step_id: null })
    expect((await rollout.locked()).milestones.some(({ ready }) => ready)).toBe(false)
  })

  it('expires by itself the morning after its last day, once', async () => {
    const rollout = await made()
    await approved(rollout, '2026-03-31')
    const process = new RolloutProcessService(source, clock)
    expect(await process.fire(rollout.id)).toMatchObject({ wakeAt: berlinHour('2026-04-01', 8) })
    clock.set(new Date('2026-04-01T06:00:00Z'))
    await Promise.all([process.fire(rollout.id), process.fire(rollout.id)])
    expect(await rollout.row()).toMatchObject({ state: 'running', exempt_kind: null })
    const rows = await transact(source, SYSTEM, 'read', (tx) =>
      tx.query(
        'x',
        `select x.state, x.expired, (select count(*)::int from event e where e.rollout_id = x.rollout_id and e.type = 'rollout.readmitted.v1') events from exemption x where rollout_id = $1`,
        [rollout.id],
      ),
    )
    expect(rows).toEqual([{ state: 'ended', expired: true, events: 1 }])
    clock.set(new Date('2026-03-02T09:00:00Z'))
  })

  it('known from the programme’s data holds from the beginning, and can be ended like any other', async () => {
    const rollout = await made({ state: 'exempt', reason: 'Gleichwertige eigene Lösung', exemption: { kind: 'own-solution', source: 'WELT' } }, false)
    expect(await rollout.row()).toMatchObject({ state: 'exempt', exempt_kind: 'own-solution' })
    await exemptions.readmit(lead, rollout.id, randomUUID(), { version: 0, reason: 'Wird doch angeschlossen' })
    expect(await rollout.row()).toMatchObject({ state: 'open' })
    expect((await rollout.locked()).milestones.every(({ state }) => state === 'open')).toBe(true)
  })
})

describe('go-live, Abnahme and Betriebsfähigkeit', () => {
  it('are three dates of a rollout', async () => {
    const rollout = await made()
    await expect(exemptions.accept(meitingen, rollout.id, randomUUID(), { version: await rollout.version(), acceptedOn: '2026-03-02' })).rejects.toMatchObject({
      code: 'rollout.not-live',
    })
    for (const stepId of ['ansprechpersonen', 'nachnutzungsvertrag', 'go-live']) {
      const step = (await rollout.locked()).milestones.find((one) => one.stepId === stepId)!
      await rollouts.report(coordination, step.id, randomUUID(), { version: step.version, doneOn: '2026-03-02', channel: 'self' })
      if (step.gate) await rollouts.confirm(lead, step.id, randomUUID(), { version: step.version + 1, seenIn: 'person' })
    }
    expect(await exemptions.accept(meitingen, rollout.id, randomUUID(), { version: await rollout.version(), acceptedOn: '2026-03-02' })).toEqual({
      id: rollout.id,
      acceptedOn: '2026-03-02',
    })
    expect(await rollout.row()).toMatchObject({ state: 'confirmed', accepted_on: '2026-03-02', operational_on: null })
  })
})
