import { demoRoles } from '@blaupause/backend/identity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
let rollout: Awaited<ReturnType<Api['begun']>>
beforeAll(async () => {
  api = await anApi()
  rollout = await api.begun('rollen')
})
afterAll(() => api?.close())

/** What each role gets for one Bavarian rollout: reading the list, the page, and reporting a step at a stale version. */
const expected: Record<string, readonly [list: number | string, page: number, report: number | string]> = {
  bund: [1, 200, 'permission.denied'],
  'bund-leitung': [1, 200, 'permission.denied'],
  'land-by': [1, 200, 'thing.changed'],
  'land-by-leitung': [1, 200, 'thing.changed'],
  'land-he': [0, 404, 'thing.unknown'],
  'land-he-leitung': [0, 404, 'thing.unknown'],
  'land-sl': [0, 404, 'thing.unknown'],
  'land-sl-leitung': [0, 404, 'thing.unknown'],
  'kommune-meitingen': [1, 200, 'thing.changed'],
  'kommune-mainburg': [0, 404, 'thing.unknown'],
  'kommune-kelheim': [0, 404, 'thing.unknown'],
  'kommune-siegenburg': [0, 404, 'thing.unknown'],
  'kommune-augsburg': [0, 404, 'thing.unknown'],
  'kommune-wetterau': [0, 404, 'thing.unknown'],
  rollin: [1, 200, 'thing.changed'],
  'dienstleister-a': ['permission.denied', 403, 'permission.denied'],
  pruefung: [1, 200, 'permission.denied'],
  betrieb: ['permission.denied', 403, 'permission.denied'],
}

describe('every demo role', () => {
  it('stands in the table', () => expect(Object.keys(expected).sort()).toEqual(demoRoles.map(({ id }) => id).sort()))

  it.each(Object.entries(expected))('%s: %j', async (role, [list, page, report]) => {
    const step = await rollout.step('ansprechpersonen')
    const listed = await api.get(role, '/rollouts')
    const shown = await api.get(role, `/rollouts/${rollout.id}`)
    const reported = await api.post(role, `/milestones/${step.id}/report`, { version: step.version + 9, doneOn: '2026-03-02' })
    expect([listed.body.items?.length ?? listed.body.code, shown.status, reported.body.code]).toEqual([list, page, report])
  })

  it.each(Object.entries(expected))('%s reads the Lage of the programme, sees none, or has none to read', async (role, [, page]) => {
    expect(page === 403 ? [403] : [200, 404]).toContain((await api.get(role, '/programmes/bund-bayern/lage')).status)
  })

  it.each(demoRoles.map(({ id }) => id))('%s learns who it is', async (role) => {
    const { status, body } = await api.get(role, '/me')
    expect({ status, subject: body.actor?.subject, demo: body.demo, today: body.today }).toEqual({
      status: 200,
      subject: role,
      demo: true,
      today: '2026-03-02',
    })
  })

  it.each(['/me/tasks', '/milestones', '/events', '/workshops', '/workshop-series', '/criteria'])('no role breaks %s', async (path) => {
    const answers = await Promise.all(demoRoles.map(async ({ id }) => [id, (await api.get(id, path)).status] as const))
    expect(answers.filter(([, status]) => status !== 200 && status !== 403)).toEqual([])
  })
})
