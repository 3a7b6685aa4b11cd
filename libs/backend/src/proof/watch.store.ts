import type { Tx } from '../platform/index.js'

/** An address that a checker holds for a while. */
export type Watched = { readonly rolloutId: string; readonly address: string; readonly host: string }

/**
 * Takes up to `perHost` due addresses of up to `hosts` hosts that nobody looks at now, for `seconds`. The lease runs by the
 * database's own clock: it is between checkers, whatever day the product plays. The oldest first, and the same row
 * first for everybody, so that of two checkers one goes away empty.
 */
export function leaseDue(tx: Tx, now: string, { hosts, perHost, seconds }: { hosts: number; perHost: number; seconds: number }): Promise<Watched[]> {
  return tx.query<Watched>('watch.lease', LEASE, [now, hosts, perHost, seconds])
}

/** Takes one address out of turn, if nobody looks at its host now and nobody did in the last `quiet` seconds. */
export async function leaseOne(
  tx: Tx,
  rolloutId: string,
  { now, quiet, seconds }: { now: string; quiet: number; seconds: number },
): Promise<Watched | undefined> {
  const [row] = await tx.query<Watched>('watch.lease-one', LEASE_ONE, [rolloutId, quiet, seconds, now])
  return row
}

/** They were looked at; when next. */
export function settleWatches(tx: Tx, rows: readonly { readonly rolloutId: string; readonly address: string; readonly nextAt: string }[], now: string): void {
  if (rows.length > 0) tx.write('watch.settle', SETTLE, [JSON.stringify(rows), now])
}

/** When the earliest address is due, counting those somebody holds as due when the lease ends. */
export async function nextWatch(tx: Tx): Promise<string | null> {
  const [row] = await tx.query<{ at: Date | null }>('watch.next', 'select min(greatest(next_at, coalesce(leased_until, next_at))) at from observation_watch')
  return row?.at?.toISOString() ?? null
}

/** Due and free are asked again under the lock: another checker may have taken, or already settled, the row since `chosen` was read. */
const LEASE = `
with busy as (select distinct host from observation_watch where leased_until > now()),
due as (
  select rollout_id, host, next_at, row_number() over (partition by host order by next_at, rollout_id) nth
  from observation_watch where next_at <= $1 and host not in (select host from busy)
), chosen as (
  select rollout_id from due where nth <= $3 and host in (select host from due where nth = 1 order by next_at, rollout_id limit $2)
), locked as (
  select rollout_id from observation_watch where rollout_id in (select rollout_id from chosen)
  and next_at <= $1 and coalesce(leased_until, '-infinity') <= now() order by rollout_id for update skip locked
)
update observation_watch w set leased_until = now() + $4 * interval '1 second' from locked
where w.rollout_id = locked.rollout_id returning w.rollout_id "rolloutId", w.address, w.host`

const LEASE_ONE = `
update observation_watch w set leased_until = now() + $3 * interval '1 second' where rollout_id = $1 and not exists (
  select from observation_watch o where o.host = w.host and (o.leased_until > now() or o.checked_at > $4::timestamptz - $2 * interval '1 second'))
returning rollout_id "rolloutId", address, host`

/** An address that was replaced meanwhile keeps its own turn. */
const SETTLE = `
update observation_watch w set checked_at = $2, next_at = s."nextAt", leased_until = null
from json_to_recordset($1) as s ("rolloutId" uuid, address text, "nextAt" timestamptz) where w.rollout_id = s."rolloutId" and w.address = s.address`
