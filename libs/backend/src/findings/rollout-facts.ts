import type { RolloutFacts } from '@blaupause/domain/findings'
import { groupBy, type Tx } from '../platform/index.js'

type StoredRollout = Omit<RolloutFacts, 'steps' | 'waits'> & { readonly seat: string }
type StoredStep = RolloutFacts['steps'][number] & { readonly rolloutId: string }
type StoredWait = RolloutFacts['waits'][number] & { readonly rolloutId: string }
export type SeatedFacts = RolloutFacts & { readonly seat: string }

/**
 * What all rollouts know, in three queries whatever their number: light rows of every service (a criterion may rest on
 * another service of the same body), steps and waits only of the service that is compared.
 */
export async function rolloutFacts(tx: Tx, onlinedienst: string): Promise<SeatedFacts[]> {
  const [rollouts, steps, waits] = await Promise.all([
    tx.query<StoredRollout>('findings.rollouts', ROLLOUTS),
    tx.query<StoredStep>('findings.steps', STEPS, [onlinedienst]),
    tx.query<StoredWait>('findings.waits', 'select rollout_id "rolloutId", party, from_on "from", until_on "until" from wait_span where onlinedienst = $1', [
      onlinedienst,
    ]),
  ])
  const [stepsOf, waitsOf] = [groupBy(steps, ({ rolloutId }) => rolloutId), groupBy(waits, ({ rolloutId }) => rolloutId)]
  return rollouts.map((rollout) => ({ ...rollout, steps: stepsOf.get(rollout.id) ?? [], waits: waitsOf.get(rollout.id) ?? [] }))
}

/** An office of the Land belongs to no pilot: the Land itself is its cluster. */
const ROLLOUTS = `
select r.id, r.land, r.programme, coalesce(r.pilot, r.land) pilot, r.traeger, r.behoerde_name authority, r.onlinedienst, r.population inhabitants, r.state, r.started_on "startedOn", r.live_reported_on "liveOn", r.seat,
  (select f.maker from fachverfahren f where f.behoerde_id = r.behoerde_id and f.superseded_at is null and (f.onlinedienst = r.onlinedienst or f.onlinedienst is null)
    and f.valid_from <= r.started_on and (f.valid_to is null or f.valid_to > r.started_on) order by f.onlinedienst nulls last limit 1) maker,
  exists (select from beauftragung b where b.traeger = r.traeger and b.state in ('granted', 'revoked') and b.from_on <= r.started_on
    and (b.until_on is null or b.until_on > r.started_on) and (b.revoked_at is null or b.revoked_at::date > r.started_on)) mandated
from rollout r`

const STEPS = `
select rollout_id "rolloutId", step_id id, depends_on "dependsOn", started_on "begunOn", reported_on "doneOn", state in ('exempt', 'bestand') "left"
from milestone where onlinedienst = $1 or (step_id = 'transportweg' and reported_on is not null) order by rollout_id, position`
