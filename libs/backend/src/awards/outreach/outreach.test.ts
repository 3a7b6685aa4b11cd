import { randomUUID } from 'node:crypto'
import { applicationStage, applicationStates, funnel, funnelStage, funnelStages, digitalesAmt, thresholdOf, awardBodyKind } from '@blaupause/domain/awards'
import { SYSTEM } from '@blaupause/domain/identity'
import { freshDatabase, kommune, land, reference, type FreshDatabase } from '@blaupause/testing'
import { strFromU8, unzipSync } from 'fflate'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playProcedures } from '../../demo/play-procedures.js'
import { Commands, createDataSource, Instance, ManualClock, newId, transact } from '../../platform/index.js'
import {
  CampaignsReadModel,
  CampaignsService,
  CeremoniesReadModel,
  CeremoniesService,
  FunnelReadModel,
  RecipientsReadModel,
  seedAwardHistory,
} from '../index.js'
import { STAGES, stageValues } from './stages.js'

let database: FreshDatabase
let source: DataSource
let funnels: FunnelReadModel
let campaigns: CampaignsService
let sent: CampaignsReadModel
let lists: RecipientsReadModel
let ceremonies: CeremoniesService
let events: CeremoniesReadModel
const clock = new ManualClock(new Date('2026-08-17T07:00:00.000Z'))
const [bavaria, hesse, abensberg] = [land('BY'), land('HE'), kommune('09273111')]
const page = { limit: 200, sort: '-counted' as const }

/** Lines of a file. */
const text = ({ bytes }: { bytes: Uint8Array }): string[] => Buffer.from(bytes).toString('utf8').trimEnd().split('\r\n')

