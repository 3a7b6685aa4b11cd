import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
beforeAll(async () => void (api = await anApi()))
afterAll(() => api?.close())

let rollout: Awaited<ReturnType<Api['begun']>>
async function contact() {
  rollout = await api.begun(randomUUID())
  return rollout.step('ansprechpersonen')
}
const report = (step: { id: string; version: number }, body: object = {}, headers: Record<string, string> = {}, role = 'kommune-meitingen') =>
  api.post(role, `/milestones/${step.id}/report`, { version: step.version, doneOn: '2026-03-02', ...body }, headers)
const recorded = async (type: string) => (await api.get('land-by', `/events?rollout=${rollout.id}&type=${type}`)).body.items.length

describe('the key of an intent', () => {
  it('the same key and request is answered as the first time and done once', async () => {
    const step = await contact()
    const key = { 'idempotency-key': randomUUID() }
    const [one, two] = await Promise.all([report(step, {}, key), report(step, {}, key)])
    const three = await report(step, {}, key)
    expect([one.status, two.status, three.status]).toEqual([200, 200, 200])
    expect(two.body).toEqual(one.body)
    expect(three.body).toEqual(one.body)
    expect(await recorded('milestone.reported.v1')).toBe(1)
  })

  it('with another request it is refused', async () => {
    const step = await contact()
    const key = { 'idempotency-key': randomUUID() }
    await report(step, {}, key)
    expect(await report(step, { doneOn: '2026-03-01' }, key)).toMatchObject({ status: 422, body: { code: 'idempotency.reused' } })
    expect(await api.post('kommune-meitingen', `/milestones/${step.id}/note`, { text: 'Anderes', visibility: 'land' }, key)).toMatchObject({ status: 422 })
  })

  it('belongs to one person', async () => {
    const step = await contact()
    const key = { 'idempotency-key': randomUUID() }
    await report(step, {}, key)
    expect(await report(step, {}, key, 'land-by')).toMatchObject({ status: 409, body: { code: 'thing.changed' } })
  })

  it('a refused request leaves the key free', async () => {
    const step = await contact()
    const key = { 'idempotency-key': randomUUID() }
    expect(await report(step, { doneOn: '2026-03-03' }, key)).toMatchObject({ status: 422, body: { code: 'milestone.future' } })
    expect(await report(step, {}, key)).toMatchObject({ status: 200 })
  })

  it('without a key every request is an intent of its own', async () => {
    const step = await contact()
    expect([(await report(step)).status, (await report(step)).status]).toEqual([200, 409])
  })
})

describe('the version somebody saw', () => {
  it('a rollout and the answer of a verb carry it as ETag, a list carries none', async () => {
    const step = await contact()
    const page = await api.get('land-by', `/rollouts/${rollout.id}`)
    expect(page.headers['etag']).toBe(`"${page.body.version}"`)
    expect((await report(step)).headers['etag']).toBe(`"${step.version + 1}"`)
    expect((await api.get('land-by', '/rollouts')).headers['etag']).toBeUndefined()
  })

  it('the ETag of a rollout changes with each of its steps', async () => {
    const step = await contact()
    const before = (await api.get('land-by', `/rollouts/${rollout.id}`)).headers['etag']
    await report(step)
    expect((await api.get('land-by', `/rollouts/${rollout.id}`)).headers['etag']).not.toBe(before)
  })

  it('a stale one in the body is 409, as If-Match 412, both with the state as it is', async () => {
    const step = await contact()
    await report(step)
    const { version: _, ...body } = { version: 0, doneOn: '2026-03-02' }
    const path = `/milestones/${step.id}/report`
    expect(await api.post('kommune-meitingen', path, { ...body, version: step.version })).toMatchObject({
      status: 409,
      body: { code: 'thing.changed', current: { state: 'reported', version: step.version + 1 } },
    })
    expect(await api.post('kommune-meitingen', path, body, { 'if-match': `"${step.version}"` })).toMatchObject({
      status: 412,
      body: { code: 'precondition.failed', current: { state: 'reported', version: step.version + 1 } },
    })
  })

  it('the current one as If-Match stands for the version in the body', async () => {
    const step = await contact()
    expect(await api.post('kommune-meitingen', `/milestones/${step.id}/report`, { doneOn: '2026-03-02' }, { 'if-match': `"${step.version}"` })).toMatchObject({
      status: 200,
      body: { state: 'reported' },
    })
  })

  it.each(['"x"', 'abc', '"1", "2"', '"99"'])('If-Match: %s fails', async (etag) => {
    expect(await report(await contact(), {}, { 'if-match': etag })).toMatchObject({ status: 412, body: { code: 'precondition.failed' } })
  })

  it('other refusals keep their code under If-Match', async () => {
    const step = await contact()
    expect(await report(step, { doneOn: '2026-03-09' }, { 'if-match': `"${step.version}"` })).toMatchObject({ status: 422, body: { code: 'milestone.future' } })
  })
})

describe('from report to live', () => {
  it('every verb works over HTTP, and the history shows them in order', async () => {
    const step = await contact()
    const act = (role: string, verb: string, id: string, version: number | null, body: object = {}) =>
      api.post(role, `/milestones/${id}/${verb}`, { ...(version !== null && { version }), ...body })
    const doneOn = '2026-03-02'
    let version = step.version
    for (const [role, verb, body] of [
      ['kommune-meitingen', 'wait', { on: 'it-dienstleister', since: doneOn }],
      ['kommune-meitingen', 'resume', {}],
      ['kommune-meitingen', 'report', { doneOn }],
      ['land-by', 'return', { reason: 'Postfach fehlt' }],
      ['kommune-meitingen', 'report', { doneOn }],
      ['kommune-meitingen', 'correct', { reason: 'Doch nicht' }],
      ['land-by', 'report', { doneOn, channel: 'telephone' }],
    ] as const)
      expect(await act(role, verb, step.id, version++, body)).toMatchObject({ status: 200, body: { version } })
    expect(await act('bund', 'note', step.id, null, { text: 'Gut', visibility: 'programme' })).toMatchObject({ status: 200 })
    for (const id of ['nachnutzungsvertrag', 'go-live']) {
      const gate = await rollout.step(id)
      expect(await act('land-by', 'report', gate.id, gate.version, { doneOn })).toMatchObject({ status: 200 })
      expect(await act('land-by', 'confirm', gate.id, gate.version + 1)).toMatchObject({ status: 403, body: { code: 'milestone.four-eyes' } })
      expect(await act('land-by-leitung', 'confirm', gate.id, gate.version + 1)).toMatchObject({ status: 200, body: { mark: 'belegt' } })
    }
    expect(await rollout.view()).toMatchObject({ mark: 'belegt', liveConfirmedOn: '2026-03-02' })
    const types = (await api.get('land-by', `/events?rollout=${rollout.id}`)).body.items.map(({ type }: { type: string }) => type.split('.')[1]).reverse()
    expect(types.toSorted()).toEqual(
      [
        'created',
        'started',
        'waiting',
        'resumed',
        'reported',
        'returned',
        'reported',
        'corrected',
        'reported',
        'noted',
        'reported',
        'confirmed',
        'reported',
        'confirmed',
      ].toSorted(),
    )
  })
})
