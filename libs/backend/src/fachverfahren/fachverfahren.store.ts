import type { Fachverfahren, FachverfahrenEntry } from '@blaupause/domain/fachverfahren'
import type { LocalDate } from '@blaupause/domain/kernel'
import type { Tx } from '../platform/index.js'

/** The authority an entry is about, with the programme of its Land: the scope of the row. */
export type OfficeScope = { readonly id: string; readonly land: string; readonly traeger: string; readonly programme: string; readonly name: string }

/** An entry as stored. `onlinedienst` null: for all services of the authority. */
export type StoredEntry = FachverfahrenEntry & { readonly id: string; readonly behoerdeId: string; readonly onlinedienst: string | null }

/** An entry to be written: whose it is, where it comes from, and what of the history it replaces or ends. */
export type NewEntry = StoredEntry & Omit<OfficeScope, 'id' | 'name'> & { readonly key: string; readonly source: string }

/** What runs at an authority for a service, with the key that blockers and waves cluster by. */
export type FachverfahrenOf = Fachverfahren & { readonly key: string }

/**
 * The Fachverfahren of these authorities for one service on a day (today in the database if left out), by authority. An
 * entry for the service goes before one for all of them; an authority of which nothing is known is missing in the map.
 */
export async function fachverfahrenOf(tx: Tx, behoerdeIds: readonly string[], onlinedienst: string, on?: LocalDate): Promise<Map<string, FachverfahrenOf>> {
  const rows = await tx.query<FachverfahrenOf & { behoerdeId: string }>('fachverfahren.of', HOLDING, [behoerdeIds, onlinedienst, on ?? null])
  return new Map(rows.map(({ behoerdeId, ...entry }) => [behoerdeId, entry]))
}

/** The SQL condition that an entry `f` is the one that holds for rollout `r` on `day`: `fachverfahrenOf` as part of a list query. */
export function holdsFor(day: string): string {
  return `f.behoerde_id = r.behoerde_id and f.superseded_at is null and f.valid_from <= ${day} and (f.valid_to is null or f.valid_to > ${day}) and (f.onlinedienst = r.onlinedienst or f.onlinedienst is null and not exists (
    select from fachverfahren o where o.behoerde_id = r.behoerde_id and o.onlinedienst = r.onlinedienst and o.superseded_at is null and o.valid_from <= ${day} and (o.valid_to is null or o.valid_to > ${day})))`
}

/** Authorities by id, as they are on a day. One at a time enters entries of a Land: two would not see each other's first row. */
export async function lockOffices(tx: Tx, ids: readonly string[], on: LocalDate): Promise<{ offices: OfficeScope[]; history: StoredEntry[] }> {
  const offices = await tx.query<OfficeScope>('fachverfahren.offices', OFFICES, [ids, on])
  tx.write(
    'fachverfahren.lock',
    `select pg_advisory_xact_lock(4711023, hashtext(land)) from (select distinct land from unnest($1::text[]) land order by land) l`,
    [offices.map(({ land }) => land)],
  )
  const history = tx.query<StoredEntry>('fachverfahren.history', HISTORY, [ids])
  return { offices, history: await history }
}

/** Writes new entries and what they do to those before them; set-based. */
export function writeEntries(
  tx: Tx,
  entries: readonly NewEntry[],
  superseded: readonly string[],
  ended: readonly { readonly id: string; readonly validTo: LocalDate }[],
  now: string,
): void {
  if (superseded.length > 0) tx.write('fachverfahren.supersede', 'update fachverfahren set superseded_at = $2 where id = any($1)', [superseded, now])
  if (ended.length > 0)
    tx.write(
      'fachverfahren.end',
      `update fachverfahren f set valid_to = e."validTo" from json_to_recordset($1) as e (id uuid, "validTo" date) where f.id = e.id`,
      [JSON.stringify(ended)],
    )
  if (entries.length > 0) tx.write('fachverfahren.add', ADD, [JSON.stringify(entries), tx.actor.organisation.name, now])
}

const OFFICES = `
select b.id, b.land, b.traeger, b.name, coalesce((select p.id from programme p where p.land = b.land order by p.id limit 1), '') programme
from behoerde b where b.id = any($1) and b.valid_from <= $2 and (b.valid_to is null or b.valid_to > $2)`

const HISTORY = `
select id, behoerde_id "behoerdeId", onlinedienst, product, maker, version, operator, valid_from "validFrom", valid_to "validTo"
from fachverfahren where behoerde_id = any($1) and superseded_at is null`

const HOLDING = `
select distinct on (behoerde_id) behoerde_id "behoerdeId", product_key key, product, maker, version, operator
from fachverfahren cross join (select coalesce($3::date, current_date) today) d
where behoerde_id = any($1) and superseded_at is null and (onlinedienst is null or onlinedienst = $2) and valid_from <= today and (valid_to is null or valid_to > today)
order by behoerde_id, onlinedienst nulls last`

const ADD = `
insert into fachverfahren (id, land, programme, traeger, behoerde_id, onlinedienst, product_key, product, version, maker, operator, source, valid_from, valid_to, organisation, recorded_at)
select id, land, programme, traeger, "behoerdeId", onlinedienst, key, product, version, maker, operator, source, "validFrom", "validTo", $2, $3
from json_to_recordset($1) as f (id uuid, land text, programme text, traeger text, "behoerdeId" text, onlinedienst text, key text, product text, version text, maker text, operator text,
  source text, "validFrom" date, "validTo" date)`
