import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ProposeAwardRule } from '@blaupause/contract/awards'
import { digitalesAmt } from '@blaupause/domain/awards'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { freshDatabase, kommune, land, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { BlueprintKeys } from '../../blueprints/keys/blueprint-keys.js'
import { Commands, createDataSource, Instance, ManualClock, transact } from '../../platform/index.js'
import { AwardRulesReadModel, AwardRulesService, releasedAwards, TitleRegister } from '../index.js'

let database: FreshDatabase
let source: DataSource
let folder: string
let rules: AwardRulesService
let read: AwardRulesReadModel
let published = 0
const clock = new ManualClock(new Date('2026-08-17T07:00:00.000Z'))
const of = (code: string, subject: string, office = `ministry-${code}`): Actor => ({
  ...land(code, subject),
  subject: `${code}-${subject}`,
  organisation: { id: office, name: office },
})
const [first, second, third, elsewhere, bavaria, bavariaSecond] = [
  of('HE', 'first'),
  of('HE', 'second'),
  of('HE', 'third'),
  of('HE', 'elsewhere', 'other-office'),
  of('BY', 'first'),
  of('BY', 'second'),
]
const { id: _, land: __, issuer: ___, ...shipped } = digitalesAmt.versions[0]!
const hessian: ProposeAwardRule = {
  ...shipped,
  id: 'digitale-kommune-2026',
  award: 'digitale-kommune',
  validFrom: '2026-08-17',
  title: { de: 'Digitale Kommune', en: 'Digital municipality' },
  issuerName: 'Ministerium (Beispiel)',
  thresholds: { gemeinde: 20 },
  portal: 'Landesportal (Beispiel)',
}

beforeAll(async () => {
  ;[database, folder] = await Promise.all([freshDatabase(), mkdtemp(join(tmpdir(), 'blaupause-rules-'))])
  source = await createDataSource(database.url).initialize()
  const titles = new TitleRegister(new BlueprintKeys(folder))
  titles.onChange(() => {
    published += 1
  })
  rules = new AwardRulesService(new Commands(source, clock), titles)
  read = new AwardRulesReadModel(source, new Instance(source), clock)
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
  await rm(folder, { recursive: true })
})
beforeEach(async () => {
  clock.set(new Date('2026-08-17T07:00:00.000Z'))
  await transact(source, SYSTEM, 'write', async (tx) => tx.write('test.withdraw', `update award_rule set state = 'withdrawn' where state = 'proposed'`))
})

describe('the rules of a Land', () => {
  it('are proposed by one person and released by a second one of the same office, each with its event', async () => {
    const proposal = await propose()
    expect(await states(first)).toEqual(expect.arrayContaining([['digitale-kommune-2026', 'proposed', false]]))
    expect(await code(rules.release(first, proposal.id, randomUUID(), proposal))).toBe('award-rule.four-eyes')
    expect(await code(rules.release(elsewhere, proposal.id, randomUUID(), proposal))).toBe('permission.denied')
    expect(await holding()).toEqual(['digitales-amt-2021'])
    expect(await told(proposal.id)).toEqual([{ kind: 'award-rule-proposed', addressee: 'ministry-HE', title: 'Digitale Kommune', closed: null }])
    expect(await rules.release(second, proposal.id, randomUUID(), proposal)).toEqual({ id: proposal.id, version: 1 })
    expect(await holding()).toEqual(['digitales-amt-2021', 'digitale-kommune-2026'])
    expect(published).toBe(1)
    expect(await told(proposal.id)).toMatchObject([{ closed: 'done' }])
    expect(await events(proposal.id)).toEqual([
      ['award-rule.proposed.v1', 'HE-first'],
      ['award-rule.released.v1', 'HE-second'],
    ])
    const [view] = (await list(second, { land: 'HE', state: 'released' })).items
    expect(view).toMatchObject({
      id: proposal.id,
      holds: true,
      shipped: false,
      until: null,
      before: null,
      changes: [],
      may: { release: false, withdraw: false },
      rule: { land: 'HE', issuer: { id: 'ministry-HE', name: 'Ministerium (Beispiel)' } },
    })
  })

  it('say what the next version changes, and until when the one before holds', async () => {
    const next = await propose({ id: 'digitale-kommune-2027', validFrom: '2027-01-01', thresholds: { gemeinde: 30, landkreis: 30 } })
    const view = (await list(second, { state: 'proposed' })).items[0]!
    expect(view.changes.map(({ name, before, after }) => [name.de, before.de, after.de])).toEqual([
      ['Linie für Gemeinden und Städte', '20', '30'],
      ['Linie für Landkreise', 'nicht vorgesehen', '30'],
    ])
    expect([view.mine, view.may, (await list(first, { state: 'proposed' })).items[0]!.may]).toEqual([
      false,
      { release: true, withdraw: true },
      { release: false, withdraw: true },
    ])
    await rules.release(second, next.id, randomUUID(), next)
    expect((await list(first, { land: 'HE', state: 'released' })).items.map(({ rule, holds, until }) => [rule.id, holds, until])).toEqual([
      ['digitale-kommune-2027', false, null],
      ['digitale-kommune-2026', true, '2026-12-31'],
    ])
    expect(await holding('2027-01-01')).toEqual(['digitales-amt-2021', 'digitale-kommune-2027'])
  })

  it('have one proposal at a time, also when two people make one at once; who takes it back makes room', async () => {
    const [won, lost] = (await Promise.allSettled([propose({ ...later('a') }), propose({ ...later('b') }, second)])).sort((a) =>
      a.status === 'fulfilled' ? -1 : 1,
    )
    expect([won!.status, (lost as PromiseRejectedResult).reason]).toEqual(['fulfilled', expect.objectContaining({ code: 'award-rule.open' })])
    const proposal = (won as PromiseFulfilledResult<{ id: string; version: number }>).value
    expect(await code(propose(later('c')))).toBe('award-rule.open')
    await rules.withdraw(elsewhere, proposal.id, randomUUID(), proposal)
    expect(await code(rules.release(third, proposal.id, randomUUID(), { version: 1 }))).toBe('award-rule.state')
    expect((await propose(later('c'))).version).toBe(0)
  })

  it('are released once, however many people release at once', async () => {
    const proposal = await propose(later('d', '2029-01-01'))
    const answers = await Promise.all([second, third, second].map((actor) => code(rules.release(actor, proposal.id, randomUUID(), proposal))))
    expect(answers.sort()).toEqual(['', 'thing.changed', 'thing.changed'])
    expect((await events(proposal.id)).map(([type]) => type)).toEqual(['award-rule.proposed.v1', 'award-rule.released.v1'])
  })

  it('give one name to one Land, also when two release it at once', async () => {
    const name = { award: 'smart-vor-ort', validFrom: '2026-09-01' }
    const [saarland, saarlandSecond, hamburg, hamburgSecond] = [of('SL', 'first'), of('SL', 'second'), of('HH', 'first'), of('HH', 'second')]
    const [one, other] = await Promise.all([propose({ ...name, id: 'smart-sl' }, saarland), propose({ ...name, id: 'smart-hh' }, hamburg)])
    const answers = await Promise.all([
      code(rules.release(saarlandSecond, one.id, randomUUID(), one)),
      code(rules.release(hamburgSecond, other.id, randomUUID(), other)),
    ])
    expect(answers.sort()).toEqual(['', 'award-rule.award-taken'])
  })

  it('are judged again when they are released: the day they were to begin may be over', async () => {
    const proposal = await propose(later('e', '2030-01-01'))
    clock.set(new Date('2030-01-02T07:00:00.000Z'))
    expect(await code(rules.release(second, proposal.id, randomUUID(), proposal))).toBe('award-rule.past')
  })

  it('are entered by no one else', async () => {
    const auditor: Actor = { ...first, role: 'pruefung' }
    for (const actor of [kommune('06440'), auditor])
      expect(await code(Promise.resolve().then(() => rules.propose(actor, randomUUID(), hessian)))).toBe('permission.denied')
    expect((await list(auditor, { land: 'HE', state: 'released' })).items.length).toBeGreaterThan(0)
    expect(await code(Promise.resolve().then(() => read.list(kommune('06440'), query)))).toBe('permission.denied')
  })

  it('are signed in the name of the proposer’s own office, whatever is sent', async () => {
    const forged = { ...hessian, ...later('f', '2031-01-01'), issuer: { id: 'ministry-BY', name: 'x' }, land: 'BY' } as ProposeAwardRule
    const { id } = await rules.propose(first, randomUUID(), forged)
    expect((await list(first, { state: 'proposed' })).items.find((one) => one.id === id)!.rule).toMatchObject({ land: 'HE', issuer: { id: 'ministry-HE' } })
  })
})

describe('another Land', () => {
  it('neither reads nor changes a proposal, in the service or below it', async () => {
    const proposal = await propose(later('g', '2032-01-01'))
    expect((await list(bavaria, {})).items.filter(({ state, rule }) => state !== 'released' && rule.land === 'HE')).toEqual([])
    for (const verb of ['release', 'withdraw'] as const)
      expect(await code(rules[verb](bavariaSecond, proposal.id, randomUUID(), proposal))).toBe('thing.unknown')
    const below = (actor: Actor, text: string) =>
      transact(source, actor, actor.role === 'land' ? 'write' : 'read', (tx) => tx.query<{ id: string }>('test.below', text, [proposal.id]))
    expect(await below(bavaria, 'select id from award_rule where id = $1')).toEqual([])
    expect(await below(kommune('06440'), 'select id from award_rule where id = $1')).toEqual([])
    expect(await below(bavaria, `update award_rule set state = 'withdrawn' where id = $1 returning id`)).toEqual([])
    expect(await below(first, 'select id from award_rule where id = $1')).toEqual([{ id: proposal.id }])
    await expect(
      below(
        bavaria,
        `insert into award_rule (id, land, award, rule, valid_from, content, state, organisation, proposed_by, proposed_at) select gen_random_uuid(), 'HE', 'x', 'x', '2032-01-01', '{}', 'proposed', 'x', 'x', now() where $1::uuid is not null`,
      ),
    ).rejects.toThrow(/row-level security/)
    await expect(below(kommune('06440'), 'select proposed_by id from award_rule where id = $1')).rejects.toThrow(/permission denied/)
  })

  it('reads what was released: it may begin from it', async () => {
    expect((await list(bavaria, { land: 'HE' })).items.map(({ rule }) => rule.id)).toContain('digitale-kommune-2026')
  })
})

const query = { limit: 50, sort: '-validFrom' as const }
const list = (actor: Actor, over: object) => read.list(actor, { ...query, ...over })
const propose = (over: Partial<ProposeAwardRule> = {}, actor = first) => rules.propose(actor, randomUUID(), { ...hessian, ...over })
const later = (name: string, validFrom = '2028-01-01') => ({ id: `digitale-kommune-${name}`, validFrom })
const states = async (actor: Actor) => (await list(actor, {})).items.map(({ rule, state, holds }) => [rule.id, state, holds])
const holding = (on = '2026-08-17') =>
  transact(source, SYSTEM, 'read', async (tx) => (await releasedAwards(tx, on)).filter(({ land: code }) => ['BY', 'HE'].includes(code)).map(({ id }) => id))
const told = (id: string) =>
  transact(source, SYSTEM, 'read', (tx) =>
    tx.query('test.told', 'select kind, addressee, title, closed_because closed from notification where subject_id = $1', [id]),
  )
const events = (id: string) =>
  transact(source, SYSTEM, 'read', async (tx) =>
    (await tx.query<{ type: string; actor: string }>('test.events', 'select type, actor from event where subject_id = $1 order by recorded_at, id', [id])).map(
      ({ type, actor }) => [type, actor],
    ),
  )

function code(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => '',
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : Promise.reject(error)),
  )
}
