import type { Tx } from '../platform/index.js'
import type { Consumer } from './arming.store.js'

/** A message of the outbox that this relay holds for a while. */
export type LeasedMessage = { readonly id: string; readonly consumer: Consumer; readonly subject: string; readonly payload: unknown; readonly attempts: number }

/**
 * Takes the oldest `limit` messages that nobody holds, for `seconds`. A relay that dies leaves them to the next one when
 * the lease ends. Lease and sending are two things: no row stays locked while Temporal is called.
 */
export async function leaseMessages(tx: Tx, consumers: readonly Consumer[], limit: number, seconds: number): Promise<LeasedMessage[]> {
  return tx.query<LeasedMessage>('outbox.lease', LEASE, [consumers, limit, seconds])
}

/** They arrived. */
export function removeMessages(tx: Tx, ids: readonly string[]): void {
  tx.write('outbox.remove', 'delete from outbox where id = any($1)', [ids])
}

/** They did not arrive: to be tried again after as many seconds as there were attempts, ten at most. */
export function postponeMessages(tx: Tx, ids: readonly string[]): void {
  tx.write('outbox.postpone', "update outbox set leased_until = now() + least(attempts, 10) * interval '1 second' where id = any($1)", [ids])
}

/** The database's own clock: a lease is between relays, whatever day the product plays. */
const LEASE = `
update outbox o set leased_until = now() + $3 * interval '1 second', attempts = o.attempts + 1
from (select id from outbox where consumer = any($1) and (leased_until is null or leased_until < now()) order by recorded_at, id limit $2 for update skip locked) ready
where o.id = ready.id returning o.id, o.consumer, o.subject, o.payload, o.attempts`
