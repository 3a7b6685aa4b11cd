import fc from 'fast-check'
import { PublicRecord, verifyTitle, TitleRegister } from '@blaupause/backend/awards'
import { Instance, ManualClock, newId, transact } from '@blaupause/backend/platform'
import { digitalesAmt } from '@blaupause/domain/awards'
import { SYSTEM } from '@blaupause/domain/identity'
import { createHash } from 'node:crypto'
import { brotliDecompressSync } from 'node:zlib'
import type { Term } from 'n3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { whole } from '../src/oeffentlich/catalogue-graph.js'
import { html, page, type View } from '../src/oeffentlich/page.js'
import { titlesCsv } from '../src/oeffentlich/open-data.js'
import { PublicPages } from '../src/oeffentlich/public-pages.js'
import { Rendered } from '../src/oeffentlich/rendered.js'
import { anInstalledApi, type Api } from './an-api.js'
import { faults, readJsonLd, readTurtle, statements } from './dcat-ap-de.js'

let api: Api
let record: PublicRecord
let signet: string
const clock = new ManualClock(new Date('2026-03-02T09:00:00.000Z'))
beforeAll(async () => {
  api = await anInstalledApi({ clock })
  record = api.app.get(PublicRecord)
  // Each state that is published has an instant of its own.
  clock.set(new Date('2026-03-02T09:30:00.000Z'))
  signet = await give('09273147', 'Stadt <script>alert(1)</script>')
  await record.refresh()
})
afterAll(() => api?.close())

const read = (path: string, headers: Record<string, string> = {}) => api.app.inject({ method: 'GET', url: `/oeffentlich${path}`, headers })

describe('the public pages', () => {
  it.each([
    '',
    '/titel',
    '/titel?rb=093&art=gemeinde&groesse=up-to-5000&lage=land',
    '/rangliste',
    '/kommune/09375',
    '/kommune/B094',
    '/suche?q=Regensburg',
    '/rahmenbedingungen',
    '/dienste',
    '/geschichte',
    '/melden',
    '?sprache=en',
    '/titel?sprache=en',
  ])('are read by anybody, without script: %s', async (path) => {
    const { statusCode, headers, payload } = await read(path)
    expect(statusCode).toBe(200)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(payload).not.toContain('<script')
    expect(payload).toMatch(/<html lang="(de|en)">/)
    expect(payload).not.toContain('undefined')
  })

  it('show both where a name exists twice', async () => {
    const { payload } = await read('/suche?q=regensburg')
    expect([payload.includes('Stadt Regensburg'), payload.includes('Landkreis Regensburg')]).toEqual([true, true])
    expect((await read('/suche?q=84048')).payload).toContain('09273147')
  })

  it('show what was reported on 28 December 2023 in its order, as of that day', async () => {
    const { payload } = await read('')
    const order = ['339', '290', '242', '236', '227', '225'].map((figure) => payload.indexOf(`<b>${figure}</b>`))
    expect(order.every((at, index) => at > (order[index - 1] ?? 0))).toBe(true)
    expect(payload).toContain('Stand 28.12.2023')
  })

  it('tell no number of a body without the title', async () => {
    const { payload } = await read('/kommune/09273111')
    expect(payload).toContain('Im Register steht kein Titel')
    expect(payload).not.toMatch(/<dt>Online-Verfahren/)
  })

  it('show any name as text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (name) => {
        const view = {
          state: { snapshot: { at: '2026-08-17T07:00:00.000Z', demo: false }, rule: digitalesAmt.validOn('2026-08-17') },
          bodies: new Map(),
          language: 'de',
          asked: null,
          prefix: '',
          home: '',
          origin: '',
          styles: [],
        } as unknown as View
        const shown = String(page(view, { title: name, path: '' }, html`<p data-x="${name}">${name}</p>`))
        const expected = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
        expect(shown).toContain(`<p data-x="${expected}">${expected}</p>`)
      }),
    )
  })

  it('are packed, and not sent again to whoever has them', async () => {
    const packed = await read('', { 'accept-encoding': 'br' })
    expect(brotliDecompressSync(packed.rawPayload).toString()).toContain('Digitales Amt')
    expect((await read('', { 'if-none-match': String(packed.headers['etag']) })).statusCode).toBe(304)
  })

  it('that nobody made are said to be missing, also the strangest', async () => {
    for (const path of ['/gibt-es-nicht', '/kommune/99999999', '/daten/passwort', '/daten/constructor', '/daten/__proto__'])
      expect((await read(path)).statusCode).toBe(404)
  })
})

