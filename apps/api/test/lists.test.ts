import { createKey, keyDirectory } from '@blaupause/backend/platform/signing'
import { Jwks } from '@blaupause/contract/blueprints'
import { Tasks } from '@blaupause/contract/insights'
import { rolloutPlan } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInstalledApi, type Api } from './an-api.js'

let api: Api
beforeAll(async () => {
  api = await anInstalledApi()
  await api.make([rolloutPlan({ name: 'Markt Meitingen' })])
  const words = { title: { de: 'Anschluss', en: 'Connecting' }, summary: { de: 'Aus den Piloten', en: 'From the pilots' } }
  await api.post('land-by', '/blueprints/derive', { programme: 'bund-bayern', onlinedienste: ['ummeldung'], name: 'anhoerung', version: '1.0.0', ...words })
  await api.post('land-by', '/blueprints/anhoerung/1.0.0/consult', { until: '2026-03-20' })
  for (let n = 0; n < 4; n += 1) await api.post('bund', '/blueprints/anhoerung/1.0.0/comments', { node: '', text: `Anmerkung ${n}` })
  const { id } = (await api.post('land-by', '/criteria-catalogues', { programme: 'bund-bayern', number: '1.0', title: 'Katalog', from: 'startkatalog' })).body
  await api.post('land-by', `/criteria-catalogues/${id}/consult`, { version: 0, until: '2026-03-20' })
  await api.post('land-by', `/criteria-catalogues/${id}/publish`, { version: 1, earlyBecause: 'Probe', official: false })
})
afterAll(() => api?.close())

const lists = [
  'laender',
  'traeger',
  'behoerden',
  'leistungen',
  'onlinedienste',
  'programmes',
  'pilots',
  'rollouts',
  'milestones',
  'workshop-series',
  'workshops',
  'decisions',
  'criteria',
  'blueprints',
  'blueprint-imports',
  'blueprint-imports/answers',
  'blueprints/anschluss-eines-onlinedienstes/0.1.0/findings',
  'local-changes',
  'events',
  'operations',
  'notifications',
  'notifications/groups',
  'upkeep',
  'exemptions',
  'sperrzeiten',
  'stichtage',
  'stichtag-calendars',
  'beauftragungen',
  'criteria-catalogues',
  'criterion-changes',
  'blockers',
  'organisations',
  'assessments',
  'assessment-actions',
  'assessment-terms',
  'maturity-ratings',
  'waves',
  'own-starts',
  'public/blueprints',
  'leitfaeden',
  'blueprint-registry',
  'public/blueprints/changelog',
  'procedures/counts',
  'procedures/imports',
  'procedures',
  'award-applications',
  'titles',
  'award-reports',
  'award-corrections',
  'award-states',
  'award-bodies',
  'campaigns',
  'award-letters',
  'award-rules',
  'ceremonies',
]
const get = async (path: string) => (await api.get('land-by', path)).body

describe.each([...lists, 'blueprints/anhoerung/1.0.0/comments'])('the list /%s', (list) => {
  it('answers items, the next mark and, asked for, the exact total', async () => {
    const { status, body } = await api.get('land-by', `/${list}?limit=2&count=exact`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ items: expect.any(Array), total: expect.any(Number), demo: expect.any(Boolean) })
    expect(body.items.length).toBe(Math.min(2, body.total))
    expect(body.nextCursor === null).toBe(body.total <= 2)
    expect(await get(`/${list}?limit=2`)).not.toHaveProperty('total')
  })

  it('goes on where the mark stands', async () => {
    const whole = await get(`/${list}?limit=6`)
    const first = await get(`/${list}?limit=3`)
    if (first.nextCursor === null) return
    const second = await get(`/${list}?limit=3&cursor=${encodeURIComponent(first.nextCursor)}`)
    expect([...first.items, ...second.items]).toEqual(whole.items)
  })

  it.each(['limit=0', 'limit=201', 'colour=red', 'sort=colour', 'cursor=abc'])('refuses ?%s', async (query) => {
    expect((await api.get('land-by', `/${list}?${query}`)).status).toBe(400)
  })
})

