import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { transact } from '@blaupause/backend/platform'
import type { Resolver } from '@blaupause/backend/platform/links'
import { PublicRecord, SampleLinksService, titleBytes, verifyTitleFile } from '@blaupause/backend/awards'
import { ApplicationView, TitlePage, TitleView } from '@blaupause/contract/awards'
import { SYSTEM } from '@blaupause/domain/identity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInstalledApi, type Api } from './an-api.js'

const body = '09273147'
const town = 'kommune-mainburg'
const answers = { mailbox: 'rathaus@mainburg.example', deliverTo: '=Rathaus, Marktplatz 1', confirmed: true }
let api: Api
let portal: Server
let asked: string[] = []
const resolver: Resolver = async () => [{ address: '127.0.0.1', family: 4 }]

/** The portal shows 52 procedures of Mainburg; one of them answers that it is gone. */
beforeAll(async () => {
  portal = createServer((request, response) => {
    asked.push(request.url!)
    response.writeHead(request.url === '/7' ? 404 : 200).end()
  }).listen(0, '127.0.0.1')
  await once(portal, 'listening')
  const { port } = portal.address() as AddressInfo
  api = await anInstalledApi({ linkCheckAllow: new Set([`portal.bayern.de:${port}`]) })
  // Names and politeness are played; what may be asked is decided as ever.
  const links = api.app.get(SampleLinksService)
  Object.assign(links['links'], { resolver })
  Object.assign(links, { pause: (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds < 1000 ? 0 : milliseconds).unref()) })
  await transact(api.source, SYSTEM, 'write', async (tx) => {
    tx.write(
      'test.fill',
      `insert into procedure_statement (body, land, link, source, name, origin, provider, leistungen, submittable, in_portal, since, seen_on) select $1, 'BY', 'http://portal.bayern.de:' || $2 || '/' || n, 'portal', 'Verfahren ' || n, 'kommunal', '', '{}', true, true, '2026-02-01', '2026-03-01' from generate_series(1, 52) n`,
      [body, String(port)],
    )
    tx.write(
      'test.count',
      `insert into procedure_count (body, land, counted_on, counted, alive, said, not_counted) values ($1, 'BY', '2026-03-01', 52, 52, 0, 0)`,
      [body],
    )
  })
})
afterAll(async () => {
  portal?.close()
  await api?.close()
})

/** Posts to the application with the version seen last; answers what it looks like then. */
async function step(role: string, id: string, verb: string, command: object = {}): Promise<ApplicationView> {
  const { version } = (await api.get(role, `/award-applications/${id}`)).body
  const answer = await api.post(role, `/award-applications/${id}/${verb}`, { version, ...command })
  if (answer.status !== 200) throw new Error(`${verb}: ${answer.status} ${answer.body?.code ?? answer.text}`)
  return ApplicationView.parse((await api.get(role, `/award-applications/${id}`)).body)
}

