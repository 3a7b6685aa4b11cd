import { isDeepStrictEqual } from 'node:util'
import { PublicRecord, verifyTitleFile } from '@blaupause/backend/awards'
import { newId, transact } from '@blaupause/backend/platform'
import { ApplicationView, AwardFunnel, Counter, TitlePage } from '@blaupause/contract/awards'
import { digitalesAmt } from '@blaupause/domain/awards'
import { SYSTEM } from '@blaupause/domain/identity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anInstalledApi, type Api } from './an-api.js'

const { id: _, land: __, issuer: ___, ...shipped } = digitalesAmt.versions[0]!
/** A title that Hesse does not grant: an example, named as one. */
const hessian = {
  ...shipped,
  id: 'digitale-kommune-2026',
  award: 'digitale-kommune',
  validFrom: '2026-03-02',
  title: { de: 'Digitale Kommune (Beispiel)', en: 'Digital municipality (example)' },
  issuerName: 'Hessische Stelle (Beispiel)',
  thresholds: { gemeinde: 20, landkreis: 25 },
  portal: 'Landesportal (Beispiel)',
  sources: [{ text: 'Erlass (Beispiel)', url: null }],
}
const [town, mainburg, abensberg] = ['06440004', '09273147', '09273111']
const answers = { mailbox: 'rathaus@example.org', deliverTo: 'Rathaus, Marktplatz 1', confirmed: true }
const HEAD = 'schluessel;name;link;art;anbieter;leistungen;senden;im_portal;stand'
let api: Api
let bavarian: unknown

beforeAll(async () => {
  api = await anInstalledApi()
  await transact(api.source, SYSTEM, 'write', async (tx) => {
    for (const [body, land] of [
      [town, 'HE'],
      [abensberg, 'BY'],
    ] as const) {
      tx.write('test.organisation', `insert into organisation (id, name, kind, land, traeger) values ($1, $1, 'kommune', $2, $1)`, [body, land])
      tx.write('test.member', `insert into membership (id, subject, organisation, role, land, traeger) values ($1, $2, $2, 'kommune', $3, $4)`, [
        newId(),
        body,
        land,
        [body],
      ])
    }
  })
  await shows('land-by', mainburg, 52)
  await shows('land-by', abensberg, 52)
  await publish()
  bavarian = stateOf('digitales-amt')
})
afterAll(() => api?.close())

describe('a Land without an award', () => {
  it('is told so, and its municipalities with it', async () => {
    expect((await importOf('land-he', town, 22)).body).toMatchObject({ code: 'award.none' })
    expect((await api.get('land-he', '/award-funnel')).body.code).toBe('award.none')
    expect((await api.get(town, `/procedures/counter/${town}`)).body.code).toBe('award.none')
  })
})