describe('a filter by Land', () => {
  it.each(['traeger', 'behoerden', 'rollouts', 'milestones', 'programmes', 'pilots', 'onlinedienste'])('of /%s takes code and key alike', async (list) => {
    const [code, lower, key, other] = await Promise.all(['BY', 'by', '09', 'HE'].map((land) => get(`/${list}?land=${land}&limit=50&count=exact`)))
    expect(code.total).toBeGreaterThan(0)
    expect([lower, key]).toEqual([code, code])
    expect(other).not.toEqual(code)
  })
})

describe('one thing of a list', () => {
  it.each([
    ['milestones', 'id'],
    ['rollouts', 'id'],
    ['onlinedienste', 'id'],
    ['leistungen', 'key'],
    ['programmes', 'id'],
    ['criteria', 'id'],
    ['behoerden', 'id'],
  ])('of /%s has an address of its own', async (list, id) => {
    const [item] = (await get(`/${list}?limit=1`)).items
    expect(await get(`/${list}/${encodeURIComponent(item[id])}`)).toMatchObject({ [id]: item[id] })
    expect((await api.get('land-by', `/${list}/00000000-0000-4000-8000-000000000000`)).status).toBe(404)
  })
})

it('what one reads is what is described, nothing more and nothing less', async () => {
  const milestone = (await get('/milestones?limit=1')).items[0]
  const begun = async () => (await get(`/milestones?begun=true&rollout=${milestone.rolloutId}&count=exact`)).total
  expect(await begun()).toBe(0)
  await api.post('land-by', `/rollouts/${milestone.rolloutId}/start`, { version: 0, startOn: '2026-03-02' })
  expect(await begun()).toBeGreaterThan(0)
  await createKey(keyDirectory(api.dataDirectory), 'stmd')
  const tasks = (await api.get('kommune-meitingen', '/me/tasks')).body
  expect(tasks.total).toBe(1)
  expect(Tasks.parse(tasks)).toEqual(tasks)
  const keys = await get('/public/keys')
  expect(keys.keys.map(({ partner }: { partner: string }) => partner).sort()).toEqual(['bmds', 'stmd'])
  expect(Jwks.parse(keys)).toEqual(keys)
})

it('the Länder are counted whatever the page', async () => {
  const page = await get('/laender?limit=1&sort=-name')
  expect(page).toMatchObject({ items: [{ key: '16', code: 'TH', name: 'Thüringen' }], gemeinden: 10_751, perLand: { BY: 2_056, HE: 421 }, stand: '2025-11-30' })
})

describe('a criterion', () => {
  const text = { de: 'Ein fester Ansprechpartner je Behörde', en: 'One named contact per authority' }
  const criterion = {
    id: 'fester-ansprechpartner-vor-ort',
    statement: text,
    reason: text,
    dimension: 'organisatorisch',
    measure: text,
    scale: 'yes-no',
    steps: [],
    source: 'Workshop',
  }

  it('is named before a catalogue takes it up, and linked to the steps it concerns', async () => {
    expect(await api.post('land-by', '/criteria', criterion)).toMatchObject({ status: 200, body: { id: criterion.id } })
    expect(await api.post('land-by', `/criteria/${criterion.id}/link`, { version: 0, steps: ['go-live'] })).toMatchObject({ status: 200, body: { version: 1 } })
    expect(await get(`/criteria?step=go-live`)).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ id: criterion.id, steps: ['go-live'], official: false })]),
    })
  })
  it('is refused a second time, to an outdated page and to a Kommune', async () => {
    expect(await api.post('land-by', '/criteria', criterion)).toMatchObject({ status: 409, body: { code: 'thing.exists' } })
    expect(await api.post('land-by', `/criteria/${criterion.id}/link`, { version: 0, steps: [] })).toMatchObject({
      status: 409,
      body: { code: 'thing.changed' },
    })
    expect(await api.post('kommune-meitingen', '/criteria', { ...criterion, id: 'anderes' })).toMatchObject({
      status: 403,
      body: { code: 'permission.denied' },
    })
  })
})
