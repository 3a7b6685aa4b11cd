import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '@blaupause/domain/identity'
import { SYSTEM } from '@blaupause/domain/identity'
import { DomainError } from '@blaupause/domain/kernel'
import { freshDatabase, signOff, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seed } from '../demo/index.js'
import { demoRoles } from '../identity/index.js'
import { Commands, createDataSource, Instance, SystemClock, transact } from '../platform/index.js'
import { verifyPackage } from '../platform/signing/index.js'
import { startRollouts } from '../rollouts/index.js'
import { BlueprintCourse, BlueprintKeys, BlueprintsReadModel, BlueprintsService, ImportRunService, ImportsService, SignOffService } from './index.js'

let database: FreshDatabase
let source: DataSource
let directory: string
let blueprints: BlueprintsService
let signing: SignOffService
let readModel: BlueprintsReadModel
let imports: ImportsService
const clock = new SystemClock()

beforeAll(async () => {
  database = await freshDatabase()
  directory = await mkdtemp(join(tmpdir(), 'blaupause-'))
  source = await createDataSource(database.url).initialize()
  await seed(source, { demo: false, dataDirectory: directory, say: () => undefined })
  const [commands, keys, instance] = [new Commands(source, clock), new BlueprintKeys(directory), new Instance(source)]
  blueprints = new BlueprintsService(commands, keys, instance)
  signing = new SignOffService(new BlueprintCourse(commands), keys)
  readModel = new BlueprintsReadModel(source, keys, instance)
  imports = new ImportsService(commands, source, new ImportRunService(source, clock), keys, instance, clock)
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
  await rm(directory, { recursive: true })
})

const [bund, bundLead, bavaria, bavariaLead, hesse, hesseLead, meitingen] = [
  'bund',
  'bund-leitung',
  'land-by',
  'land-by-leitung',
  'land-he',
  'land-he-leitung',
  'kommune-meitingen',
].map(demoActor) as [Actor, Actor, Actor, Actor, Actor, Actor, Actor]
const text = (de: string) => ({ de, en: de })
const draft = {
  programme: 'bund-bayern',
  onlinedienste: ['ummeldung', 'fuehrerschein', 'aufenthalt', 'bauantrag', 'waffen'],
  name: 'kommunaler-anschluss',
  version: '1.0.0',
  title: text('Kommunaler Anschluss'),
  summary: text('Aus den Piloten'),
}
const rows = <T>(sql: string) => transact(source, SYSTEM, 'read', (tx) => tx.query<T>('test', sql))
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
  )

function demoActor(id: string): Actor {
  const { organisation, role, land, programmes, traeger } = demoRoles.find((candidate) => candidate.id === id)!
  return { subject: id, organisation: { id: organisation.id, name: organisation.name }, role, land, programmes: [...programmes], traeger: [...traeger] }
}

/** Starts every Bavarian rollout and says that its first step took `n mod 7 + 2` calendar weeks. */
async function liveThrough(): Promise<void> {
  const now = clock.now()
  await transact(source, SYSTEM, 'write', async (tx) => {
    const ids = (await tx.query<{ id: string }>('test.open', `select id from rollout where programme = 'bund-bayern' and state = 'open' order by id`)).map(
      ({ id }) => id,
    )
    await startRollouts(tx, ids, '2026-03-02', SYSTEM, randomUUID(), now)
    await tx.query(
      'test.report',
      `update milestone m set state = 'reported', reported_on = date '2026-03-02' + (7 * (2 + mod(r.n, 7)))::int from (select id, row_number() over (order by id)::int n from rollout) r where r.id = m.rollout_id and m.step_id = 'ansprechpersonen' and m.state = 'open'`,
    )
  })
}

