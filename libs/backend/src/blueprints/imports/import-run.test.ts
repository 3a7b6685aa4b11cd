import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cutWaves, groupAuthorities, proposeRings, type WaveAuthority } from '@blaupause/domain/waves'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { freshDatabase, signOff, type FreshDatabase } from '@blaupause/testing'
import fc from 'fast-check'
import pg from 'pg'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seed } from '../../demo/index.js'
import { demoRoles } from '../../identity/index.js'
import { Commands, createDataSource, Instance, ManualClock, SystemClock, transact } from '../../platform/index.js'
import { RolloutsReadModel } from '../../rollouts/index.js'
import { WaveProcessService, WavesReadModel, WavesService } from '../../waves/index.js'
import {
  BlueprintCourse,
  BlueprintKeys,
  BlueprintsReadModel,
  BlueprintsService,
  ImportListService,
  ImportRunService,
  ImportsService,
  SignOffService,
} from '../index.js'

const START = '2027-03-01'
let database: FreshDatabase
let source: DataSource
let directory: string
let running: ImportRunService
let imports: ImportsService
let process: WaveProcessService
let waves: WavesService
let readModel: BlueprintsReadModel
let id: string
const clock = new ManualClock(new SystemClock().instant())
const [bavaria, hesse, hesseLead, saarland, saarlandLead] = ['land-by', 'land-he', 'land-he-leitung', 'land-sl', 'land-sl-leitung'].map(demoActor) as [
  Actor,
  Actor,
  Actor,
  Actor,
  Actor,
]

/** An approved import that was cut off right after its start was recorded: no rollout is there, nobody waits for it. */
beforeAll(async () => {
  database = await freshDatabase()
  directory = await mkdtemp(join(tmpdir(), 'blaupause-'))
  source = await createDataSource(database.url).initialize()
  await seed(source, { demo: false, dataDirectory: directory, say: () => undefined })
  const [commands, keys, instance] = [new Commands(source, clock), new BlueprintKeys(directory), new Instance(source)]
  const blueprints = new BlueprintsService(commands, keys, instance)
  readModel = new BlueprintsReadModel(source, keys, instance)
  running = new ImportRunService(source, clock)
  imports = new ImportsService(commands, source, running, keys, instance, clock)
  process = new WaveProcessService(source, clock)
  waves = new WavesService(commands, process, new WavesReadModel(source, clock, instance), keys)
  const text = (de: string) => ({ de, en: de })
  const { digest } = await blueprints.derive(bavaria, randomUUID(), {
    programme: 'bund-bayern',
    onlinedienste: ['ummeldung', 'fuehrerschein', 'aufenthalt', 'bauantrag', 'waffen'],
    name: 'anschluss',
    version: '1.0.0',
    title: text('Anschluss'),
    summary: text('Aus den Piloten'),
  })
  const signing = new SignOffService(new BlueprintCourse(commands), keys)
  await signOff(digest, (role, verb, body) => signing[verb](demoActor(role), { name: 'anschluss', version: '1.0.0' }, randomUUID(), body as never))
  id = (await approved(hesse, hesseLead)).id
  await transact(source, SYSTEM, 'write', (tx) =>
    tx.query('test.cut-off', `update blueprint_import set state = 'running', start_on = $2 where id = $1`, [id, START]),
  )
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
  await rm(directory, { recursive: true })
})

const dryRun = async (land: Actor) => imports.upload(land, randomUUID(), await readModel.package('anschluss', '1.0.0'))

function answer(land: Actor, { id, version, questions }: Awaited<ReturnType<typeof dryRun>>) {
  const answers = Object.fromEntries(
    questions.filter(({ proposal }) => !proposal).map((question) => [question.id, question.options[0]!.id.replace(/^name$/, 'name:Zentrale Stelle')]),
  )
  return imports.answer(land, id, randomUUID(), { version, answers })
}

async function approved(land: Actor, second: Actor) {
  const { id, version } = await answer(land, await dryRun(land))
  return imports.approve(second, id, randomUUID(), { version })
}

const states = async () =>
  Object.fromEntries(
    (
      await transact(source, SYSTEM, 'read', (tx) =>
        tx.query<{ state: string; n: number }>('test.states', `select state, count(*)::int n from rollout where land = 'HE' group by state`),
      )
    ).map(({ state, n }) => [state, n]),
  )
