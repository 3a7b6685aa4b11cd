import { DomainError } from '@blaupause/domain/kernel'
import type { Tx } from '../platform/index.js'

/** A body that was there and is no more: since when, and who took its area where the register says so ("Allendorf (Eder) (06635001)"). */
export type EndedBody = { readonly key: string; readonly name: string; readonly until: string; readonly successor: string; readonly successorKey: string }

/**
 * Of these keys those whose body has ended, by the register editions taken in. A key may be that of an authority
 * (`meldebehoerde-06635005`). For the sentence of a refusal: who names a municipality that merged last year is told its successor.
 */
export async function endedBodies(tx: Tx, keys: readonly string[]): Promise<Map<string, EndedBody>> {
  const wanted = [...new Set(keys)].map((given) => ({ given, key: given.slice(given.lastIndexOf('-') + 1) })).filter(({ key }) => /^\d{5,12}$/.test(key))
  if (wanted.length === 0) return new Map()
  const rows = await tx.query<EndedBody & { given: string }>('register.ended', ENDED, [JSON.stringify(wanted)])
  return new Map(rows.map(({ given, ...body }) => [given, body]))
}

/** Refuses with `register.merged` if `key` is that of a body that has ended; else does nothing. */
export async function refuseEnded(tx: Tx, key: string): Promise<void> {
  const body = (await endedBodies(tx, [key])).get(key)
  if (body) throw new DomainError('register.merged', { ...body })
}

/** Joined as sets, so that a list of 10,000 keys reads the register once. A key that is still somebody's has not ended. */
const ENDED = `
with w as (select given, key from json_to_recordset($1) as w (given text, key text)),
latest as (select distinct on (key) key, ars, name, valid_to from territory order by key, valid_to desc nulls first),
hit as (select w.given, l.key, l.name, l.valid_to from w join latest l on l.key = w.key union all select w.given, l.key, l.name, l.valid_to from w join latest l on l.ars = w.key and l.key <> w.key),
t as (select distinct on (given) * from hit order by given, valid_to desc nulls first)
select t.given, t.key, t.name, t.valid_to::text "until", coalesce(n.name || ' (' || n.key || ')', '–') successor, coalesce(n.key, '') "successorKey"
from t left join lateral (
  select s.name, s.key from edition e cross join lateral jsonb_array_elements(coalesce(e.report->'closed', '[]')) c join territory s on s.key = c->>'absorbedBy' and s.valid_to is null
  where c->>'key' = t.key limit 1) n on true where t.valid_to is not null`
