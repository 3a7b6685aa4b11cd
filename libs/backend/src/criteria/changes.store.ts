import { DomainError, require } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import type { Tx } from '../platform/index.js'

/** Marks a change request as taken into this version; answers what the criterion now rests on. */
export async function takeChange(
  tx: Tx,
  id: string,
  catalogue: { readonly id: string; readonly programme: string },
  { now }: Now,
): Promise<{ change: string; outcome: string }> {
  const [change] = await tx.query<{ state: string; outcome: string; catalogue: string | null }>(
    'change.lock',
    `select state, outcome_id outcome, catalogue_id catalogue from criterion_change where id = $1 and programme = $2 for update`,
    [id, catalogue.programme],
  )
  if (!change) throw new DomainError('thing.unknown')
  require(change.state === 'open' || change.catalogue === catalogue.id, 'change.state')
  tx.write('change.take', `update criterion_change set state = 'taken', catalogue_id = $2, decided_at = $3 where id = $1`, [id, catalogue.id, now])
  return { change: id, outcome: change.outcome }
}
