import { randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { countProcedures, digitalesAmt, withoutDead, type ProcedureStatement } from '@blaupause/domain/awards'
import { SYSTEM } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, kommune, land, reference, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Commands, createDataSource, Instance, transact, withDatabase } from '../../platform/index.js'
import { countBodies, CountsReadModel, ProcedureImportService, ProcedureImportsReadModel, RuleDayService, seedAwardHistory } from '../index.js'

let database: FreshDatabase
let source: DataSource
let service: ProcedureImportService
let counts: CountsReadModel
const clock = fixedClock('2026-08-17T09:00:00.000Z')
const [bavaria, hesse, mainburg] = [land('BY'), land('HE'), kommune('09273147')]
const page = { limit: 25, sort: '-counted' as const }

beforeAll(async () => {
  database = await freshDatabase(reference)
  source = await createDataSource(database.url).initialize()
  const instance = new Instance(source)
  service = new ProcedureImportService(new Commands(source, clock), instance)
  counts = new CountsReadModel(source, instance, clock)
  await transact(source, SYSTEM, 'write', async (tx) => seedAwardHistory(tx))
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const HEAD = 'schluessel;name;link;art;anbieter;leistungen;senden;im_portal;stand'
const line = (body: string, link: string, over: Partial<Record<'name' | 'art' | 'senden' | 'im_portal' | 'stand', string>> = {}) =>
  [
    body,
    over.name ?? 'Meldebestätigung',
    link,
    over.art ?? 'kommunal',
    'Stadt',
    '99115005060000',
    over.senden ?? 'ja',
    over.im_portal ?? 'ja',
    over.stand ?? '2026-08-16',
  ].join(';')
const file = (...lines: string[]) => Buffer.from([HEAD, ...lines].join('\n'))
const take = (bytes: Uint8Array, mode: 'whole' | 'pages' | 'dry-run' = 'whole', actor = bavaria) => service.import(actor, randomUUID(), mode, bytes)

describe('the bodies that may hold a title', () => {
  it('are 2,134 in Bavaria: 2,056 Gemeinden, 71 Landkreise, 7 Bezirke', async () => {
    const rows = await transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ kind: string; count: number; people: string }>(
        'test',
        `select kind, count(*)::int count, sum(population) people from award_body where land = 'BY' group by kind order by kind`,
      ),
    )
    expect(rows.map(({ kind, count }) => [kind, count])).toEqual([
      ['bezirk', 7],
      ['gemeinde', 2056],
      ['landkreis', 71],
    ])
    // The Bezirke cover all inhabitants, as the Gemeinden do.
    expect(rows[0]!.people).toBe(rows[1]!.people)
  })
})

