import type { LiveProof } from '@blaupause/domain/proof'
import type { Tx } from '../platform/index.js'

/** What speaks for and against a go-live that somebody is about to confirm. */
export async function liveProofOf(tx: Tx, { id, rolloutId }: { readonly id: string; readonly rolloutId: string }): Promise<LiveProof> {
  const [row] = await tx.query<LiveProof>('live.proof', PROOF, [id, rolloutId])
  return row!
}

const PROOF = `
select (select count(*)::int from evidence where milestone_id = $1 and superseded_at is null) evidence,
  coalesce((select result = 'seen' from observation where rollout_id = $2 and result <> 'unclear' order by effective desc, id desc limit 1), false) seen,
  exists (select from contradiction where rollout_id = $2 and closed_at is null) contradicted`
