import { RolloutProcessService } from '@blaupause/backend/rollouts'
import { fixedClock } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
let entry: { id: string; recordedAt: string }
beforeAll(async () => {
  api = await anApi()
  const { id } = await api.begun('eingang')
  await new RolloutProcessService(api.source, fixedClock('2026-03-04T08:00:00.000Z')).fire(id)
  entry = (await api.get('kommune-meitingen', '/notifications')).body.items[0]
})
afterAll(() => api?.close())

const count = async (role: string, query = '') => (await api.get(role, `/notifications?count=exact&limit=1${query}`)).body.total
const post = (verb: string, body: object = {}, key = `${verb}-${Math.random()}`) =>
  api.post('kommune-meitingen', `/notifications/${entry.id}/${verb}`, body, { 'idempotency-key': key })

describe('the inbox over HTTP', () => {
  it('holds what was said to the reader’s role, and nothing for those who have none', async () => {
    expect(entry).toMatchObject({ kind: 'reminder', state: 'unread', dueOn: '2026-03-09' })
    expect(await Promise.all(['kommune-meitingen', 'land-by', 'kommune-kelheim', 'bund', 'pruefung', 'betrieb'].map((role) => count(role)))).toEqual([
      1, 0, 0, 0, 0, 0,
    ])
    expect(await count('kommune-meitingen', '&kind=escalation')).toBe(0)
  })

  it('answers each verb with where the entry stands, the same click twice with the first answer', async () => {
    expect(await post('read', {}, 'ein-klick-1')).toMatchObject({ status: 200, body: { state: 'read' } })
    expect(await post('read', {}, 'ein-klick-1')).toMatchObject({ status: 200, body: { state: 'read' } })
    expect(await post('done', {}, 'ein-klick-1')).toMatchObject({ status: 422, body: { code: 'idempotency.reused' } })
    expect(await post('done')).toMatchObject({ body: { state: 'done' } })
    expect(await count('kommune-meitingen', '&status=done')).toBe(1)
    expect(await post('unread')).toMatchObject({ body: { state: 'unread' } })
    expect(await api.post('kommune-meitingen', '/notifications/read-all', { upTo: entry.recordedAt })).toMatchObject({ status: 200, body: { count: 1 } })
  })

  it('holds groups with verbs of their own; what is no key cannot exist', async () => {
    const [group] = (await api.get('kommune-meitingen', '/notifications/groups?count=exact')).body.items
    expect(group).toMatchObject({ count: 1, longest: { id: entry.id } })
    expect((await api.get('kommune-meitingen', `/notifications?group=${group.key}`)).body.items).toMatchObject([{ id: entry.id }])
    const of = (verb: string, body: object) => api.post('kommune-meitingen', `/notifications/groups/${group.key}/${verb}`, { upTo: group.latestAt, ...body })
    await post('unread')
    expect(await of('read', {})).toMatchObject({ status: 200, body: { count: 1 } })
    expect(await of('snooze', { until: '2020-01-07' })).toMatchObject({ status: 422, body: { code: 'notification.snooze' } })
    expect(await api.post('kommune-meitingen', '/notifications/groups/alle/done', { upTo: group.latestAt })).toMatchObject({ status: 404 })
    expect(await api.get('kommune-meitingen', '/notifications?group=alle')).toMatchObject({ status: 400 })
    expect(await post('unread')).toMatchObject({ body: { state: 'unread' } })
  })

  it('refuses days that do not exist or lie behind, entries of others, and readers without an inbox', async () => {
    expect(await post('snooze', { until: '2026-02-30' })).toMatchObject({ status: 400 })
    expect(await post('snooze', { until: '2020-01-07' })).toMatchObject({
      status: 422,
      body: { code: 'notification.snooze', detail: expect.stringContaining('Wählen Sie einen Tag nach heute') },
    })
    expect(await api.post('land-by', `/notifications/${entry.id}/read`, {})).toMatchObject({ status: 404 })
    expect(await api.post('pruefung', `/notifications/${entry.id}/read`, {})).toMatchObject({ status: 403 })
  })
})