describe('a permalink', () => {
  it('gives the same figures after another title was published', async () => {
    const at = record.state!.snapshot.at
    const before = (await read(`/titel?stand=${at}`)).payload
    await give('09375174', 'Stadt Neutraubling')
    clock.set(new Date('2026-03-02T10:00:00.000Z'))
    await record.refresh()
    expect((await read('/titel')).payload).toContain('Stadt Neutraubling')
    expect((await read(`/titel?stand=${at}`)).payload).toBe(before)
  })

  it('gives the same conditions, figures and names when they change, and says what was corrected since', async () => {
    const at = record.state!.snapshot.at
    const paths = [
      '',
      '/titel',
      '/rangliste',
      '/geschichte',
      '/rahmenbedingungen',
      '/dienste',
      '/kommune/09375174',
      '/suche?q=Neutraubling',
      '/daten/titel.csv',
      '/daten/titel.json',
      '/daten/karte.geojson',
      '/korrekturen',
    ]
    const then = () => Promise.all(paths.map(async (path) => (await read(`${path}${path.includes('?') ? '&' : '?'}stand=${at}`)).payload))
    const before = await then()
    clock.set(new Date('2026-03-02T10:30:00.000Z'))
    await transact(api.source, SYSTEM, 'write', async (tx) => {
      tx.write('test.figure', `update reported_figure set value = 777 where value = 339`)
      tx.write('test.name', `update territory set name = 'Neuname' where key = '09375174'`)
    })
    await record.refresh()
    expect([(await read('')).payload.includes('777'), (await read('/kommune/09375174')).payload.includes('Neuname')]).toEqual([true, true])
    expect(await then()).toEqual(before)
    await api.post(
      'land-by',
      '/award-corrections',
      { on: '2026-03-02', de: 'Die Zahl von Erlangen stimmte nicht.', en: 'The number of Erlangen was wrong.' },
      { 'idempotency-key': 'korrektur-1' },
    )
    await record.refresh()
    expect((await read('/korrekturen')).payload).toContain('Die Zahl von Erlangen stimmte nicht.')
    const noticed = await then()
    expect(noticed[0]).toContain('Seitdem berichtigt')
    expect(noticed.map((page) => page.replace(/<div class="asked later".*?<\/div>/s, ''))).toEqual(before)
  })

  it('of a day means its end in Berlin; what it cannot mean is said in a sentence that leads to the first state', async () => {
    expect((await read('/titel?stand=2026-03-02')).payload).toBe((await read(`/titel?stand=${record.state!.snapshot.at}`)).payload)
    const first = record.state!.instants[0]!
    for (const [stand, status, said] of [
      ['2020-01-01', 404, 'reicht die Veröffentlichung nicht zurück'],
      ['gestern', 400, 'ist nicht zu lesen'],
      ['2031-01-01', 404, 'gibt es noch nicht'],
    ] as const) {
      const { statusCode, payload } = await read(`/titel?stand=${stand}`)
      expect([statusCode, payload.includes(said), payload.includes(`/oeffentlich?stand=${encodeURIComponent(first)}`)]).toEqual([status, true, true])
    }
  })
})

