import type { NextWake } from '@blaupause/workflow-rollout/contract'
import type { Tx } from '../platform/index.js'

/** A rollout's process, and when it acts next. */
export type Arming = NextWake & { readonly rolloutId: string }

/** Notes that these processes know their next wake, and on which incarnation of Temporal. */
export function markArmed(tx: Tx, armed: readonly Arming[], incarnation: string): void {
  if (armed.length === 0) return
  tx.write('rollout.armed', MARK, [JSON.stringify(armed), incarnation])
}

/**
 * A page of the rollouts whose process must be told again: Temporal is another one than it was, it was never told of
 * this revision and nothing is on its way, or the wake is long past. `overdueBefore` is an instant; `after` is the last
 * id of the page before.
 */
export async function rolloutsToArm(tx: Tx, incarnation: string, overdueBefore: Date, after: string, limit: number): Promise<Arming[]> {
  return tx.query<Arming>('rollout.to-arm', TO_ARM, [incarnation, overdueBefore, after, limit])
}

const MARK = `
update rollout r set armed_revision = greatest(r.armed_revision, a.revision), armed_incarnation = $2
from json_to_recordset($1) as a ("rolloutId" uuid, revision int) where r.id = a."rolloutId"`

const TO_ARM = `
select id "rolloutId", to_char(wake_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') "wakeAt", revision from rollout
where wake_at is not null and id > $3 and (armed_incarnation is distinct from $1 or armed_revision < revision or wake_at < $2)
  and not exists (select from outbox where consumer = 'rollout' and subject = rollout.id::text)
order by id limit $4`
