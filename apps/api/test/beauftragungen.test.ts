import { randomUUID } from 'node:crypto'
import { rolloutPlan } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
let reported: { id: string; version: number }
beforeAll(async () => {
  api = await anApi()
  await api.make([rolloutPlan({ traeger: '092735218', name: randomUUID() })])
})
afterAll(() => api?.close())

const between = async (role = 'kommune-siegenburg') => (await api.get(role, '/beauftragungen?traeger=092735218&agentTraeger=09273&limit=1')).body.items[0]
const seen = async () => (await api.get('kommune-kelheim', '/rollouts?count=exact')).body.total
const ask = { traeger: '092735218', agentTraeger: '09273', fromOn: '2026-03-02', untilOn: '2026-12-31', reference: 'Beschluss der Gemeinschaftsversammlung' }

describe('a Beauftragung', () => {
  it('is seen by both sides and their Land, and by nobody else', async () => {
    for (const role of ['kommune-siegenburg', 'kommune-kelheim', 'land-by'])
      expect(await between(role), role).toMatchObject({ name: 'VG Siegenburg', agentName: 'Landratsamt Kelheim', state: 'granted', holds: true })
    for (const role of ['kommune-meitingen', 'land-he']) expect((await api.get(role, '/beauftragungen?traeger=092735218')).body.items, role).toEqual([])
  })

  it('lets the agent report, and each event says in whose name', async () => {
    const [rollout] = (await api.get('kommune-kelheim', '/rollouts')).body.items
    await api.post('land-by', `/rollouts/${rollout.id}/start`, { version: rollout.version, startOn: '2026-03-02' })
    const { milestones } = (await api.get('kommune-kelheim', `/rollouts/${rollout.id}`)).body
    const step = milestones.find(({ owner, state }: { owner: string; state: string }) => owner === 'kommune' && state === 'open')
    const { status, body } = await api.post('kommune-kelheim', `/milestones/${step.id}/report`, {
      version: step.version,
      doneOn: '2026-03-02',
      channel: 'self',
    })
    expect([status, body.reportedFor, body.reportedByOrganisation]).toEqual([200, '092735218', 'Landratsamt Kelheim'])
    reported = body
  })

  it('revoked takes the agent’s sight and hands away at once, and says by whom and why', async () => {
    expect(await seen()).toBe(1)
    const { id, version } = await between()
    expect(await api.post('kommune-meitingen', `/beauftragungen/${id}/revoke`, { version, reason: 'Geht mich nichts an' })).toMatchObject({ status: 404 })
    expect(await api.post('kommune-siegenburg', `/beauftragungen/${id}/revoke`, { version, reason: 'Wir melden wieder selbst' })).toMatchObject({
      status: 200,
      body: { state: 'revoked', holds: false, revokedByOrganisation: 'VG Siegenburg', revokeReason: 'Wir melden wieder selbst' },
    })
    expect(await seen()).toBe(0)
    expect(await api.post('kommune-siegenburg', `/beauftragungen/${id}/revoke`, { version, reason: 'Noch einmal' })).toMatchObject({
      status: 409,
      body: { code: 'thing.changed' },
    })
  })

  it('revoked refuses the very next word of the agent with the reason, and a stranger’s as if there were nothing; both sides still read who reported for whom', async () => {
    const told = await api.post('kommune-kelheim', `/milestones/${reported.id}/correct`, { version: reported.version, reason: 'Doch nicht' })
    expect([told.status, told.body.code]).toEqual([403, 'beauftragung.revoked'])
    for (const sentence of [told.body.detail, told.body.detailEn]) expect(sentence).toMatch(/VG Siegenburg|meldebehoerde/)
    expect(told.body.detail).toContain('widerrufen')
    expect((await api.post('kommune-meitingen', `/milestones/${reported.id}/correct`, { version: reported.version, reason: 'Fremd' })).body.code).toBe(
      'thing.unknown',
    )
    const byAgent = (await api.get('kommune-siegenburg', `/events?milestone=${reported.id}&limit=50`)).body.items
    expect(byAgent).toContainEqual(expect.objectContaining({ type: 'milestone.reported.v1', organisation: 'Landratsamt Kelheim', onBehalfOf: '092735218' }))
  })

  it('asked for by the agent holds only once the body consents', async () => {
    expect(await api.post('kommune-kelheim', '/beauftragungen', ask)).toMatchObject({
      status: 200,
      body: { state: 'requested', holds: false, requestedByOrganisation: 'Landratsamt Kelheim', grantedAt: null },
    })
    expect(await seen()).toBe(0)
    const { id, version } = await between()
    const term = { version, fromOn: ask.fromOn, untilOn: ask.untilOn, reference: ask.reference }
    expect(await api.post('kommune-kelheim', `/beauftragungen/${id}/grant`, term)).toMatchObject({ status: 403, body: { code: 'permission.denied' } })
    expect(await api.post('kommune-siegenburg', `/beauftragungen/${id}/grant`, term)).toMatchObject({
      status: 200,
      body: { state: 'granted', grantedByOrganisation: 'VG Siegenburg', untilOn: '2026-12-31' },
    })
    expect(await seen()).toBe(1)
    expect(await api.post('kommune-kelheim', '/beauftragungen', ask)).toMatchObject({ status: 409, body: { code: 'beauftragung.exists' } })
  })

  it('can be given back by the agent, and granted on paper by the Land', async () => {
    const { id, version } = await between()
    expect(await api.post('kommune-kelheim', `/beauftragungen/${id}/revoke`, { version, reason: 'Kein Personal' })).toMatchObject({
      status: 200,
      body: { revokedByOrganisation: 'Landratsamt Kelheim' },
    })
    expect(await api.post('land-by', '/beauftragungen', ask)).toMatchObject({
      status: 200,
      body: { state: 'granted', grantedByOrganisation: 'StMD Bayern', reference: ask.reference },
    })
    expect(await api.post('land-he', '/beauftragungen', { ...ask, agentTraeger: '06440' })).toMatchObject({ status: 403 })
  })

  it('needs bodies that exist, two of them, and a term that makes sense', async () => {
    const refused = async (body: object) => (await api.post('land-by', '/beauftragungen', { ...ask, traeger: '09772177', ...body })).body.code
    expect(await refused({ traeger: '09999999' })).toBe('beauftragung.unknown')
    expect(await refused({ agentTraeger: '09375' })).toBe('beauftragung.no-account')
    expect(await refused({ agentTraeger: '09772177' })).toBe('beauftragung.self')
    expect(await refused({ fromOn: '2026-03-02', untilOn: '2026-03-01' })).toBe('beauftragung.term')
    expect((await api.post('land-by', '/beauftragungen', { ...ask, reference: '' })).status).toBe(400)
  })
})