describe('a file of Online-Verfahren', () => {
  it('is counted once per procedure, and the body reads how far it is', async () => {
    const report = await take(
      file(
        line('09273147', 'https://Portal.Example.org/a'),
        line('09273147', 'https://portal.example.org/b'),
        line('09273147', 'https://portal.example.org/info', { senden: 'nein' }),
        line('B092', 'https://portal.example.org/c', { art: 'zentral' }),
      ),
    )
    expect(report).toMatchObject({ total: 4, done: 4, bodies: 2, stand: '2026-08-16', refusedTotal: 0 })
    expect((await counts.list(mainburg, page)).items).toMatchObject([
      { key: '09273147', name: 'Stadt Mainburg', counted: 2, notCounted: 1, threshold: 50, missing: 48 },
    ])
    expect((await counts.list(bavaria, { ...page, kind: 'bezirk' })).items).toMatchObject([
      { key: 'B092', name: 'Bezirk Niederbayern', counted: 1, threshold: 30, missing: 29 },
    ])
    expect((await counts.list(hesse, page)).items).toEqual([])
  })

  it('is whole for each body it names: what it no longer holds no longer counts, other bodies stay', async () => {
    await take(file(line('09273147', 'https://portal.example.org/b')))
    expect((await counts.list(bavaria, { ...page, count: 'exact' })).items.map(({ key, counted }) => [key, counted])).toEqual([
      ['B092', 1],
      ['09273147', 1],
    ])
  })

  it('may be JSON and packed; a dry run writes nothing', async () => {
    const json = Buffer.from(
      JSON.stringify([
        {
          schluessel: '09761000',
          name: 'Wohnsitz',
          link: 'https://portal.example.org/x',
          art: 'kommunal',
          senden: 'ja',
          im_portal: 'ja',
          stand: '2026-08-16',
          leistungen: ['99115005060000'],
        },
      ]),
    )
    expect(await take(gzipSync(json), 'dry-run')).toMatchObject({ done: 1, bodies: 1 })
    expect((await counts.list(bavaria, { ...page, kind: 'gemeinde' })).items.map(({ key }) => key)).toEqual(['09273147'])
  })

  it.each([
    ['an address with credentials', line('09273147', 'https://amt:geheim@portal.example.org/a'), 'link', 'evidence.address'],
    ['an address inside', line('09273147', 'http://192.168.1.4/antrag'), 'link', 'evidence.address'],
    ['a Gemeinde that no longer exists', line('09999999', 'https://portal.example.org/a'), 'schluessel', 'procedure.body'],
    ['a day to come', line('09273147', 'https://portal.example.org/a', { stand: '2027-01-01' }), 'stand', 'row.value'],
    ['a word that every object knows', line('09273147', 'https://portal.example.org/a', { senden: 'constructor' }), 'senden', 'row.value'],
    ['neither kommunal nor zentral', line('09273147', 'https://portal.example.org/a', { art: 'privat' }), 'art', 'row.value'],
    [
      'the same procedure twice',
      `${line('09273147', 'https://portal.example.org/a')}\n${line('09273147', 'https://PORTAL.example.org/a/#oben')}`,
      'link',
      'procedure.duplicate',
    ],
  ])('says in its row what does not fit: %s', async (_, row, column, code) => {
    const { refused } = await take(file(row), 'dry-run')
    expect(refused).toMatchObject([{ column, code }])
  })

  it('is refused whole where one row is bad, and taken without it where one asks for that', async () => {
    const bytes = file(line('09761000', 'https://portal.example.org/a'), line('09999999', 'https://portal.example.org/b'))
    await expect(take(bytes)).rejects.toMatchObject({ code: 'bulk.refused' })
    expect(await take(bytes, 'pages')).toMatchObject({ done: 1, refusedTotal: 1 })
  })

  it('of the federal dashboard is refused: its figures count something else', async () => {
    await expect(take(Buffer.from('leika_key;ars;online_status;datenstand_pvog_import\n1;2;ok;2026-01-01'))).rejects.toMatchObject({
      code: 'procedure.other-metric',
    })
  })

  it.each([
    ['nothing', Buffer.from('')],
    ['a head alone', Buffer.from(`${HEAD}\n`)],
  ])('of %s is empty', async (_, bytes) => {
    await expect(take(bytes)).rejects.toMatchObject({ code: 'import.empty' })
  })

  it('that is cut off in the packing is named so', async () => {
    await expect(take(gzipSync(file(line('09273147', 'https://portal.example.org/a'))).subarray(0, 30))).rejects.toMatchObject({ code: 'import.syntax' })
  })

  it('says before it is taken who would cross the line by it, and what was taken is listed for its Land alone', async () => {
    const links = (count: number) => Array.from({ length: count }, (_, at) => line('09274153', `https://portal.example.org/linie/${at}`))
    const would = await take(file(...links(50)), 'dry-run')
    expect(would).toMatchObject({ reach: [{ body: '09274153', before: null, after: 50, threshold: 50 }], reachTotal: 1, fall: [], fallTotal: 0 })
    expect(await take(file(...links(50)))).toMatchObject({ reach: would.reach })
    expect(await take(file(...links(49)), 'dry-run')).toMatchObject({
      reach: [],
      fall: [{ body: '09274153', before: 50, after: 49, threshold: 50 }],
      fallTotal: 1,
    })
    const imports = new ProcedureImportsReadModel(source, new Instance(source))
    expect((await imports.list(bavaria, { limit: 1, sort: '-importedAt' })).items).toMatchObject([{ stand: '2026-08-16', rows: 50, bodies: 1, refused: 0 }])
    expect((await imports.list(hesse, { limit: 1, sort: '-importedAt' })).items).toEqual([])
  })

  it('names the day since which a body is no more, instead of calling its key unknown', async () => {
    await withDatabase(database.adminUrl, (owner) => owner.query(`update territory set valid_to = '2026-05-01' where key = '09274187'`))
    expect(
      (await take(file(line('09274187', 'https://portal.example.org/a'), line('09000000', 'https://portal.example.org/a')), 'dry-run')).refused,
    ).toMatchObject([
      { line: 2, column: 'schluessel', code: 'register.merged', detail: expect.stringContaining('01.05.2026') },
      { line: 3, code: 'procedure.body' },
    ])
  })

  it('is taken in by the Land alone', async () => {
    await expect(take(file(line('09273147', 'https://portal.example.org/a')), 'whole', mainburg)).rejects.toMatchObject({ code: 'permission.denied' })
  })
})