const carryOnAll = async () => {
  for (const open of await running.open()) await running.carryOn(SYSTEM, open)
}

function demoActor(role: string): Actor {
  const found = demoRoles.find((candidate) => candidate.id === role)!
  return {
    subject: role,
    organisation: { id: found.organisation.id, name: found.organisation.name },
    role: found.role,
    land: found.land,
    programmes: [...found.programmes],
    traeger: [...found.traeger],
  }
}

describe('an import whose questions are answered', () => {
  const told = (subject: string) =>
    transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ land: string; title: string; closed: string | null }>(
        'test.ready',
        `select land, title, closed_because closed from notification where subject_id = $1 and kind = 'blueprint-import-ready'`,
        [subject],
      ),
    )

  it('waits in the inbox of its Land for a second person, until it is released or given up', async () => {
    expect(await told(id)).toMatchObject([{ land: 'HE', title: 'Anschluss 1.0.0', closed: 'done' }])
    const dry = await dryRun(saarland)
    expect(await told(dry.id)).toEqual([])
    const { version } = await answer(saarland, dry)
    expect(await told(dry.id)).toMatchObject([{ land: 'SL', closed: null }])
    await imports.cancel(saarland, dry.id, randomUUID(), { version })
    expect(await told(dry.id)).toMatchObject([{ closed: 'gone' }])
  })
})

describe('a list of one’s own with an import', () => {
  it('is refused whole when rows are not as long as its head, with the first of them; what a column is called commands nothing', async () => {
    const lists = new ImportListService(new Commands(source, clock), source, clock)
    const { id: dry, version } = await dryRun(saarland)
    const send = (text: string) => lists.upload(saarland, dry, randomUUID(), { version, name: 'liste.csv' }, Buffer.from(text))
    await expect(send('Behörde;constructor\nSt. Wendel;x\nMerzig\nLebach;x;y\n')).rejects.toMatchObject({
      code: 'import.ragged',
      details: { count: 2, line: 3, fields: 1, wanted: 2 },
    })
    expect(await send('Behörde;constructor;__proto__\nSt. Wendel;01.10.2025;01.10.2025\n')).toMatchObject({ rows: 1, name: 'liste.csv' })
    await imports.cancel(saarland, dry, randomUUID(), { version: version + 1 })
  })
})

describe('an import that nobody waits for', () => {
  it('cut off, makes its rollouts by itself, each once, planned for their day', async () => {
    expect(await states()).toEqual({})
    await Promise.all([carryOnAll(), carryOnAll()])
    expect(await states()).toEqual({ bestand: 1, exempt: 1, open: 59 })
    expect(await imports.one(hesse, id)).toMatchObject({ state: 'planned', startOn: START, progress: { done: 61, total: 61 } })
  })

  it('begins nothing before its day', async () => {
    expect(await running.open()).toEqual([])
    await imports.resume(hesse, id)
    expect(await states()).toEqual({ bestand: 1, exempt: 1, open: 59 })
  })

  it('begins on its day by itself, each rollout once, also when it was cut off the evening before with all of them made', async () => {
    await transact(source, SYSTEM, 'write', (tx) => tx.query('test.cut-off', `update blueprint_import set state = 'running' where id = $1`, [id]))
    clock.set(new Date(`${START}T07:00:00+01:00`))
    await Promise.all([carryOnAll(), carryOnAll()])
    expect(await states()).toEqual({ bestand: 1, exempt: 1, running: 59 })
    expect((await imports.one(hesse, id)).state).toBe('done')
    const begun = await transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ n: number; on: string }>(
        'test.begun',
        `select count(*)::int n, max(effective_on)::text "on" from event where type = 'rollout.started.v1' and land = 'HE'`,
      ),
    )
    expect(begun).toEqual([{ n: 59, on: START }])
    expect(await running.open()).toEqual([])
  })
})

describe('the starter blueprint', () => {
  it('stands among the others for everybody, signed by nobody, and is no package to download', async () => {
    const { items } = await readModel.list(demoActor('kommune-meitingen'), { limit: 10, sort: 'name', state: 'starter' })
    expect(items).toMatchObject([{ name: 'anschluss-eines-onlinedienstes', version: '0.1.0', state: 'starter', land: null, signers: [], steps: 13 }])
    expect((await readModel.one(hesse, 'anschluss-eines-onlinedienstes', '0.1.0')).blueprint.variations).toHaveLength(8)
    await expect(readModel.package('anschluss-eines-onlinedienstes', '0.1.0')).rejects.toMatchObject({ code: 'thing.unknown' })
    expect((await readModel.published({ limit: 10, sort: 'name' })).items.map(({ name }) => name)).toEqual(['anschluss'])
  })
})