describe('a signet', () => {
  it('leads to a page whose statement and signature anyone can check', async () => {
    const { payload } = await read(`/signet/${signet}`)
    expect(payload).toContain('Dieser Titel gilt')
    const [, text, jws] = [...payload.matchAll(/<code>([^<]*)<\/code>/g)].map((match) =>
      match[1]!.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    )
    const kid = record.state!.signed[signet]!.kid
    expect(await verifyTitle(JSON.parse(text!), { kid, jws: jws! })).toMatchObject({ kid })
  })

  it('is a picture in four forms, with its signature inside and no address of anybody else', async () => {
    const svg = await read(`/signet/${signet}/hell.svg`)
    expect(svg.headers['content-type']).toContain('image/svg+xml')
    expect(svg.payload).toContain('<metadata>')
    expect(svg.payload).not.toMatch(/<text|<script|href=/)
    for (const file of ['hell.png', 'dunkel.png']) expect((await read(`/signet/${signet}/${file}`)).rawPayload.subarray(1, 4).toString()).toBe('PNG')
  })

  it('of nobody is neutral and says 404', async () => {
    const { statusCode, payload } = await read('/signet/000000000000/hell.svg')
    expect([statusCode, payload.includes('kein solcher Titel')]).toEqual([404, true])
    expect((await read('/signet/000000000000')).statusCode).toBe(404)
  })

  it('says that the title is withdrawn as soon as it is published', async () => {
    await transact(api.source, SYSTEM, 'write', async (tx) =>
      tx.write('test.revoke', `update award_title set revoked_on = '2026-03-02' where signet = $1`, [signet]),
    )
    await record.refresh()
    expect((await read(`/signet/${signet}`)).payload).toContain('Dieser Titel gilt nicht mehr')
    expect((await read(`/signet/${signet}/dunkel.svg`)).payload).toContain('entzogen am 02.03.2026')
  })

  it('that was withdrawn is never drawn as valid, whatever state an address asks for; its page adds what it said then', async () => {
    const now = await read(`/signet/${signet}/hell.svg`)
    for (const stand of ['2026-03-02T09:30:00.000Z', '2020-01-01', 'gestern'])
      expect((await read(`/signet/${signet}/hell.svg?stand=${stand}`)).payload).toBe(now.payload)
    const { payload } = await read(`/signet/${signet}?stand=2026-03-02T09:30:00.000Z`)
    expect([payload.includes('Dieser Titel gilt nicht mehr'), payload.includes('stand hier: Der Titel gilt, seit 02.03.2026.')]).toEqual([true, true])
    expect((await read(`/signet/${signet}?stand=2026-03-02T09:00:00.000Z`)).payload).toContain('gab es diesen Titel noch nicht')
  })
})

