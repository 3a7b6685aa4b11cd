import { rolloutPlan } from '@blaupause/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { anInstalledApi, type Api } from './an-api.js'

let api: Api
beforeAll(async () => {
  api = await anInstalledApi()
})
afterAll(() => api?.close())

const latest = async (query = '') => (await api.get('land-by', `/rollouts/latest-starts?programme=bund-bayern${query}`)).body
const lage = async () => (await api.get('land-by', '/programmes/bund-bayern/lage')).body

it('Lage, Lagezettel and Termine say the same latest start, that of the tightest which has not begun', async () => {
  expect(await lage()).toMatchObject({ latestStartOn: null, latestStartBy: null })
  const plan = (name: string, commitmentOn: string) => rolloutPlan({ name, traeger: '09273147', commitmentOn })
  const [, tight] = await api.make([plan('Mainburg', '2026-12-31'), plan('Kelheim', '2026-09-30'), plan('Abensberg', '2026-11-30')])
  const said = await lage()
  const page = await latest()
  expect(said).toMatchObject({ commitmentOn: '2026-09-30', latestStartBy: { measured: 0, of: 3 } })
  expect(page.tightest).toEqual({ latestStartOn: said.latestStartOn, commitmentOn: said.commitmentOn, ...said.latestStartBy })
  expect(page.items[0]).toMatchObject({ id: tight, latestStartOn: said.latestStartOn })
  expect((await api.get('land-by', '/lagezettel/bund-bayern')).body.blocks).toMatchObject([{ latestStartOn: said.latestStartOn }])
  // What runs has begun: the next one is the tightest now, on both pages.
  await api.post('land-by', `/rollouts/${tight}/start`, { version: 0, startOn: '2026-03-02' })
  const [after, next] = await Promise.all([lage(), latest()])
  expect(after).toMatchObject({ commitmentOn: '2026-11-30', latestStartOn: next.tightest.latestStartOn })
  expect(after.latestStartOn > said.latestStartOn).toBe(true)
})

it('a municipality reads the Lage of its programme too, for its page about it; what is to decide is not its', async () => {
  await api.make([rolloutPlan({ name: 'Meitingen', traeger: '09772177' })])
  const { status, body } = await api.get('kommune-meitingen', '/programmes/bund-bayern/lage')
  expect({ status, toDecide: body.toDecide }).toEqual({ status: 200, toDecide: { total: 0, items: [] } })
})