beforeAll(async () => {
  database = await freshDatabase(reference)
  source = await createDataSource(database.url).initialize()
  const [instance, commands] = [new Instance(source), new Commands(source, clock)]
  funnels = new FunnelReadModel(source, instance, clock)
  campaigns = new CampaignsService(commands)
  sent = new CampaignsReadModel(source, instance, clock, 'https://blaupause.example')
  lists = new RecipientsReadModel(source, instance, clock, 'https://blaupause.example')
  ceremonies = new CeremoniesService(commands)
  events = new CeremoniesReadModel(source, clock, instance)
  await transact(source, SYSTEM, 'write', async (tx) => {
    seedAwardHistory(tx)
    tx.write(
      'test.organisation',
      `insert into organisation (id, name, kind, land, traeger) values ('abensberg', 'Stadt Abensberg', 'kommune', 'BY', '09273111')`,
    )
    tx.write(
      'test.member',
      `insert into membership (id, subject, organisation, role, land, traeger) values ($1, 'abensberg', 'abensberg', 'kommune', 'BY', '{09273111}')`,
      [newId()],
    )
    for (const [body, state] of [
      ['09273116', 'submitted'],
      ['09375190', 'question'],
      ['09375174', 'refused'],
    ])
      tx.write(
        'test.application',
        `insert into award_application (id, award, body, body_name, land, rule, state, answers, created_at, changed_at) values ($1, 'digitales-amt', $2, $2, 'BY', 'digitales-amt-2021', $3, '{}', '2026-08-01', '2026-08-01')`,
        [newId(), body, state],
      )
    tx.write(
      'test.title',
      `insert into award_title (id, award, body, body_name, land, rule, since, published_at, signet) values ($1, 'digitales-amt', '09184139', 'Gemeinde Pullach i.Isartal', 'BY', 'digitales-amt-2021', '2026-08-03', '2026-08-03', 'pullach00001')`,
      [newId()],
    )
  })
  await playProcedures(source, '2026-08-17')
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

describe('the funnel', () => {
  it('puts each body at one place, the same as the rule does', async () => {
    const { stages, bodies, reach } = await funnels.funnel(bavaria)
    const rows = await transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ key: string; counted: number; state: 'applied' | 'in-review' | 'awarded' | null }>(
        'test.all',
        `select b.key, coalesce((select counted from procedure_count c where c.body = b.key order by counted_on desc limit 1), 0) counted,
      case when exists (select from award_title t where t.body = b.key) or exists (select from reported_award r where r.body = b.key) then 'awarded' when exists (select from award_application a where a.body = b.key and a.state = 'question') then 'in-review' when exists (select from award_application a where a.body = b.key and a.state = 'submitted') then 'applied' end state from award_body b where b.land = 'BY'`,
      ),
    )
    const rule = digitalesAmt.validOn('2026-08-17')
    expect(stages).toEqual(funnel(rows.map(({ key, counted, state }) => funnelStage(counted, thresholdOf(rule, awardBodyKind(key)!)!, state))))
    expect([bodies, funnelStages.reduce((sum, stage) => sum + stages[stage], 0)]).toEqual([2134, 2134])
    expect(reach).toBeGreaterThan(1000)
  })

  it('lists those who could apply and have not, and as a file for a letter', async () => {
    const { stages } = await funnels.funnel(bavaria)
    const list = await funnels.bodies(bavaria, { ...page, stage: 'reached', count: 'exact' })
    expect(list.total).toBe(stages.reached)
    expect(list.items.every(({ stage, missing }) => stage === 'reached' && missing === 0)).toBe(true)
    const lines = text(await funnels.file(bavaria, { stage: 'not-begun' }))
    expect(lines).toHaveLength(stages['not-begun'] + 1)
    expect(lines.slice(1).every((line) => line.endsWith(';Digitales Amt;nein'))).toBe(true)
  })

  it('is cut by name, place and size, and says beforehand how many each cut leaves', async () => {
    const chosen = { stage: 'below', regierungsbezirk: '092' } as const
    const choices = await funnels.choices(bavaria, chosen)
    for (const [cut, options] of Object.entries(choices))
      for (const { key, count } of options.slice(0, 3))
        expect({ cut, key, count: (await funnels.bodies(bavaria, { ...page, ...chosen, [cut]: key, count: 'exact' })).total }).toEqual({ cut, key, count })
    expect(choices.kreis.find(({ key }) => key === '09273')).toMatchObject({ name: 'Landkreis Kelheim' })
    expect(choices.regierungsbezirk).toHaveLength(7)
    expect(choices.kreis.every(({ key }) => key.startsWith('092'))).toBe(true)
    expect((await funnels.bodies(bavaria, { ...page, q: 'pullach', sort: 'name' })).items.map(({ key }) => key)).toEqual(['09184139'])
    expect((await funnels.bodies(bavaria, { ...page, q: '09273', count: 'exact' })).total).toBe(25)
    expect((await funnels.bodies(bavaria, { ...page, q: '_', count: 'exact' })).total).toBe(0)
  })

  it('goes on page by page to the last, each body once', async () => {
    const query = { limit: 200, sort: 'name', regierungsbezirk: '092' } as const
    const keys: string[] = []
    for (let cursor: string | undefined; ;) {
      const { items, nextCursor } = await funnels.bodies(bavaria, { ...query, cursor })
      keys.push(...items.map(({ key }) => key))
      if (nextCursor === null) break
      cursor = nextCursor
    }
    expect([keys.length, new Set(keys).size]).toEqual(Array(2).fill((await funnels.bodies(bavaria, { ...query, count: 'exact' })).total))
  })

  it('has for each figure what it counts, of which day and from what; what others said is theirs', async () => {
    const { figures, sayings, stages, bodies } = await funnels.funnel(bavaria)
    expect(figures.map(({ id, on }) => [id, on])).toEqual([
      ['not-begun', '2026-08-17'],
      ['below', '2026-08-17'],
      ['reached', '2026-08-17'],
      ['applied', '2026-08-17'],
      ['in-review', '2026-08-17'],
      ['awarded', '2026-08-17'],
      ['bodies', expect.stringMatching(/^20/)],
      ['reach', '2026-08-17'],
    ])
    expect(figures.every(({ definition, source: from }) => definition.de !== '' && definition.en !== '' && from.de !== '' && from.en !== '')).toBe(true)
    expect(sayings).toEqual([
      {
        metric: 'Titel „Digitales Amt“ im Land',
        operator: '~',
        value: 400,
        quote: expect.stringContaining('rund 400'),
        on: '2023-12-28',
        source: expect.stringContaining('stmd.bayern.de'),
      },
      {
        metric: expect.stringContaining('Anteil'),
        operator: '~',
        value: 50,
        quote: expect.stringContaining('rund der Hälfte'),
        on: '2023-12-28',
        source: expect.stringContaining('stmd.bayern.de'),
      },
    ])
    const lines = text(await funnels.figuresFile(bavaria))
    expect(lines[0]).toBe('\ufefftitel;kennzahl;vergleich;wert;definition;stand;quelle;art;demodaten')
    expect(lines.filter((line) => line.includes(';gezählt;'))).toHaveLength(8)
    expect(lines.find((line) => line.includes(';trägt den Titel;'))).toContain(`;gleich;${stages.awarded};`)
    expect(lines.find((line) => line.includes(';Kommunen insgesamt;'))).toContain(`;gleich;${bodies};`)
    expect(lines.filter((line) => line.endsWith(';berichtet;nein'))).toHaveLength(2)
  })

  it('stands each state of an application where the rule says, title or not', async () => {
    const bodies = await transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ key: string; counted: number }>(
        'test.some',
        `select b.key, coalesce((select counted from procedure_count c where c.body = b.key order by counted_on desc limit 1), 0) counted from award_body b where b.land = 'BY' and b.kind = 'gemeinde'
      and not exists (select from award_application a where a.body = b.key) and not exists (select from award_title t where t.body = b.key) and not exists (select from reported_award r where r.body = b.key) order by md5(b.key) limit ${applicationStates.length * 4}`,
      ),
    )
    const tried = bodies.map((one, at) => ({
      ...one,
      id: newId(),
      state: applicationStates[at % applicationStates.length]!,
      titled: at >= applicationStates.length * 3,
    }))
    // Undone again: what stands in it is read before the transaction is rolled back.
    const { rows } = await transact(source, SYSTEM, 'write', async (tx): Promise<{ rows: readonly { key: string; stage: string }[] }> => {
      tx.write(
        'test.each-state',
        `insert into award_application (id, award, body, body_name, land, rule, state, answers, created_at, changed_at) select id, 'digitales-amt', key, key, 'BY', 'digitales-amt-2021', state, '{}', '2026-08-01', '2026-08-01' from jsonb_to_recordset($1::jsonb) as a (id uuid, key text, state text)`,
        [JSON.stringify(tried)],
      )
      tx.write(
        'test.each-title',
        `insert into award_title (id, award, body, body_name, land, rule, since, published_at, signet) select id, 'digitales-amt', key, key, 'BY', 'digitales-amt-2021', '2026-08-03', '2026-08-03', right(id::text, 12) from jsonb_to_recordset($1::jsonb) as t (id uuid, key text, titled boolean) where titled`,
        [JSON.stringify(tried)],
      )
      throw Object.assign(new Error('undone'), {
        rows: await tx.query('test.stages', `select key, stage from ${STAGES}`, stageValues(digitalesAmt.validOn('2026-08-17'))),
      })
    }).catch((undone: { rows: readonly { key: string; stage: string }[] }) => undone)
    const stages = new Map(rows.map(({ key, stage }) => [key, stage]))
    expect(tried.map(({ key }) => stages.get(key))).toEqual(
      tried.map(({ counted, state, titled }) => funnelStage(counted, 50, applicationStage(state, titled))),
    )
  })

  it('is nobody’s but the Land’s', async () => {
    await expect(async () => funnels.funnel(abensberg)).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(async () => funnels.funnel(hesse)).rejects.toMatchObject({ code: 'award.none' })
  })
})

