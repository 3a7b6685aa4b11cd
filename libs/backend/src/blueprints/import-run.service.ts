import { Injectable } from '@nestjs/common'
import { answered, readPackage, takenCriteria, wantedInstances } from '@blaupause/domain/blueprints'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { isOwnProgramme, type Programme } from '@blaupause/domain/programme'
import type { Now } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { takeUpCriteria } from '../criteria/index.js'
import { Clock, found, transact, type Tx } from '../platform/index.js'
import { createRollouts, startRollouts } from '../rollouts/index.js'
import { landFacts } from './import-facts.js'
import { lockImport, type StoredImport } from './import-row.js'
import { heldChanges } from './local/local-change.store.js'
import { planInstances } from './plan-instances.js'

/** Rollouts made or begun in one transaction: progress is seen between pages, and a killed page is done again. */
const PAGE = 500

/** The long part of an import: makes its rollouts, and begins them on their day. */
@Injectable()
export class ImportRunService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Goes on where the import stopped; safe to call twice, by two at once, and after a crash. */
  async carryOn(actor: Actor, id: string): Promise<void> {
    while (await this.page(actor, id));
  }

  /** Imports that wait for nobody: cut off while making rollouts, or planned for a day that has come. Oldest first. */
  async open(): Promise<string[]> {
    const { today } = this.clock.now()
    const rows = await transact(this.source, SYSTEM, 'read', (tx) => tx.query<{ id: string }>('import.open', `select id from blueprint_import where state = 'running' or (state = 'planned' and start_on <= $1) order by uploaded_at, id`, [today]))
    return rows.map(({ id }) => id)
  }

  /** One transaction; answers whether there is more to do. The lock keeps two from doing the same page. */
  private page(actor: Actor, id: string): Promise<boolean> {
    const now = this.clock.now()
    return transact(this.source, actor, 'write', async (tx) => {
      const row = found(await lockImport(tx, id))
      if (row.state === 'running') return make(tx, actor, row, now)
      if (row.state === 'planned' && row.startOn! <= now.today) return begin(tx, actor, row, now)
      return false
    })
  }
}

/** The next rollouts that are not there yet. Where the start day has come, they begin as they are made. */
async function make(tx: Tx, actor: Actor, row: StoredImport, now: Now): Promise<boolean> {
  const [stored] = await tx.query<{ package: Buffer }>('import.package', 'select package from blueprint_import where id = $1', [row.id])
  const [facts, changes] = await Promise.all([landFacts(tx, row.land, row.factsOn), heldChanges(tx, row.land, { name: row.name, version: row.versionImported })])
  const taken = new Set(facts.target.existing.map(({ behoerdeId, onlinedienst }) => `${behoerdeId} ${onlinedienst}`))
  const answer = answered(row.report.plan, row.answers, row.report.remembered)
  const wanted = wantedInstances(row.report.plan, answer)
  const open = wanted.filter(({ behoerdeId, onlinedienst }) => !taken.has(`${behoerdeId} ${onlinedienst}`))
  const next = open.slice(0, PAGE)
  const startOn = row.startOn!
  const key = `import-${row.id}-${wanted.length - open.length}`
  const { blueprint } = readPackage(stored!.package)
  const plans = planInstances(blueprint, next, row.report.plan, answer, changes, facts, { startOn, today: now.today })
  const ids = plans.length > 0 ? createRollouts(tx, plans, key, now) : []
  if (startOn <= now.today && ids.length > 0) await startRollouts(tx, ids, startOn, actor, `${key}-start`, now)
  const criteria = row.criteria ?? (await takeUpCriteria(tx, takenCriteria(blueprint, row.report.plan, answer), { land: row.land, programme: facts.programme.id, title: `Mit Kriterien aus ${row.report.title.de} ${row.versionImported}`, source: `${row.report.publisher}: ${row.report.title.de} ${row.versionImported}` }, key, now))
  const more = open.length > next.length
  tx.write('import.progress', 'update blueprint_import set state = $2, done = $3, total = $4, made = made || $5::uuid[], criteria = $6, version = version + 1 where id = $1',
    [row.id, more ? 'running' : startOn <= now.today ? 'done' : 'planned', wanted.length - open.length + next.length, wanted.length, ids, JSON.stringify(criteria)])
  if (isOwnProgramme(facts.programme)) openOwnProgramme(tx, facts.programme)
  return more
}

/** A Land without a programme gets its own with its first rollouts: the Lage and the reports read it like any other. */
function openOwnProgramme(tx: Tx, programme: Programme): void {
  tx.reachAll()
  tx.write('programme.own', `
    insert into programme (id, name, land, goal, partners, phases, sources) select * from json_to_recordset($1) as p (id text, name text, land text, goal jsonb, partners jsonb, phases jsonb, sources jsonb)
    on conflict (id) do nothing`, [JSON.stringify([programme])])
}

/** The next of the made rollouts that have not begun; what somebody started by hand meanwhile stays as it is. */
async function begin(tx: Tx, actor: Actor, { id, startOn }: StoredImport, now: Now): Promise<boolean> {
  const waiting = await tx.query<{ id: string }>('import.waiting', `select r.id from rollout r join blueprint_import i on r.id = any(i.made) where i.id = $1 and r.state = 'open' order by r.id limit ${PAGE + 1}`, [id])
  const next = waiting.slice(0, PAGE).map((rollout) => rollout.id)
  if (next.length > 0) await startRollouts(tx, next, startOn!, actor, `import-${id}-begin-${next[0]}`, now)
  const more = waiting.length > next.length
  if (!more) tx.write('import.begun', `update blueprint_import set state = 'done', version = version + 1 where id = $1`, [id])
  return more
}
