import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { LinkChecker, type Resolver } from '@blaupause/backend/platform/links'
import { ObservationsService } from '@blaupause/backend/proof'
import { stepFields, threeSteps } from '@blaupause/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anApi, type Api } from './an-api.js'

let api: Api
let portal: Server
let port: number
/** What the portal answers, and every request that reached it. */
let answer: { status: number; location?: string } = { status: 200 }
let reached: string[] = []
/** Names that lead inside, and the portal of a town that stands on this machine and is allowed by name. */
const resolver: Resolver = async (host) => [{ address: host === 'innen.bayern.de' ? '10.1.2.3' : '127.0.0.1', family: 4 }]

beforeAll(async () => {
  portal = createServer((request, response) => {
    reached.push(`${request.headers.host}${request.url}`)
    response.writeHead(answer.status, answer.location ? { location: answer.location } : {}).end()
  }).listen(0, '127.0.0.1')
  await once(portal, 'listening')
  port = (portal.address() as AddressInfo).port
  api = await anApi({ linkCheckAllow: new Set([`portal.bayern.de:${port}`]) })
  // The network's names are the only thing that is played; what may be asked is decided as ever.
  Object.assign(api.app.get(LinkChecker), { resolver })
})
afterAll(async () => {
  portal?.close()
  await api?.close()
})
beforeEach(() => {
  api.clock.set(new Date('2026-03-02T09:00:00.000Z'))
  answer = { status: 200 }
  reached = []
})

const goLiveWithAddress = threeSteps.map((step) =>
  step.goLive
    ? {
        ...step,
        base: stepFields({
          gate: true,
          proof: { kind: 'url', label: { de: 'Adresse', en: 'Address' } },
          anchor: { on: 'step', step: 'nachnutzungsvertrag', offset: 10 },
        }),
      }
    : step,
)
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const octets = { 'content-type': 'application/octet-stream' }
const later = (hours: number) => api.clock.set(new Date(api.clock.instant().getTime() + hours * 3_600_000))

/** A rollout of Meitingen whose go-live can be reported. */
async function aRollout() {
  const rollout = await api.begun(randomUUID(), { steps: goLiveWithAddress })
  const goLive = () => rollout.step('go-live')
  const { id: milestone } = await goLive()
  return {
    ...rollout,
    milestone: milestone as string,
    goLive,
    live: async (value?: string) => {
      const { version } = await goLive()
      return api.post('kommune-meitingen', `/milestones/${milestone}/report`, { version, doneOn: '2026-03-02', ...(value && { evidence: { value } }) })
    },
    proof: async () => (await api.get('land-by', `/rollouts/${rollout.id}/proof`)).body,
  }
}
const attach = (milestone: string, body: object, role = 'kommune-meitingen') =>
  api.post(role, '/evidence', { milestone, kind: 'link', value: 'https://portal.bayern.de/amt', effectiveOn: '2026-03-01', ...body })
const upload = (milestone: string, name: string, bytes: Buffer, role = 'kommune-meitingen') =>
  api.post(role, `/evidence/files?${new URLSearchParams({ milestone, name, effectiveOn: '2026-03-01' })}`, bytes, octets)

describe('a file as proof', () => {
  it('comes back as it went in, to be saved and never run', async () => {
    const { milestone } = await aRollout()
    const { status, body } = await upload(milestone, 'Büro “Portal”.png', png)
    expect([status, body.file]).toEqual([200, { hash: expect.stringMatching(/^[0-9a-f]{64}$/), type: 'image/png', size: png.length }])
    const content = await api.get('land-by', `/evidence/${body.id}/content`)
    expect(content.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
      'content-disposition': "attachment; filename*=UTF-8''B%C3%BCro%20%E2%80%9CPortal%E2%80%9D.png",
    })
    expect(Number(content.headers['content-length'])).toBe(png.length)
    expect(await api.get('kommune-augsburg', `/evidence/${body.id}/content`)).toMatchObject({ status: 404, body: { code: 'thing.unknown' } })
    expect((await api.get(null, `/evidence/${body.id}/content`)).status).toBe(401)
  })

  it.each([
    ['a picture that says it is a PDF', 'vertrag.pdf', png, 422, 'file.lies'],
    ['a page that says it is a picture', 'bild.png', Buffer.from('<html><script>alert(1)</script>'), 422, 'file.lies'],
    ['bytes that say they are text', 'notiz.txt', Buffer.from([0, 1, 2, 255]), 422, 'file.lies'],
    ['a page', 'seite.html', Buffer.from('<html>'), 415, 'file.type'],
    ['nothing', 'leer.pdf', Buffer.alloc(0), 422, 'file.empty'],
    ['more than 10 MB', 'gross.txt', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 413, 'file.size'],
  ] as const)('%s is refused with a sentence, and nothing is kept', async (_, name, bytes, status, code) => {
    const { id, milestone } = await aRollout()
    const refused = await upload(milestone, name, bytes)
    expect(refused).toMatchObject({ status, body: { code, detail: expect.stringMatching(/\./), detailEn: expect.stringMatching(/\./) } })
    expect((await api.get('land-by', `/evidence?rollout=${id}`)).body.items).toEqual([])
  })

  it('beyond what the door takes at all is refused before it is read', async () => {
    const { milestone } = await aRollout()
    expect((await upload(milestone, 'riesig.txt', Buffer.alloc(13 * 1024 * 1024, 'a'))).status).toBe(413)
  })

  it('is described as bytes', async () => {
    const { body } = await api.get(null, '/api/openapi.json')
    expect(body.paths['/api/v1/evidence/{id}/content'].get.responses['200'].content).toEqual({ '*/*': { schema: { type: 'string', format: 'binary' } } })
  })
})

