import type { DatedMilestone, EffectKey, Milestone, RolloutSummary } from '@blaupause/domain/rollouts'
import type { LocalMark, StepFields } from '@blaupause/domain/blueprints'
import { closeSettled } from '../notifications/notifications.store.js'
import { forgetWithdrawnClaims } from '../proof/live-claim.js'
import { groupBy, type Tx } from '../platform/index.js'
import { keepWaits } from './wait-spans.js'
import { readMoves, type StoredSperrzeit } from './moves.store.js'
import type { StoredStichtag } from './stichtage.store.js'
import { anchorsOf, wording } from './wording.js'
import { refuseEndedMandate } from './ended-mandate.js'

/** A rollout with all its milestones, locked for the length of the transaction. */
export type LockedRollout<M extends LockedMilestone = LockedMilestone> = {
  readonly id: string
  readonly land: string
  readonly programme: string
  readonly traeger: string
  readonly seat: string
  readonly behoerdeId: string
  readonly behoerdeKind: string
  readonly behoerdeName: string
  readonly population: number
  readonly onlinedienst: string
  readonly onlinedienstName: string
  readonly plannedStartOn: string | null
  readonly startedOn: string | null
  readonly commitmentOn: string | null
  readonly state: Milestone['state']
  /** The last day of its exception, and the day of its Abnahme. */
  readonly exemptUntil: string | null
  readonly acceptedOn: string | null
  /** From this day on the authority is responsible no more: it merged, or the task went elsewhere. */
  readonly endedOn: string | null
  /** The first day of its programme; where only the season is known, July 2025, when both were announced. */
  readonly programmeBegins: string | null
  readonly version: number
  readonly revision: number
  readonly milestones: M[]
  readonly recorded: EffectKey[]
}

/** A milestone with the wording and rules it was made with. `base` holds here; `published`: the publisher’s, where the Land differs, against which later updates merge. */
export type StoredMilestone = Milestone & {
  readonly seat: string
  readonly plannedOn: string | null
  readonly ownerName: string
  readonly operation: boolean
  readonly base: StepFields
  readonly published: StepFields | null
  readonly local: readonly LocalMark[] | null
  readonly exemptReason: StepFields['name'] | null
}

/** Read for a verb: without the wording, which no rule needs. */
export type LockedMilestone = Omit<StoredMilestone, 'base' | 'published'>

/** Read for a verb that counts days: no wording, but what its day is counted from and what has moved it. */
export type PlannedMilestone = LockedMilestone & DatedMilestone

/** A rollout whose days can be counted: with the Sperrzeiten and Stichtage set in its Land. */
export type PlannedRollout = LockedRollout<PlannedMilestone> & {
  readonly sperrzeiten: readonly StoredSperrzeit[]
  readonly stichtage: readonly StoredStichtag[]
}

/** What a command changed about one rollout. `stateOn`: the day from which a new state of the rollout holds. */
export type RolloutChange = {
  readonly rollout: LockedRollout
  readonly milestones: readonly Milestone[]
  readonly summary: RolloutSummary
  readonly wakeAt: string | null
  readonly stateOn: string
}

/**
 * Locks the rollouts of these milestones, in the order of their ids so that two commands never wait on each other in a
 * ring, then reads the rest. All of it leaves together; the lock answers with the row it waited for, and what is read
 * behind it sees what was committed meanwhile.
 */
export function lockRollouts(tx: Tx, by: { rollouts: readonly string[] } | { planOf: readonly string[] }): Promise<PlannedRollout[]>
export function lockRollouts(tx: Tx, by: { milestones: readonly string[] }): Promise<LockedRollout[]>
export function lockRollouts(tx: Tx, by: By): Promise<LockedRollout[]> {
  return readRollouts(tx, by, 'for no key update')
}

/**
 * The rollouts of these steps, locked, for verbs that may end a wait. What days are counted from is read only where one of
 * these steps waits: else no day moves. The lock is held by then, so that both belong together.
 */
export async function lockToEndWaits(tx: Tx, milestones: readonly string[]): Promise<LockedRollout[]> {
  const rollouts = await lockRollouts(tx, { milestones })
  const asked = new Set(milestones)
  const waiting = rollouts.flatMap((rollout) => rollout.milestones).filter(({ id, waitingOn }) => waitingOn !== null && asked.has(id))
  if (waiting.length === 0) return rollouts
  const planned = new Map((await readPlans(tx, { planOf: waiting.map(({ id }) => id) })).map((rollout) => [rollout.id, rollout]))
  return rollouts.map((rollout) => planned.get(rollout.id) ?? rollout)
}