describe('a campaign', () => {
  const draft = {
    name: 'Antrag leicht gemacht',
    text: 'Guten Tag {name}, das Portal zeigt {zahl} Verfahren. Es fehlen {fehlt}. Weiter: {link}',
    stage: 'reached' as const,
    kind: 'gemeinde' as const,
    regierungsbezirk: '092',
    kreis: null,
    size: null,
  }

  it('with a field that nobody can fill in is refused', async () => {
    await expect(async () => campaigns.draft(bavaria, randomUUID(), { ...draft, text: 'Guten Tag {vorname}, wie geht es Ihnen?' })).rejects.toMatchObject({
      code: 'campaign.field',
    })
  })

  it('goes to those who fit when it is sent, is read and answered by them alone, and says what came of it', async () => {
    const { id } = await campaigns.draft(bavaria, randomUUID(), draft)
    const before = await sent.one(bavaria, id)
    expect(before.recipients).toBe(
      (await funnels.bodies(bavaria, { ...page, stage: 'reached', kind: 'gemeinde', regierungsbezirk: '092', count: 'exact' })).total,
    )
    expect(before.preview!.text).toContain(`Guten Tag ${before.preview!.to}`)
    await campaigns.send(bavaria, id, randomUUID(), { version: 0 })
    await expect(campaigns.send(bavaria, id, randomUUID(), { version: 1 })).rejects.toMatchObject({ code: 'campaign.sent' })
    const {
      items: [letter],
    } = await sent.letters(abensberg, { limit: 5, sort: '-sentOn' })
    expect(letter!.text).toBe('Guten Tag Stadt Abensberg, das Portal zeigt 53 Verfahren. Es fehlen 0. Weiter: https://blaupause.example/titelstand')
    expect((await sent.letters(kommune('09772177'), { limit: 5, sort: '-sentOn' })).items).toEqual([])
    await campaigns.answer(abensberg, id, randomUUID(), { answer: 'yes', note: 'Im Oktober.' })
    await expect(campaigns.answer(kommune('09772177'), id, randomUUID(), { answer: 'no', note: '' })).rejects.toMatchObject({ code: 'thing.unknown' })
    await transact(source, SYSTEM, 'write', async (tx) => tx.write('test.grown', `update procedure_count set counted = 60 where body = '09273111'`))
    const [after, { items }] = await Promise.all([sent.one(bavaria, id), lists.list(bavaria, id, { limit: 200, sort: 'name' })])
    expect(after).toMatchObject({ recipients: before.recipients, reachable: 1, answers: { yes: 1, later: 0, no: 0 }, after: { more: 1 }, preview: null })
    expect(items.find(({ body }) => body === '09273111')).toMatchObject({ counted: 53, now: 60, answer: 'yes', note: 'Im Oktober.' })
    expect((await sent.list(bavaria, { limit: 5, sort: '-createdAt', count: 'exact' })).total).toBe(1)
    expect(await transact(source, SYSTEM, 'read', (tx) => tx.query('test.told', `select recipient from notification where subject_kind = 'campaign'`))).toEqual(
      [{ recipient: '09273111' }],
    )
  })
})

