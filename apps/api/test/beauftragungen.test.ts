import { randomUUID } from 'node:crypto'
import { rolloutPlan } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
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
    for (const role of ['kommune-siegenburg', 'kommune-kelheim', 'land-by']) expect(await between(role), role).toMatchObject({ name: 'VG Siegenburg', agentName: 'Landratsamt Kelheim', state: 'granted', holds: true })
    for (const role of ['kommune-meitingen', 'land-he']) expect((await api.get(role, '/beauftragungen?traeger=092735218')).body.items, role).toEqual([])
  })

  it('revoked takes the agent’s sight and hands away at once, and says by whom and why', async () => {
    expect(await seen()).toBe(1)
    const { id, version } = await between()
    expect(await api.post('kommune-meitingen', `/beauftragungen/${id}/revoke`, { version, reason: 'Geht mich nichts an' })).toMatchObject({ status: 404 })
    expect(await api.post('kommune-siegenburg', `/beauftragungen/${id}/revoke`, { version, reason: 'Wir melden wieder selbst' })).toMatchObject({ status: 200, body: { state: 'revoked', holds: false, revokedByOrganisation: 'VG Siegenburg', revokeReason: 'Wir melden wieder selbst' } })
    expect(await seen()).toBe(0)
    expect(await api.post('kommune-siegenburg', `/beauftragungen/${id}/revoke`, { version, reason: 'Noch einmal' })).toMatchObject({ status: 409, body: { code: 'thing.changed' } })
  })

  it('asked for by the agent holds only once the body consents', async () => {
    expect(await api.post('kommune-kelheim', '/beauftragungen', ask)).toMatchObject({ status: 200, body: { state: 'requested', holds: false, requestedByOrganisation: 'Landratsamt Kelheim', grantedAt: null } })
    expect(await seen()).toBe(0)
    const { id, version } = await between()
    const term = { version, fromOn: ask.fromOn, untilOn: ask.untilOn, reference: ask.reference }
    expect(await api.post('kommune-kelheim', `/beauftragungen/${id}/grant`, term)).toMatchObject({ status: 403, body: { code: 'permission.denied' } })
    expect(await api.post('kommune-siegenburg', `/beauftragungen/${id}/grant`, term)).toMatchObject({ status: 200, body: { state: 'granted', grantedByOrganisation: 'VG Siegenburg', untilOn: '2026-12-31' } })
    expect(await seen()).toBe(1)
    expect(await api.post('kommune-kelheim', '/beauftragungen', ask)).toMatchObject({ status: 409, body: { code: 'beauftragung.exists' } })
  })

  it('can be given back by the agent, and granted on paper by the Land', async () => {
    const { id, version } = await between()
    expect(await api.post('kommune-kelheim', `/beauftragungen/${id}/revoke`, { version, reason: 'Kein Personal' })).toMatchObject({ status: 200, body: { revokedByOrganisation: 'Landratsamt Kelheim' } })
    expect(await api.post('land-by', '/beauftragungen', ask)).toMatchObject({ status: 200, body: { state: 'granted', grantedByOrganisation: 'StMD Bayern', reference: ask.reference } })
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