describe('a dry run of Hamburg, one Gemeinde with offices of the Land and parts without a key', () => {
  it('names one office for the whole city, three by the case, and what no profile can know stays to be checked', async () => {
    const hamburg: Actor = {
      ...hesse,
      subject: 'land-hh',
      organisation: { id: 'senatskanzlei', name: 'Senatskanzlei Hamburg' },
      land: 'HH',
      programmes: ['land-hh'],
      traeger: ['02'],
    }
    const { creates, questions, land } = await imports.upload(hamburg, randomUUID(), await readModel.package('anschluss', '1.0.0'))
    expect([land, creates.byService.map(({ id: service, rollouts }) => [service, rollouts])]).toEqual([
      'HH',
      [
        ['ummeldung', 1],
        ['fuehrerschein', 1],
        ['aufenthalt', 3],
        ['waffen', 1],
        ['unterhaltsvorschuss', 1],
      ],
    ])
    const asked = Object.fromEntries(questions.map((question) => [question.id, question]))
    expect(asked['behoerde-aufenthalt']).toMatchObject({
      proposal: 'ours',
      affects: 3,
      reason: { de: expect.stringMatching(/Amt für Migration.*Hamburg Service vor Ort.*Hamburg Welcome Center/) },
    })
    // Bavaria's own service for building applications is offered by nobody else.
    expect(asked['service-bauantrag']).toMatchObject({ proposal: 'skip' })
  })

  it('is taken over as it was counted: seven rollouts, three of them at offices of the one Gemeinde that differ by the case', async () => {
    const [upload, lead]: Actor[] = ['land-hh', 'land-hh-leitung'].map((subject) => ({
      ...hesse,
      subject,
      organisation: { id: 'senatskanzlei', name: 'Senatskanzlei Hamburg' },
      land: 'HH',
      programmes: ['land-hh'],
      traeger: ['02'],
    }))
    const { id: hh, version, state } = await approved(upload!, lead!)
    expect(state).toBe('approved')
    expect(await imports.start(upload!, hh, randomUUID(), { version, startOn: clock.now().today })).toMatchObject({
      state: 'done',
      progress: { done: 7, total: 7 },
    })
    const rows = await transact(source, upload!, 'read', (tx) =>
      tx.query<{ onlinedienst: string; offices: number; programme: string }>(
        'test.hamburg',
        `select onlinedienst, count(distinct behoerde_id)::int offices, min(programme) programme from rollout where land = 'HH' group by 1 order by 1`,
      ),
    )
    expect(rows).toEqual(
      [
        ['aufenthalt', 3],
        ['fuehrerschein', 1],
        ['ummeldung', 1],
        ['unterhaltsvorschuss', 1],
        ['waffen', 1],
      ].map(([onlinedienst, offices]) => ({ onlinedienst, offices, programme: 'land-hh' })),
    )
  })
})