/** Plans without a lock, for whoever only looks: a preview, an explanation. */
export function readPlans(tx: Tx, by: { rollouts: readonly string[] } | { planOf: readonly string[] }): Promise<PlannedRollout[]> {
  return readRollouts(tx, by, '') as Promise<PlannedRollout[]>
}

/** `milestones`: the rollouts of these steps; `planOf`: the same, with what their days are counted from; `rollouts`: these, with that. */
type By = { readonly milestones: readonly string[] } | { readonly planOf: readonly string[] } | { readonly rollouts: readonly string[] }

async function readRollouts(tx: Tx, by: By, lock: string): Promise<LockedRollout[]> {
  const ids = 'rollouts' in by ? by.rollouts : 'planOf' in by ? by.planOf : by.milestones
  const target = 'rollouts' in by ? '(select unnest($1::uuid[]))' : '(select rollout_id from milestone where id = any($1))'
  const planned = !('milestones' in by)
  const columns = planned ? `${STEP_COLUMNS}, wording_id "wordingId"` : STEP_COLUMNS
  const name = Object.keys(by)[0]!
  const locking = tx.query<Omit<LockedRollout, 'milestones' | 'recorded'>>(`rollout.lock.${name}`, `${ROLLOUT} where id in ${target} order by id ${lock}`, [
    ids,
  ])
  const recorded = tx.query<EffectKey & { rolloutId: string }>(
    `notification.read.${name}`,
    `select rollout_id "rolloutId", step_id "stepId", kind, due_on "dueOn" from notification where rollout_id in ${target}`,
    [ids],
  )
  const steps = tx.query<LockedMilestone & { wordingId?: string }>(`milestone.read.${name}`, `select ${columns} from milestone where rollout_id in ${target}`, [
    ids,
  ])
  const moves = planned ? readMoves(tx, target, ids) : null
  moves?.catch(() => undefined)
  const rollouts = await locking
  if (rollouts.length === 0 && lock !== '') await refuseEndedMandate(tx, target, ids)
  const effects = groupBy(await recorded, ({ rolloutId }) => rolloutId)
  const moved = await moves
  const rows = await steps
  const anchors = moved
    ? await anchorsOf(
        tx,
        rows.map(({ wordingId }) => wordingId!),
      )
    : null
  for (const row of rows) if (moved && anchors) Object.assign(moved.into(row), { anchor: anchors(row.wordingId!) })
  const milestones = groupBy(rows, ({ rolloutId }) => rolloutId)
  // In order here: whole rows of a wave would be sorted on the disk.
  const inOrder = (id: string) => (milestones.get(id) ?? []).sort((a, b) => a.position - b.position)
  return rollouts.map((rollout) => ({
    ...rollout,
    recorded: effects.get(rollout.id) ?? [],
    milestones: inOrder(rollout.id).map((milestone) => Object.assign(milestone, { seat: rollout.seat })),
    ...(moved && { sperrzeiten: moved.sperrzeiten, stichtage: moved.stichtage }),
  }))
}

/** Writes changed milestones and the rollouts' summaries in one statement and, where a rollout's state changed, its spans. Set-based. */
export function saveRollouts(tx: Tx, changes: readonly RolloutChange[], now: string): void {
  const milestones = changes.flatMap((change) => change.milestones.map(savedColumns))
  const summaries = changes.map(({ rollout, summary, wakeAt }) => ({ id: rollout.id, ...summary, wakeAt }))
  tx.write('rollout.save', SAVE_ROLLOUTS, [JSON.stringify(milestones), JSON.stringify(summaries), now])
  closeSettled(
    tx,
    changes.map(({ rollout, milestones: changed }) => ({ ...rollout, milestones: afterwards(rollout.milestones, changed) })),
    now,
  )
  const moved = changes.filter(({ rollout, summary }) => rollout.state !== summary.state)
  keepWaits(tx, changes, now)
  forgetWithdrawnClaims(
    tx,
    moved.map(({ rollout, summary }) => ({ id: rollout.id, before: rollout.state, after: summary.state })),
    now,
  )
  if (moved.length > 0)
    tx.write('span.save', SAVE_SPANS, [
      JSON.stringify(moved.map(({ rollout, summary, stateOn }) => ({ id: rollout.id, state: summary.state, on: stateOn }))),
      now,
    ])
}