describe('open data', () => {
  it('is the same in each form, with licence, date and what it means', async () => {
    const [csv, json, geo] = await Promise.all([read('/daten/titel.csv'), read('/daten/titel.json'), read('/daten/karte.geojson')])
    const titles = json.json<{ titles: { schluessel: string; entzogen_am: string | null }[]; licence: string; at: string }>()
    const [head, ...lines] = csv.payload.trim().split('\r\n')
    expect(lines).toHaveLength(titles.titles.length)
    expect(head).toMatch(/;stand;herausgeber;lizenz;demodaten$/)
    const { snapshot, rule } = record.state!
    expect(
      lines.filter(
        (line) => !line.endsWith(`;${snapshot.at};${rule.issuer.name};http://dcat-ap.de/def/licenses/dl-by-de/2.0;${snapshot.demo ? 'ja' : 'nein'}`),
      ),
    ).toEqual([])
    expect(geo.json<{ features: unknown[] }>().features).toHaveLength(titles.titles.filter(({ entzogen_am }) => entzogen_am === null).length)
    expect(titles.licence).toBe('http://dcat-ap.de/def/licenses/dl-by-de/2.0')
    expect(json.headers['access-control-allow-origin']).toBe('*')
  })

  it('runs nothing in the spreadsheet of whoever opens it', () => {
    const titles = ['=1+1', '+49', '-1', '@SUM(A1)', '=cmd|" /C calc";'].map((name) => ({ ...record.state!.snapshot.titles[0]!, name }))
    const csv = titlesCsv({ state: { ...record.state!, snapshot: { ...record.state!.snapshot, titles } }, origin: '' } as unknown as View)
    expect(
      csv
        .split('\r\n')
        .slice(1, -1)
        .map((line) => /^\d+;"?(.)/.exec(line)?.[1]),
    ).toEqual(titles.map(() => "'"))
  })

  it('has a catalogue that keeps to DCAT-AP.de, in two notations that say the same', async () => {
    const [ttl, jsonld] = await Promise.all([read('/daten/katalog.ttl'), read('/daten/katalog.jsonld')])
    expect([ttl.headers['content-type'], jsonld.headers['content-type']]).toEqual(['text/turtle; charset=utf-8', 'application/ld+json; charset=utf-8'])
    const graph = readTurtle(ttl.payload)
    expect(faults(graph)).toEqual([])
    expect(readJsonLd(jsonld.payload).sort()).toEqual(statements(graph).sort())
    for (const must of ['dct:title', 'dct:license', 'dcat:theme', 'vcard:hasURL', 'spdx:algorithm'])
      expect(
        faults(
          readTurtle(
            ttl.payload
              .split('\n')
              .map((line) => (line.startsWith('@prefix') ? line : line.replaceAll(must, 'dct:other')))
              .join('\n'),
          ),
        ),
      ).not.toEqual([])
  })

  it.each(['', '?stand='])('has a catalogue whose addresses give the bytes that it names%s', async (stand) => {
    const asked = stand && `${stand}${record.state!.instants[0]!}`
    const graph = readTurtle((await read(`/daten/katalog.ttl${asked}`)).payload)
    const files = graph.getSubjects(whole('rdf:type'), whole('dcat:Distribution'), null)
    expect(files).toHaveLength(3)
    const one = (thing: Term, name: string) => graph.getObjects(thing, whole(name), null)[0]!
    for (const file of files) {
      const { pathname, search } = new URL(one(file, 'dcat:downloadURL').value)
      const { statusCode, headers, rawPayload } = await read(`${pathname.replace('/oeffentlich', '')}${search}`)
      expect([
        statusCode,
        `https://www.iana.org/assignments/media-types/${String(headers['content-type']).split(';')[0]}`,
        String(rawPayload.length),
        createHash('sha256').update(rawPayload).digest('hex'),
      ]).toEqual([200, one(file, 'dcat:mediaType').value, one(file, 'dcat:byteSize').value, one(one(file, 'spdx:checksum'), 'spdx:checksumValue').value])
    }
  })

  it.each([
    ['text/turtle', 'ttl'],
    ['application/ld+json;q=0.5, text/turtle;q=0.9', 'ttl'],
    ['application/ld+json', 'jsonld'],
    ['text/turtle;q=0', 'jsonld'],
    ['*/*', 'jsonld'],
  ])('has one address of its catalogue for every reader: %s', async (accept, notation) => {
    const { statusCode, headers } = await read('/daten/katalog?sprache=en', { accept })
    expect([statusCode, headers['location'], headers['vary']]).toEqual([303, `/oeffentlich/daten/katalog.${notation}?sprache=en`, 'accept'])
  })
})

describe('whoever invents addresses', () => {
  it('costs a query and a rendering for each state there is, and no memory', async () => {
    const { pages, work, asked } = counted()
    const first = Date.parse(record.state!.instants[0]!)
    const signets = (at: number) => [
      `/signet/${at}/hell.svg`,
      `/signet/${at}?stand=2026-03-02`,
      `/signet/0/hell.png?x=${at}&groesse=${at}`,
      `/signet/0?stand=unsinn-${at}&q=${at}&rb=${at}&seite=${at}`,
      `/signet/0?stand=2026-03-02&stand=${at}`,
      `/signet/0/hell.svg/${at}`,
      `/signet/${signet}/hell.svg?groesse=1&groesse=${at}&stand=${at}`,
      `/signet/${signet}?q=${at}&seite=${at}&kreis=${at}`,
    ]
    const paths = (at: number) => [
      ...signets(at),
      `/gibt-es-nicht-${at}`,
      `/titel/${at}`,
      `/rahmenbedingungen/${at}`,
      `/daten/titel.csv/${at}`,
      `/kommune/09375/${at}`,
      `/kommune/09375?q=${at}&seite=${at}`,
      `/kommune/${at}?stand=2026-03-02T09:30:00.000Z`,
      `/titel?stand=${new Date(first + at).toISOString()}`,
      `/titel?stand=unsinn-${at}`,
      `/titel?stand=1999-01-01T00:00:${String(at % 60).padStart(2, '0')}Z`,
      `/titel?sprache=x${at}&fremd=${at}`,
      `/titel?art=${at}&groesse=x${at}&seite=-${at}`,
      `/?q=${at}`,
    ]
    const ask = (from: number) =>
      Promise.all(
        Array.from({ length: 500 }, (_, at) => from + at)
          .flatMap(paths)
          .map((path) => pages.answer(`/oeffentlich${path}`)),
      )
    await ask(0)
    const once = { ...work }
    expect(once.rendered).toBeLessThan(30)
    await ask(500)
    expect(work).toEqual(once)
    expect(once.queries).toBeLessThanOrEqual(record.state!.instants.length)
    expect(pages.rendered.size.answers).toBe(once.rendered)
    expect([...asked].filter((instant) => !record.state!.instants.includes(instant))).toEqual([])
  })

  it('and embeds a signet that nobody holds a thousand times is given one picture, drawn once', async () => {
    const { pages, work } = counted()
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, at) =>
        pages.answer(`/oeffentlich/signet/unbekannt-${at}/hell.svg?stand=${new Date(at * 86_400_000).toISOString()}&v=${at}`),
      ),
    )
    expect([new Set(answers).size, work]).toEqual([1, { rendered: 1, queries: 0 }])
    expect(answers[0]).toMatchObject({ status: 404, type: 'image/svg+xml; charset=utf-8' })
  })

  it('pushes out what nobody asks for, and never what is asked for all the time', () => {
    const rendered = new Rendered()
    const big = 'x'.repeat(1_000_000)
    rendered.keep('asked', { status: 200, type: 'image/png', body: 'often' })
    for (let at = 0; at < 100; at += 1) {
      rendered.keep(String(at), { status: 200, type: 'image/png', body: big })
      rendered.get('asked')
    }
    expect(rendered.size.bytes).toBeLessThanOrEqual(64_000_000)
    expect(rendered.get('asked')).toBeDefined()
  })
})