describe('from experience to another Land', () => {
  it('derives a draft whose evidence rests on the rollouts, seen by its programme only', async () => {
    await liveThrough()
    const view = await blueprints.derive(bavaria, randomUUID(), draft)
    const step = view.blueprint.steps.find(({ id }) => id === 'ansprechpersonen')!
    expect(step.attestation).toMatchObject({ rung: 'statistics', n: 60 })
    expect(step.anchor).toEqual({ on: 'start', offset: step.attestation.rung === 'statistics' ? step.attestation.p80 : 0 })
    expect(view.blueprint.steps.find(({ id }) => id === 'go-live')!.attestation.rung).toBe('statement')
    expect(view.problems).toEqual([])
    expect(view.signers.map(({ partner, signedOn }) => [partner, signedOn])).toEqual([
      ['stmd', null],
      ['bmds', null],
    ])
    expect(await refusal(readModel.one(hesse, draft.name, draft.version))).toBe('thing.unknown')
    expect(await refusal(blueprints.derive(meitingen, randomUUID(), { ...draft, version: '1.0.1' }))).toBe('permission.denied')
    expect(await refusal(blueprints.derive(bavaria, randomUUID(), draft))).toBe('thing.exists')
    expect(await refusal(blueprints.derive(bavaria, randomUUID(), { ...draft, version: '1.0.1', onlinedienste: ['ummeldung', 'unterhaltsvorschuss'] }))).toBe(
      'blueprint.service',
    )
  })

  it('is published with the last signature, two people of each partner in their order, and nobody signs what was not shown', async () => {
    const { digest } = await readModel.one(bund, draft.name, draft.version)
    const edition = { name: draft.name, version: draft.version }
    const act = (verb: 'approve' | 'sign', actor: Actor, shown = digest) => signing[verb](actor, edition, randomUUID(), { digest: shown })
    expect(await refusal(act('approve', bavaria))).toBe('blueprint.state')
    const submit = (unheard: string | null, shown = digest) => signing.submit(bavaria, edition, randomUUID(), { digest: shown, setAside: null, unheard })
    expect([await refusal(submit(null)), await refusal(submit('Dringend', 'another'))]).toEqual(['blueprint.unheard', 'thing.changed'])
    expect((await submit('Dringend')).agreement.turn).toEqual({ partner: 'stmd', name: 'StMD Bayern', step: 'approve' })
    expect([
      await refusal(act('approve', bund)),
      await refusal(act('sign', bavaria)),
      await refusal(act('approve', meitingen)),
      await refusal(act('approve', hesse)),
    ]).toEqual(['blueprint.turn', 'blueprint.turn', 'permission.denied', 'thing.unknown'])
    expect(await refusal(act('approve', bavaria, 'another'))).toBe('thing.changed')
    expect((await act('approve', bavaria)).agreement).toMatchObject({ approvedByMe: true, turn: { partner: 'stmd', step: 'sign' } })
    expect(await refusal(act('sign', bavaria))).toBe('blueprint.two-people')
    expect(await act('sign', bavariaLead)).toMatchObject({ state: 'signing', agreement: { turn: { partner: 'bmds', step: 'approve' } } })
    expect(await refusal(readModel.package(draft.name, draft.version))).toBe('thing.unknown')
    expect(await signing.refuse(bund, edition, randomUUID(), { reason: 'Die Frist in Schritt 3 ist zu kurz' })).toMatchObject({
      state: 'draft',
      signers: [
        { approvedOn: null, signedOn: null },
        { approvedOn: null, signedOn: null },
      ],
      agreement: { returned: { organisation: 'BMDS', from: 'signing' } },
    })
    await signOff(digest, (role, verb, body) => signing[verb](demoActor(role), edition, randomUUID(), body as never))
    expect(await refusal(act('sign', bundLead))).toBe('blueprint.state')
    const file = await readModel.package(draft.name, draft.version)
    const { keys } = await readModel.jwks()
    const { signers } = await verifyPackage(
      file,
      keys.map(({ partner, kty, crv, x }) => ({ partner, jwk: { kty, crv, x } })),
    )
    expect(signers.map(({ partner, holds, trusted }) => [partner, holds, trusted])).toEqual([
      ['stmd', true, true],
      ['bmds', true, true],
    ])
    expect((await readModel.one(hesse, draft.name, draft.version)).state).toBe('published')
    expect((await readModel.list(meitingen, { limit: 10, sort: 'name', state: 'published' })).items.map(({ name }) => name)).toEqual([draft.name])
  })

  it('is refused by Hesse with one altered byte', async () => {
    const file = Buffer.from(await readModel.package(draft.name, draft.version))
    file[file.indexOf('Kommunaler')] = 'k'.charCodeAt(0)
    await expect(imports.upload(hesse, randomUUID(), file)).rejects.toMatchObject({ code: 'blueprint.signature', details: { partner: 'StMD Bayern, BMDS' } })
  })

  it('runs in Hesse after a dry run that wrote nothing and the approval of a second person', async () => {
    const file = await readModel.package(draft.name, draft.version)
    const hessian = () => rows<{ n: number }>(`select count(*)::int n from rollout where land = 'HE'`).then(([row]) => row!.n)
    const dry = await imports.upload(hesse, randomUUID(), file)
    expect(dry.creates).toMatchObject({ rollouts: 61 })
    expect(dry.creates.byService.map(({ id, rollouts }) => [id, rollouts]).sort(([a], [b]) => (a! < b! ? -1 : 1))).toEqual([
      ['anlagengenehmigung', 3],
      ['aufenthalt', 4],
      ['fuehrerschein', 4],
      ['ummeldung', 46],
      ['unterhaltsvorschuss', 4],
    ])
    expect(await hessian()).toBe(0)
    expect(await refusal(imports.upload(meitingen, randomUUID(), file))).toBe('permission.denied')
    expect(await refusal(imports.start(hesse, dry.id, randomUUID(), { version: dry.version, startOn: '2026-03-02' }))).toBe('blueprint.state')
    expect(await refusal(imports.approve(hesse, dry.id, randomUUID(), { version: dry.version }))).toBe('blueprint.four-eyes')
    expect(await refusal(imports.one(bavaria, dry.id))).toBe('thing.unknown')
    const role = dry.questions.find(({ id }) => id === 'role-dvdv-stelle')!
    const answered = await imports.answer(hesse, dry.id, randomUUID(), {
      version: dry.version,
      answers: { [role.id]: 'name:Zentrale DVDV-Stelle', 'certain-unterhaltsvorschuss': 'ours' },
    })
    const approved = await imports.approve(hesseLead, dry.id, randomUUID(), { version: answered.version })
    const done = await imports.start(hesse, dry.id, randomUUID(), { version: approved.version, startOn: '2026-03-02' })
    expect(done).toMatchObject({ state: 'done', progress: { done: 61, total: 61 } })
    const states = await rows<{ state: string; n: number }>(`select state, count(*)::int n from rollout where land = 'HE' group by state order by state`)
    expect(states).toEqual([
      { state: 'bestand', n: 1 },
      { state: 'exempt', n: 1 },
      { state: 'running', n: 59 },
    ])
    expect((await rows<{ n: number }>(`select count(*)::int n from outbox o join rollout r on r.id::text = o.subject where r.land = 'HE'`))[0]!.n).toBe(59)
    expect(
      (
        await rows<{ owner: string }>(
          `select distinct owner_name owner from milestone where land = 'HE' and step_id = 'dvdv-eintrag' and owner = 'dvdv-stelle'`,
        )
      ).map(({ owner }) => owner),
    ).toEqual(['Zentrale DVDV-Stelle'])
    expect(await rows(`select m.id from milestone m join milestone_wording w on w.id = m.wording_id where m.land = 'HE' and w.base::text like '%{{%'`)).toEqual(
      [],
    )
    expect((await imports.resume(hesse, dry.id)).progress).toEqual({ done: 61, total: 61 })
    expect(await hessian()).toBe(61)
  })

  it('asks nothing twice: a second import of the same package makes no rollout again', async () => {
    const again = await imports.upload(hesseLead, randomUUID(), await readModel.package(draft.name, draft.version))
    expect(again.creates.rollouts).toBe(0)
    expect((await imports.list(hesse, { limit: 10, sort: '-uploadedAt' })).items).toHaveLength(2)
  })
})
