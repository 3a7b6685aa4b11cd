import { randomUUID } from 'node:crypto'
import { funnel, funnelStage, funnelStages, digitalesAmt, thresholdOf, awardBodyKind } from '@blaupause/domain/awards'
import { SYSTEM } from '@blaupause/domain/identity'
import { freshDatabase, kommune, land, reference, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { playProcedures } from '../../demo/play-procedures.js'
import { Commands, createDataSource, Instance, ManualClock, newId, transact } from '../../platform/index.js'
import { CampaignsReadModel, CampaignsService, CeremoniesService, FunnelReadModel, seedAwardHistory } from '../index.js'

let database: FreshDatabase
let source: DataSource
let funnels: FunnelReadModel
let campaigns: CampaignsService
let sent: CampaignsReadModel
let ceremonies: CeremoniesService
const clock = new ManualClock(new Date('2026-08-17T07:00:00.000Z'))
const [bavaria, hesse, abensberg] = [land('BY'), land('HE'), kommune('09273111')]
const page = { limit: 200, sort: '-counted' as const }

beforeAll(async () => {
  database = await freshDatabase(reference)
  source = await createDataSource(database.url).initialize()
  const [instance, commands] = [new Instance(source), new Commands(source, clock)]
  funnels = new FunnelReadModel(source, instance, clock)
  campaigns = new CampaignsService(commands)
  sent = new CampaignsReadModel(source, instance, clock, 'https://blaupause.example')
  ceremonies = new CeremoniesService(commands, source, clock, instance)
  await transact(source, SYSTEM, 'write', async (tx) => {
    seedAwardHistory(tx)
    tx.write('test.organisation', `insert into organisation (id, name, kind, land, traeger) values ('abensberg', 'Stadt Abensberg', 'kommune', 'BY', '09273111')`)
    tx.write('test.member', `insert into membership (id, subject, organisation, role, land, traeger) values ($1, 'abensberg', 'abensberg', 'kommune', 'BY', '{09273111}')`, [newId()])
    for (const [body, state] of [['09273116', 'submitted'], ['09375190', 'question'], ['09375174', 'refused']]) tx.write('test.application', `insert into award_application (id, award, body, body_name, land, rule, state, answers, created_at, changed_at) values ($1, 'digitales-amt', $2, $2, 'BY', 'digitales-amt-2021', $3, '{}', '2026-08-01', '2026-08-01')`, [newId(), body, state])
    tx.write('test.title', `insert into award_title (id, award, body, body_name, land, rule, since, published_at, signet) values ($1, 'digitales-amt', '09184139', 'Gemeinde Pullach i.Isartal', 'BY', 'digitales-amt-2021', '2026-08-03', '2026-08-03', 'pullach00001')`, [newId()])
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
    const rows = await transact(source, SYSTEM, 'read', (tx) => tx.query<{ key: string; counted: number; state: 'applied' | 'in-review' | 'awarded' | null }>('test.all', `select b.key, coalesce((select counted from procedure_count c where c.body = b.key order by counted_on desc limit 1), 0) counted,
      case when exists (select from award_title t where t.body = b.key) or exists (select from reported_award r where r.body = b.key) then 'awarded' when exists (select from award_application a where a.body = b.key and a.state = 'question') then 'in-review' when exists (select from award_application a where a.body = b.key and a.state = 'submitted') then 'applied' end state from award_body b where b.land = 'BY'`))
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
    const file = await funnels.file(bavaria, { stage: 'not-begun' })
    expect(file.trim().split('\r\n')).toHaveLength(stages['not-begun'] + 1)
  })

  it('is nobody’s but the Land’s', async () => {
    await expect(async () => funnels.funnel(abensberg)).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(async () => funnels.funnel(hesse)).rejects.toMatchObject({ code: 'award.none' })
  })
})

describe('a campaign', () => {
  const draft = { name: 'Antrag leicht gemacht', text: 'Guten Tag {name}, das Portal zeigt {zahl} Verfahren. Es fehlen {fehlt}. Weiter: {link}', stage: 'reached' as const, kind: 'gemeinde' as const, regierungsbezirk: '092' }

  it('with a field that nobody can fill in is refused', async () => {
    await expect(async () => campaigns.draft(bavaria, randomUUID(), { ...draft, text: 'Guten Tag {vorname}, wie geht es Ihnen?' })).rejects.toMatchObject({ code: 'campaign.field' })
  })

  it('goes to those who fit when it is sent, is read and answered by them alone, and says what came of it', async () => {
    const { id } = await campaigns.draft(bavaria, randomUUID(), draft)
    const before = await sent.one(bavaria, id)
    expect(before.recipients).toBe((await funnels.bodies(bavaria, { ...page, stage: 'reached', kind: 'gemeinde', regierungsbezirk: '092', count: 'exact' })).total)
    expect(before.preview!.text).toContain(`Guten Tag ${before.preview!.to}`)
    await campaigns.send(bavaria, id, randomUUID(), { version: 0 })
    await expect(campaigns.send(bavaria, id, randomUUID(), { version: 1 })).rejects.toMatchObject({ code: 'campaign.sent' })
    const { items: [letter] } = await sent.letters(abensberg, { limit: 5, sort: '-sentOn' })
    expect(letter!.text).toBe('Guten Tag Stadt Abensberg, das Portal zeigt 53 Verfahren. Es fehlen 0. Weiter: https://blaupause.example/titelstand')
    expect((await sent.letters(kommune('09772177'), { limit: 5, sort: '-sentOn' })).items).toEqual([])
    await campaigns.answer(abensberg, id, randomUUID(), { answer: 'yes', note: 'Im Oktober.' })
    await expect(campaigns.answer(kommune('09772177'), id, randomUUID(), { answer: 'no', note: '' })).rejects.toMatchObject({ code: 'thing.unknown' })
    await transact(source, SYSTEM, 'write', async (tx) => tx.write('test.grown', `update procedure_count set counted = 60 where body = '09273111'`))
    const [after, { items }] = await Promise.all([sent.one(bavaria, id), sent.recipients(bavaria, id, { limit: 200, sort: 'name' })])
    expect(after).toMatchObject({ recipients: before.recipients, reachable: 1, answers: { yes: 1, later: 0, no: 0 }, after: { more: 1 }, preview: null })
    expect(items.find(({ body }) => body === '09273111')).toMatchObject({ counted: 53, now: 60, answer: 'yes', note: 'Im Oktober.' })
    expect((await sent.list(bavaria, { limit: 5, sort: '-createdAt', count: 'exact' })).total).toBe(1)
    expect(await transact(source, SYSTEM, 'read', (tx) => tx.query('test.told', `select recipient from notification where subject_kind = 'campaign'`))).toEqual([{ recipient: '09273111' }])
  })
})

describe('a ceremony', () => {
  it('begins with the titles since the last one, has notes with sourced figures, and a kit for the press', async () => {
    const { id } = await ceremonies.plan(bavaria, randomUUID(), { name: 'Verleihung im August', on: '2026-08-28', place: 'München' })
    const view = await ceremonies.one(bavaria, id)
    expect(view.honoured.map(({ name }) => name)).toEqual(['Gemeinde Pullach i.Isartal'])
    expect(view.candidates.map(({ name }) => name)).toContain('Stadt Nürnberg')
    expect(view.notes).toContain('**Gemeinde Pullach i.Isartal**: Titel seit 03.08.2026')
    expect(view.notes).toContain('von 2.134 Kommunen in Bayern')
    await ceremonies.honour(bavaria, id, randomUUID(), { version: 0, bodies: ['09184139', '09273111'] })
    expect((await ceremonies.one(bavaria, id)).honoured).toHaveLength(1)
    expect(Buffer.from(await ceremonies.pressKit(bavaria, id)).subarray(0, 2).toString()).toBe('PK')
    await expect(ceremonies.one(hesse, id)).rejects.toMatchObject({ code: 'thing.unknown' })
  })
})