describe('an import in waves', () => {
  let sl: string
  let admin: pg.Client
  beforeAll(async () => {
    admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
  })
  afterAll(() => admin.end())
  const view = () => new WavesReadModel(source, clock, new Instance(source)).ofImport(saarland, sl)
  const at = async (day: string, hour = '09') => {
    clock.set(new Date(`${day}T${hour}:00:00+02:00`))
    await fireAll()
  }
  const fireAll = async () => {
    for (const { id: wave } of (await view()).waves) await process.fire(wave)
  }
  const made = () =>
    transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ wave: number; n: number; running: number }>(
        'test.made',
        `select w.number wave, count(*)::int n, (count(*) filter (where r.state = 'running'))::int running from wave w join rollout r on r.id = any(w.made) where w.import_id = $1 group by 1 order by 1`,
        [sl],
      ),
    )
  const inbox = () =>
    transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ kind: string; closed: string | null }>(
        'test.inbox',
        `select kind, closed_because closed from notification where subject_kind = 'wave' order by recorded_at, kind`,
      ),
    )
  const drafts = (authorities: readonly WaveAuthority[]) => {
    const groups = groupAuthorities('kreis', authorities)
    return cutWaves(groups, proposeRings(groups)).map((own, i) => ({
      name: `Welle ${i + 1}`,
      authorities: own.map(({ behoerdeId }) => behoerdeId),
      startOn: i === 0 ? '2027-03-01' : null,
      startAfter: 5,
      gateAfter: 20,
    }))
  }

  it('is planned whole, with its days, and nothing is written before it starts', async () => {
    sl = (await approved(saarland, saarlandLead)).id
    const {
      authorities,
      import: { version },
    } = await view()
    await expect(waves.plan(saarland, sl, randomUUID(), { version, waves: drafts(authorities).slice(1) })).rejects.toMatchObject({ code: 'wave.members' })
    await expect(waves.plan(hesse, sl, randomUUID(), { version, waves: drafts(authorities) })).rejects.toMatchObject({ code: 'thing.unknown' })
    const planned = await waves.plan(saarland, sl, randomUUID(), { version, waves: drafts(authorities) })
    expect(planned.waves.map(({ gateOn, startsOn, next }) => [gateOn, startsOn, next])).toEqual([
      [null, '2027-03-01', true],
      ['2027-03-31', '2027-04-07', false],
      ['2027-05-05', '2027-05-13', false],
    ])
    expect(planned.waves.reduce((sum, { counts }) => sum + counts.rollouts, 0)).toBe((await imports.one(saarland, sl)).creates.rollouts)
    expect(planned.thresholds).toMatchObject({ blockerRate: 0.25, overrunRate: 0.4, minimum: 5, proposed: true })
    expect(await made()).toEqual([])
  })

  it('an authority moves to another wave, and back', async () => {
    const before = await view()
    const [first, second] = before.waves
    const one = before.authorities.find(({ wave }) => wave === first!.id)!
    const moved = await waves.move(saarland, second!.id, randomUUID(), { version: second!.version, behoerdeId: one.behoerdeId })
    expect(moved.waves.map(({ counts }) => counts.authorities)).toEqual([
      first!.counts.authorities - 1,
      second!.counts.authorities + 1,
      before.waves[2]!.counts.authorities,
    ])
    await waves.move(saarland, first!.id, randomUUID(), { version: moved.waves[0]!.version, behoerdeId: one.behoerdeId })
  })

  it('starts its first wave alone; its bodies learn their own day only', async () => {
    const [first] = (await view()).waves
    const started = await waves.start(saarland, first!.id, randomUUID(), { version: first!.version })
    expect(started).toMatchObject({
      import: { state: 'waves' },
      waves: [{ state: 'running', beganOn: '2027-03-01' }, { gate: 'waiting', next: true }, { gate: 'waiting' }],
    })
    expect(await made()).toEqual([{ wave: 1, n: first!.counts.rollouts, running: first!.counts.rollouts }])
    expect(
      (await new RolloutsReadModel(source, clock, new Instance(source)).list(saarland, { limit: 1, sort: 'behoerde', count: 'exact', wave: first!.id })).total,
    ).toBe(first!.counts.rollouts)
    const merzig: Actor = { ...hesse, role: 'kommune', land: 'SL', traeger: ['10042113'] }
    const own = await new WavesReadModel(source, clock, new Instance(source)).ownStarts(merzig, { limit: 10, sort: 'name' })
    expect(own.items.map(({ startsOn }) => startsOn)).toEqual(own.items.map(() => '2027-05-13'))
    expect(own.items.length).toBeGreaterThan(0)
    await expect(new WavesReadModel(source, clock, new Instance(source)).list(merzig, { limit: 10, sort: 'startsOn' })).rejects.toMatchObject({
      code: 'permission.denied',
    })
  })

  it('looks at the rings each working day, never at night, and judges the gate on its day: too little to conclude from, so a person has until a day', async () => {
    await transact(source, SYSTEM, 'write', (tx) => tx.query('test.in-time', `update milestone set due_on = '2027-12-01' where land = 'SL'`))
    await at('2027-03-02')
    await at('2027-03-31', '05')
    expect((await view()).waves[1]).toMatchObject({ gate: 'waiting' })
    await at('2027-03-31')
    expect((await view()).waves[1]).toMatchObject({ gate: 'inconclusive', decideBy: '2027-04-07', judged: { verdict: 'inconclusive' } })
    await at('2027-04-06')
    await at('2027-04-08')
    await fireAll()
    expect(await inbox()).toEqual([
      { kind: 'wave-begun', closed: null },
      { kind: 'wave-inconclusive', closed: null },
      { kind: 'wave-decision-reminder', closed: null },
      { kind: 'wave-decision-late', closed: null },
      { kind: 'wave-decision-late', closed: null },
    ])
  })

  it('begins by itself once a person said go; what was asked is settled', async () => {
    const second = (await view()).waves[1]!
    const go = await waves.decide(saarland, second.id, randomUUID(), { version: second.version, outcome: 'go', reason: 'Kleine Welle, keine Blocker bekannt' })
    expect(go.waves[1]).toMatchObject({ gate: 'go', startsOn: '2027-04-15', decided: { mine: true, organisation: saarland.organisation.name } })
    await at('2027-04-15')
    expect((await view()).waves.map(({ state }) => state)).toEqual(['running', 'running', 'planned'])
    expect((await inbox()).filter(({ kind, closed }) => closed === null && kind !== 'wave-begun')).toEqual([])
  })

  it('is held by itself when rings that run are clearly above a threshold, running rollouts are left alone, and two people release it', async () => {
    await transact(source, SYSTEM, 'write', (tx) =>
      tx.query(
        'test.overrun',
        `update milestone set due_on = '2027-03-02' where state in ('open', 'running') and rollout_id in (select id from rollout where land = 'SL')`,
      ),
    )
    await at('2027-04-16')
    const third = (await view()).waves[2]!
    expect(third).toMatchObject({ gate: 'hold', judged: { verdict: 'hold', because: 'overrun' } })
    expect((await made()).every(({ n, running: still }) => n === still)).toBe(true)
    await expect(waves.start(saarland, third.id, randomUUID(), { version: third.version })).rejects.toMatchObject({ code: 'wave.gate' })
    const proposed = await waves.decide(saarland, third.id, randomUUID(), { version: third.version, outcome: 'go', reason: 'Termine sind neu vereinbart' })
    await expect(
      waves.decide(saarland, third.id, randomUUID(), { version: proposed.waves[2]!.version, outcome: 'go', reason: 'Noch einmal' }),
    ).rejects.toMatchObject({ code: 'wave.four-eyes' })
    const released = await waves.decide(saarlandLead, third.id, randomUUID(), { version: proposed.waves[2]!.version, outcome: 'go', reason: 'Geprüft' })
    expect(released.waves[2]).toMatchObject({ gate: 'go', decided: { reason: 'Geprüft' } })
    const over = await waves.cancel(saarland, third.id, randomUUID(), { version: released.waves[2]!.version })
    expect(over).toMatchObject({ import: { state: 'done' }, waves: [{ state: 'running' }, { state: 'running' }, { state: 'cancelled' }] })
  })

  /** The database itself refuses the n-th rollout that is inserted, wherever in a page that is; the counter outlives the rollback. */
  it('a crash at any rollout of any page, then resumed: exactly the selected rollouts, each once', async () => {
    await admin.query(
      `create sequence crash; create table crash_at (n bigint); create function crash() returns trigger language plpgsql security definer set search_path = public as $$ begin if nextval('crash') in (select n from crash_at) then raise 'crash'; end if; return new; end $$; create trigger crash before insert on rollout for each row execute function crash()`,
    )
    const total = (await imports.one(saarland, sl)).creates.rollouts
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.integer({ min: 5, max: 40 }),
        fc.uniqueArray(fc.integer({ min: 1, max: total + 40 }), { maxLength: 3 }),
        async (inWaves, page, crashes) => {
          await admin.query(
            `delete from rollout where land = 'SL'; delete from rollout_span where land = 'SL'; update wave set made = '{}', state = 'running', began_on = '2027-03-01', done = 0 where import_id = '${sl}'; update blueprint_import set made = '{}', done = 0, state = '${inWaves ? 'waves' : 'running'}', start_on = '2027-03-01' where id = '${sl}'; alter sequence crash restart; truncate crash_at`,
          )
          if (inWaves) await admin.query(`update wave set state = 'starting' where import_id = '${sl}'`)
          await admin.query('insert into crash_at select unnest($1::bigint[])', [crashes])
          ;[running.pageSize, process.pageSize] = [page, page]
          const once = async () => {
            if (inWaves) for (const wave of (await view()).waves) await process.fire(wave.id)
            else await running.carryOn(SYSTEM, sl)
          }
          let crashed = 0
          for (;;) {
            try {
              await once()
              break
            } catch (error) {
              if (!String(error).includes('crash')) throw error
              crashed += 1
            }
          }
          expect(crashed).toBeLessThanOrEqual(crashes.length)
          const selected = inWaves ? (await view()).authorities.filter(({ wave }) => wave !== null).reduce((sum, { rollouts }) => sum + rollouts, 0) : total
          const {
            rows: [there],
          } = await admin.query(`select count(*)::int n, count(distinct behoerde_id || onlinedienst)::int different from rollout where land = 'SL'`)
          expect(there).toEqual({ n: selected, different: selected })
          const {
            rows: [kept],
          } = await admin.query(
            inWaves
              ? `select coalesce(sum(cardinality(made)), 0)::int n from wave where import_id = '${sl}'`
              : `select cardinality(made) n from blueprint_import where id = '${sl}'`,
          )
          expect(kept.n).toBe(selected)
        },
      ),
      { numRuns: 6 },
    )
  }, 60_000)
})

