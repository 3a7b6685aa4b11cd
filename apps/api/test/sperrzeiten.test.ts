import { randomUUID } from 'node:crypto'
import { rolloutPlan } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInstalledApi, type Api } from './an-api.js'

let api: Api
beforeAll(async () => {
  api = await anInstalledApi()
})
afterAll(() => api?.close())

const election = { traeger: '09772177', name: 'Bürgermeisterwahl', kind: 'wahl', from: '2026-03-09', to: '2026-03-20', reason: 'Wahl und Stichwahl' }
const set = (role: string, fields: object = {}) => api.post(role, '/sperrzeiten', { ...election, ...fields })
const end = (role: string, id: string) => api.post(role, `/sperrzeiten/${id}/end`, { reason: 'Die Wahl ist verlegt' })
const firstDay = async () => {
  const [id] = await api.make([rolloutPlan({ name: randomUUID() })])
  await api.post('land-by', `/rollouts/${id}/start`, { version: 0, startOn: '2026-03-02' })
  return (await api.get('land-by', `/rollouts/${id}`)).body.milestones[0] as { id: string; dueOn: string }
}

describe('a Sperrzeit', () => {
  it('of the Kommune keeps its steps out, says so at the date, and ended it does not hold any more', async () => {
    expect((await firstDay()).dueOn).toBe('2026-03-09')
    const { status, body } = await set('kommune-meitingen')
    expect([status, body.dueInside]).toEqual([200, 1])
    const step = await firstDay()
    expect(step.dueOn).toBe('2026-03-23')
    expect((await api.get('kommune-meitingen', `/milestones/${step.id}/why`)).body.steps[0].because.at(-1)).toMatchObject({
      kind: 'sperrzeit',
      name: { de: election.name },
      since: '2026-03-09',
      until: '2026-03-20',
      day: '2026-03-23',
    })
    expect((await api.get('land-by', '/sperrzeiten?status=set')).body.items).toMatchObject([
      { body: expect.stringContaining('Meitingen'), kind: 'wahl', reason: election.reason, endedAt: null },
    ])
    expect((await end('kommune-meitingen', body.id)).status).toBe(200)
    expect(await end('land-by', body.id)).toMatchObject({
      status: 409,
      body: { code: 'sperrzeit.ended', detail: 'Diese Sperrzeit ist seit dem 02.03.2026 beendet.' },
    })
    expect((await firstDay()).dueOn).toBe('2026-03-09')
    expect((await api.get('land-by', '/sperrzeiten?status=ended')).body.items).toMatchObject([{ id: body.id, endedAt: expect.any(String) }])
    expect((await api.get('land-by', '/events?type=sperrzeit.set.v1')).body.items).toMatchObject([{ text: election.reason }])
  })

  it('leaves dates inside it where they are until the Land moves them, after a preview, to the first working day behind it', async () => {
    const first = await firstDay()
    const { body } = await set('kommune-meitingen')
    expect(body.dueInside).toBeGreaterThanOrEqual(1)
    const preview = await api.post('land-by', '/rollouts/shift/preview', { sperrzeit: body.id, workingDays: 0 })
    expect(preview).toMatchObject({ status: 200, body: { applied: false, direct: body.dueInside } })
    expect(
      preview.body.items
        .flatMap(({ moves }: { moves: { milestoneId: string; to: string }[] }) => moves)
        .find(({ milestoneId }: { milestoneId: string }) => milestoneId === first.id),
    ).toMatchObject({ from: '2026-03-09', to: '2026-03-23', direct: true })
    expect((await api.post('kommune-meitingen', '/rollouts/shift/preview', { sperrzeit: body.id, workingDays: 0 })).status).toBe(200)
    expect(await api.post('land-by', '/rollouts/shift', { sperrzeit: body.id, workingDays: 0, digest: preview.body.digest, reason: 'Wahl' })).toMatchObject({
      status: 200,
      body: { applied: true },
    })
    expect((await api.post('land-by', '/rollouts/shift/preview', { sperrzeit: body.id, workingDays: 0 })).body).toMatchObject({ steps: 0, items: [] })
    expect((await end('land-by', body.id)).status).toBe(200)
    expect((await api.post('land-by', '/rollouts/shift/preview', { sperrzeit: body.id, workingDays: 0 })).body).toMatchObject({ steps: 0 })
  })

  it('of the Land spares offices up to a size, and its Kommunen see it but do not end it', async () => {
    const { body } = await set('land-by', { traeger: '09', name: 'Jahreswechsel', kind: 'jahresende', maxPopulation: 100 })
    expect((await firstDay()).dueOn).toBe('2026-03-09')
    expect((await api.get('kommune-meitingen', '/sperrzeiten?status=set')).body.items).toMatchObject([{ id: body.id, body: null, maxPopulation: 100 }])
    expect(await end('kommune-meitingen', body.id)).toMatchObject({ status: 403 })
    expect((await end('land-by', body.id)).status).toBe(200)
  })

  it.each([
    ['for another body', 'kommune-meitingen', { traeger: '09273147' }, 403, 'permission.denied'],
    ['for the whole Land by a Kommune', 'kommune-meitingen', { traeger: '09' }, 403, 'permission.denied'],
    ['in another Land', 'land-he', {}, 403, 'permission.denied'],
    ['for a body that does not exist', 'land-by', { traeger: '09999999' }, 422, 'sperrzeit.body'],
    ['that ends before it begins', 'land-by', { to: '2026-03-08' }, 422, 'sperrzeit.order'],
    ['that is over', 'land-by', { from: '2026-01-01', to: '2026-01-31' }, 422, 'sperrzeit.past'],
    ['longer than 120 days', 'land-by', { to: '2026-12-31' }, 422, 'sperrzeit.long'],
    ['on 30 February', 'land-by', { from: '2026-02-30' }, 400, 'request.invalid'],
    ['with a reason of 100,000 characters', 'land-by', { reason: 'x'.repeat(100_000) }, 400, 'request.invalid'],
  ])('%s is refused with code and sentence in both languages', async (_, role, fields, status, code) => {
    expect(await set(role, fields)).toMatchObject({
      status,
      body: { code, detail: expect.stringMatching(/\S+ \S+/), detailEn: expect.stringMatching(/\S+ \S+/) },
    })
  })
})