/** All steps as they are after the command. */
function afterwards(before: readonly Milestone[], changed: readonly Milestone[]): Milestone[] {
  const after = new Map(changed.map((milestone) => [milestone.id, milestone]))
  return before.map((milestone) => after.get(milestone.id) ?? milestone)
}

/** The dates a rollout begins with stay beside it as its plan; what is counted later moves the due days only. */
export function keepBaseline(tx: Tx, rolloutIds: readonly string[]): void {
  tx.write('milestone.baseline', 'update milestone set planned_on = due_on where rollout_id = any($1) and planned_on <> due_on', [rolloutIds])
  tx.write(
    'rollout.baseline',
    'update rollout r set planned_live_on = m.due_on from milestone m where r.id = any($1) and m.rollout_id = r.id and m.go_live and r.planned_live_on is distinct from m.due_on',
    [rolloutIds],
  )
}

function savedColumns(milestone: Milestone) {
  const {
    id,
    state,
    ready,
    dueOn,
    waitingOn,
    waitingSince,
    waitingOrganisation,
    promisedOn,
    startedOn,
    reportedOn,
    reportedBy,
    reportedOrganisation,
    confirmedOn,
    confirmedOrganisation,
    evidence,
    itemsDone,
    version,
  } = milestone
  const { channel, reportedFor, recordedOn, objectedOn, objectedOrganisation, objectedAgainst } = milestone
  return {
    id,
    state,
    ready,
    dueOn,
    waitingOn,
    waitingSince,
    waitingOrganisation,
    promisedOn,
    startedOn,
    reportedOn,
    reportedBy,
    reportedOrganisation,
    confirmedOn,
    confirmedOrganisation,
    evidence,
    itemsDone,
    version,
    channel,
    reportedFor,
    recordedOn,
    objectedOn,
    objectedOrganisation,
    objectedAgainst,
  }
}

const ROLLOUT = `
select id, land, programme, traeger, seat, behoerde_id "behoerdeId", behoerde_kind "behoerdeKind", behoerde_name "behoerdeName", population, onlinedienst, onlinedienst_name "onlinedienstName",
  planned_start_on "plannedStartOn", started_on "startedOn", commitment_on "commitmentOn", state, exempt_until "exemptUntil", accepted_on "acceptedOn", version, revision,
  (select case when bool_and(b.valid_to is not null) then max(b.valid_to)::text end from behoerde b where b.id = behoerde_id) "endedOn",
  (select coalesce(p.phases->0->>'from', '2025-07-01') from programme p where p.id = rollout.programme) "programmeBegins"
from rollout`

/** A step without its wording. */
export const STEP_COLUMNS = `
id, rollout_id "rolloutId", step_id "stepId", position, land, programme, traeger, owner, owner_name "ownerName", gate, go_live "goLive", operation, proof,
depends_on "dependsOn", state, ready, planned_on "plannedOn", due_on "dueOn", waiting_on "waitingOn", waiting_since "waitingSince", waiting_organisation "waitingOrganisation", promised_on "promisedOn", started_on "startedOn",
reported_on "reportedOn", reported_by "reportedBy", reported_organisation "reportedOrganisation", confirmed_on "confirmedOn", confirmed_organisation "confirmedOrganisation",
channel, reported_for "reportedFor", recorded_on "recordedOn", objected_on "objectedOn", objected_organisation "objectedOrganisation", objected_against "objectedAgainst",
evidence, exempt_reason "exemptReason", local, items_done "itemsDone", items_total "itemsTotal", version`
/** With the wording, and the Gemeinde of the authority's seat, whose working days count. */
export const MILESTONE_COLUMNS = `${STEP_COLUMNS}, ${wording('base')} base, (select base from milestone_wording w where w.id = publisher_wording_id) published, (select seat from rollout where id = rollout_id) seat`