describe('a link as proof', () => {
  it.each([
    'http://127.0.0.1/',
    'http://10.0.0.8/',
    'http://192.168.1.1/amt',
    'http://[::1]/',
    'http://169.254.169.254/latest',
    'http://rathaus/',
    'http://2130706433/',
    'ftp://portal.bayern.de/',
    'https://a:b@portal.bayern.de/',
    'https://portal.bayern.de:8443/',
  ])('%s is not taken', async (value) => {
    const { milestone } = await aRollout()
    expect(await attach(milestone, { value })).toMatchObject({ status: 422, body: { code: 'evidence.address' } })
    expect(await api.post('kommune-meitingen', `/milestones/${milestone}/report`, { version: 0, doneOn: '2026-03-02', evidence: { value } })).not.toMatchObject(
      { status: 200 },
    )
  })

  it('that is redirected inside is not followed', async () => {
    const rollout = await aRollout()
    await rollout.live(`http://portal.bayern.de:${port}/amt`)
    answer = { status: 302, location: `http://127.0.0.1:${port}/geheim` }
    expect(await api.post('land-by', '/observations/check', { rollout: rollout.id })).toMatchObject({
      status: 200,
      body: { observations: [{ kind: 'link', result: 'not-seen', detail: expect.stringMatching(/^(inside|port)$/) }] },
    })
    expect(reached).toEqual([`portal.bayern.de:${port}/amt`])
  })

  it('whose name leads inside is not asked at all', async () => {
    const rollout = await aRollout()
    await rollout.live('https://innen.bayern.de/')
    expect(await api.post('land-by', '/observations/check', { rollout: rollout.id })).toMatchObject({
      status: 200,
      body: { observations: [{ result: 'not-seen', detail: 'inside' }] },
    })
    expect(reached).toEqual([])
    expect(await api.post('land-by', '/observations/check', { rollout: rollout.id })).toMatchObject({ status: 429, body: { code: 'observation.too-soon' } })
  })
})