describe('a ceremony', () => {
  const first = '0da00000-2021-4728-8000-000000000001'
  const search = { limit: 200, sort: '-since', which: 'new', count: 'exact' } as const
  it('begins with the titles that no other has honoured, and takes those that the press knows of', async () => {
    const { id } = await ceremonies.plan(bavaria, randomUUID(), { name: 'Verleihung im August', on: '2026-08-28', place: 'München' })
    const view = await events.one(bavaria, id)
    expect(view.honoured.map(({ name }) => name)).toEqual(['Gemeinde Pullach i.Isartal'])
    const candidates = await events.candidates(bavaria, id, search)
    expect([candidates.total, view.candidates]).toEqual([7, 7])
    expect(candidates.items.map(({ name }) => name)).not.toContain('Stadt Nürnberg')
    expect((await events.candidates(bavaria, id, { ...search, q: 'meiting' })).items).toMatchObject([
      { body: '09772177', name: 'Markt Meitingen', since: '2022', source: expect.stringContaining('augsburger-allgemeine') },
    ])
    expect((await events.candidates(bavaria, id, { ...search, q: '%' })).items).toEqual([])
    expect((await events.candidates(bavaria, id, { ...search, which: 'all' })).items.map(({ name }) => name)).toContain('Stadt Nürnberg')
    await ceremonies.honour(bavaria, id, randomUUID(), { version: 0, bodies: ['09184139', '09772177', '09273111'] })
    expect((await events.one(bavaria, id)).honoured.map(({ body }) => body)).toEqual(['09184139', '09772177'])
    await expect(ceremonies.honour(bavaria, id, randomUUID(), { version: 0, bodies: [] })).rejects.toMatchObject({ code: 'thing.changed' })
    await expect(events.one(hesse, id)).rejects.toMatchObject({ code: 'thing.unknown' })
  })

  it('of another award takes nobody of this one', async () => {
    const id = newId()
    await transact(source, SYSTEM, 'write', async (tx) =>
      tx.write(
        'test.other',
        `insert into ceremony (id, award, land, held_on, place, name, created_at) values ($1, 'gutes-amt', 'BY', '2026-08-28', '', 'Andere', now())`,
        [id],
      ),
    )
    await ceremonies.honour(bavaria, id, randomUUID(), { version: 0, bodies: ['09184139', '09772177'] })
    expect(await transact(source, SYSTEM, 'read', (tx) => tx.query('test.nobody', 'select body from ceremony_honoured where ceremony = $1', [id]))).toEqual([])
    await transact(source, SYSTEM, 'write', async (tx) => tx.write('test.gone', 'delete from ceremony where id = $1', [id]))
  })

  it('of 28 July 2021 comes with the product, as its source says, and stays so', async () => {
    const view = await events.one(bavaria, first)
    expect(view).toMatchObject({ on: '2021-07-28', place: 'München', source: 'StMD, Pressemitteilung vom 28.07.2021' })
    expect(view.honoured.map(({ name }) => name).sort()).toEqual([
      'Stadt Amberg',
      'Stadt Augsburg',
      'Stadt Bad Königshofen i.Grabfeld',
      'Stadt Bamberg',
      'Stadt Ingolstadt',
      'Stadt Nürnberg',
      'Stadt Straubing',
    ])
    expect(view.honoured.every(({ counted }) => counted === null)).toBe(true)
    expect(view.notes.de).toContain('7 von 2.134 Kommunen in Bayern tragen den Titel „Digitales Amt“, 0,3 % (Titelregister, Stand 28.07.2021).')
    expect(view.notes.de).not.toContain('rund 400')
    await expect(ceremonies.honour(bavaria, first, randomUUID(), { version: 0, bodies: [] })).rejects.toMatchObject({ code: 'ceremony.reported' })
  })

  it('has press texts, notes and tables in which each figure has its day and source, and what others said stays theirs', async () => {
    const { items } = await events.list(bavaria, { limit: 5, sort: '-on' })
    const { name, bytes } = await events.pressKit(bavaria, items[0]!.id)
    const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([file, content]) => [file, strFromU8(content)]))
    expect(name).toBe('pressemappe-2026-08-28.zip')
    expect(Object.keys(files).sort()).toEqual([
      'LIESMICH.txt',
      'ausgezeichnete.csv',
      'press-text.md',
      'pressetext.md',
      'signet-dunkel.svg',
      'signet-hell.svg',
      'signet.png',
      'speaking-notes.md',
      'sprechzettel.md',
      'zahlen.csv',
    ])
    expect(files['pressetext.md']).toMatch(
      /Bayerisches Staatsministerium für Digitales zeichnet am 28\.08\.2026 \(München\) mit dem Titel „Digitales Amt“ aus: Gemeinde Pullach i\.Isartal und Markt Meitingen\./,
    )
    expect(files['pressetext.md']).toMatch(/Damals berichtet, hier nicht gezählt: „bereits rund 400 .*28\.12\.2023\)/)
    expect(files['ausgezeichnete.csv']).toMatch(
      /^schluessel;name;titel_seit;quelle_titel;online_verfahren;gezaehlt_am;quelle_zahl;demodaten\r\n09184139;Gemeinde Pullach i\.Isartal;2026-08-03;Titelregister, Bayerisches Staatsministerium für Digitales;/,
    )
    const figures = files['zahlen.csv']!.split('\r\n').map((line) => line.split(';'))
    expect(figures.filter(([, , , , , kind]) => kind === 'berichtet').map(([, compared, value, on]) => [compared, value, on])).toEqual([
      ['rund', '400', '2023-12-28'],
      ['rund', '50', '2023-12-28'],
    ])
    expect(figures.find(([what]) => what === 'Titelträger')).toMatchObject({ 2: '15', 3: '2026-08-17', 4: 'Titelregister', 5: 'gezählt' })
  })
})