describe('the query of a list', () => {
  const sentence = 'Die Adresse nennt einen Filter, den es hier nicht gibt'
  it.each([
    '/titel?groesse=riesig',
    '/titel?rb=999',
    '/titel?kreis=abc',
    '/titel?seite=0',
    '/titel?art=gemeinde&art=bezirk',
    '/rangliste?lage=meer',
    '/rangliste?groesse=up-to-5000&groesse=over-100000',
  ])('that names no filter there is shows the whole list and says so: %s', async (path) => {
    const { statusCode, payload } = await read(path)
    expect([statusCode, payload.includes(sentence)]).toEqual([200, true])
    const plain = (text: string) => text.replace(/<p class="refusal".*?<\/p>/, '')
    expect(plain(payload)).toBe((await read(path.split('?')[0]!)).payload)
  })

  it.each([
    ['/titel?art=bezirk&art=bezirk', '/titel?art=bezirk'],
    ['/titel?utm_source=brief&rb=093', '/titel?rb=093'],
    ['/rangliste?seite=7', '/rangliste'],
    ['/titel?rb=', '/titel'],
    ['/titel?lage=stadt&sprache=fr', '/titel?lage=stadt'],
  ])('is read the same however it is written: %s', async (path, plain) => {
    const { payload } = await read(path)
    expect(payload).toBe((await read(plain)).payload)
    expect(payload).not.toContain(sentence)
  })

  it('that names two states names none', async () => {
    expect((await read('/titel?stand=2026-03-02&stand=2026-03-01')).statusCode).toBe(400)
    expect((await read('/titel?stand=2026-03-02&stand=2026-03-02')).payload).toBe((await read('/titel?stand=2026-03-02')).payload)
  })
})

