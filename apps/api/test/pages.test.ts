import { rolloutPlan, threeSteps } from '@blaupause/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
let ids: string[]
const kreise = ['09772', '09184', '09273']

/** Forty rollouts whose names, days and states repeat, so that every sort has ties. */
beforeAll(async () => {
  api = await anApi()
  ids = await api.make(
    Array.from({ length: 40 }, (_, i) =>
      rolloutPlan({
        name: `Gemeinde ${i % 7}-${i}`,
        traeger: `${kreise[i % 3]}${100 + i}`,
        state: i % 10 === 8 ? 'bestand' : i % 10 === 9 ? 'exempt' : 'open',
        steps: threeSteps.map((step) => ({
          ...step,
          dueOn: `2026-03-${10 + (i % 5)}`,
          ...(i % 10 === 7 && step.stepId === 'ansprechpersonen' && { exempt: { de: 'entfällt', en: 'left out' } }),
        })),
      }),
    ),
  )
  for (const [i, id] of ids.entries()) {
    if (i % 10 > 5) continue
    await api.post('land-by', `/rollouts/${id}/start`, { version: 0, startOn: '2026-02-02' })
    const [contact] = (await api.get('land-by', `/rollouts/${id}`)).body.milestones
    if (i % 10 === 1) await api.post('land-by', `/milestones/${contact.id}/wait`, { version: contact.version, on: 'land', since: '2026-02-20' })
    if (i % 10 > 1) await api.post('land-by', `/milestones/${contact.id}/report`, { version: contact.version, doneOn: '2026-02-27' })
  }
})
afterAll(() => api?.close())

async function walk(path: string, between: (page: number) => Promise<unknown> = async () => undefined): Promise<any[]> {
  const items: any[] = []
  let cursor: string | null = null
  for (let page = 0; page === 0 || cursor; page += 1) {
    const { status, body } = await api.get('land-by', `${path}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`)
    expect(status).toBe(200)
    items.push(...body.items)
    cursor = body.nextCursor
    await between(page)
  }
  return items
}

const sorted = (texts: readonly string[]) => [...texts].sort((a, b) => (a < b ? -1 : 1))
const sorts = ['behoerde', '-behoerde', 'dueOn', '-dueOn', 'updatedAt', '-updatedAt', 'position', '-position']

describe('pages of rollouts', () => {
  it.each(sorts)('sorted by %s they hold every row exactly once', async (sort) => {
    const items = await walk(`/rollouts?sort=${sort}&limit=7`)
    expect(sorted(items.map(({ id }) => id))).toEqual(sorted(ids))
    expect(items).toEqual((await api.get('land-by', `/rollouts?sort=${sort}&limit=200`)).body.items)
  })

  it.each(sorts)('sorted by %s, rows that others change meanwhile hide no row that nobody touched', async (sort) => {
    const first = (await walk(`/rollouts?sort=${sort}&limit=200`)).find(({ mark }) => mark === 'laeuft' || mark === 'ueberfaellig')
    const [contact] = (await api.get('land-by', `/rollouts/${first.id}`)).body.milestones
    const items = await walk(`/rollouts?sort=${sort}&limit=7`, () => {
      api.clock.set(new Date(api.clock.instant().getTime() + 1000))
      return api.post('land-by', `/milestones/${contact.id}/note`, { text: 'zwischendurch', visibility: 'land' })
    })
    const untouched = items.map(({ id }) => id).filter((id) => id !== first.id)
    expect(sorted(untouched)).toEqual(sorted(ids.filter((id) => id !== first.id)))
  })

  it('count=exact counts all of them, whatever the page', async () => {
    expect((await api.get('land-by', '/rollouts?limit=3&count=exact')).body.total).toBe(40)
    expect((await api.get('land-by', '/rollouts?limit=3')).body.total).toBeUndefined()
  })
})

describe('a page mark', () => {
  const broken = [
    (mark: string) => mark.slice(0, -1),
    (mark: string) => `x${mark}`,
    (mark: string) => `${mark.split('.')[0]}.${'ä'.repeat(22)}`,
    (mark: string) => mark.split('.')[0]!,
    () => '.',
    () => 'null',
  ]
  it.each(broken.map((alter, index) => ({ alter, index })))('altered ($index) is refused', async ({ alter }) => {
    const { nextCursor } = (await api.get('land-by', '/rollouts?limit=2')).body
    expect(await api.get('land-by', `/rollouts?limit=2&cursor=${encodeURIComponent(alter(nextCursor))}`)).toMatchObject({
      status: 400,
      body: { code: 'request.cursor' },
    })
  })

  it('of another sort is refused', async () => {
    const { nextCursor } = (await api.get('land-by', '/rollouts?limit=2')).body
    expect(await api.get('land-by', `/rollouts?limit=2&sort=dueOn&cursor=${nextCursor}`)).toMatchObject({ status: 400, body: { code: 'request.cursor' } })
  })
})

describe.each(['/rollouts', '/milestones'])('filters of %s', (path) => {
  it('by state find exactly what shows that mark', async () => {
    const all = await walk(`${path}?limit=200`)
    const marks = [...new Set(all.map(({ mark }) => mark))]
    expect(marks.length).toBeGreaterThan(4)
    for (const mark of ['belegt', 'gemeldet', 'bestand', 'laeuft', 'wartet', 'ueberfaellig', 'nicht', 'ausnahme']) {
      const shown = all.filter((row) => row.mark === mark).map(({ id }) => id)
      const filtered = (await api.get('land-by', `${path}?limit=200&count=exact&status=${mark}`)).body
      expect({ mark, ids: sorted(filtered.items.map(({ id }: { id: string }) => id)), total: filtered.total }).toEqual({
        mark,
        ids: sorted(shown),
        total: shown.length,
      })
    }
  })

  it('by several states find them together', async () => {
    const all = await walk(`${path}?limit=200`)
    const { total } = (await api.get('land-by', `${path}?status=wartet&status=bestand&count=exact`)).body
    expect(total).toBe(all.filter(({ mark }) => mark === 'wartet' || mark === 'bestand').length)
  })

  it('by Kreis find that Kreis only', async () => {
    const { items, total } = (await api.get('land-by', `${path}?kreis=09184&count=exact&limit=200`)).body
    expect(total).toBe(items.length)
    expect(new Set(items.map((row: any) => row.kreis ?? row.behoerde.kreis))).toEqual(new Set(['09184']))
  })
})

describe('pages of milestones and events', () => {
  it.each(['dueOn', '-dueOn'])('milestones sorted by %s hold every row exactly once', async (sort) => {
    const items = await walk(`/milestones?sort=${sort}&limit=23`)
    expect([items.length, new Set(items.map(({ id }) => id)).size]).toEqual([120, 120])
  })

  it('events hold every row exactly once, newest first, also when more are written meanwhile', async () => {
    const before = await walk('/events?limit=200')
    const [milestone] = (await api.get('land-by', `/rollouts/${ids[0]}`)).body.milestones
    const items = await walk('/events?limit=31', () => api.post('land-by', `/milestones/${milestone.id}/note`, { text: 'später', visibility: 'land' }))
    const old = new Set(before.map(({ id }) => id))
    expect(items.map(({ id }) => id).filter((id) => old.has(id))).toEqual(before.map(({ id }) => id))
  })
})
