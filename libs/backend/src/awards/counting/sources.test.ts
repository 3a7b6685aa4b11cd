import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { digitalesAmt } from '@blaupause/domain/awards'
import { SYSTEM } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, kommune, land, reference, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Commands, createDataSource, Instance, transact } from '../../platform/index.js'
import { LinkChecker, type LinkLook } from '../../platform/links/index.js'
import { PortalClient } from '../../platform/portal/index.js'
import {
  CounterReadModel,
  countBodies,
  CountsReadModel,
  LiveFeedService,
  POLITE,
  ProcedureImportService,
  ProcedureLinksService,
  ProcedureListReadModel,
  PortalFetchService,
  ProceduresService,
  seedAwardHistory,
  writeStatements,
} from '../index.js'

let database: FreshDatabase
let source: DataSource
let service: ProceduresService
let imports: ProcedureImportService
let list: ProcedureListReadModel
let counter: CounterReadModel
let counts: CountsReadModel
const clock = fixedClock('2026-08-17T09:00:00.000Z')
const [bavaria, mainburg, abensberg] = [land('BY'), kommune('09273147'), kommune('09273111')]
const now = (on = '2026-08-17', hour = '05') => ({ now: `${on}T${hour}:00:00.000Z`, today: on })
const HEAD = 'schluessel;name;link;art;anbieter;leistungen;senden;im_portal;stand'
const shows = (body: string, ...links: string[]) =>
  imports.import(
    bavaria,
    randomUUID(),
    'whole',
    Buffer.from([HEAD, ...links.map((link) => `${body};Verfahren ${link};https://portal.example.org/${link};kommunal;Stadt;;ja;ja;2026-08-16`)].join('\n')),
  )
const entry = (over: object = {}) => ({
  name: 'Kita-Anmeldung',
  link: 'https://portal.example.org/kita',
  origin: 'kommunal' as const,
  leistungen: ['99041004034000'],
  another: false,
  ...over,
})
const enter = (over: object = {}, actor = mainburg) => service.enter(actor, randomUUID(), entry(over))
const ask = async <T extends object>(sql: string) => transact(source, SYSTEM, 'read', (tx) => tx.query<T>('test', sql))
/** A checker for whom the addresses of `answers` answer so, all others are seen. */
class Fake extends LinkChecker {
  readonly asked: string[] = []
  answers: Readonly<Record<string, LinkLook>> = {}
  override isForExamples(): boolean {
    return false
  }
  override look(address: string): Promise<LinkLook> {
    this.asked.push(address)
    return Promise.resolve(this.answers[address] ?? { result: 'seen', detail: 'http-200' })
  }
}

