import { randomUUID } from 'node:crypto'
import { RolloutProcessService } from '@blaupause/backend/rollouts'
import { rolloutPlan, stepFields, threeSteps } from '@blaupause/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
beforeAll(async () => {
  api = await anApi()
})
afterAll(() => api?.close())
beforeEach(() => api.clock.set(new Date('2026-03-02T09:00:00.000Z')))

const view = async (id: string, role = 'land-by') => (await api.get(role, `/rollouts/${id}`)).body
/** Asks that a rollout of Meitingen be left out. */
async function asked(body: object = {}, role = 'kommune-meitingen') {
  const rollout = await api.begun(randomUUID())
  const { version } = await rollout.view()
  const answer = await api.post(role, `/rollouts/${rollout.id}/exempt`, {
    version,
    kind: 'deferred',
    reason: 'Umzug des Rathauses',
    expiresOn: '2026-04-30',
    ...body,
  })
  return { ...rollout, answer, exemption: answer.body as { id: string; version: number } }
}

describe('an exception over HTTP', () => {
  it('is asked for, approved by another person, counted apart and never as done, and ends by itself', async () => {
    const { id, exemption, answer } = await asked()
    expect(answer).toMatchObject({ status: 200, body: { state: 'requested', requestedByOrganisation: 'Markt Meitingen', expiresOn: '2026-04-30' } })
    expect(await view(id)).toMatchObject({ mark: 'laeuft', exemption: { state: 'requested' } })
    expect((await api.get('land-by', '/me/tasks')).body.exemptions).toMatchObject([{ id: exemption.id }])
    expect(await api.post('kommune-meitingen', `/exemptions/${exemption.id}/approve`, { version: 0 })).toMatchObject({ status: 403 })
    expect(await api.post('land-by', `/exemptions/${exemption.id}/approve`, { version: 0 })).toMatchObject({
      status: 200,
      body: { state: 'approved', decidedByOrganisation: 'StMD Bayern' },
    })
    expect(await view(id)).toMatchObject({ mark: 'ausnahme', exemptKind: 'deferred', exemptUntil: '2026-04-30', liveReportedOn: null, liveConfirmedOn: null })
    expect((await api.get('land-by', '/rollouts?status=ausnahme&count=exact')).body.items.map((row: { id: string }) => row.id)).toContain(id)
    expect((await api.get('land-by', '/exemptions?state=approved')).body.items).toMatchObject([{ id: exemption.id }])

    const process = new RolloutProcessService(api.source, api.clock)
    api.clock.set(new Date('2026-04-30T20:00:00.000Z'))
    await process.fire(id)
    expect((await view(id)).mark).toBe('ausnahme')
    api.clock.set(new Date('2026-05-01T05:00:00.000Z'))
    await process.fire(id)
    expect(await view(id)).toMatchObject({ exemption: null, exemptKind: null, step: { id: 'ansprechpersonen' } })
    expect((await api.get('land-by', `/exemptions/${exemption.id}`)).body).toMatchObject({ state: 'ended', expired: true, endedOn: '2026-05-01' })
  })

  it('asked for by the Land is approved by another person of the Land only', async () => {
    const { exemption } = await asked({}, 'land-by')
    expect(await api.post('land-by', `/exemptions/${exemption.id}/approve`, { version: 0 })).toMatchObject({
      status: 403,
      body: { code: 'exemption.four-eyes' },
    })
    expect(await api.post('land-by-leitung', `/exemptions/${exemption.id}/approve`, { version: 5 })).toMatchObject({
      status: 409,
      body: { code: 'thing.changed' },
    })
    expect(await api.post('land-by-leitung', `/exemptions/${exemption.id}/approve`, { version: 0 })).toMatchObject({ status: 200, body: { state: 'approved' } })
  })

  it('is declined or withdrawn with a reason, ended early, and can be asked for once', async () => {
    const one = await asked()
    expect(
      await api.post('land-by', `/rollouts/${one.id}/exempt`, { version: (await view(one.id)).version, kind: 'own-solution', reason: 'Eigene Lösung' }),
    ).toMatchObject({ status: 409, body: { code: 'exemption.exists' } })
    expect(await api.post('kommune-meitingen', `/exemptions/${one.exemption.id}/decline`, { version: 0, reason: 'Doch nicht nötig' })).toMatchObject({
      status: 200,
      body: { state: 'declined' },
    })
    const two = await asked({ kind: 'own-solution', expiresOn: null, reason: 'Gleichwertige eigene Lösung' })
    await api.post('land-by', `/exemptions/${two.exemption.id}/approve`, { version: 0 })
    expect(
      await api.post('land-by', `/rollouts/${two.id}/readmit`, { version: (await view(two.id)).version, reason: 'Lösung wird abgeschaltet' }),
    ).toMatchObject({ status: 200, body: { state: 'ended', expired: false } })
    expect((await view(two.id)).mark).not.toBe('ausnahme')
  })

  it.each([
    ['deferred without an end', { expiresOn: null }, 422, 'exemption.expiry'],
    ['an end in the past', { expiresOn: '2026-03-01' }, 422, 'exemption.past'],
    ['a day that does not exist', { expiresOn: '2026-02-30' }, 400, 'request.invalid'],
    ['another reason than the five', { kind: 'keine-lust' }, 400, 'request.invalid'],
    ['a reason of 100,000 characters', { reason: 'x'.repeat(100_000) }, 400, 'request.invalid'],
    ['an unknown field', { dringend: true }, 400, 'request.invalid'],
    ['a state nobody saw', { version: 99 }, 409, 'thing.changed'],
  ])('%s is refused', async (_, body, status, code) => expect((await asked(body)).answer).toMatchObject({ status, body: { code } }))

  it('of foreigners is not there', async () => {
    const { exemption } = await asked()
    for (const role of ['kommune-augsburg', 'land-he']) expect(await api.get(role, `/exemptions/${exemption.id}`)).toMatchObject({ status: 404 })
  })
})