describe('where several awards are granted', () => {
  it('the first page lists them, each has its own addresses, and those of the first stay as they were', async () => {
    const by = record.state!
    const he = {
      ...by,
      rule: { ...by.rule, award: 'amt-hessen', land: 'HE', title: { de: 'Amt Hessen', en: 'Office of Hesse' } },
      snapshot: { ...by.snapshot, award: 'amt-hessen', land: 'HE', titles: [] },
    }
    const pages = new PublicPages(
      { states: [by, he], onChange: () => undefined, at: (state) => Promise.resolve(state) },
      { origin: '', styles: [] },
      () => clock.now().now,
    )
    const body = async (path: string) => String(((await pages.answer(`/oeffentlich${path}`)) as { plain: Buffer }).plain)
    expect([(await body('')).includes('href="/oeffentlich/amt-hessen"'), (await body('')).includes('href="/oeffentlich/digitales-amt"')]).toEqual([true, true])
    expect(await body('/digitales-amt/titel')).toBe(await body('/titel'))
    expect(await body('/titel')).toContain('Stadt Neutraubling')
    expect(await body('/amt-hessen/titel')).not.toContain('Stadt Neutraubling')
    expect(await body('/amt-hessen')).toContain('href="/oeffentlich/amt-hessen/titel')
    expect(await body(`?stand=${by.snapshot.at}`)).toContain('Kommunen in Bayern')
  })
})

describe('whoever reports an error', () => {
  const send = (form: Record<string, string>) =>
    api.app.inject({
      method: 'POST',
      url: '/oeffentlich/melden',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(form).toString(),
    })
  it('is thanked, and the Land reads it', async () => {
    expect((await send({ page: '/kommune/09375', text: 'Das Datum stimmt nicht.' })).statusCode).toBe(200)
    expect((await api.get('land-by', '/award-reports')).body.items).toMatchObject([{ page: '/kommune/09375', text: 'Das Datum stimmt nicht.', state: 'open' }])
    expect((await api.get('land-he', '/award-reports')).body.items).toEqual([])
    expect((await api.get('kommune-meitingen', '/award-reports')).body.items).toEqual([])
  })
  it('and writes too little keeps what was written; a program is thanked and leaves nothing', async () => {
    const short = await send({ page: '', text: 'Hm<' })
    expect([short.statusCode, short.payload.includes('Hm&lt;')]).toEqual([422, true])
    expect((await send({ page: '', text: 'Kaufen Sie jetzt', website: 'https://spam.example' })).statusCode).toBe(200)
    expect((await api.get('land-by', '/award-reports?count=exact')).body.total).toBe(1)
  })
  it('too often has to wait, and shuts nobody else out', async () => {
    const from = (remoteAddress: string, text = 'Noch eine Meldung.') =>
      api.app.inject({
        method: 'POST',
        url: '/oeffentlich/melden',
        remoteAddress,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ page: '', text }).toString(),
      })
    const answers = await Promise.all(Array.from({ length: 11 }, () => from('192.0.2.1')))
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(1)
    expect((await from('192.0.2.1', 'Das bleibt <stehen>.')).payload).toContain('Das bleibt &lt;stehen&gt;.')
    expect((await from('192.0.2.2')).statusCode).toBe(200)
    expect((await from('192.0.2.2', 'Zeile\r\n'.repeat(300))).statusCode).toBe(200)
    const long = await from('192.0.2.2', 'x'.repeat(2500))
    expect([long.statusCode, long.payload.includes('x'.repeat(2500))]).toEqual([422, true])
    await transact(api.source, SYSTEM, 'write', async (tx) =>
      tx.write(
        'test.many',
        `insert into award_report (id, award, land, page, text, reported_at) select gen_random_uuid(), 'digitales-amt', 'BY', '', 'viel', $1 from generate_series(1, 200)`,
        [clock.now().now],
      ),
    )
    const full = await from('192.0.2.3', 'Das bleibt auch <stehen>.')
    expect([
      full.statusCode,
      full.payload.includes('Heute sind schon 200 Meldungen eingegangen'),
      full.payload.includes('Das bleibt auch &lt;stehen&gt;.'),
    ]).toEqual([429, true, true])
    clock.set(new Date(clock.now().now.replace('2026-03-02', '2026-03-04')))
    expect((await from('192.0.2.3')).statusCode).toBe(200)
  })
})

