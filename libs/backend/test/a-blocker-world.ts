import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, land, rolloutPlan } from '@blaupause/testing'
import { Commands, createDataSource, Instance, transact } from '../src/platform/index.js'
import { createRollouts, RolloutsService } from '../src/rollouts/index.js'
import { lockRollouts, type LockedMilestone } from '../src/rollouts/rollouts.store.js'
import { AffectedReadModel } from '../src/blockers/affected.read-model.js'
import { OrganisationsReadModel } from '../src/blockers/organisations.read-model.js'
import { OwnersReadModel } from '../src/blockers/owners.read-model.js'
import { BlockersReadModel } from '../src/blockers/blockers.read-model.js'
import { BlockerClockService } from '../src/blockers/blocker-clock.service.js'
import { BlockersService } from '../src/blockers/blockers.service.js'
import { CompareBlockers } from '../src/blockers/compare-blockers.js'
import { GuestLinksService } from '../src/blockers/guest-links.service.js'
import { GuestTokens } from '../src/platform/signing/index.js'
import { WaitingTimesReadModel } from '../src/blockers/waiting-times.read-model.js'

export const coordination = land('BY')
export const hesse = land('HE')
export const makerA: Actor = {
  subject: 'a-1',
  organisation: { id: 'hersteller-a', name: 'Hersteller A' },
  role: 'dienstleister',
  land: null,
  programmes: [],
  traeger: [],
}
export const makerB: Actor = { ...makerA, subject: 'b-1', organisation: { id: 'hersteller-b', name: 'Hersteller B' } }

/** Everything about blockers on a database of its own, on 2 March 2026. */
export async function aWorld() {
  const database = await freshDatabase()
  const source = await createDataSource(database.url).initialize()
  const clock = fixedClock()
  const commands = new Commands(source, clock)
  const instance = new Instance(source)
  const directory = await mkdtemp(join(tmpdir(), 'blaupause-blockers-'))
  await transact(source, SYSTEM, 'write', (tx) =>
    tx.query(
      'organisations',
      `insert into organisation (id, name, kind) values ('hersteller-a', 'Hersteller A', 'hersteller'), ('hersteller-b', 'Hersteller B', 'hersteller')`,
    ),
  )
  const rollouts = new RolloutsService(commands)
  const stepOf = async (id: string): Promise<LockedMilestone> =>
    (await transact(source, SYSTEM, 'write', (tx) => lockRollouts(tx, { rollouts: [id] })))[0]!.milestones[0]!
  return {
    source,
    clock,
    rollouts,
    blockers: new BlockersService(commands),
    blockerClock: new BlockerClockService(source, clock),
    readModel: new BlockersReadModel(source, clock, instance),
    affected: new AffectedReadModel(source, clock, instance),
    owners: new OwnersReadModel(source, clock, instance),
    organisations: new OrganisationsReadModel(source, instance),
    comparison: new CompareBlockers(source),
    waits: new WaitingTimesReadModel(source, clock, instance),
    guests: new GuestLinksService(commands, source, clock, instance, new GuestTokens(directory), 'https://blaupause.example'),
    directory,
    /** A rollout that has begun on 2 March, and how to read its first step; with `on` it waits since then. */
    async begun(
      traeger: string,
      {
        on,
        organisation,
        programme = 'bund-bayern',
        land: code = 'BY',
        seat,
      }: { on?: string; organisation?: string; programme?: string; land?: string; seat?: string } = {},
    ) {
      const [id] = await transact(source, SYSTEM, 'write', async (tx) =>
        createRollouts(tx, [rolloutPlan({ traeger, name: randomUUID(), programme, land: code, ...(seat && { seat }) })], randomUUID(), clock.now()),
      )
      const actor = code === 'BY' ? coordination : hesse
      await rollouts.start(actor, id!, randomUUID(), { version: 0, startOn: '2026-03-02' })
      const before = await stepOf(id!)
      if (on) await rollouts.wait(actor, before.id, randomUUID(), { version: before.version, on, ...(organisation && { organisation }), since: '2026-03-02' })
      return { id: id!, milestone: before.id, step: () => stepOf(id!) }
    },
    write: (sql: string) => transact(source, SYSTEM, 'write', (tx) => tx.query('write', sql)),
    rows: <T = Record<string, unknown>>(sql: string) => transact(source, SYSTEM, 'read', (tx) => tx.query<T>('rows', sql)),
    async close() {
      await source.destroy()
      await database.drop()
      await rm(directory, { recursive: true })
    },
  }
}

export type World = Awaited<ReturnType<typeof aWorld>>

/** What a module that is missing looks like as a blocker. */
export const module = {
  category: 'modul' as const,
  title: 'Modul für die Ummeldung fehlt',
  description: 'Das Modul nimmt die Online-Ummeldung noch nicht an.',
  party: 'fachverfahren-hersteller' as const,
  ownerName: 'Hersteller A',
  contact: null,
  fachverfahren: null,
  since: null,
}
