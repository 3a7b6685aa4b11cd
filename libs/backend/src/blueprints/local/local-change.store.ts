import type { EditionName, LocalContent, OwnChange, Text } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import type { LocalChangeView, LocalState } from '@blaupause/contract/blueprints'
import type { Tx } from '../../platform/index.js'

/** A local change as stored. Its content never changes: an edited one is another row that `replaces` it. */
export type StoredLocalChange = {
  readonly id: string
  readonly land: string
  readonly programme: string
  readonly name: string
  readonly versionOf: string
  readonly title: Text
  readonly stepName: Text | null
  readonly content: LocalContent
  readonly reason: Text
  readonly second: boolean
  readonly state: LocalState
  readonly replaces: string | null
  readonly organisation: string
  readonly madeBy: string
  readonly madeAt: Date
  readonly confirmedAt: Date | null
  readonly endedAt: Date | null
  readonly endedReason: string | null
  readonly version: number
}

export const LOCAL_CHANGE = `
select id, land, programme, name, version_of "versionOf", title, step_name "stepName", content, reason, second, state, replaces, organisation,
  made_by "madeBy", made_at "madeAt", confirmed_at "confirmedAt", ended_at "endedAt", ended_reason "endedReason", version
from local_change`

/** What holds in a Land for one edition, in the order of their ids. */
export function heldChanges(tx: Tx, land: string, { name, version }: EditionName): Promise<OwnChange[]> {
  return tx.query<OwnChange>(
    'local-change.held',
    `select id, reason, content from local_change where land = $1 and name = $2 and version_of = $3 and state = 'holds' order by id`,
    [land, name, version],
  )
}

/** All that was ever said about a blueprint in a Land. Whoever changes something waits for who does so at the same time. */
export async function lockChanges(tx: Tx, land: string, name: string): Promise<StoredLocalChange[]> {
  await tx.query('local-change.lock', 'select pg_advisory_xact_lock(4711060, hashtext($1))', [`${land} ${name}`])
  return tx.query<StoredLocalChange>('local-change.all', `${LOCAL_CHANGE} where land = $1 and name = $2 order by made_at, id`, [land, name])
}

export function addChange(tx: Tx, row: StoredLocalChange): void {
  tx.write(
    'local-change.add',
    `
    insert into local_change (id, land, programme, name, version_of, title, step_name, content, reason, second, state, replaces, organisation, made_by, made_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      row.id,
      row.land,
      row.programme,
      row.name,
      row.versionOf,
      JSON.stringify(row.title),
      row.stepName && JSON.stringify(row.stepName),
      JSON.stringify(row.content),
      JSON.stringify(row.reason),
      row.second,
      row.state,
      row.replaces,
      row.organisation,
      row.madeBy,
      row.madeAt,
    ],
  )
}

/** Another state, and what goes with it: who confirmed, or since when and why it holds no more. */
export function saveState(tx: Tx, { id, state, endedReason, version }: StoredLocalChange, now: string): void {
  tx.write(
    'local-change.state',
    `
    update local_change set state = $2, version = $3, confirmed_by = case when $2 = 'holds' then $4 else confirmed_by end, confirmed_at = case when $2 = 'holds' then $5::timestamptz else confirmed_at end,
      ended_at = case when $2 in ('replaced', 'taken-back') then $5::timestamptz end, ended_reason = $6 where id = $1`,
    [id, state, version, tx.actor.subject, now, endedReason],
  )
}

export function localChangeView(row: StoredLocalChange, actor: Actor): LocalChangeView {
  const {
    id,
    land,
    name,
    versionOf,
    title,
    content,
    reason,
    stepName,
    state,
    second,
    replaces,
    organisation,
    madeAt,
    confirmedAt,
    endedAt,
    endedReason,
    version,
  } = row
  return {
    id,
    land,
    blueprint: { name, version: versionOf, title },
    content,
    reason,
    stepName,
    state,
    second,
    mine: row.madeBy === actor.subject,
    replaces,
    organisation,
    madeAt: madeAt.toISOString(),
    confirmedAt: confirmedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
    endedReason,
    version,
  }
}