const SAVE_ROLLOUTS = `
with steps as (
  update milestone m set state = c.state, ready = c.ready, due_on = c."dueOn", waiting_on = c."waitingOn", waiting_since = c."waitingSince", waiting_organisation = c."waitingOrganisation", promised_on = c."promisedOn", started_on = c."startedOn",
    reported_on = c."reportedOn", reported_by = c."reportedBy", reported_organisation = c."reportedOrganisation",
    channel = c.channel, reported_for = c."reportedFor", recorded_on = c."recordedOn", objected_on = c."objectedOn", objected_organisation = c."objectedOrganisation", objected_against = c."objectedAgainst",
    confirmed_on = c."confirmedOn", confirmed_organisation = c."confirmedOrganisation", evidence = c.evidence, items_done = c."itemsDone", version = c.version, updated_at = $3
  from json_to_recordset($1) as c (id uuid, state text, ready boolean, "dueOn" date, "waitingOn" text, "waitingSince" date, "waitingOrganisation" text, "promisedOn" date, "startedOn" date, "reportedOn" date, "reportedBy" text,
    "reportedOrganisation" text, "confirmedOn" date, "confirmedOrganisation" text, evidence text, "itemsDone" int, version int,
    channel text, "reportedFor" text, "recordedOn" date, "objectedOn" date, "objectedOrganisation" text, "objectedAgainst" text)
  where m.id = c.id
)
update rollout r set state = c.state, step_id = c."stepId", due_on = c."dueOn", waiting_on = c."waitingOn", waiting_since = c."waitingSince", waiting_organisation = c."waitingOrganisation",
  started_on = coalesce(c."startedOn", r.started_on), live_reported_on = c."liveReportedOn", live_confirmed_on = c."liveConfirmedOn", operational_on = c."operationalOn",
  wake_at = c."wakeAt", revision = r.revision + 1, version = r.version + 1, updated_at = $3
from json_to_recordset($2) as c (id uuid, state text, "stepId" text, "dueOn" date, "waitingOn" text, "waitingSince" date, "waitingOrganisation" text, "startedOn" date,
  "liveReportedOn" date, "liveConfirmedOn" date, "operationalOn" date, "wakeAt" timestamptz)
where r.id = c.id`

/** A span of `held` is the one of its rollout that begins and is known from there. */
const SAME_SPAN = 's.rollout_id = h.rollout_id and upper_inf(s.recorded) and s.from_on = h.from_on and s.known_from = h.known_from'

/**
 * Bitemporal: what was believed until now keeps its recording time, and from its day on the new state holds, also where
 * that day lies before what was believed so far (a report made late, of a day before the rollout was entered). What was
 * recorded in this very instant nobody has believed yet: it is changed where it lies.
 */
const SAVE_SPANS = `
with change as (select * from json_to_recordset($1) as c (id uuid, state text, "on" date)),
held as (
  select s.rollout_id, s.from_on, s.until_on, s.known_from, c.state, c."on", s.known_from >= $2::timestamptz fresh from change c
  join rollout_span s on s.rollout_id = c.id and upper_inf(s.recorded) and s.until_on > c."on"
),
replaced as (
  update rollout_span s set state = h.state, claimed = h.state in ('reported', 'confirmed', 'bestand'), proven = h.state in ('confirmed', 'bestand'), effective = daterange(h."on", null)
  from held h where ${SAME_SPAN} and h.fresh and h.from_on >= h."on" and h.until_on = 'infinity' returning s.rollout_id
),
shortened as (
  update rollout_span s set effective = daterange(lower(s.effective), h."on") from held h where ${SAME_SPAN} and h.fresh and h.from_on < h."on"
),
unsaid as (
  update rollout_span s set recorded = tstzrange(lower(s.recorded) - interval '1 microsecond', lower(s.recorded)) from held h where ${SAME_SPAN} and h.fresh and h.from_on >= h."on" and h.until_on < 'infinity'
),
closed as (
  update rollout_span s set recorded = tstzrange(lower(s.recorded), $2) from held h where ${SAME_SPAN} and not h.fresh returning s.*, h."on" turn
)
insert into rollout_span (rollout_id, land, programme, traeger, behoerde_id, onlinedienst, state, claimed, proven, effective, recorded)
select rollout_id, land, programme, traeger, behoerde_id, onlinedienst, state, claimed, proven, daterange(lower(effective), turn), tstzrange($2, null) from closed where from_on < turn
union all
select r.id, r.land, r.programme, r.traeger, r.behoerde_id, r.onlinedienst, c.state, c.state in ('reported', 'confirmed', 'bestand'), c.state in ('confirmed', 'bestand'), daterange(c."on", null), tstzrange($2, null)
from change c join rollout r on r.id = c.id where not exists (select from replaced where rollout_id = c.id)`
