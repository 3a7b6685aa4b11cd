import { claimsLive } from '@blaupause/domain/proof'
import type { Milestone, MilestoneState } from '@blaupause/domain/rollouts'
import { newId, type Tx } from '../platform/index.js'

type GoLive = Pick<Milestone, 'id' | 'rolloutId' | 'land' | 'programme' | 'traeger'>

/** Rollouts that are no longer said to be live contradict nothing, and nobody's agreement to them is asked for. Set-based. */
export function forgetWithdrawnClaims(
  tx: Tx,
  rollouts: readonly { readonly id: string; readonly before: MilestoneState; readonly after: MilestoneState }[],
  now: string,
): void {
  const ids = rollouts.filter(({ before, after }) => claimsLive(before) && !claimsLive(after)).map(({ id }) => id)
  if (ids.length === 0) return
  tx.write('contradiction.withdraw', WITHDRAW, [ids, now])
  tx.write('override.withdraw', 'update live_override set ended_at = $2 where rollout_id = any($1) and ended_at is null', [ids, now])
}

/** A second person confirmed that it is live: that is an observation, with the place where they looked. */
export function keepWitness(tx: Tx, { id, rolloutId, land, programme, traeger }: GoLive, seenIn: string, now: string): void {
  tx.write('observation.witness', WITNESS, [newId(), rolloutId, id, land, programme, traeger, seenIn, now, tx.actor.subject, tx.actor.organisation.name])
}

const WITHDRAW = `
with ended as (update contradiction set closed_at = $2, closed_as = 'withdrawn' where rollout_id = any($1) and closed_at is null returning rollout_id)
update rollout r set contradiction_on = null from ended where r.id = ended.rollout_id`

const WITNESS = `
insert into observation (id, rollout_id, milestone_id, land, programme, traeger, kind, result, detail, effective, recorded_at, recorded_by, organisation)
values ($1, $2, $3, $4, $5, $6, 'person', 'seen', $7, $8, $8, $9, $10)`
