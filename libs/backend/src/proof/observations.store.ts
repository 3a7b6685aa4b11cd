import type { Observation, ObservationKind, ObservationResult } from '@blaupause/domain/proof'
import { groupBy, type Tx } from '../platform/index.js'

/** A look to be written. `address` of links only; `detail` is a stable word, never free text. */
export type NewObservation = Observation & {
  readonly rolloutId: string
  readonly milestoneId: string
  readonly land: string
  readonly programme: string
  readonly traeger: string
  readonly address: string | null
  readonly detail: string
}

/** A contradiction that is open, and since when. */
export type OpenContradiction = { readonly id: string; readonly rolloutId: string; readonly since: string }

/** How far back looks still count for a contradiction (days): an unbroken run longer than this is open long since. */
const LOOK_BACK = 90

export function writeObservations(tx: Tx, observations: readonly NewObservation[], now: string): void {
  if (observations.length === 0) return
  tx.write('observation.add', ADD, [JSON.stringify(observations), now, tx.actor.subject, tx.actor.organisation.name])
}

/** The looks of these rollouts, the open contradictions, and until when an agreed override silences an unbroken run. */
export async function looksOf(
  tx: Tx,
  rolloutIds: readonly string[],
  now: string,
): Promise<{ looks: Map<string, Observation[]>; open: Map<string, OpenContradiction>; silenced: Map<string, string> }> {
  const looking = tx.query<{ rolloutId: string; id: string; kind: ObservationKind; result: ObservationResult; effective: Date }>('observation.looks', LOOKS, [
    rolloutIds,
    now,
    LOOK_BACK,
  ])
  const opening = tx.query<OpenContradiction & { since: Date }>(
    'contradiction.open',
    'select id, rollout_id "rolloutId", since from contradiction where rollout_id = any($1) and closed_at is null',
    [rolloutIds],
  )
  const silencing = tx.query<{ rolloutId: string; at: Date }>(
    'override.agreed',
    'select rollout_id "rolloutId", max(agreed_at) at from live_override where rollout_id = any($1) and agreed_at is not null and ended_at is null group by 1',
    [rolloutIds],
  )
  const looks = groupBy(
    (await looking).map((look) => ({ ...look, effective: look.effective.toISOString() })),
    ({ rolloutId }) => rolloutId,
  )
  return {
    looks,
    open: new Map((await opening).map((row) => [row.rolloutId, { ...row, since: row.since.toISOString() }])),
    silenced: new Map((await silencing).map(({ rolloutId, at }) => [rolloutId, at.toISOString()])),
  }
}

/** Opens contradictions and marks the rollouts, so that lists can say so without a join. */
export function openContradictions(
  tx: Tx,
  rows: readonly {
    readonly id: string
    readonly rolloutId: string
    readonly milestoneId: string
    readonly land: string
    readonly programme: string
    readonly traeger: string
    readonly observation: string
    readonly since: string
    readonly on: string
  }[],
  now: string,
): void {
  if (rows.length > 0) tx.write('contradiction.add', OPEN, [JSON.stringify(rows), now])
}

export function closeContradictions(tx: Tx, rolloutIds: readonly string[], as: 'seen' | 'override' | 'withdrawn', now: string): void {
  if (rolloutIds.length > 0) tx.write('contradiction.close', CLOSE, [rolloutIds, as, now])
}

const ADD = `
insert into observation (id, rollout_id, milestone_id, land, programme, traeger, kind, result, address, detail, effective, recorded_at, recorded_by, organisation)
select id, "rolloutId", "milestoneId", land, programme, traeger, kind, result, address, detail, effective, $2, $3, $4
from json_to_recordset($1) as o (id uuid, "rolloutId" uuid, "milestoneId" uuid, land text, programme text, traeger text, kind text, result text, address text, detail text, effective timestamptz)`

const LOOKS = `
select rollout_id "rolloutId", id, kind, result, effective from observation
where rollout_id = any($1) and effective > $2::timestamptz - $3 * interval '1 day'`

const OPEN = `
with opened as (
  insert into contradiction (id, rollout_id, milestone_id, land, programme, traeger, observation_id, since, opened_at)
  select id, "rolloutId", "milestoneId", land, programme, traeger, observation, since, $2
  from json_to_recordset($1) as c (id uuid, "rolloutId" uuid, "milestoneId" uuid, land text, programme text, traeger text, observation uuid, since timestamptz)
)
update rollout r set contradiction_on = c."on" from json_to_recordset($1) as c ("rolloutId" uuid, "on" date) where r.id = c."rolloutId"`

const CLOSE = `
with closed as (update contradiction set closed_at = $3, closed_as = $2 where rollout_id = any($1) and closed_at is null)
update rollout set contradiction_on = null where id = any($1)`