describe('a dry run, however it is answered', () => {
  const made = async () =>
    Object.fromEntries(
      (
        await transact(source, SYSTEM, 'read', (tx) =>
          tx.query<{ onlinedienst: string; n: number; bestand: number }>(
            'test.made',
            `select onlinedienst, count(*)::int n, count(*) filter (where state = 'bestand')::int bestand from rollout where land = 'SL' group by 1`,
          ),
        )
      ).map(({ onlinedienst, n, bestand }) => [onlinedienst, { n, bestand }]),
    )
  /** Saarland begins anew: what the waves made is gone, and the database refuses nothing any more. */
  beforeAll(async () => {
    const admin = new pg.Client({ connectionString: database.adminUrl })
    await admin.connect()
    await admin.query('drop trigger crash on rollout; truncate rollout cascade')
    await admin.end()
  })

  it('makes exactly what it counted: so many rollouts of each service, and those of the list further on', async () => {
    const lists = new ImportListService(new Commands(source, clock), source, clock)
    const file = await readModel.package('anschluss', '1.0.0')
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(20)), fc.constantFrom('', 'St. Wendel', 'Illingen'), async (chances, listed) => {
        const before = await made()
        const dry = await imports.upload(saarland, randomUUID(), file)
        const answers = Object.fromEntries(
          dry.questions.map(({ id: question, options }) => {
            const { id: option } = options[chances.next().value % options.length]!
            return [question, option === 'name' ? 'name:Stelle' : option]
          }),
        )
        let view = await imports.answer(saarland, dry.id, randomUUID(), { version: dry.version, answers })
        const live = view.creates.byService.find(({ id: service }) => service === 'ummeldung')?.rollouts ? (listed === '' ? 0 : 1) : 0
        if (live > 0) {
          const list = await lists.upload(
            saarland,
            dry.id,
            randomUUID(),
            { version: view.version, name: 'bestand.csv' },
            Buffer.from(`Gemeinde;live seit\n${listed};01.12.2025\n`),
          )
          expect(list).toMatchObject({ service: 'ummeldung', entries: [{ name: expect.stringContaining(listed) }], faults: [], live: 1 })
          view = await imports.one(saarland, dry.id)
        }
        const approved = await imports.approve(saarlandLead, dry.id, randomUUID(), { version: view.version, plan: view.plan })
        const done = await imports.start(saarland, dry.id, randomUUID(), { version: approved.version, startOn: START })
        const after = await made()
        for (const { id: service, rollouts } of view.creates.byService) expect((after[service]?.n ?? 0) - (before[service]?.n ?? 0)).toBe(rollouts)
        expect((after['ummeldung']?.bestand ?? 0) - (before['ummeldung']?.bestand ?? 0)).toBe(live)
        expect(done.progress).toEqual({ done: view.creates.rollouts, total: view.creates.rollouts })
      }),
      { numRuns: 4, endOnFailure: true },
    )
    expect(Object.values(await made()).reduce((sum, { n }) => sum + n, 0)).toBeGreaterThan(0)
  })
})