describe('"Digitales Amt" over HTTP', () => {
  it('leads from an application to a signed title with certificate and sign, by way of two people', async () => {
    const { id } = (await api.post(town, '/award-applications', { body })).body
    await step(town, id, 'answers', { answers })
    expect(await step(town, id, 'submit')).toMatchObject({ state: 'submitted', counted: 52, countedOn: '2026-03-01' })
    const { sample } = await step('land-by', id, 'accept')
    await step('land-by', id, 'findings', { findings: sample.map(({ link }) => ({ link, finding: 'sound' })) })
    await step('land-by', id, 'propose', { outcome: 'award', reasons: '' })
    await expect(step('land-by', id, 'decide', { agrees: true })).rejects.toThrow('decide: 409 award.four-eyes')
    await step('land-by-leitung', id, 'decide', { agrees: true })
    const { signet } = await step(town, id, 'publish')
    const title = TitleView.parse(TitlePage.parse((await api.get(town, `/titles?body=${body}`)).body).items[0])
    expect(title).toMatchObject({ application: id, since: '2026-03-02', condition: 'held', signet, sign: { state: 'ordered' } })

    const pdf = await api.get(town, `/titles/${title.id}/certificate`)
    expect(pdf).toMatchObject({
      status: 200,
      headers: { 'content-type': 'application/pdf', 'content-disposition': expect.stringContaining(`urkunde-digitales-amt-${signet}.pdf`) },
    })
    for (const mark of ['/MarkInfo', '/StructTreeRoot', '/Lang (de-DE)', 'pdfuaid', '/DisplayDocTitle true'])
      expect({ mark, found: pdf.text.includes(mark) }).toEqual({ mark, found: true })
    expect((await api.get('kommune-meitingen', `/titles/${title.id}/certificate?lang=en`)).headers['content-disposition']).toContain(
      'certificate-digitales-amt',
    )
    expect((await api.get(town, `/titles/${title.id}/certificate?lang=fr`)).status).toBe(400)

    const keys = (await api.get(null, '/public/keys')).body.keys.map(({ partner, ...jwk }: { partner: string }) => ({ partner, jwk }))
    api.clock.set(new Date('2026-03-02T10:00:00.000Z'))
    await api.app.get(PublicRecord).refresh()
    const svg = (await api.app.inject({ method: 'GET', url: `/oeffentlich/signet/${signet}/hell.svg` })).payload
    for (const file of [JSON.stringify(title), svg])
      expect(await verifyTitleFile(file, 'title', keys, true)).toMatchObject({ trusted: true, signedOn: '2026-03-02', statement: { name: 'Stadt Mainburg' } })
    expect(new TextDecoder().decode(titleBytes(title.statement))).toMatch(/^\{"award":"digitales-amt","body":"09273147"/)
  })

  it('hands the signs on as a list that no spreadsheet runs, to the Land alone', async () => {
    const csv = await api.get('land-by', '/titles/signs.csv?state=ordered')
    expect(csv).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': expect.stringContaining('schilder-digitales-amt-2026-03-02.csv') },
    })
    expect(csv.text.replace('\ufeff', '').split('\r\n').slice(0, 2)).toEqual([
      'schluessel;empfaenger;titel;titel_seit;lieferanschrift;stand;stand_seit;hinweis',
      `09273147;Stadt Mainburg;Digitales Amt;2026-03-02;'=Rathaus, Marktplatz 1;bestellt;2026-03-02;Demodaten, erfunden`,
    ])
    const [{ id }] = (await api.get('land-by', '/titles?sign=ordered')).body.items
    await api.post('land-by', `/titles/${id}/sign`, { state: 'sent' })
    expect((await api.get('land-by', '/titles?sign=ordered')).body.items).toEqual([])
    expect((await api.get('land-by', '/titles/signs.csv?state=ordered')).text).not.toContain('Mainburg')
    expect([(await api.get(town, '/titles/signs.csv')).status, (await api.get('land-he', '/titles/signs.csv')).status]).toEqual([403, 404])
    expect((await api.get('kommune-meitingen', `/titles/${id}`)).body.sign).toBeNull()
  })
})

describe('the links of a sample', () => {
  it('are looked at when the ministry asks, as a suggestion, and not again at once', async () => {
    const [begun] = (await api.get(town, '/award-applications?body=09273147')).body.items
    expect((await api.post('land-by', `/award-applications/${begun.id}/check-links`, {})).body.code).toBe('award.state')
    const id = await inReview()
    asked = []
    const { body: view } = await api.post('land-by', `/award-applications/${id}/check-links`, {})
    const { sample } = ApplicationView.parse(view)
    expect(asked.length).toBeGreaterThanOrEqual(sample.length)
    expect(sample.every(({ look }) => look !== null)).toBe(true)
    for (const { link, finding, look } of sample)
      expect([finding, look!.detail, look!.suggests]).toEqual([null, ...(link.endsWith('/7') ? ['http-404', 'dead'] : ['http-200', null])])
    expect((await api.post('land-by', `/award-applications/${id}/check-links`, {})).body.code).toBe('observation.too-soon')
    expect((await api.post(town, `/award-applications/${id}/check-links`, {})).status).toBe(404)
    // A look is no step: what the reviewer has open may still be saved.
    expect(
      (await api.post('land-by', `/award-applications/${id}/findings`, { version: view.version, findings: [{ link: sample[0]!.link, finding: 'sound' }] }))
        .status,
    ).toBe(200)
    expect(ApplicationView.parse((await api.get('land-by', `/award-applications/${id}`)).body).sample[0]).toMatchObject({
      finding: 'sound',
      look: { result: expect.any(String) },
    })
  })
})

/** Another body in review with three links in its sample, one of them gone. */
async function inReview(): Promise<string> {
  const id = '01950000-0000-7000-8000-000000000001'
  const { port } = portal.address() as AddressInfo
  const sample = Array.from({ length: 3 }, (_, n) => ({
    link: `http://portal.bayern.de:${port}/${n + 6}`,
    name: `Verfahren ${n + 6}`,
    finding: null,
    note: '',
    checkedOn: null,
  }))
  await transact(api.source, SYSTEM, 'write', async (tx) => {
    tx.write(
      'test.review',
      `insert into award_application (id, award, body, body_name, land, rule, state, counted, counted_on, answers, submitted_on, due_on, sample, created_at, changed_at)
      values ($1, 'digitales-amt', '09273111', 'Stadt Abensberg', 'BY', 'digitales-amt-2021', 'in-review', 53, '2026-03-01', $2, '2026-03-01', '2026-03-20', $3, now(), now())`,
      [id, JSON.stringify(answers), JSON.stringify(sample)],
    )
  })
  return id
}
