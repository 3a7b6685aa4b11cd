import { PublicRecord } from '@blaupause/backend/awards'
import { transact } from '@blaupause/backend/platform'
import {
  AwardFunnel,
  AwardQueue,
  CampaignView,
  CeremonyCandidatePage,
  CeremonyView,
  FunnelBodyPage,
  FunnelChoices,
  LetterPreview,
  RecipientPage,
} from '@blaupause/contract/awards'
import { SYSTEM } from '@blaupause/domain/identity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInstalledApi, type Api } from './an-api.js'

const [ABBACH, MEITINGEN] = ['09273116', '09772177']
let api: Api
let campaign: string

/** Bad Abbach is below the line, as the only body with a number; it gets a letter. */
beforeAll(async () => {
  api = await anInstalledApi()
  await transact(api.source, SYSTEM, 'write', async (tx) =>
    tx.write(
      'test.count',
      `insert into procedure_count (body, land, counted_on, counted, alive, said, not_counted) values ($1, 'BY', '2026-03-01', 37, 37, 0, 0)`,
      [ABBACH],
    ),
  )
  campaign = (
    await api.post('land-by', '/campaigns', { name: 'Schlusslichter ansprechen', text: 'Guten Tag {name}, es fehlen {fehlt}. {link}', stage: 'below' })
  ).body.id
  await api.post('land-by', `/campaigns/${campaign}/send`, { version: 0 })
  await api.app.get(PublicRecord).refresh()
})
afterAll(() => api?.close())

const OFFICE = [
  '/award-funnel',
  '/award-funnel/file',
  '/award-bodies',
  '/award-bodies/choices',
  '/award-bodies/file?stage=below',
  '/award-applications/queue',
  '/campaigns',
  '/ceremonies',
] as const

describe('outreach over HTTP', () => {
  it('answers the Land what its contract says', async () => {
    const get = async (path: string) => (await api.get('land-by', path)).body
    expect(AwardFunnel.parse(await get('/award-funnel'))).toMatchObject({ stages: { below: 1, 'not-begun': 2119, awarded: 14 }, bodies: 2134, reach: 0 })
    expect(FunnelBodyPage.parse(await get('/award-bodies?stage=below&kreis=09273&size=up-to-20000&q=abbach&count=exact'))).toMatchObject({
      total: 1,
      items: [{ key: ABBACH, missing: 13 }],
    })
    expect(FunnelChoices.parse(await get('/award-bodies/choices?stage=below')).kreis).toEqual([{ key: '09273', name: 'Landkreis Kelheim', count: 1 }])
    expect(AwardQueue.parse(await get('/award-applications/queue'))).toEqual({ open: 0, yours: 0, late: 0, done: 0, first: null, demo: expect.any(Boolean) })
    expect(CampaignView.parse(await get(`/campaigns/${campaign}`))).toMatchObject({ recipients: 1, after: { ended: 0 } })
    expect(RecipientPage.parse(await get(`/campaigns/${campaign}/recipients?q=abbach&count=exact`))).toMatchObject({
      total: 1,
      items: [{ body: ABBACH, counted: 37, now: 37, stage: 'below' }],
    })
    expect(LetterPreview.parse(await get(`/campaigns/${campaign}/recipients/${ABBACH}/letter`)).text).toContain('es fehlen 13')
    const {
      items: [first],
    } = await get('/ceremonies')
    expect(CeremonyView.parse(await get(`/ceremonies/${first.id}`)).honoured).toHaveLength(7)
    expect(CeremonyCandidatePage.parse(await get(`/ceremonies/${first.id}/candidates?which=all&sort=name&count=exact`)).total).toBe(0)
  })

  it('takes an answer by post, and refuses what nobody may say', async () => {
    const path = `/campaigns/${campaign}/recipients/${ABBACH}/answer`
    expect((await api.post('land-by', path, { answer: 'vielleicht' })).status).toBe(400)
    expect((await api.post('land-by', path, { answer: 'later', note: 'x'.repeat(1001) })).status).toBe(400)
    expect((await api.post('kommune-meitingen', path, { answer: 'later' })).status).toBe(403)
    expect((await api.post('land-by', `/campaigns/${campaign}/recipients/${MEITINGEN}/answer`, { answer: 'later' })).status).toBe(404)
    expect((await api.post('land-by', path, { answer: 'later', note: '=Brief' })).status).toBe(200)
    const file = await api.get('land-by', `/campaigns/${campaign}/file`)
    expect(file).toMatchObject({ status: 200, headers: { 'content-disposition': expect.stringContaining('ansprache-2026-03-02-') } })
    expect(file.text).toContain(`;später;2026-03-02;vom Land eingetragen;'=Brief;`)
  })

  it.each(OFFICE)('shows %s to nobody but the Land', async (path) => {
    expect((await api.get('land-by', path)).status).toBe(200)
    expect((await api.get('kommune-meitingen', path)).status).toBe(403)
    expect((await api.get(null, path)).status).toBe(401)
  })
})

describe('who is below the line', () => {
  it('is named nowhere in public, nor that anybody wrote to them', async () => {
    const read = async (path: string) => (await api.app.inject({ method: 'GET', url: `/oeffentlich${path}` })).payload
    const pages = [
      '',
      '/titel',
      '/titel?rb=092',
      '/titel?kreis=09273',
      '/rangliste',
      '/dienste',
      '/rahmenbedingungen',
      '/daten/titel.csv',
      '/daten/titel.json',
      '/daten/karte.geojson',
      '/daten/katalog.jsonld',
      '?sprache=en',
    ]
    for (const path of pages) {
      const said = await read(path)
      expect({ path, length: said.length > 200 }).toEqual({ path, length: true })
      expect({ path, named: ['Bad Abbach', 'Schlusslichter', ABBACH].filter((word) => said.includes(word)) }).toEqual({ path, named: [] })
    }
    // Its own page is found by whoever looks for it, and says no number.
    const own = await read(`/kommune/${ABBACH}`)
    expect(own).toContain('Bad Abbach')
    expect(own).not.toMatch(/\b37\b|\b13\b|unter der Linie|Schlusslichter/)
  })
})
