import { berlinDay, DomainError } from '@blaupause/domain/kernel'
import type { Tx } from '../platform/index.js'

type Mandate = { readonly state: string; readonly name: string; readonly by: string | null; readonly endedAt: Date | null; readonly until: string | null }

/**
 * Who reported for another body until lately learns why not any more, instead of "unknown": refused with
 * `beauftragung.revoked` or `beauftragung.over`. Nothing happens where there never was a consent: a foreign step looks
 * like one that does not exist. Ends the transaction's own scope, so the caller must refuse afterwards.
 */
export async function refuseEndedMandate(tx: Tx, target: string, ids: readonly string[]): Promise<void> {
  if (tx.actor.role !== 'kommune' || ids.length === 0) return
  tx.reachAll()
  const [mandate] = await tx.query<Mandate>(
    'beauftragung.was',
    `
select b.state, r.behoerde_name as name, b.revoked_organisation as by, b.revoked_at "endedAt", b.until_on "until"
from rollout r join beauftragung b on b.traeger = r.traeger and b.agent = $2 and b.granted_at is not null
where r.id in ${target} order by coalesce(b.revoked_at, b.granted_at) desc limit 1`,
    [ids, tx.actor.organisation.id],
  )
  if (!mandate) return
  if (mandate.endedAt !== null)
    throw new DomainError('beauftragung.revoked', { name: mandate.name, by: mandate.by ?? mandate.name, on: berlinDay(mandate.endedAt.toISOString()) })
  if (mandate.until !== null) throw new DomainError('beauftragung.over', { name: mandate.name, on: mandate.until })
}