describe('the calendar of the seat', () => {
  /** The reasons for the first step of an authority at `seat` planned to start so that its day lies behind the holiday. */
  const overHoliday = async (land: string, seat: string, startOn: string) => {
    const [id] = await api.make([
      rolloutPlan({ name: randomUUID(), land, traeger: seat, plannedStartOn: startOn, programme: land === 'HE' ? 'bund-hessen' : 'bund-bayern' }),
    ])
    const role = land === 'HE' ? 'land-he' : 'land-by'
    const {
      milestones: [step],
    } = (await api.get(role, `/rollouts/${id}`)).body
    const { because } = (await api.get(role, `/milestones/${step.id}/why`)).body.steps[0]
    return because[0].passedOver as { holidays: { on: string }[]; open: { on: string }[] }
  }
  it.each([
    ['6 January holds in Bavaria', 'BY', '09772177', '2027-01-04', { holidays: [{ on: '2027-01-06' }], open: [] }],
    ['and not in Hesse', 'HE', '06440008', '2027-01-04', { holidays: [], open: [] }],
    ['the Friedensfest in Augsburg', 'BY', '09761000', '2028-08-04', { holidays: [{ on: '2028-08-08' }], open: [] }],
    ['and not next door', 'BY', '09772177', '2028-08-04', { holidays: [], open: [] }],
    ['15 August in Oberbayern', 'BY', '09162000', '2028-08-11', { holidays: [{ on: '2028-08-15' }], open: [] }],
    ['not in Nürnberg', 'BY', '09564000', '2028-08-11', { holidays: [], open: [] }],
    ['open in Meitingen, where no list is in hand', 'BY', '09772177', '2028-08-11', { holidays: [], open: [{ on: '2028-08-15' }] }],
  ])('%s', async (_, land, seat, startOn, days) => expect(await overHoliday(land, seat, startOn)).toMatchObject(days))
})
