import type { NextWake } from '@blaupause/domain/kernel'
import { isoInstant, type Tx } from '../platform/index.js'

/**
 * Things that have a process in Temporal. Each name is at once the consumer of their messages and the table of their
 * rows, which hold `id`, `wake_at`, `revision`, `armed_revision` and `armed_incarnation`.
 */
export const consumers = ['rollout', 'assessment', 'workshop', 'wave', 'blueprint', 'award_application'] as const
export type Consumer = (typeof consumers)[number]

/** A process, and when it acts next. */
export type Arming = NextWake & { readonly consumer: Consumer; readonly subject: string }

/** Notes that these processes know their next wake, and on which incarnation of Temporal. */
export function markArmed(tx: Tx, armed: readonly Arming[], incarnation: string): void {
  for (const consumer of consumers) {
    const own = armed.filter((one) => one.consumer === consumer)
    if (own.length > 0) tx.write(`${consumer}.armed`, MARK[consumer], [JSON.stringify(own), incarnation])
  }
}

/**
 * A page of the things whose process must be told again: Temporal is another one than it was, it was never told of this
 * revision and nothing is on its way, or the wake is long past. `overdueBefore` is an instant; `after` is the last id of
 * the page before.
 */
export async function processesToArm(tx: Tx, consumer: Consumer, incarnation: string, overdueBefore: Date, after: string, limit: number): Promise<Arming[]> {
  return tx.query<Arming>(`${consumer}.to-arm`, TO_ARM[consumer], [incarnation, overdueBefore, after, limit])
}

const MARK = statements(
  (table) => `
update ${table} r set armed_revision = greatest(r.armed_revision, a.revision), armed_incarnation = $2
from json_to_recordset($1) as a (subject uuid, revision int) where r.id = a.subject`,
)

const TO_ARM = statements(
  (table) => `
select '${table}' consumer, id subject, ${isoInstant('wake_at')} "wakeAt", revision from ${table}
where wake_at is not null and id > $3 and (armed_incarnation is distinct from $1 or armed_revision < revision or wake_at < $2)
  and not exists (select from outbox where consumer = '${table}' and subject = ${table}.id::text)
order by id limit $4`,
)

function statements(of: (table: Consumer) => string): Readonly<Record<Consumer, string>> {
  return Object.fromEntries(consumers.map((table) => [table, of(table)])) as Record<Consumer, string>
}