describe('an award that Hesse defines', () => {
  it('is counted, applied for and granted under its own rules, and signed with its own key', async () => {
    const { id } = (await api.post('land-he', '/award-rules', hessian)).body
    expect((await api.post('land-he-leitung', `/award-rules/${id}/release`, { version: 0 })).status).toBe(200)
    await shows('land-he', town, 22)
    const counter = Counter.parse((await api.get(town, `/procedures/counter/${town}`)).body)
    expect(counter).toMatchObject({
      counted: 22,
      threshold: 20,
      reached: true,
      award: 'digitale-kommune',
      rule: 'digitale-kommune-2026',
      portal: 'Landesportal (Beispiel)',
      title: { de: 'Digitale Kommune' },
    })

    const granted = await grant(town, town, 'land-he', 'land-he-leitung')
    const title = TitlePage.parse((await api.get(town, `/titles?body=${town}`)).body).items[0]!
    expect(title).toMatchObject({
      application: granted.id,
      award: 'digitale-kommune',
      title: hessian.title,
      land: 'HE',
      statement: { award: 'digitale-kommune', issuer: 'hmd', rule: 'digitale-kommune-2026' },
    })

    const pdf = await api.get(town, `/titles/${title.id}/certificate`)
    expect([pdf.status, pdf.headers['content-disposition']]).toEqual([200, expect.stringContaining('urkunde-digitale-kommune-')])
    const keys = (await api.get(null, '/public/keys')).body.keys.map(({ partner, ...jwk }: { partner: string }) => ({ partner, jwk }))
    await publish()
    const svg = (await read(`/signet/${title.signet}/hell.svg`)).payload
    for (const file of [JSON.stringify(title), svg])
      expect(await verifyTitleFile(file, 'title', keys, true)).toMatchObject({ trusted: true, statement: { issuer: 'hmd' } })
    // The key of another organisation under the name of this one is not its signature.
    const stolen = keys.map(({ partner, jwk }: { partner: string; jwk: object }) => ({ partner: partner === 'hmd' ? 'stmd' : partner, jwk }))
    await expect(verifyTitleFile(svg, 'title', stolen, true)).rejects.toMatchObject({ code: 'title.untrusted' })
  })

  it('has public pages of its own, which say nothing of Bavaria', async () => {
    const list = (await read('')).payload
    expect([
      list.includes('href="/oeffentlich/digitale-kommune"'),
      list.includes('href="/oeffentlich/digitales-amt"'),
      list.includes('digitale-kommune-2026'),
      list.includes('digitales-amt-2021'),
    ]).toEqual([true, true, true, true])
    for (const path of [
      '',
      '/titel',
      '/rangliste',
      '/rahmenbedingungen',
      `/kommune/${town}`,
      '/kommune/06440',
      '/suche?q=butzbach',
      '/geschichte',
      '/rahmenbedingungen?sprache=en',
    ]) {
      const { statusCode, payload } = await read(`/digitale-kommune${path}`)
      expect([path, statusCode]).toEqual([path, 200])
      // History compares what press and ministries said of all Länder; the portal's own figures are Bavaria's alone.
      for (const foreign of ['BayernPortal', 'Digitales Amt', 'Bayerisches Staatsministerium', 'undefined', 'null'])
        expect({ path, foreign, found: payload.includes(foreign) }).toEqual({ path, foreign, found: false })
    }
    const rules = (await read('/digitale-kommune/rahmenbedingungen')).payload
    for (const said of ['Hessische Stelle (Beispiel)', 'Landesportal (Beispiel)', 'Gemeinden und Städte', '<b>20</b>', 'digitale-kommune-2026', '02.03.2026'])
      expect({ said, found: rules.includes(said) }).toEqual({ said, found: true })
  })

  it('leaves that of Bavaria as it was, in figures, register and public pages', async () => {
    // Compared as a whole, and not printed: it holds all of Bavaria.
    expect(isDeepStrictEqual(stateOf('digitales-amt'), bavarian)).toBe(true)
    expect(Counter.parse((await api.get('kommune-mainburg', `/procedures/counter/${mainburg}`)).body)).toMatchObject({
      counted: 52,
      threshold: 50,
      award: 'digitales-amt',
    })
    const funnels = await Promise.all(['land-by', 'land-he'].map(async (role) => AwardFunnel.parse((await api.get(role, '/award-funnel')).body)))
    expect(funnels.map(({ award, reach, stages }) => [award, reach, stages['awarded']])).toEqual([
      ['digitales-amt', 2, expect.any(Number)],
      ['digitale-kommune', 1, 1],
    ])
    expect(funnels[1]!.bodies).toBe(await bodies('HE'))
    expect([await thresholds('land-he'), await thresholds('land-by')]).toEqual([{ [town]: 20 }, { [mainburg]: 50, [abensberg]: 50 }])
    expect((await api.get('land-by', '/titles')).body.items).toEqual([])
    expect((await api.get('land-he', `/procedures/counter/${mainburg}`)).status).toBe(404)
  })
})

describe('a new version of the Bavarian rules, from a later day', () => {
  let application: { id: string }
  let draft: { id: string }

  it('is released while an application runs and a draft lies', async () => {
    application = (await api.post('kommune-mainburg', '/award-applications', { body: mainburg })).body
    await step('kommune-mainburg', application.id, 'answers', { answers })
    await step('kommune-mainburg', application.id, 'submit')
    draft = (await api.post(abensberg, '/award-applications', { body: abensberg })).body
    await step(abensberg, draft.id, 'answers', { answers })
    const next = {
      ...shipped,
      id: 'digitales-amt-2026',
      validFrom: '2026-04-01',
      thresholds: { gemeinde: 60, landkreis: 60, bezirk: 30 },
      review: { workingDays: 5, proposal: true },
      issuerName: 'StMD (Beispiel einer Fassung)',
    }
    const { id } = (await api.post('land-by', '/award-rules', next)).body
    expect((await api.post('land-by-leitung', `/award-rules/${id}/release`, { version: 0 })).status).toBe(200)
    expect(await view(mainburg, 'land-by')).toMatchObject({ rule: 'digitales-amt-2021', threshold: 50, steps: { review: 15 } })
    await publish()
    const page = (await read('/digitales-amt/rahmenbedingungen')).payload
    for (const said of ['digitales-amt-2021', 'digitales-amt-2026', 'gilt später', 'Linie für Gemeinden und Städte: 60 statt 50'])
      expect({ said, found: page.includes(said) }).toEqual({ said, found: true })
  })

  it('changes nothing for what was handed in before, up to the title; what is handed in later is measured by it', async () => {
    api.clock.set(new Date('2026-04-07T09:00:00.000Z'))
    const review = await step('land-by', application.id, 'accept')
    expect(review).toMatchObject({ rule: 'digitales-amt-2021', threshold: 50, steps: { review: 15 }, workingDaysLeft: 15 })
    await finish(review, 'kommune-mainburg', 'land-by', 'land-by-leitung')
    expect(TitlePage.parse((await api.get('kommune-mainburg', `/titles?body=${mainburg}`)).body).items[0]).toMatchObject({
      statement: { rule: 'digitales-amt-2021', issuer: 'stmd' },
    })

    expect(ApplicationView.parse((await api.get(abensberg, `/award-applications/${draft.id}`)).body)).toMatchObject({
      state: 'draft',
      rule: 'digitales-amt-2026',
      threshold: 60,
    })
    await expect(step(abensberg, draft.id, 'submit')).rejects.toThrow('submit: 409 award.below')
    await shows('land-by', abensberg, 61)
    expect(await step(abensberg, draft.id, 'submit')).toMatchObject({ rule: 'digitales-amt-2026', threshold: 60, steps: { review: 5 } })
  })

  it('is the line of count and funnel from its day on, for Bavaria alone', async () => {
    expect(await thresholds('land-by')).toEqual({ [mainburg]: 60, [abensberg]: 60 })
    expect(await thresholds('land-he')).toEqual({ [town]: 20 })
    expect(AwardFunnel.parse((await api.get('land-by', '/award-funnel')).body).reach).toBe(1)
    expect(Counter.parse((await api.get(town, `/procedures/counter/${town}`)).body)).toMatchObject({ threshold: 20, rule: 'digitale-kommune-2026' })
  })
})

