import { randomUUID } from 'node:crypto'
import { threeSteps } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
beforeAll(async () => {
  api = await anApi()
})
afterAll(() => api?.close())

/** A rollout of Meitingen whose first step is `gemeinden` × 5 small ones. */
async function stepOf(gemeinden: number, traeger = '09772177') {
  const items = {
    gemeinden: Array.from({ length: gemeinden }, (_, at) => String(9_100_001 + at).padStart(8, '0')),
    leistungen: ['99115005104000', '99115005104001', '99115005104002', '99115005104003', '99115005104004'],
  }
  const rollout = await api.begun(randomUUID(), { traeger, steps: threeSteps.map((step) => (step.position === 1 ? { ...step, items } : step)) })
  const step = () => rollout.step('ansprechpersonen')
  const { id } = await step()
  const act = async (verb: string, body: object, role = 'kommune-meitingen') =>
    api.post(role, `/milestones/${id}/items/${verb}`, { version: (await step()).version, ...(verb === 'tick' && { doneOn: '2026-03-02' }), ...body })
  const all = async (filter = '') => {
    const keys: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: { items: { key: string }[]; nextCursor: string | null } } = await api.get(
        'land-by',
        `/milestones/${id}/items?limit=200${filter}${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
      )
      keys.push(...body.items.map(({ key }) => key))
      cursor = body.nextCursor
    }
    return keys
  }
  return { id: id as string, rollout, step, act, all }
}

describe('many small ones of a step', () => {
  it.each([
    [7, 35],
    [200, 1000],
  ])('of %d Gemeinden all %d are ticked in one command and read page by page', async (gemeinden, count) => {
    const { act, all, step, rollout } = await stepOf(gemeinden)
    const keys = await all()
    expect([keys.length, new Set(keys).size]).toEqual([count, count])
    expect(await act('tick', { keys })).toMatchObject({ status: 200, body: { itemsDone: count, itemsTotal: count, state: 'running' } })
    expect(await all('&status=open')).toEqual([])
    expect((await act('tick', { keys: keys.slice(0, 3), done: false })).body.itemsDone).toBe(count - 3)
    expect(await all('&status=open')).toHaveLength(3)
    expect(await act('prove', { seenIn: 'portal', keys: keys.slice(3) }, 'land-by')).toMatchObject({ status: 200 })
    expect(await all('&status=proven')).toHaveLength(count - 3)
    expect((await step()).itemsDone).toBe(count - 3)
    expect((await api.get('land-by', `/events?rollout=${rollout.id}`)).body.items.length).toBeLessThan(10)
  })

  it('are ticked by Gemeinde or Leistung; more than 2,000 keys, an unknown one or a stale state are refused', async () => {
    const { act, all, id } = await stepOf(7)
    expect((await act('tick', { gemeinden: ['09100001'] })).body.itemsDone).toBe(5)
    expect((await act('tick', { leistungen: ['99115005104000'] })).body.itemsDone).toBe(11)
    expect(await act('tick', { keys: Array.from({ length: 2001 }, (_, at) => `k${at}`) })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/keys' }] },
    })
    expect((await act('tick', { keys: ['gibt-es-nicht'] })).status).toBeGreaterThanOrEqual(400)
    expect(await act('tick', { keys: (await all()).slice(0, 1), farbe: 'rot' })).toMatchObject({ status: 400 })
    expect(await api.post('kommune-meitingen', `/milestones/${id}/items/tick`, { version: 0, doneOn: '2026-03-02' })).toMatchObject({
      status: 409,
      body: { code: 'thing.changed', current: { itemsDone: 11 } },
    })
  })

  it('two people at the same time: one is done, the other sees what became of it, nothing is lost', async () => {
    const { all, id, step } = await stepOf(7)
    const keys = await all()
    const { version } = await step()
    const tick = (role: string, some: string[]) => api.post(role, `/milestones/${id}/items/tick`, { version, keys: some, doneOn: '2026-03-02' })
    const answers = await Promise.all([tick('kommune-meitingen', keys.slice(0, 10)), tick('land-by', keys.slice(10, 20))])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const late = answers.find(({ status }) => status === 409)!
    expect(late.body).toMatchObject({ code: 'thing.changed', current: { itemsDone: 10, version: version + 1 } })
    expect(await step()).toMatchObject({ itemsDone: 10, version: version + 1 })
  })

  it('reported for the body by telephone: it is named, and objects to one', async () => {
    const { act, all, id, step } = await stepOf(7)
    const keys = await all()
    await act('tick', { channel: 'telephone' }, 'land-by')
    expect(
      await api.post('land-by', `/milestones/${id}/report`, { version: (await step()).version, doneOn: '2026-03-02', channel: 'telephone', itemsDone: 35 }),
    ).toMatchObject({
      status: 200,
      body: { state: 'reported', channel: 'telephone', reportedFor: '09772177', reportedByOrganisation: 'StMD Bayern', objectUntil: '2026-03-09' },
    })
    expect(await act('object', { reason: 'Das stimmt so nicht', items: [keys[4]] }, 'kommune-augsburg')).toMatchObject({ status: 404 })
    const objected = await api.post('kommune-meitingen', `/milestones/${id}/object`, {
      version: (await step()).version,
      reason: 'Der Link führt auf die alte Seite.',
      items: [keys[4]],
    })
    expect(objected).toMatchObject({ status: 200, body: { state: 'running', itemsDone: 34, objectedByOrganisation: 'Markt Meitingen' } })
    expect(await all('&status=objected')).toEqual([keys[4]])
  })
})