describe('what is published, for the ministry', () => {
  const report = (page: string, text: string, sender: number) =>
    api.app.inject({
      method: 'POST',
      url: '/oeffentlich/melden',
      remoteAddress: `198.51.100.${sender}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ page, text }).toString(),
    })
  const open = async () => (await api.get('land-by', '/award-reports?state=open&limit=1')).body.items[0]

  it('of a page comes in twenty times a day and no more; the same said twice is one', async () => {
    for (let at = 0; at < 21; at += 1) expect((await report('/kommune/09273147', `Fehler Nummer ${at}`, at)).statusCode).toBe(at < 20 ? 200 : 429)
    expect((await report('/kommune/09273147', 'Fehler Nummer 3', 50)).statusCode).toBe(200)
    expect((await report('/kommune/09273111', 'Fehler Nummer 3', 50)).statusCode).toBe(200)
    expect((await report('javascript:alert(1)', 'Auf keiner Seite', 51)).statusCode).toBe(200)
    expect(await open()).toMatchObject({ page: '', text: 'Auf keiner Seite' })
  })

  it('is answered in public, and corrected in public; only a correction stands on a permalink', async () => {
    const at = record.state!.snapshot.at
    const dropped = await open()
    expect((await api.post('kommune-meitingen', `/award-reports/${dropped.id}/close`, { outcome: 'dropped' })).status).toBe(403)
    expect((await api.post('land-by', `/award-reports/${dropped.id}/close`, { outcome: 'answered' })).status).toBe(400)
    expect((await api.post('land-by', `/award-reports/${dropped.id}/close`, { outcome: 'dropped' })).status).toBe(200)
    expect((await api.post('land-by', `/award-reports/${dropped.id}/close`, { outcome: 'dropped' })).body.code).toBe('award.report-done')
    expect(
      (await api.post('land-by', `/award-reports/${(await open()).id}/close`, { outcome: 'answered', de: 'Der Tag stimmt <so>.', en: 'The day is right.' }))
        .status,
    ).toBe(200)
    expect(
      (
        await api.post('land-by', `/award-reports/${(await open()).id}/close`, {
          outcome: 'corrected',
          on: '2026-03-01',
          de: 'Die Quelle war vertauscht.',
          en: 'The source was mixed up.',
        })
      ).status,
    ).toBe(200)
    clock.set(new Date(Date.parse(clock.now().now) + 60_000))
    await record.refresh()
    const { payload } = await read('/korrekturen')
    expect([
      payload.includes('Der Tag stimmt &lt;so&gt;.'),
      payload.includes('Antwort auf eine Meldung'),
      payload.includes('href="/oeffentlich/kommune/09273111"'),
    ]).toEqual([true, true, true])
    expect((await read('')).payload).not.toContain('Der Tag stimmt')
    const then = (await read(`?stand=${at}`)).payload
    expect([then.includes('Die Quelle war vertauscht.'), then.includes('Der Tag stimmt')]).toEqual([true, false])
    const log = (await api.get('land-by', '/award-corrections?limit=2')).body.items
    expect(log.map(({ kind, page }: { kind: string; page: string }) => [kind, page]).sort()).toEqual([
      ['answer', '/kommune/09273111'],
      ['correction', '/kommune/09273147'],
    ])
    expect((await api.get('land-he', '/award-corrections?count=exact')).body.total).toBe(0)
    expect((await api.get('land-by', '/award-reports?state=done&count=exact')).body.total).toBe(3)
  })

  it('is a list of states, each with what it changed', async () => {
    const before = record.state!.snapshot
    await give('09375117', 'Stadt Hemau')
    clock.set(new Date(Date.parse(clock.now().now) + 60_000))
    await record.refresh()
    const { items, total } = (await api.get('land-by', '/award-states?limit=2&count=exact')).body
    expect([total, items[0].at, items[1].at, items[0].held - items[1].held]).toEqual([record.state!.instants.length, record.state!.snapshot.at, before.at, 1])
    const changes = (from: string, to: string) => api.get('land-by', `/award-states/changes?from=${from}&to=${to}`)
    expect((await changes(items[1].at, items[0].at)).body).toMatchObject({
      total: 1,
      changes: [{ kind: 'given', about: '09375117', name: 'Stadt Hemau', before: null }],
    })
    expect((await changes(items[0].at, items[1].at)).body).toMatchObject({ total: 1, changes: [{ kind: 'gone', about: '09375117' }] })
    expect((await changes('2020-01-01T00:00:00.000Z', items[0].at)).status).toBe(404)
    expect((await api.get('land-he', '/award-states')).body.items).toEqual([])
  })
})

/** Pages of what is published now that count their work: what they render, and how often they go to the database. */
function counted() {
  const [work, asked] = [{ rendered: 0, queries: 0 }, new Set<string>()]
  const source = new Proxy(api.source, {
    get: (target, name) => {
      if (name === 'createQueryRunner') work.queries += 1
      return Reflect.get(target, name, target) as unknown
    },
  })
  const then = new PublicRecord(source, new Instance(source), clock, { directory: '', everyMs: 60_000 })
  const pages = new PublicPages(
    {
      states: record.states,
      onChange: () => undefined,
      at: (state, instant) => {
        asked.add(instant)
        return then.at(state, instant)
      },
    },
    { origin: '', styles: [] },
    () => clock.now().now,
  )
  const keep = pages.rendered.keep.bind(pages.rendered)
  pages.rendered.keep = (key, made) => {
    work.rendered += 1
    return keep(key, made)
  }
  return { pages, work, asked }
}

/** Enters a title as the product does, signed. */
async function give(body: string, name: string): Promise<string> {
  const id = newId()
  await transact(api.source, SYSTEM, 'write', async (tx) => {
    tx.write(
      'test.application',
      `insert into award_application (id, award, body, body_name, land, rule, state, answers, created_at, changed_at) values ($1, 'digitales-amt', $2, $3, 'BY', 'digitales-amt-2021', 'awarded', '{}', $4, $4)`,
      [id, body, name, clock.now().now],
    )
    await api.app
      .get(TitleRegister)
      .enter(
        tx,
        { id, award: 'digitales-amt', body, bodyName: name, land: 'BY', answers: { mailbox: '', deliverTo: '', confirmed: true } } as never,
        digitalesAmt.validOn('2026-03-02'),
        clock.now(),
      )
  })
  return (
    await transact(api.source, SYSTEM, 'read', (tx) => tx.query<{ signet: string }>('test.signet', 'select signet from award_title where id = $1', [id]))
  )[0]!.signet
}