describe('a proof', () => {
  it('is revised, the old one stays; of another kind or of an older revision it is refused', async () => {
    const { milestone, proof } = await aRollout()
    const first = (await attach(milestone, {})).body
    const second = (await attach(milestone, { value: 'https://neu.bayern.de/', supersedes: first.id })).body
    expect(second).toMatchObject({ chain: first.chain, revision: 2 })
    expect((await proof()).evidence.map(({ revision, superseded }: { revision: number; superseded: boolean }) => [revision, superseded])).toEqual([
      [2, false],
      [1, true],
    ])
    expect(await attach(milestone, { supersedes: first.id })).toMatchObject({ status: 404 })
    expect(await attach(milestone, { kind: 'identifier', value: 'gw:1', supersedes: second.id })).toMatchObject({
      status: 422,
      body: { code: 'evidence.kind' },
    })
  })

  it('that runs out needs its last day, and shows it', async () => {
    const { milestone } = await aRollout()
    const certificate = (expiresOn: string | null) => attach(milestone, { kind: 'certificate', value: 'Transportzertifikat', expiresOn })
    expect(await certificate(null)).toMatchObject({ status: 422, body: { code: 'evidence.expiry' } })
    expect(await certificate('2026-02-01')).toMatchObject({ status: 422, body: { code: 'evidence.date' } })
    expect(await certificate('2026-02-30')).toMatchObject({ status: 400 })
    expect(await certificate('2027-03-01')).toMatchObject({ status: 200, body: { expiresOn: '2027-03-01' } })
    expect(await attach(milestone, { expiresOn: '2027-03-01' })).toMatchObject({ status: 422, body: { code: 'evidence.expiry' } })
  })

  it('is nobody’s business but that of the body and its Land; unknown fields are named', async () => {
    const { milestone } = await aRollout()
    expect(await attach(milestone, {}, 'kommune-augsburg')).toMatchObject({ status: 404 })
    expect(await attach(milestone, {}, 'pruefung')).toMatchObject({ status: 403, body: { code: 'permission.denied' } })
    expect(await attach(milestone, { farbe: 'rot' })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/farbe' }] } })
    expect(await attach(milestone, { label: 'x'.repeat(100_000) })).toMatchObject({ status: 400, body: { errors: [{ pointer: '/label' }] } })
  })
})

describe('what was seen', () => {
  const look = (rollout: string, role: string, body: object = {}) =>
    api.post(role, '/observations', { rollout, result: 'not-seen', effective: api.clock.now().now, where: 'call', ...body })

  it('is said by somebody else than who reported, about what is claimed', async () => {
    const rollout = await aRollout()
    expect(await look(rollout.id, 'land-by')).toMatchObject({ status: 409, body: { code: 'observation.no-claim' } })
    await rollout.live()
    expect(await look(rollout.id, 'kommune-meitingen')).toMatchObject({ status: 403, body: { code: 'observation.second-person' } })
    expect(await look(rollout.id, 'land-by', { effective: '2026-03-03T09:00:00.000Z' })).toMatchObject({ status: 422, body: { code: 'observation.when' } })
    expect(await look(rollout.id, 'land-by', { result: 'seen' })).toMatchObject({
      status: 200,
      body: { observations: [{ kind: 'person', result: 'seen', organisation: 'StMD Bayern' }], contradiction: null },
    })
  })

  it('against the claim for 72 hours is a contradiction: a task of both sides, and the filter finds it', async () => {
    const rollout = await aRollout()
    await rollout.live()
    const tasks = async (role: string) => {
      const { today, week, later: rest } = (await api.get(role, '/me/tasks')).body
      return [...today, ...week, ...rest].filter(
        (task: { why: string; rollout: { id: string } }) => task.why === 'contradiction' && task.rollout.id === rollout.id,
      )
    }
    expect((await look(rollout.id, 'land-by')).body.contradiction).toMatchObject({ open: false, openAt: '2026-03-05T09:00:00.000Z' })
    later(71)
    await api.app.get(ObservationsService).checkDue()
    expect(await tasks('kommune-meitingen')).toEqual([])
    later(1)
    await api.app.get(ObservationsService).checkDue()
    expect(await rollout.proof()).toMatchObject({ contradiction: { open: true, since: '2026-03-02T09:00:00.000Z' } })
    expect(await tasks('kommune-meitingen')).toMatchObject([{ rollout: { contradictionOn: '2026-03-02' } }])
    expect(await tasks('land-by')).toHaveLength(1)
    expect((await api.get('land-by', '/rollouts?contradiction=open&count=exact')).body.items.map(({ id }: { id: string }) => id)).toContain(rollout.id)
    const { version } = await rollout.goLive()
    expect(await api.post('land-by', `/milestones/${rollout.milestone}/confirm`, { version, seenIn: 'portal' })).toMatchObject({
      status: 409,
      body: { code: 'live.contradiction' },
    })
  })

  it('is overridden by two people with a reason, never by one, nor by who reported', async () => {
    const rollout = await aRollout()
    await rollout.live()
    await look(rollout.id, 'land-by')
    later(73)
    await api.app.get(ObservationsService).checkDue()
    const { version } = await rollout.goLive()
    const ask = (role: string, reason = 'Das Portal weist Prüfprogramme ab.') =>
      api.post(role, `/milestones/${rollout.milestone}/override`, { version, reason })
    const agree = (role: string) => api.post(role, `/milestones/${rollout.milestone}/override/agree`, { version })
    expect(await ask('land-by', 'kurz')).toMatchObject({ status: 400 })
    expect(await ask('land-by')).toMatchObject({ status: 200, body: { override: { agreedAt: null } } })
    expect(await ask('land-by-leitung')).toMatchObject({ status: 409, body: { code: 'live.requested' } })
    expect(await agree('land-by')).toMatchObject({ status: 403, body: { code: 'live.two-people' } })
    expect(await agree('kommune-meitingen')).toMatchObject({ status: 403 })
    expect(await agree('land-by-leitung')).toMatchObject({ status: 200, body: { contradiction: null, override: { agreedOrganisation: 'StMD Bayern' } } })
    expect(await rollout.goLive()).toMatchObject({ state: 'confirmed', mark: 'belegt' })
  })

  it('stands in an export of the PVOG: Latin-1 with semicolons; wrong columns are named', async () => {
    const send = (text: string, encoding: BufferEncoding = 'utf8', role = 'land-by') =>
      api.post(role, '/observations/import?mode=dry-run', Buffer.from(text, encoding), octets)
    const head = 'leika_key;ars;url;online_status;aktiv;datenstand_pvog_import;Größe'
    expect(await send(`${head}\n123;097720177177;https://x/;ok;true;2026-03-01;groß`, 'latin1')).toMatchObject({
      status: 200,
      body: { total: 1, done: 0, looks: [], refused: [{ line: 2, column: 'leika_key', code: 'row.value' }] },
    })
    expect(await send('leika;ars;url\n1;2;3')).toMatchObject({
      status: 422,
      body: { code: 'import.columns', detail: expect.stringContaining('leika_key, online_status, aktiv, datenstand_pvog_import') },
    })
    expect(await send('')).toMatchObject({ status: 422, body: { code: 'import.empty' } })
    expect(await send(`${head}\n123;1;2;3;4;5;6`, 'utf8', 'kommune-meitingen')).toMatchObject({ status: 403 })
    expect(await api.post('land-by', '/observations/import', { zeilen: [] })).toMatchObject({ status: 415, body: { code: 'request.media-type' } })
  })
})
