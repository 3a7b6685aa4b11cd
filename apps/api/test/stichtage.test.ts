import { randomUUID } from 'node:crypto'
import { rolloutPlan } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInstalledApi, type Api } from './an-api.js'

let api: Api
beforeAll(async () => {
  api = await anInstalledApi()
})
afterAll(() => api?.close())

const calendar = 'anbindungsfragebogen'
const source = 'Rundschreiben des Roll-in-Teams vom 1. März'
const add = (role: string, fields: object = {}) => api.post(role, '/stichtage', { land: 'BY', calendar, on: '2026-04-22', source, ...fields })
const end = (role: string, id: string) => api.post(role, `/stichtage/${id}/end`, { reason: 'Das Team nimmt an diesem Tag nichts an' })

/** A rollout that begins on 2 March, whose second step is handed in on a Stichtag, eight working days after the first. */
async function questionnaire() {
  const plan = rolloutPlan({ name: randomUUID() })
  const steps = plan.steps.map((step) =>
    step.stepId === 'nachnutzungsvertrag' ? { ...step, base: { ...step.base, anchor: { on: 'stichtag' as const, calendar, offset: 0, lead: 8 } } } : step,
  )
  const [id] = await api.make([{ ...plan, steps }])
  await api.post('land-by', `/rollouts/${id}/start`, { version: 0, startOn: '2026-03-02' })
  const { milestones } = (await api.get('land-by', `/rollouts/${id}`)).body as { milestones: { id: string; stepId: string; dueOn: string }[] }
  const step = milestones.find(({ stepId }) => stepId === 'nachnutzungsvertrag')!
  return { dueOn: step.dueOn, because: (await api.get('kommune-meitingen', `/milestones/${step.id}/why`)).body.steps.at(-1).because }
}

describe('the Stichtage of others', () => {
  it('are a proposal of the Land profile until the Land enters days; until then the step counts from what it waits for and says so', async () => {
    expect((await api.get('kommune-meitingen', '/stichtag-calendars?land=BY')).body.items).toMatchObject([
      {
        calendar,
        name: { de: 'Stichtag für Anbindungsfragebögen' },
        next: null,
        days: 0,
        proposed: { monthDays: [1, 15], inForce: false, certainty: 'offen', sources: [{}], note: { de: expect.stringContaining('Vorschlag') } },
      },
    ])
    expect(await questionnaire()).toMatchObject({
      dueOn: '2026-03-19',
      because: [{ kind: 'anchor', on: 'stichtag', known: false, lead: 8, workingDays: 8, name: { de: 'Stichtag für Anbindungsfragebögen' } }],
    })
  })

  it('entered by the Land carry the date and its reason, and ended they do not any more', async () => {
    const early = await add('land-by', { on: '2026-03-18' })
    const { status, body } = await add('land-by')
    expect([early.status, status]).toEqual([200, 200])
    expect(await questionnaire()).toMatchObject({
      dueOn: '2026-04-22',
      because: [{ kind: 'anchor', on: 'stichtag', known: true, lead: 8, from: '2026-04-22', name: { en: 'Day for connection questionnaires' } }],
    })
    expect((await api.get('kommune-meitingen', '/stichtage?status=set&land=BY')).body.items).toMatchObject([
      { on: '2026-03-18' },
      { id: body.id, on: '2026-04-22', source, organisation: expect.stringContaining('Bayern'), endedAt: null },
    ])
    expect((await api.get('land-by', '/stichtag-calendars?land=BY')).body.items).toMatchObject([{ next: '2026-03-18', days: 2 }])
    expect(await add('land-by')).toMatchObject({
      status: 409,
      body: { code: 'stichtag.set', detail: 'Der 22.04.2026 ist in diesem Kalender schon ein Stichtag.' },
    })
    expect((await api.get('land-by', '/events?type=stichtag.added.v1')).body.items).toMatchObject([{ text: source }, { text: source }])
    expect((await end('land-by', body.id)).status).toBe(200)
    expect(await end('land-by', body.id)).toMatchObject({ status: 409, body: { code: 'stichtag.ended' } })
    expect((await questionnaire()).dueOn).toBe('2026-03-19')
    expect((await api.get('land-by', '/stichtage?status=ended')).body.items).toMatchObject([{ id: body.id, endedAt: expect.any(String) }])
    expect((await add('land-by')).status).toBe(200)
  })

  it('of one Land do not hold in another, and another does not touch them', async () => {
    const { body } = await add('land-by', { on: '2026-07-01' })
    expect((await api.get('land-he', '/stichtag-calendars?land=HE')).body.items).toMatchObject([{ calendar, next: null }])
    expect((await api.get('land-he', '/stichtage?land=BY')).body.items).toEqual([])
    expect((await end('land-he', body.id)).status).toBe(404)
    expect((await end('kommune-meitingen', body.id)).status).toBe(403)
  })

  it('of a calendar that the profile does not know need a name once', async () => {
    const other = { calendar: 'dvdv-pflege', on: '2026-05-06' }
    expect(await add('land-by', other)).toMatchObject({ status: 422, body: { code: 'stichtag.name', detail: expect.stringContaining('dvdv-pflege') } })
    expect((await add('land-by', { ...other, name: 'Pflegetag im DVDV' })).status).toBe(200)
    expect((await add('land-by', { ...other, on: '2026-06-03' })).status).toBe(200)
    expect((await api.get('land-by', '/stichtage?calendar=dvdv-pflege')).body.items).toMatchObject([
      { name: { de: 'Pflegetag im DVDV' } },
      { name: { de: 'Pflegetag im DVDV' } },
    ])
    expect((await api.get('land-by', '/stichtag-calendars?land=by&count=exact')).body).toMatchObject({ total: 2 })
  })

  it.each([
    ['by a Kommune', 'kommune-meitingen', {}, 403, 'permission.denied'],
    ['by the roll-in team', 'rollin', {}, 403, 'permission.denied'],
    ['in another Land', 'land-he', {}, 403, 'permission.denied'],
    ['that is past', 'land-by', { on: '2026-02-02' }, 422, 'stichtag.past'],
    ['on Good Friday', 'land-by', { on: '2026-04-03' }, 422, 'stichtag.no-working-day'],
    ['in 2099', 'land-by', { on: '2099-01-05' }, 422, 'stichtag.far'],
    ['on 30 February', 'land-by', { on: '2027-02-30' }, 400, 'request.invalid'],
    ['without a source', 'land-by', { source: ' ' }, 400, 'request.invalid'],
  ])('%s is refused with code and sentence in both languages', async (_, role, fields, status, code) => {
    expect(await add(role, fields)).toMatchObject({
      status,
      body: { code, detail: expect.stringMatching(/\S+ \S+/), detailEn: expect.stringMatching(/\S+ \S+/) },
    })
  })
})
