import { randomUUID } from 'node:crypto'
import { rolloutPlan } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
beforeAll(async () => void (api = await anApi()))
afterAll(() => api?.close())

const reason = 'Der Vertrag liegt noch beim Land.'
const started = () => api.begun(randomUUID())

describe('moving a date', () => {
  it('is previewed, done with its reason, explained and seen in the history', async () => {
    const rollout = await started()
    const step = await rollout.step('nachnutzungsvertrag')
    const preview = await api.post('land-by', `/milestones/${step.id}/shift/preview`, { on: '2026-04-03' })
    expect(preview).toMatchObject({
      status: 200,
      body: { applied: false, steps: 2, items: [{ moves: [{ to: '2026-04-07', direct: true }, { direct: false }], holds: true }] },
    })
    expect(await api.post('land-by', `/milestones/${step.id}/shift`, { version: step.version, on: '2026-04-03', reason })).toMatchObject({
      status: 200,
      body: { applied: true, digest: preview.body.digest },
    })
    expect(await api.get('kommune-meitingen', `/milestones/${step.id}/why`)).toMatchObject({
      status: 200,
      body: {
        dueOn: '2026-04-07',
        steps: [
          {
            because: [
              { kind: 'anchor' },
              { kind: 'shift', reason },
              { kind: 'working-day', passedOver: { holidays: [{ name: { de: 'Karfreitag' } }, { name: { de: 'Ostermontag' } }] } },
            ],
          },
        ],
      },
    })
    expect((await api.get('land-by', `/events?rollout=${rollout.id}&type=milestone.shifted.v1`)).body.items).toMatchObject([
      { text: reason, facts: { to: '2026-04-07', followed: [{ step: 'go-live' }] } },
    ])
    expect(await rollout.step('nachnutzungsvertrag')).toMatchObject({ dueOn: '2026-04-07', plannedOn: '2026-03-16' })
  })

  it.each([
    ['29 February 2027', { on: '2027-02-29', reason }, 400, 'request.invalid'],
    ['no day at all', { reason }, 400, 'request.invalid'],
    ['a day and a number of days', { on: '2026-05-01', workingDays: 3, reason }, 400, 'request.invalid'],
    ['a reason of 100,000 characters', { workingDays: 3, reason: 'x'.repeat(100_000) }, 400, 'request.invalid'],
    ['no reason', { workingDays: 3 }, 400, 'request.invalid'],
    ['a day before the programme', { on: '2020-01-02', reason }, 422, 'shift.past'],
    ['a day beyond the known holidays', { on: '9999-12-31', reason }, 422, 'shift.too-far'],
    ['the day it has', { on: '2026-03-16', reason }, 409, 'shift.nothing'],
    ['a stale version', { workingDays: 3, version: 99, reason }, 409, 'thing.changed'],
  ])('with %s is refused and changes nothing', async (_, body, status, code) => {
    const rollout = await started()
    const step = await rollout.step('nachnutzungsvertrag')
    const answer = await api.post('land-by', `/milestones/${step.id}/shift`, { version: step.version, ...body })
    expect(answer).toMatchObject({ status, body: { code } })
    if (code === 'thing.changed') expect(answer.body.current).toMatchObject({ id: step.id, version: step.version, dueOn: '2026-03-16' })
    expect((await rollout.step('nachnutzungsvertrag')).dueOn).toBe('2026-03-16')
  })

  it('by two people at once happens once; the other reads the state as it is now', async () => {
    const rollout = await started()
    const step = await rollout.step('nachnutzungsvertrag')
    const answers = await Promise.all(
      [
        ['land-by', '2026-05-04'],
        ['rollin', '2026-06-01'],
      ].map(([role, on]) => api.post(role!, `/milestones/${step.id}/shift`, { version: step.version, on, reason })),
    )
    const [won, lost] = answers.sort((a, b) => a.status - b.status)
    const now = await rollout.step('nachnutzungsvertrag')
    expect([won!.status, lost!.status]).toEqual([200, 409])
    expect(lost!.body).toMatchObject({ code: 'thing.changed', current: { id: step.id, version: step.version + 1, dueOn: now.dueOn } })
    expect(['2026-05-04', '2026-06-01']).toContain(now.dueOn)
    expect((await api.get('land-by', `/events?rollout=${rollout.id}&type=milestone.shifted.v1`)).body.items).toHaveLength(1)
  })

  it('of a step that is not there, or before the start, is refused', async () => {
    expect(await api.post('land-by', `/milestones/${randomUUID()}/shift`, { version: 0, workingDays: 1, reason })).toMatchObject({ status: 404 })
    const [id] = await api.make([rolloutPlan({ name: randomUUID() })])
    const [step] = (await api.get('land-by', `/rollouts/${id}`)).body.milestones
    expect(await api.post('land-by', `/milestones/${step.id}/shift`, { version: 0, workingDays: 1, reason })).toMatchObject({
      status: 409,
      body: { code: 'rollout.not-started' },
    })
  })

  it('of many needs to say of which, and by whom it is asked', async () => {
    expect(await api.post('land-by', '/rollouts/shift/preview', { programme: 'bund-bayern', workingDays: 2 })).toMatchObject({ status: 400 })
    expect(await api.post('land-by', '/rollouts/shift/preview', { waitingOn: 'niemand', workingDays: 2 })).toMatchObject({
      status: 200,
      body: { rollouts: 0, items: [] },
    })
    expect(await api.post('land-by', '/rollouts/shift', { waitingOn: 'niemand', workingDays: 2, reason })).toMatchObject({
      status: 409,
      body: { code: 'shift.nothing' },
    })
    const step = await (await started()).step('go-live')
    expect(await api.post('kommune-meitingen', '/rollouts/shift/preview', { milestones: [step.id], workingDays: 2 })).toMatchObject({ status: 403 })
  })

  it('with the same key twice happens once', async () => {
    const rollout = await started()
    const step = await rollout.step('go-live')
    const key = { 'idempotency-key': randomUUID() }
    const shift = () => api.post('land-by', `/milestones/${step.id}/shift`, { version: step.version, workingDays: 4, reason }, key)
    expect((await shift()).body).toEqual((await shift()).body)
    expect((await rollout.step('go-live')).dueOn).toBe('2026-04-07')
  })
})

