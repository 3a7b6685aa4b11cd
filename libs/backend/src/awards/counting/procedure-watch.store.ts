import type { LinkState } from '@blaupause/domain/awards'
import type { Tx } from '../../platform/index.js'

/** A link that a checker holds for a while, and what was known of it. */
export type WatchedLink = LinkState & { readonly link: string; readonly host: string }
type Row = { readonly link: string; readonly host: string; readonly misses: number; readonly missedSince: Date | null; readonly deadSince: Date | null }

/** Brings the list of links up to what the statements name: each link once, however many bodies use it; new ones are due at once. */
export function syncWatches(tx: Tx, now: string): void {
  tx.write(
    'procedure-watch.add',
    `insert into procedure_watch (link, host, next_at) select distinct link, split_part(link, '/', 3), $1::timestamptz from procedure_statement s
    where source <> 'link' and not exists (select from procedure_watch w where w.link = s.link) on conflict do nothing`,
    [now],
  )
  tx.write(
    'procedure-watch.drop',
    `delete from procedure_watch w where not exists (select from procedure_statement s where s.link = w.link and s.source <> 'link')`,
  )
}

/** Hosts with links that are due; each is one look into the index. */
export async function dueHosts(tx: Tx, now: string): Promise<string[]> {
  const rows = await tx.query<{ host: string }>(
    'procedure-watch.hosts',
    `
    with recursive hosts as (
      (select host from procedure_watch order by host limit 1)
      union all select (select w.host from procedure_watch w where w.host > h.host order by w.host limit 1) from hosts h where h.host is not null)
    select host from hosts where host is not null and exists (select from procedure_watch w where w.host = hosts.host and w.next_at <= $1)`,
    [now],
  )
  return rows.map(({ host }) => host)
}

/** Puts links of these hosts off, all at once: nobody can look there. */
export function putOff(tx: Tx, hosts: readonly string[], until: string): void {
  if (hosts.length > 0) tx.write('procedure-watch.put-off', 'update procedure_watch set next_at = $2 where host = any($1) and next_at < $2', [hosts, until])
}

/** Takes up to `perHost` due links of up to `hosts` hosts that nobody looks at now, for `seconds` by the database's own clock; the longest due first. */
export async function leaseLinks(
  tx: Tx,
  now: string,
  { hosts, perHost, seconds }: { hosts: number; perHost: number; seconds: number },
): Promise<WatchedLink[]> {
  const rows = await tx.query<Row>('procedure-watch.lease', LEASE, [now, hosts, perHost, seconds])
  return rows.map(({ missedSince, deadSince, ...row }) => ({
    ...row,
    missedSince: missedSince?.toISOString() ?? null,
    deadSince: deadSince?.toISOString() ?? null,
  }))
}

export type LookedLink = LinkState & {
  readonly link: string
  readonly result: 'seen' | 'not-seen' | 'unclear'
  readonly detail: string
  readonly nextAt: string
}

/** They were looked at; when next. */
export function settleLinks(tx: Tx, rows: readonly LookedLink[], now: string): void {
  tx.write(
    'procedure-watch.settle',
    `update procedure_watch w set misses = s.misses, missed_since = s."missedSince", dead_since = s."deadSince", detail = s.detail, checked_at = $2, next_at = s."nextAt", leased_until = null
    from jsonb_to_recordset($1::jsonb) as s (link text, misses int, "missedSince" timestamptz, "deadSince" timestamptz, detail text, "nextAt" timestamptz) where w.link = s.link`,
    [JSON.stringify(rows), now],
  )
}

/** Says of every body that uses these links what was seen: alive since the look, or dead. Answers whose count that changes. */
export async function writeLooks(tx: Tx, rows: readonly LookedLink[], today: string): Promise<{ body: string; land: string }[]> {
  const said = rows
    .filter(({ result, deadSince }) => result === 'seen' || deadSince !== null)
    .map(({ link, deadSince }) => ({ link, dead: deadSince !== null }))
  if (said.length === 0) return []
  const turned = tx.query<{ body: string; land: string }>(
    'procedure.turned',
    `select distinct body, land from procedure_statement s join jsonb_to_recordset($1::jsonb) as l (link text, dead boolean) on l.link = s.link
    where source <> 'link' and (select coalesce(bool_or(o.dead), false) from procedure_statement o where o.body = s.body and o.link = s.link) is distinct from l.dead`,
    [JSON.stringify(said)],
  )
  const bodies = await turned
  tx.write('procedure.looks', LOOKS, [JSON.stringify(said), today])
  return bodies
}

const LEASE = `
with busy as (select distinct host from procedure_watch where leased_until > now()),
due as (select host, min(next_at) first from procedure_watch where next_at <= $1 and host not in (select host from busy) group by host order by 2, 1 limit $2),
chosen as (select w.link from due cross join lateral (select link from procedure_watch where host = due.host and next_at <= $1 order by next_at, link limit $3) w),
locked as (
  select link from procedure_watch where link in (select link from chosen) and next_at <= $1 and coalesce(leased_until, '-infinity') <= now() order by link for update skip locked
)
update procedure_watch w set leased_until = now() + $4 * interval '1 second' from locked where w.link = locked.link
returning w.link, w.host, w.misses, w.missed_since "missedSince", w.dead_since "deadSince"`

/** Name and kind are those of the best who speaks of it; a dead one keeps the day on which it was last seen. */
const LOOKS = `
insert into procedure_statement (body, land, link, source, name, origin, provider, leistungen, submittable, in_portal, dead, since, seen_on)
select distinct on (s.body, s.link) s.body, s.land, s.link, 'link', s.name, s.origin, s.provider, s.leistungen, null::boolean, s.in_portal, l.dead, $2::date, $2::date
from procedure_statement s join jsonb_to_recordset($1::jsonb) as l (link text, dead boolean) on l.link = s.link where s.source <> 'link'
order by s.body, s.link, case s.source when 'portal' then 0 when 'hand' then 1 else 2 end
on conflict (body, link, source) do update set name = excluded.name, origin = excluded.origin, leistungen = excluded.leistungen, in_portal = excluded.in_portal, dead = excluded.dead,
  seen_on = case when excluded.dead then procedure_statement.seen_on else excluded.seen_on end`
