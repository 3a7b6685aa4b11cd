import type { PvogRow } from '@blaupause/domain/proof'
import type { Tx } from '../platform/index.js'

/** What an export says about one rollout: how many of its entries are listed, at what time; `known`: it was taken in before. */
export type PvogHit = {
  readonly rolloutId: string
  readonly total: number
  readonly listed: number
  readonly stand: string
  readonly url: string | null
  readonly known: boolean
}

/** Which of the keys in these rows exist: keys of the catalogue, also former ones, and regional keys of the register. */
export async function knownKeys(tx: Tx, rows: readonly PvogRow[]): Promise<{ leika: Set<string>; ars: Set<string> }> {
  const leika = tx.query<{ key: string }>(
    'pvog.leika',
    'select key from leistung where key = any($1) union select formerly from leistung_alias where formerly = any($1) union select key from leistung_alias where key = any($1) union select k from onlinedienst, unnest(leika_keys) k where k = any($1)',
    [unique(rows.map((row) => row.leika))],
  )
  const ars = await tx.query<{ ars: string }>(
    'pvog.ars',
    `select distinct rpad(ars, 12, '0') ars from territory where ars is not null and rpad(ars, 12, '0') = any($1)`,
    [unique(rows.map((row) => row.ars))],
  )
  return { leika: new Set((await leika).map(({ key }) => key)), ars: new Set(ars.map((row) => row.ars)) }
}

/**
 * The rollouts these rows speak of: the service has the key (or one it was called before or since), and the place is one
 * of the authority's, or a larger one that holds it. Set-based, whatever the length of the file.
 */
export async function pvogHits(tx: Tx, rows: readonly PvogRow[]): Promise<{ hits: PvogHit[]; rowsUsed: number }> {
  const found = await tx.query<Omit<PvogHit, 'stand'> & { stand: Date; used: number }>('pvog.hits', HITS, [JSON.stringify(rows)])
  return { hits: found.map(({ used: _, stand, ...hit }) => ({ ...hit, stand: stand.toISOString() })), rowsUsed: found[0]?.used ?? 0 }
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}

const HITS = `
with given as (select * from json_to_recordset($1) as g (line int, leika text, ars text, url text, listed boolean, stand timestamptz)),
keyed as (
  select g.*, o.id onlinedienst from given g join onlinedienst o on g.leika = any(o.leika_keys)
    or exists (select from leistung_alias a where (a.formerly = g.leika and a.key = any(o.leika_keys)) or (a.key = g.leika and a.formerly = any(o.leika_keys)))
), hit as (
  select distinct r.id rollout_id, k.line, k.listed, k.stand, k.url
  from keyed k join rollout r on r.onlinedienst = k.onlinedienst and r.state in ('reported', 'confirmed', 'bestand')
  join behoerde b on b.id = r.behoerde_id and b.valid_to is null join behoerde_territory t on t.behoerde_id = b.id and t.valid_from = b.valid_from
  join territory g on g.ags = t.ags and g.is_gemeinde and g.valid_to is null
  where k.ars in (rpad(g.ars, 12, '0'), rpad(left(g.ars, 9), 12, '0'), rpad(left(g.ars, 5), 12, '0'), rpad(left(g.ars, 2), 12, '0'))
), used as (select count(distinct line)::int n from hit),
summed as (
  select rollout_id, count(*)::int total, count(*) filter (where listed)::int listed, max(stand) stand, min(nullif(url, '')) url from hit group by rollout_id
)
select s.rollout_id "rolloutId", s.total, s.listed, s.stand, s.url, used.n used,
  exists (select from observation o where o.rollout_id = s.rollout_id and o.kind = 'pvog' and o.effective = s.stand and o.detail = s.listed || '/' || s.total) known
from summed s cross join used order by 1`