describe('the count in the database', () => {
  const rule = digitalesAmt.validOn('2026-08-17')
  const statement = fc.record({
    source: fc.constantFrom('portal', 'hand', 'link'),
    link: fc.constantFrom('https://a.example/', 'https://b.example/', 'https://c.example/'),
    name: fc.constant('Verfahren'),
    origin: fc.constantFrom('kommunal', 'zentral'),
    submittable: fc.constantFrom(true, false, null),
    inPortal: fc.boolean(),
    leistungen: fc.constant([]),
    dead: fc.boolean(),
  })
  it('is the same as that of the rule, for any statements', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(statement, { maxLength: 9, selector: ({ source: from, link }) => `${from} ${link}` }), async (statements) => {
        const row = await transact(source, SYSTEM, 'write', async (tx) => {
          tx.write('test.clear', `delete from procedure_statement where body = '09162000'`)
          tx.write(
            'test.fill',
            `insert into procedure_statement (body, land, link, source, name, origin, provider, leistungen, submittable, in_portal, dead, since, seen_on)
          select '09162000', 'BY', link, source, name, origin, '', '{}', submittable, "inPortal", dead, '2026-08-01', '2026-08-01' from json_to_recordset($1) as p (link text, source text, name text, origin text, submittable boolean, "inPortal" boolean, dead boolean)`,
            [JSON.stringify(statements)],
          )
          countBodies(tx, 'BY', '2026-08-17', rule, ['09162000'])
          return (
            await tx.query<{ counted: number; alive: number; said: number; not_counted: number }>(
              'test.read',
              `select counted, alive, said, not_counted from procedure_count where body = '09162000'`,
            )
          )[0]!
        })
        const dead = new Set(statements.filter((one) => one.dead).map(({ link }) => link))
        const pure = countProcedures(statements as readonly ProcedureStatement[], rule, dead)
        expect(row).toEqual({ counted: pure.counted.length, alive: withoutDead(pure), said: pure.said.length, not_counted: pure.notCounted.length })
      }),
      { numRuns: 60 },
    )
  })
})

describe('a version of the rules that begins', () => {
  const next = { ...digitalesAmt.versions[0]!, id: 'digitales-amt-next', validFrom: '2026-09-01', origins: ['kommunal'] }
  const on = (day: string) => new RuleDayService(source).count({ now: `${day}T09:00:00.000Z`, today: day })
  const newest = () =>
    transact(source, SYSTEM, 'read', (tx) =>
      tx.query('test.newest', `select counted_on::text "on", counted from procedure_count where body = '09273147' order by counted_on desc limit 1`),
    )

  it('counts by it on its first day what nobody reported anew, once', async () => {
    await take(file(line('09273147', 'https://portal.example.org/a'), line('09273147', 'https://portal.example.org/z', { art: 'zentral' })))
    await transact(source, SYSTEM, 'write', async (tx) =>
      tx.write(
        'test.rule',
        `insert into award_rule (id, land, award, rule, valid_from, content, state, organisation, proposed_by, proposed_at, released_at) values ($1, 'BY', 'digitales-amt', $2, $3, $4, 'released', 'stmd', 'one', now(), now())`,
        [randomUUID(), next.id, next.validFrom, JSON.stringify(next)],
      ),
    )
    expect([await on('2026-08-31'), await newest()]).toEqual([0, [{ on: '2026-08-17', counted: 2 }]])
    expect([await on('2026-09-02'), await newest()]).toEqual([expect.any(Number), [{ on: '2026-09-02', counted: 1 }]])
    expect(await on('2026-09-02')).toBe(0)
  })
})

describe('what was reported', () => {
  it('keeps the figures of two metrics apart, each with its source', async () => {
    const rows = await transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ name: string; value: number }>(
        'test',
        `select name, value from reported_figure where metric = 'Online-Verfahren BayernPortal' and reported_on = '2023-12-28' order by value desc`,
      ),
    )
    expect(rows.map(({ value }) => value)).toEqual([339, 290, 242, 236, 227, 225])
  })
})