describe('go-live, Abnahme and Betriebsfähigkeit', () => {
  const operation = {
    stepId: 'betrieb',
    position: 4,
    base: stepFields({ dependsOn: ['go-live'], anchor: { on: 'step', step: 'go-live', offset: 20 } }),
    goLive: false,
    operation: true,
    dueOn: '2026-04-30',
    ownerName: 'Kommune',
    items: null,
    exempt: null,
  } as const

  it('are three days: each comes by itself, and none stands for another', async () => {
    const rollout = await api.begun(randomUUID(), { steps: [...threeSteps, operation] })
    const report = async (stepId: string, role = 'kommune-meitingen') => {
      const { id, version } = await rollout.step(stepId)
      return api.post(role, `/milestones/${id}/report`, { version, doneOn: api.clock.now().today })
    }
    const accept = async (acceptedOn: string, role = 'kommune-meitingen') =>
      api.post(role, `/rollouts/${rollout.id}/accept`, { version: (await rollout.view()).version, acceptedOn })
    expect(await accept('2026-03-02')).toMatchObject({ status: 409, body: { code: 'rollout.not-live' } })
    await report('ansprechpersonen')
    const contract = (await report('nachnutzungsvertrag', 'land-by')).body
    await api.post('land-by-leitung', `/milestones/${contract.id}/confirm`, { version: contract.version, seenIn: 'person' })
    api.clock.set(new Date('2026-03-10T09:00:00.000Z'))
    await report('go-live')
    expect(await rollout.view()).toMatchObject({ mark: 'gemeldet', liveReportedOn: '2026-03-10', acceptedOn: null, operationalOn: null })
    expect(await accept('2026-03-09')).toMatchObject({ status: 422, body: { code: 'rollout.accepted-early' } })
    expect(await accept('2026-03-11')).toMatchObject({ status: 422, body: { code: 'milestone.future' } })
    api.clock.set(new Date('2026-03-20T09:00:00.000Z'))
    expect(await accept('2026-03-18')).toMatchObject({ status: 200, body: { acceptedOn: '2026-03-18' } })
    expect(await accept('2026-03-19')).toMatchObject({ status: 409, body: { code: 'rollout.accepted' } })
    expect(await rollout.view()).toMatchObject({ mark: 'gemeldet', liveReportedOn: '2026-03-10', acceptedOn: '2026-03-18', operationalOn: null })
    api.clock.set(new Date('2026-04-01T09:00:00.000Z'))
    await report('betrieb')
    expect(await rollout.view()).toMatchObject({ liveReportedOn: '2026-03-10', acceptedOn: '2026-03-18', operationalOn: '2026-04-01' })
  })

  it('a service that was there before is not accepted here', async () => {
    const [id] = await api.make([rolloutPlan({ name: randomUUID(), state: 'bestand' })])
    expect(await api.post('land-by', `/rollouts/${id}/accept`, { version: 0, acceptedOn: '2026-03-02' })).toMatchObject({
      status: 409,
      body: { code: 'rollout.not-live' },
    })
  })
})