async function importOf(role: string, body: string, count: number) {
  const { today } = api.clock.now()
  const lines = Array.from({ length: count }, (_, n) => `${body};Verfahren ${n};https://portal.example.org/${body}/${n};kommunal;;;ja;ja;${today}`)
  return api.ask(role, 'POST', '/procedures/import?mode=whole', {
    body: Buffer.from([HEAD, ...lines].join('\n')),
    headers: { 'content-type': 'application/octet-stream' },
  })
}

/** The portal of the Land shows this many procedures of the body. */
async function shows(role: string, body: string, count: number): Promise<void> {
  const { status, text } = await importOf(role, body, count)
  if (status !== 200) throw new Error(text)
}

/** Posts to the application with the version seen last; answers what it looks like then. */
async function step(role: string, id: string, verb: string, command: object = {}): Promise<ApplicationView> {
  const { version } = (await api.get(role, `/award-applications/${id}`)).body
  const answer = await api.post(role, `/award-applications/${id}/${verb}`, { version, ...command })
  if (answer.status !== 200) throw new Error(`${verb}: ${answer.status} ${answer.body?.code ?? answer.text}`)
  return ApplicationView.parse((await api.get(role, `/award-applications/${id}`)).body)
}

async function grant(role: string, body: string, first: string, second: string): Promise<ApplicationView> {
  const { id } = (await api.post(role, '/award-applications', { body })).body
  await step(role, id, 'answers', { answers })
  await step(role, id, 'submit')
  return finish(await step(first, id, 'accept'), role, first, second)
}

/** From an open review to the title. */
async function finish({ id, sample }: ApplicationView, role: string, first: string, second: string): Promise<ApplicationView> {
  await step(first, id, 'findings', { findings: sample.map(({ link }) => ({ link, finding: 'sound' })) })
  await step(first, id, 'propose', { outcome: 'award', reasons: '' })
  await step(second, id, 'decide', { agrees: true })
  return step(role, id, 'publish')
}

async function view(body: string, role: string): Promise<ApplicationView> {
  const [row] = (await api.get(role, `/award-applications?body=${body}`)).body.items
  return ApplicationView.parse((await api.get(role, `/award-applications/${row.id}`)).body)
}

async function thresholds(role: string): Promise<Record<string, number>> {
  const { items } = (await api.get(role, '/procedures/counts?limit=200')).body
  return Object.fromEntries(items.map(({ key, threshold }: { key: string; threshold: number }) => [key, threshold]))
}

const publish = () => api.app.get(PublicRecord).refresh()
const read = (path: string) => api.app.inject({ method: 'GET', url: `/oeffentlich${path}` })
const stateOf = (award: string): unknown => structuredClone(api.app.get(PublicRecord).states.find(({ snapshot }) => snapshot.award === award))
const bodies = (land: string) =>
  transact(
    api.source,
    SYSTEM,
    'read',
    async (tx) =>
      (
        await tx.query<{ count: number }>('test.bodies', `select count(*)::int count from award_body where land = $1 and kind in ('gemeinde', 'landkreis')`, [
          land,
        ])
      )[0]!.count,
  )