describe('who must begin when', () => {
  it('the tightest first, page by page, red where it is past, with the measured share', async () => {
    const kreis = '09199'
    const plan = (commitmentOn: string) => rolloutPlan({ name: randomUUID(), traeger: `${kreis}111`, commitmentOn })
    await api.make([plan('2026-12-31'), plan('2026-03-20'), plan('2026-06-30')])
    const list = (more = '') => api.get('land-by', `/rollouts/latest-starts?kreis=${kreis}${more}`)
    const all = await list('&count=exact')
    expect(all).toMatchObject({
      status: 200,
      body: {
        total: 3,
        late: 1,
        of: 3,
        nextCursor: null,
        items: [
          { commitmentOn: '2026-03-20', latestStartOn: '2026-02-20', slack: -6, state: 'open' },
          { commitmentOn: '2026-06-30' },
          { commitmentOn: '2026-12-31', latestStartOn: '2026-12-02' },
        ],
      },
    })
    const first = await list('&limit=2')
    const second = await list(`&limit=2&cursor=${first.body.nextCursor}`)
    expect([...first.body.items, ...second.body.items]).toEqual(all.body.items)
    expect((await list('&sort=-slack')).body.items.map(({ commitmentOn }: { commitmentOn: string }) => commitmentOn)).toEqual([
      '2026-12-31',
      '2026-06-30',
      '2026-03-20',
    ])
    expect((await list('&status=running')).body.items).toEqual([])
  })

  it('five finished steps are measured, and a running rollout is told when it will be live', async () => {
    const others = await Promise.all([1, 2, 3, 4, 5].map(() => api.begun(randomUUID())))
    for (const other of others) {
      const step = await other.step('ansprechpersonen')
      await api.post('land-by', `/milestones/${step.id}/report`, { version: step.version, doneOn: '2026-03-02' })
    }
    const { body } = await api.get('land-by', `/rollouts/latest-starts?rollout=${others[0]!.id}`)
    expect(body.items).toMatchObject([{ state: 'running', startedOn: '2026-03-02', measured: 1, of: 3, liveOn: '2026-03-23' }])
    expect(body.items[0].slack).toBeGreaterThan(100)
  })

  it('shows nobody the rollouts of others', async () => {
    expect((await api.get('land-he', '/rollouts/latest-starts')).body).toMatchObject({ items: [], of: 0 })
  })
})
