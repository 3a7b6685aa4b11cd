import { randomUUID } from 'node:crypto'
import { importRegister } from '@blaupause/backend/catalogue'
import { transact } from '@blaupause/backend/platform'
import { seedReference } from '@blaupause/backend/programme'
import { SYSTEM } from '@blaupause/domain/identity'
import { mergedEdition, rolloutPlan } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

const PULLACH = '09184139'
const OBERHACHING = '09184134'
let api: Api
let id: string
/** Pullach takes part and has begun; then an edition of 28 February 2026 comes in, in which it has gone into Oberhaching. */
beforeAll(async () => {
  api = await anApi()
  await transact(api.source, SYSTEM, 'write', (tx) => seedReference(tx, api.clock.now()))
  ;[id] = (await api.make([rolloutPlan({ traeger: PULLACH })])) as [string]
  expect((await api.post('land-by', `/rollouts/${id}/start`, { version: 0, startOn: '2026-02-02' })).status).toBe(200)
  await importRegister(api.source, mergedEdition(PULLACH, OBERHACHING, '20260228'), api.clock)
})
afterAll(() => api?.close())

const view = async (role = 'land-by') => (await api.get(role, `/rollouts/${id}`)).body
const first = async () => (await view()).milestones[0]
const toldInLage = expect.stringMatching(/09184139 × Ummeldung → .*Oberhaching \(09184134\)/)
const told = expect.stringMatching(/Pullach.*28\.02\.2026.*Oberhaching.*09184134/)

describe('a rollout whose authority has merged', () => {
  it('says since when, and who is responsible now', async () => {
    expect((await view()).ended).toEqual({
      id: `meldebehoerde-${PULLACH}`,
      name: expect.stringContaining('Pullach'),
      until: '2026-02-28',
      successors: [{ id: `meldebehoerde-${OBERHACHING}`, name: expect.stringContaining('Oberhaching') }],
    })
  })

  it('is marked in lists, with the successor', async () => {
    const { items } = (await api.get('land-by', `/rollouts?q=${PULLACH}`)).body
    expect(items).toMatchObject([
      { id, ended: { until: '2026-02-28', successors: [{ id: `meldebehoerde-${OBERHACHING}`, name: expect.stringContaining('Oberhaching') }] } },
    ])
  })

  it('stands in the Lage of its Land as something to decide, named with the successor', async () => {
    const { toDecide, others, pilots } = (await api.get('land-by', '/programmes/bund-bayern/lage')).body
    expect(toDecide).toMatchObject({ total: 1, items: [{ kind: 'ended', id, what: toldInLage, since: '2026-03-02' }] })
    expect(
      [...others, ...pilots]
        .flatMap(({ cells }: { cells: { single: { id: string; ended: object } | null }[] }) => cells)
        .find(({ single }) => single?.id === id)?.single?.ended,
    ).toMatchObject({ until: '2026-02-28' })
  })

  it('is told to the Land once, also when the edition is taken in again, and to nobody else', async () => {
    const notices = async (role: string) => (await api.get(role, '/notifications?kind=authority-ended&status=unread&status=read&status=done')).body.items
    await importRegister(api.source, mergedEdition(PULLACH, OBERHACHING, '20260228'), api.clock)
    expect(await notices('land-by')).toMatchObject([
      { kind: 'authority-ended', rollout: { id }, dueOn: '2026-02-28', party: expect.stringMatching(/Oberhaching \(09184134\)/), state: 'unread' },
    ])
    expect(await notices('land-he')).toEqual([])
    expect(await notices('kommune-meitingen')).toEqual([])
  })

  it('takes no report of a later day, with a sentence that names the successor', async () => {
    const { id: step, version } = await first()
    expect(await api.post('land-by', `/milestones/${step}/report`, { version, doneOn: '2026-03-02' })).toMatchObject({
      status: 409,
      body: { code: 'rollout.authority-ended', detail: told },
    })
    expect(await api.post('land-by', `/milestones/${step}/wait`, { version, on: 'dvdv-stelle', since: '2026-03-02' })).toMatchObject({
      status: 409,
      body: { code: 'rollout.authority-ended' },
    })
    expect((await first()).version).toBe(version)
  })

  it('nor in a bulk report, where the others go through', async () => {
    const other = await api.begun('09772177', { traeger: '09772177' })
    const step = await other.step('ansprechpersonen')
    const { id: gone, version } = await first()
    const report = await api.post('land-by', '/milestones/report-many', {
      milestones: [
        { id: gone, version },
        { id: step.id, version: step.version },
      ],
      doneOn: '2026-03-02',
      mode: 'pages',
    })
    expect(report.body).toMatchObject({ done: 1, refused: [{ id: gone, code: 'rollout.authority-ended', detail: told }] })
  })

  it('still takes what was done before, and can be set apart as transferred', async () => {
    const { id: step, version } = await first()
    expect(await api.post('land-by', `/milestones/${step}/report`, { version, doneOn: '2026-02-27' }, { 'idempotency-key': randomUUID() })).toMatchObject({
      status: 200,
      body: { state: 'reported' },
    })
    const asked = await api.post('land-by', `/rollouts/${id}/exempt`, {
      version: (await view()).version,
      kind: 'transferred',
      reason: 'Eingemeindet nach Oberhaching',
    })
    expect((await api.post('land-by-leitung', `/exemptions/${asked.body.id}/approve`, { version: asked.body.version })).status).toBe(200)
    expect((await api.get('land-by', '/notifications?kind=authority-ended&status=done')).body.items).toMatchObject([{ state: 'done', closedBecause: 'done' }])
    expect((await api.get('land-by', '/programmes/bund-bayern/lage')).body.toDecide.total).toBe(0)
  })

  it('counts in no figure from that day on, and in those of the days before', async () => {
    const responsible = async (on: string) => (await api.get('land-by', `/coverage?land=BY&onlinedienst=ummeldung&base=responsible&on=${on}`)).body
    const before = await responsible('2026-02-27')
    const after = await responsible('2026-02-28')
    expect(before.total.responsible).toBe(1385)
    expect(after.total.responsible).toBe(1384)
  })
})

describe('a day before the programme', () => {
  it('is refused with the day on which it began', async () => {
    const { id: step, version } = (await api.get('land-by', `/rollouts/${(await api.begun('09663000', { traeger: '09663000' })).id}`)).body.milestones[0]
    const before = { status: 422, body: { code: 'milestone.before-programme', detail: expect.stringContaining('27.08.2025') } }
    expect(await api.post('land-by', `/milestones/${step}/report`, { version, doneOn: '2025-08-26' })).toMatchObject(before)
    expect(await api.post('land-by', `/milestones/${step}/wait`, { version, on: 'dvdv-stelle', since: '2019-01-01' })).toMatchObject(before)
    expect(
      (await api.post('land-by', '/milestones/report-many', { milestones: [{ id: step, version }], doneOn: '2025-08-26', mode: 'dry-run' })).body.refused,
    ).toMatchObject([{ code: 'milestone.before-programme' }])
    expect((await api.post('land-by', `/milestones/${step}/report`, { version, doneOn: '2025-08-27' })).status).toBe(200)
  })
})

describe('an authority that goes on', () => {
  it('is not marked', async () => {
    const [other] = await api.make([rolloutPlan({ traeger: '09761000' })])
    expect((await api.get('land-by', `/rollouts/${other}`)).body.ended).toBeNull()
  })
})
