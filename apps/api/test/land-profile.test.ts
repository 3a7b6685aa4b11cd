import { randomUUID } from 'node:crypto'
import { seed } from '@blaupause/backend/demo'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
beforeAll(async () => {
  api = await anApi()
  await seed(api.source, { demo: false, dataDirectory: api.dataDirectory, say: () => undefined })
})
afterAll(() => api?.close())

const post = async (role: string, path: string, body: unknown) => (await api.post(role, path, body, { 'idempotency-key': randomUUID() }))
const upload = (role: string, bytes: string) => api.ask(role, 'POST', '/blueprint-imports', { body: bytes, headers: { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() } })

describe('a blueprint of Bavaria in Saarland, which has no programme with the federation', () => {
  it('asks who is competent, and starts 52 registration authorities by the Land’s own rules', async () => {
    const text = (de: string) => ({ de, en: de })
    const derived = await post('land-by', '/blueprints/derive', { programme: 'bund-bayern', onlinedienste: ['ummeldung', 'fuehrerschein', 'aufenthalt', 'bauantrag', 'waffen'], name: 'anschluss', version: '1.0.0', title: text('Anschluss'), summary: text('Aus den Piloten') })
    expect(derived.status).toBe(200)
    for (const role of ['land-by', 'bund']) expect((await post(role, '/blueprints/anschluss/1.0.0/sign', { digest: derived.body.digest })).status).toBe(200)
    const file = await api.get('land-sl', '/public/blueprints/anschluss/1.0.0')
    const dry = await upload('land-sl', file.text)
    expect([dry.status, dry.body.land]).toEqual([200, 'SL'])
    const asked = Object.fromEntries(dry.body.questions.map((question: { id: string }) => [question.id, question]))
    expect(asked['behoerde-aufenthalt']).toMatchObject({ proposal: 'ours', affects: 1, reason: { de: expect.stringContaining('Landesverwaltungsamt, Zentrale Ausländerbehörde') }, question: { de: 'Aufenthalt: bei Ihnen ist eine Stelle des Landes zuständig, keine Kommune' } })
    expect(asked['certain-fuehrerschein']).toMatchObject({ proposal: '', affects: 6, question: { de: 'Führerschein: zu prüfen, wer zuständig ist' }, reason: { de: expect.stringMatching(/6 Behörden nach dem Landesprofil, bei 6 zu prüfen\. Zu prüfen, die Quellen widersprechen sich/) } })
    expect(dry.body.creates.byService.map(({ id, rollouts }: { id: string; rollouts: number }) => [id, rollouts])).toEqual([['ummeldung', 52], ['fuehrerschein', 6], ['aufenthalt', 1], ['waffen', 8]])
    expect((await api.get('land-sl', '/rollouts?count=exact&limit=1')).body.total).toBe(0)

    const approve = (role: string, version: number) => post(role, `/blueprint-imports/${dry.body.id}/approve`, { version })
    expect((await approve('land-sl-leitung', dry.body.version)).body.detail).toContain('Führerschein: zu prüfen, wer zuständig ist')
    const open = dry.body.questions.filter(({ proposal }: { proposal: string }) => proposal === '')
    const answers = Object.fromEntries(open.map(({ id }: { id: string }) => [id, id.startsWith('parameter-') ? 'name:Zuständigkeitsfinder Saarland' : id === 'certain-fuehrerschein' ? 'skip' : 'ours']))
    const answered = await post('land-sl', `/blueprint-imports/${dry.body.id}/answers`, { version: dry.body.version, answers })
    expect(answered.status).toBe(200)
    expect((await approve('land-sl', answered.body.version)).body.code).toBe('blueprint.four-eyes')
    const approved = await approve('land-sl-leitung', answered.body.version)
    const started = await post('land-sl', `/blueprint-imports/${dry.body.id}/start`, { version: approved.body.version, startOn: '2026-04-01' })
    expect(started.body).toMatchObject({ state: 'planned', progress: { done: 61, total: 61 } })

    const count = async (filter: string, role = 'land-sl') => (await api.get(role, `/rollouts?count=exact&limit=1&${filter}`)).body.total
    expect(await Promise.all(['onlinedienst=ummeldung', 'onlinedienst=aufenthalt', 'onlinedienst=fuehrerschein', 'onlinedienst=waffen'].map((filter) => count(filter)))).toEqual([52, 1, 0, 8])
    expect((await api.get('land-sl', '/rollouts?onlinedienst=aufenthalt')).body.items).toMatchObject([{ via: 'land', pilot: null, programme: 'land-sl', behoerde: { name: 'Landesverwaltungsamt, Zentrale Ausländerbehörde' } }])
    expect(await count('land=SL', 'land-by')).toBe(0)
    expect((await api.get('land-sl', '/programmes/land-sl/lage')).body).toMatchObject({ total: 61, programme: { name: 'Saarland', land: 'SL' } })
  })
})