beforeAll(async () => {
  database = await freshDatabase(reference)
  source = await createDataSource(database.url).initialize()
  const [commands, instance] = [new Commands(source, clock), new Instance(source)]
  service = new ProceduresService(commands, new LinkChecker())
  imports = new ProcedureImportService(commands, instance)
  list = new ProcedureListReadModel(source, instance, clock)
  counter = new CounterReadModel(source, instance, clock)
  counts = new CountsReadModel(source, instance, clock)
  await transact(source, SYSTEM, 'write', async (tx) => seedAwardHistory(tx))
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

describe('a procedure entered by hand', () => {
  it('is said and not counted, until the portal shows it', async () => {
    expect(await enter()).toEqual({ link: 'https://portal.example.org/kita', counted: 0, said: 1 })
    expect((await list.list(mainburg, { limit: 5, sort: 'order' })).items).toMatchObject([
      { name: 'Kita-Anmeldung', state: 'said', own: true, sources: [{ source: 'hand' }] },
    ])
    await shows('09273147', 'kita')
    expect((await counts.list(mainburg, { limit: 5, sort: '-counted' })).items).toMatchObject([{ counted: 1, said: 0 }])
    expect((await list.list(mainburg, { limit: 5, sort: 'order' })).items).toMatchObject([
      { state: 'shown', own: true, sources: [{ source: 'portal' }, { source: 'hand' }] },
    ])
  })

  it.each([
    ['with credentials in its link', { link: 'https://amt:geheim@portal.example.org/a' }, 'evidence.address'],
    ['with a link inside', { link: 'http://10.0.0.7/antrag' }, 'evidence.address'],
    ['with a link that is none', { link: 'javascript:alert(1)' }, 'evidence.address'],
    [
      'with a Leistung that the catalogue does not know',
      { link: 'https://portal.example.org/neu', name: 'Neu', leistungen: ['99999999999999'] },
      'procedure.leistung',
    ],
    ['again in another spelling of its link', { link: 'https://PORTAL.example.org:443/kita/#oben', name: 'Ganz anders' }, 'procedure.known'],
    ['of a name that stands there under another link', { link: 'https://portal.example.org/kita2', name: 'kita  anmeldung' }, 'procedure.same-name'],
  ])('is refused %s', async (_, over, code) => {
    await expect(enter(over)).rejects.toMatchObject({ code })
  })

  it('of the same name is taken where the body confirms that it is another, changed and taken away by the body alone', async () => {
    await enter({ name: 'kita anmeldung', link: 'https://portal.example.org/kita2', another: true })
    await service.replace(mainburg, randomUUID(), {
      ...entry({ name: 'Krippe', link: 'https://portal.example.org/krippe' }),
      instead: 'https://portal.example.org/kita2',
    })
    expect((await list.list(mainburg, { limit: 5, sort: 'order' })).items.map(({ name }) => name).sort()).toEqual(['Krippe', 'Verfahren kita'])
    await expect(service.remove(abensberg, randomUUID(), { link: 'https://portal.example.org/krippe' })).rejects.toMatchObject({ code: 'thing.unknown' })
    expect(() => enter({}, bavaria)).toThrow('permission.denied')
    expect(await service.remove(mainburg, randomUUID(), { link: 'https://portal.example.org/krippe' })).toMatchObject({ said: 0 })
    expect((await list.list(abensberg, { limit: 5, sort: 'order' })).items).toEqual([])
  })

  it('of the portal’s list is not the body’s to take away', async () => {
    await shows('09273111', 'a')
    await expect(service.remove(abensberg, randomUUID(), { link: 'https://portal.example.org/a' })).rejects.toMatchObject({ code: 'procedure.not-own' })
  })

  it('of a Kommune that no longer exists is refused', async () => {
    await expect(enter({}, kommune('09999999'))).rejects.toMatchObject({ code: 'award.body' })
  })

  it('keeps a script in its name as text, and no formula in the file', async () => {
    await enter({ name: '=cmd|<script>alert(1)</script>', link: 'https://portal.example.org/x' }, abensberg)
    const { bytes } = await list.csv(abensberg, '09273111')
    const text = new TextDecoder().decode(bytes)
    expect(text).toContain(`09273111;'=cmd|<script>alert(1)</script>;https://portal.example.org/x;kommunal`)
    await expect(list.csv(abensberg, '09273147')).rejects.toMatchObject({ code: 'thing.unknown' })
  })
})

describe('the link checker', () => {
  const fake = new Fake()
  const pauses: number[] = []
  const links = () => new ProcedureLinksService(source, fake, async (milliseconds) => void pauses.push(milliseconds))
  const run = async (at: ReturnType<typeof now>) => {
    for (let cursor: string | null = null; ;) {
      const { next } = await links().checkPage(at, cursor)
      if (next === null) return
      cursor = next
    }
  }
  const stateOf = async (link: string) => (await list.list(abensberg, { limit: 50, sort: 'order' })).items.find((one) => one.link.endsWith(link))

  it('looks at each link once, however many bodies use it, and says of each body what was seen', async () => {
    await imports.import(
      bavaria,
      randomUUID(),
      'whole',
      Buffer.from(
        [
          HEAD,
          ...['09273111', '09273116'].map((body) => `${body};Zentral;https://zentral.example.org/z;zentral;Land;;ja;ja;2026-08-16`),
          '09273111;Eigen;https://portal.example.org/e;kommunal;Stadt;;ja;ja;2026-08-16',
        ].join('\n'),
      ),
    )
    await run(now('2026-08-17'))
    expect(fake.asked.filter((link) => link === 'https://zentral.example.org/z')).toHaveLength(1)
    expect(await ask(`select count(*)::int n from procedure_statement where source = 'link' and link = 'https://zentral.example.org/z' and not dead`)).toEqual([
      { n: 2 },
    ])
    expect(await stateOf('/z')).toMatchObject({ state: 'checked', checkedOn: '2026-08-17' })
  })

  it('calls a link dead after three misses in 48 hours, and alive at the next answer', async () => {
    fake.answers = { 'https://portal.example.org/e': { result: 'not-seen', detail: 'http-404' } }
    await run(now('2026-08-25'))
    await run(now('2026-08-26'))
    expect(await stateOf('/e')).toMatchObject({ state: 'checked', deadSince: null })
    await run(now('2026-08-27'))
    expect(await stateOf('/e')).toMatchObject({ state: 'dead', deadSince: '2026-08-27', detail: 'http-404' })
    fake.answers = {}
    await run(now('2026-08-28'))
    expect(await stateOf('/e')).toMatchObject({ state: 'checked', deadSince: null })
  })

  it('warns a body once that stays above its line by a dead link alone, and settles that when it is mended', async () => {
    await shows('09375174', ...Array.from({ length: 50 }, (_, at) => `n${at}`))
    await run(now('2026-09-01'))
    fake.answers = { 'https://portal.example.org/n7': { result: 'not-seen', detail: 'http-404' } }
    for (const day of ['2026-09-09', '2026-09-10', '2026-09-11', '2026-09-12']) await run(now(day))
    const told = () => ask(`select recipient, closed_because because from notification where kind = 'award-line-lost'`)
    expect(await told()).toEqual([{ recipient: '09375174', because: null }])
    fake.answers = {}
    await run(now('2026-09-13'))
    expect(await told()).toEqual([{ recipient: '09375174', because: 'done' }])
  })

  it('asks nobody at an address that is kept for examples, as the demo’s are', async () => {
    const asked: string[] = []
    class Real extends LinkChecker {
      override look(address: string): Promise<LinkLook> {
        asked.push(address)
        return super.look(address)
      }
    }
    expect(await new ProcedureLinksService(source, new Real(), () => Promise.resolve()).checkPage(now('2026-09-15'), null)).toEqual({
      next: null,
      looked: 0,
      changed: 0,
    })
    expect(asked.filter((address) => address.includes('.example.org'))).toEqual([])
    await transact(source, SYSTEM, 'write', async (tx) => tx.write('test.back', `update procedure_watch set next_at = '2026-09-14'`))
  })

  it('hammers nobody: of 10,000 links to one host a page takes ten, with two seconds between', async () => {
    await transact(source, SYSTEM, 'write', async (tx) => {
      tx.write('test.calm', `update procedure_watch set next_at = '2027-01-01'`)
      tx.write(
        'test.many',
        `insert into procedure_statement (body, land, link, source, name, origin, provider, leistungen, submittable, in_portal, since, seen_on) select '09761000', 'BY', 'https://one.example.org/' || n, 'portal', 'V', 'kommunal', '', '{}', true, true, '2026-08-01', '2026-08-01' from generate_series(1, 10000) n`,
      )
    })
    fake.asked.length = pauses.length = 0
    const page = await links().checkPage(now('2026-09-20'), null)
    expect([page.looked, fake.asked.length, pauses]).toEqual([POLITE.perHost, POLITE.perHost, Array.from({ length: 9 }, () => POLITE.betweenMs)])
    // While one checker holds them, another finds nothing of that host.
    await transact(source, SYSTEM, 'write', async (tx) =>
      tx.write('test.held', `update procedure_watch set leased_until = now() + interval '1 minute' where link = 'https://one.example.org/1'`),
    )
    expect(await links().checkPage(now('2026-09-20'), 'more')).toMatchObject({ looked: 0, next: null })
    await transact(source, SYSTEM, 'write', async (tx) => tx.write('test.away', `delete from procedure_statement where body = '09761000'`))
  })
})

describe('live rollouts of the programme', () => {
  it('speak of a procedure of their body, said until the portal shows it, and fall silent when they end', async () => {
    const feed = new LiveFeedService(source)
    const id = randomUUID()
    await transact(source, SYSTEM, 'write', async (tx) => {
      tx.write(
        'test.rollout',
        `insert into rollout (id, land, programme, traeger, via, behoerde_id, behoerde_kind, behoerde_name, sort_name, seat, population, gemeinden, onlinedienst, onlinedienst_name, blueprint_name, blueprint_version, state, steps_total, live_reported_on, updated_at)
        values ($1, 'BY', 'bund-bayern', '09772177', 'pilot', 'm', 'meldebehoerde', 'Markt Meitingen', 'meitingen', '', 1, 1, 'ummeldung', 'Ummeldung', 'b', '1', 'reported', 1, '2026-08-10', now())`,
        [id],
      )
      tx.write(
        'test.watch',
        `insert into observation_watch (rollout_id, land, programme, traeger, address, host, next_at) values ($1, 'BY', 'bund-bayern', '09772177', 'https://Portal.example.org/ummeldung/', 'portal.example.org', now())`,
        [id],
      )
    })
    expect([await feed.feed(now()), await feed.feed(now())]).toEqual([1, 0])
    const meitingen = kommune('09772177')
    expect((await list.list(meitingen, { limit: 5, sort: 'order' })).items).toMatchObject([
      { link: 'https://portal.example.org/ummeldung', state: 'said', own: false, sources: [{ source: 'programm', since: '2026-08-10' }] },
    ])
    await transact(source, SYSTEM, 'write', async (tx) => tx.write('test.end', 'update rollout set live_reported_on = null where id = $1', [id]))
    expect(await feed.feed(now())).toBe(1)
    expect((await list.list(meitingen, { limit: 5, sort: 'order' })).items).toEqual([])
  })
})

describe('the web service of the portal', () => {
  let server: Server
  let answer: { status: number; text: string }
  const asked: { url: string | undefined; authorization: string | undefined }[] = []
  const baseUrl = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/rest/allgemein/v3/`
  const fetching = (...keys: string[]) =>
    new PortalFetchService(
      source,
      new PortalClient({ baseUrl: baseUrl(), plain: true, access: new Map(keys.map((key) => [key, { user: 'stadt', password: 'geheim' }])) }),
    )
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push({ url: request.url, authorization: request.headers.authorization })
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.text)
    })
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        resolve()
      })
    })
  })
  afterAll(() => {
    server.close()
  })

  it('is asked as the Kommune, and each procedure taken once however many Leistungen link it', async () => {
    answer = {
      status: 200,
      text: JSON.stringify({
        leistungMitOnlineverfahren: [
          {
            leistungId: 1,
            leistungBezeichnung: 'Gewerbe',
            leistungUrl: 'x',
            onlineverfahren: [{ id: 77, bezeichnung: 'Gewerbe online', url: 'https://dienst.example.org/gewerbe/', neu: true }],
          },
          {
            leistungId: 2,
            leistungBezeichnung: 'Gewerbe ab',
            leistungUrl: 'x',
            onlineverfahren: [
              { id: 77, bezeichnung: 'Gewerbe online', url: 'https://dienst.example.org/gewerbe' },
              { id: 78, kurzbeschreibung: 'Ohne Adresse' },
              { id: 79, bezeichnung: 'Innen', url: 'http://10.1.1.1/x' },
            ],
          },
        ],
      }),
    }
    expect(await fetching('09375190').fetchAll(now())).toEqual({ fetched: 1, failed: 0 })
    expect(asked).toEqual([
      { url: '/rest/allgemein/v3/dienststellen/09375190/onlineverfahren', authorization: `Basic ${Buffer.from('stadt:geheim').toString('base64')}` },
    ])
    expect((await list.list(kommune('09375190'), { limit: 5, sort: 'order' })).items.map(({ link, name, state }) => [link, name, state])).toEqual([
      ['https://dienst.example.org/gewerbe', 'Gewerbe online', 'shown'],
      ['https://www.bayernportal.de/dokumente/onlineverfahren/78', 'Ohne Adresse', 'shown'],
    ])
  })

  it.each([[{ status: 401, text: '' }], [{ status: 503, text: 'Wartung' }], [{ status: 200, text: '<html>' }], [{ status: 200, text: '{"etwas":"anderes"}' }]])(
    'that answers %j leaves what was known',
    async (bad) => {
      answer = bad
      expect(await fetching('09375190').fetchAll(now())).toEqual({ fetched: 0, failed: 1 })
      expect((await list.list(kommune('09375190'), { limit: 5, sort: 'order' })).items).toHaveLength(2)
    },
  )

  it('is asked by nobody while no Kommune has given credentials', async () => {
    expect(await new PortalFetchService(source, null).fetchAll(now())).toEqual({ fetched: 0, failed: 0 })
  })
})

describe('the counter of a body', () => {
  it('tells what is missing, what towns like it have, and names those alone that hold the title', async () => {
    await transact(source, SYSTEM, 'write', async (tx) => {
      const like = await tx.query<{ key: string }>(
        'test.like',
        `select key from award_body where textkennzeichen = '63' and regierungsbezirk = '092' and population between 12000 and 20000 and key <> '09273147' order by key limit 6`,
      )
      expect(like.length).toBe(6)
      const row = (body: string, link: string, name: string, origin: 'kommunal' | 'zentral', key: string) => ({
        line: 0,
        body,
        link,
        name,
        origin,
        provider: '',
        leistungen: [key],
        submittable: true,
        inPortal: true,
        seenOn: '2026-08-01',
      })
      writeStatements(
        tx,
        like.flatMap(({ key }) => [
          row(key, 'https://zentral.example.org/fz', 'Führungszeugnis', 'zentral', '99049001001000'),
          row(key, `https://${key}.example.org/w`, 'Wahlschein', 'kommunal', '99128009012000'),
          row(key, `https://${key}.example.org/k`, 'Kita', 'kommunal', '99041004034000'),
        ]),
        { land: 'BY', source: 'portal', importId: null },
      )
      countBodies(
        tx,
        'BY',
        '2026-08-17',
        digitalesAmt.validOn('2026-08-17'),
        like.map(({ key }) => key),
      )
      tx.write(
        'test.title',
        `insert into reported_award (award, body, name, reported_on, kind_of_date, source) values ('digitales-amt', $1, 'X', '2022', 'Tag unbekannt', 'test')`,
        [like[0]!.key],
      )
    })
    await enter({ name: 'Noch eine Kita', link: 'https://portal.example.org/kita9' })
    const view = await counter.view(mainburg, '09273147')
    expect(view).toMatchObject({
      counted: 1,
      threshold: 50,
      missing: 49,
      segments: { dead: 0, said: 1, missing: 49 },
      similar: { median: 3, low: 2, high: 3, near: true, from: 12000, to: 20000 },
      holds: false,
      may: { enter: true },
    })
    expect(view.similar!.titled).toHaveLength(1)
    expect(view.steps.map(({ kind, name, neighbours }) => [kind, name, neighbours])).toEqual([
      ['link', 'Führungszeugnis', 6],
      ['build', 'Wahlschein', 6],
    ])
    expect(view.steps[0]!.enter).toEqual({ link: 'https://zentral.example.org/fz', origin: 'zentral', leistungen: ['99049001001000'] })
    expect(view.trend.map(({ on }) => on.slice(0, 7))).toContain('2026-08')
  })

  it('is read by the Land and the body, and by nobody else', async () => {
    expect((await counter.view(bavaria, '09273147')).may.enter).toBe(false)
    for (const actor of [land('HE'), abensberg]) await expect(counter.view(actor, '09273147')).rejects.toMatchObject({ code: 'thing.unknown' })
    await expect(counter.view(bavaria, '09999999')).rejects.toMatchObject({ code: 'thing.unknown' })
  })

  it('knows no line for whom the rules name none, and begins at nothing', async () => {
    expect(await counter.view(bavaria, '09162000')).toMatchObject({ counted: 0, headline: { kind: 'none' }, trend: [] })
  })
})
