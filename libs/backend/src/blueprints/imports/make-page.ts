import { answered, readPackage, takenCriteria, wantedInstances } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { isOwnProgramme, type Programme } from '@blaupause/domain/programme'
import type { Now } from '@blaupause/domain/rollouts'
import { takeUpCriteria } from '../../criteria/index.js'
import type { Tx } from '../../platform/index.js'
import { createRollouts, startRollouts, takeListed } from '../../rollouts/index.js'
import { landFacts } from './import-facts.js'
import type { StoredImport } from './import-row.js'
import { listedSteps } from './listed-steps.js'
import { heldChanges } from '../local/local-change.store.js'
import { planInstances } from './plan-instances.js'

/** Rollouts made or begun in one transaction: progress is seen between pages, and a killed page is done again. */
export const PAGE = 500

/** What of an import is to be made: all of it, or only these authorities (`only`), planned for a day, `page` at a time. `key` begins the keys of the commands. */
export type ImportPart = { readonly key: string; readonly startOn: string; readonly only: ReadonlySet<string> | null; readonly page: number }
export type MadePage = {
  readonly ids: readonly string[]
  readonly done: number
  readonly total: number
  readonly more: boolean
  readonly criteria: StoredImport['criteria']
}

/**
 * Makes the next rollouts of a part that are not there yet; what is there is never made again, whoever made it. Where the start day
 * has come, they begin as they are made. `row` is locked; the caller keeps the progress in the same transaction.
 */
export async function makePage(tx: Tx, actor: Actor, row: StoredImport, { key: part, startOn, only, page }: ImportPart, now: Now): Promise<MadePage> {
  const [stored] = await tx.query<{ package: Buffer }>('import.package', 'select package from blueprint_import where id = $1', [row.id])
  const [facts, changes] = await Promise.all([
    landFacts(tx, row.land, row.factsOn),
    heldChanges(tx, row.land, { name: row.name, version: row.versionImported }),
  ])
  const taken = new Set(facts.target.existing.map(({ behoerdeId, onlinedienst }) => `${behoerdeId} ${onlinedienst}`))
  const answer = answered(row.report.plan, row.answers, row.report.remembered)
  const wanted = wantedInstances(row.report.plan, answer).filter(({ behoerdeId }) => only?.has(behoerdeId) ?? true)
  const open = wanted.filter(({ behoerdeId, onlinedienst }) => !taken.has(`${behoerdeId} ${onlinedienst}`))
  const next = open.slice(0, page)
  const key = `${part}-${wanted.length - open.length}`
  const { blueprint } = readPackage(stored!.package)
  const plans = planInstances(blueprint, next, row.report.plan, answer, changes, facts, { startOn, today: now.today })
  const ids = plans.length > 0 ? createRollouts(tx, plans, key, now) : []
  await takeListed(tx, await listedSteps(tx, row, next, ids, now), `${key}-list`, now)
  if (startOn <= now.today && ids.length > 0) await startRollouts(tx, ids, startOn, actor, `${key}-start`, now)
  const criteria =
    row.criteria ??
    (await takeUpCriteria(
      tx,
      takenCriteria(blueprint, row.report.plan, answer),
      {
        land: row.land,
        programme: facts.programme.id,
        title: `Mit Kriterien aus ${row.report.title.de} ${row.versionImported}`,
        source: `${row.report.publisher}: ${row.report.title.de} ${row.versionImported}`,
      },
      key,
      now,
    ))
  if (isOwnProgramme(facts.programme)) openOwnProgramme(tx, facts.programme)
  return { ids, criteria, done: wanted.length - open.length + next.length, total: wanted.length, more: open.length > next.length }
}

/** A Land without a programme gets its own with its first rollouts: the Lage and the reports read it like any other. */
function openOwnProgramme(tx: Tx, programme: Programme): void {
  tx.reachAll()
  tx.write(
    'programme.own',
    `
    insert into programme (id, name, land, goal, partners, phases, sources) select * from json_to_recordset($1) as p (id text, name text, land text, goal jsonb, partners jsonb, phases jsonb, sources jsonb)
    on conflict (id) do nothing`,
    [JSON.stringify([programme])],
  )
}
