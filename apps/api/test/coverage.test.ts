import { registerEdition, rolloutPlan, threeSteps } from '@blaupause/testing'
import { importRegister } from '@blaupause/backend/catalogue'
import { transact, withDatabase } from '@blaupause/backend/platform'
import { seedReference } from '@blaupause/backend/programme'
import { SYSTEM } from '@blaupause/domain/identity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
beforeAll(async () => {
  api = await anApi()
  await withDatabase(api.database.url, (source) => transact(source, SYSTEM, 'write', (tx) => seedReference(tx, api.clock.now())))
  await api.make([rolloutPlan({ name: '09772177', state: 'bestand' })])
})
afterAll(() => api?.close())

describe('coverage over HTTP', () => {
  it('says figure, denominator, day, register and definition', async () => {
    const { status, body } = await api.get('bund', '/coverage?land=BY&onlinedienst=ummeldung&by=regierungsbezirk')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      stand: { on: '2026-03-02', registerOn: '2025-11-30' },
      total: { responsible: 1_385, claimed: 1, bestand: 1, isAreaWide: false },
      demo: true,
    })
    expect(body.parts).toHaveLength(7)
    expect(body.definitions.areaWide.en).toMatch(/99 per cent means no/)
  })
  it('leads from the figure to its rows with the same filters', async () => {
    const { body } = await api.get('bund', '/coverage/authorities?land=BY&onlinedienst=ummeldung&status=claimed&count=exact')
    expect(body).toMatchObject({ total: 1, items: [{ behoerde: { name: 'Markt Meitingen', kreisName: 'Augsburg' }, state: 'bestand', since: '2026-03-02' }] })
  })
  it('draws a curve and fills a map', async () => {
    expect((await api.get('land-by', '/coverage/curve?onlinedienst=ummeldung&weeks=4')).body.points).toHaveLength(4)
    expect((await api.get('land-by', '/coverage/areas?level=kreis&onlinedienst=ummeldung')).body.areas).toHaveLength(96)
  })
  it.each([
    ['/coverage?on=2026-02-30', 400, 'request.invalid'],
    ['/coverage?on=gestern', 400, 'request.invalid'],
    ['/coverage?kreis=9273', 400, 'request.invalid'],
    ['/coverage?farbe=rot', 400, 'request.invalid'],
    ['/coverage?on=2027-01-01', 422, 'coverage.future'],
    ['/coverage?on=1871-01-18', 422, 'coverage.before-register'],
    ['/coverage?land=XX', 422, 'coverage.unknown'],
    ['/coverage/authorities?kreis=09999', 422, 'coverage.area-unknown'],
    ['/coverage/curve?weeks=9999', 400, 'request.invalid'],
    ['/coverage/areas?level=dorf', 400, 'request.invalid'],
  ])('%s → %i %s, in both languages', async (path, status, code) => {
    expect(await api.get('land-by', path)).toMatchObject({ status, body: { code, detail: expect.stringMatching(/\w/), detailEn: expect.stringMatching(/\w/) } })
  })
  it('counts Hanau with its Kreis until the end of 2025 and by itself from 1 January, and lists what it counts', async () => {
    const of = async (on: string, kreis: string) => {
      const { parts } = (await api.get('bund', `/coverage?land=HE&onlinedienst=fuehrerschein&by=kreis&on=${on}`)).body
      const rows = await api.get('bund', `/coverage/authorities?land=HE&onlinedienst=fuehrerschein&kreis=${kreis}&on=${on}&count=exact`)
      return {
        part: parts.find(({ key }: { key: string }) => key === kreis)?.figures,
        rows:
          rows.status === 200
            ? { total: rows.body.total, names: rows.body.items.map(({ behoerde }: { behoerde: { name: string } }) => behoerde.name) }
            : rows.body.code,
      }
    }
    const before = await of('2025-12-31', '06435')
    const after = await of('2026-01-01', '06435')
    expect(await of('2025-12-31', '06415')).toEqual({ part: undefined, rows: 'coverage.area-not-yet' })
    expect(await of('2026-01-01', '06415')).toMatchObject({
      part: { responsible: 1, claimed: 0, isAreaWide: false },
      rows: { total: 1, names: [expect.stringContaining('Hanau')] },
    })
    for (const { part, rows } of [before, after]) expect({ responsible: part.responsible, rows: rows.total }).toEqual({ responsible: 1, rows: 1 })
    expect(before.part.population - after.part.population).toBe((await of('2026-01-01', '06415')).part.population)
  })
  it('takes a report of September 2025 and counts it as of 1 October, by the oldest register held, and says so', async () => {
    const [id] = await api.make([
      rolloutPlan({
        name: '09273137',
        traeger: '09273137',
        steps: threeSteps.slice(2).map((step) => ({ ...step, base: { ...step.base, dependsOn: [], anchor: { on: 'start', offset: 5 } } })),
      }),
    ])
    expect((await api.post('land-by', `/rollouts/${id}/start`, { version: 0, startOn: '2025-09-01' })).status).toBe(200)
    api.clock.set(new Date('2026-03-02T09:01:00Z'))
    const [{ id: step, version }] = (await api.get('land-by', `/rollouts/${id}`)).body.milestones
    expect((await api.post('land-by', `/milestones/${step}/report`, { version, doneOn: '2025-09-15' })).status).toBe(200)
    const on = async (day: string) => (await api.get('land-by', `/coverage?onlinedienst=ummeldung&on=${day}`)).body
    expect(await on('2025-10-01')).toMatchObject({
      stand: { on: '2025-10-01', registerOn: '2025-11-30', populationOn: '2024-12-31', oldestRegisterOn: '2025-11-30' },
      total: { responsible: 1_385, claimed: 1 },
    })
    expect((await on('2025-09-14')).total).toMatchObject({ claimed: 0, running: 1 })
    expect(await api.get('land-by', '/coverage?on=2025-08-26')).toMatchObject({
      status: 422,
      body: { code: 'coverage.before-register', detail: expect.stringMatching(/26\.08\.2025.*30\.11\.2025.*27\.08\.2025/) },
    })
    expect(await api.get('land-by', '/coverage?on=2025-08-26&programme=bund-bayern')).toMatchObject({
      status: 422,
      body: { code: 'coverage.before-programme' },
    })
  })
  it('keeps its denominators when an older register is brought to a running product: the whole file is refused', async () => {
    const before = (await api.get('land-by', '/coverage?on=2025-10-01')).body
    await expect(importRegister(api.source, registerEdition('2021-11-30'), api.clock)).rejects.toMatchObject({ code: 'register.older' })
    expect((await api.get('land-by', '/coverage?on=2025-10-01')).body).toEqual(before)
  })
  it('is refused to a Kommune, which sees only its own rollouts', async () => {
    expect(await api.get('kommune-meitingen', '/coverage')).toMatchObject({ status: 403, body: { code: 'permission.denied' } })
  })
})
