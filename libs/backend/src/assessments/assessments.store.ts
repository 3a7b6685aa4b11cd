import {
  askedOf,
  progressOf,
  resultOf,
  type Assessment,
  type AssessedValue,
  type AssessmentTerms,
  type FollowUp,
  type OpenAssessment,
} from '@blaupause/domain/assessments'
import { isoInstant, type Message, newId, type Tx } from '../platform/index.js'
import { criteriaOf } from '../criteria/catalogues.store.js'

/** A current rating with the instant since when it is known here. */
export type StoredValue = AssessedValue & { readonly knownAt: string }

/** Whom an assessment is about, as far as the choice of criteria and its calendar need it. */
export type Subject = {
  readonly traegerName: string
  readonly seat: string
  readonly kind: string | null
  readonly service: string | null
  readonly inhabitants: number
}

export type StoredAssessment = Omit<OpenAssessment, 'values'> & Subject & { readonly values: readonly StoredValue[] }

/** Locks an assessment and reads what is asked and what was said of it; `undefined` if the actor may not see it. */
export async function lockAssessment(tx: Tx, id: string): Promise<StoredAssessment | undefined> {
  const [row] = await tx.query<Assessment & Subject>('assessment.lock', `${ASSESSMENT} where a.id = $1 for update`, [id])
  return row && whole(tx, row)
}

/** The same for reading. */
export async function readAssessment(tx: Tx, id: string): Promise<StoredAssessment | undefined> {
  const [row] = await tx.query<Assessment & Subject>('assessment.read', `${ASSESSMENT} where a.id = $1`, [id])
  return row && whole(tx, row)
}

/** The last round of this body or rollout in the programme. */
export async function lastRound(tx: Tx, programme: string, traeger: string, rollout: string | null): Promise<StoredAssessment | undefined> {
  const [row] = await tx.query<Assessment & Subject>(
    'assessment.last',
    `${ASSESSMENT} where a.programme = $1 and a.traeger = $2 and a.rollout_id is not distinct from $3 order by a.round desc limit 1`,
    [programme, traeger, rollout],
  )
  return row && whole(tx, row)
}

async function whole(tx: Tx, row: Assessment & Subject): Promise<StoredAssessment> {
  const [criteria, values] = await Promise.all([criteriaOf(tx, row.catalogueId), tx.query<StoredValue>('assessment.values', VALUES, [row.id])])
  return { ...row, asked: askedOf(criteria, row), values }
}

export function insertAssessment(tx: Tx, assessment: StoredAssessment, now: string): void {
  const { id, land, programme, traeger, traegerName, seat, rolloutId, kind, service, inhabitants, catalogueId, round, previousId, policy, terms, submitBy } =
    assessment
  tx.write(
    'assessment.insert',
    `insert into assessment (id, land, programme, traeger, traeger_name, seat, rollout_id, kind, service, inhabitants, catalogue_id, round, previous_id, state, policy, terms, submit_by, asked, began_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'draft', $14, $15, $16, $17, $18, $18)`,
    [
      id,
      land,
      programme,
      traeger,
      traegerName,
      seat,
      rolloutId,
      kind,
      service,
      inhabitants,
      catalogueId,
      round,
      previousId,
      policy,
      terms === null ? null : JSON.stringify(terms),
      submitBy,
      assessment.asked.length,
      now,
    ],
  )
}

/** Writes state, dates, counts and the next wake. Answers the message that tells the process. */
export function saveAssessment(
  tx: Tx,
  assessment: OpenAssessment,
  wakeAt: string | null,
  { now, today }: { readonly now: string; readonly today: string },
): Message {
  const { id, state, submitBy, reviewBy, challengeUntil, decidedBy, shared, said, version } = assessment
  const revision = assessment.revision + 1
  const { share, knockedOut } = resultOf(assessment, today)
  tx.write(
    'assessment.save',
    `update assessment set state = $2, submit_by = $3, review_by = $4, challenge_until = $5, decided_by = $6, shared = $7, said = $8, version = $9, revision = $10, wake_at = $11, answered = $12, share = $13, knocked_out = $14,
    updated_at = $15, final_on = case when $2 = 'final' then coalesce(final_on, $16::date) end where id = $1`,
    [
      id,
      state,
      submitBy,
      reviewBy,
      challengeUntil,
      decidedBy,
      shared,
      said,
      version,
      revision,
      wakeAt,
      progressOf(assessment, today).answered,
      share,
      knockedOut,
      now,
      today,
    ],
  )
  return { consumer: 'assessment', subject: id, payload: { wakeAt, revision } }
}

/** Supersedes what was said of these criteria by these. `knownAt`: since when a carried one has been known. */
export function putValues(
  tx: Tx,
  { id, land, programme, traeger }: Pick<Assessment, 'id' | 'land' | 'programme' | 'traeger'>,
  values: readonly (AssessedValue & { readonly knownAt?: string })[],
  now: string,
): void {
  if (values.length === 0) return
  const rows = values.map(({ exemption, ...value }) => ({
    ...value,
    id: newId(),
    known_at: value.knownAt ?? now,
    effective_on: value.effectiveOn,
    carried_from: value.carriedFrom,
    exempt_reason: exemption?.reason ?? null,
    exempt_approver: exemption?.approver ?? null,
    exempt_until: exemption?.until ?? null,
  }))
  tx.write('value.supersede', 'update assessment_value set superseded_at = $3 where assessment_id = $1 and criterion = any($2) and superseded_at is null', [
    id,
    values.map(({ criterion }) => criterion),
    now,
  ])
  tx.write(
    'value.put',
    `insert into assessment_value (id, assessment_id, criterion, land, programme, traeger, value, effective_on, evidence, remark, review, reason, exempt_reason, exempt_approver, exempt_until, carried_from, known_at)
    select r.id, $1, r.criterion, $2, $3, $4, r.value, r.effective_on, r.evidence, r.remark, r.review, r.reason, r.exempt_reason, r.exempt_approver, r.exempt_until, r.carried_from, r.known_at
    from json_to_recordset($5) as r (id uuid, criterion text, value double precision, effective_on date, evidence text, remark text, review text, reason text, exempt_reason text, exempt_approver text, exempt_until date, carried_from uuid, known_at timestamptz)`,
    [id, land, programme, traeger, JSON.stringify(rows)],
  )
}

/** What a programme decided about its times, the newest; `null`: the proposal holds. */
export async function newestTerms(tx: Tx, programme: string): Promise<AssessmentTerms | null> {
  const [row] = await tx.query<AssessmentTerms>(
    'terms.newest',
    `select submit_within "submitWithin", review_within "reviewWithin", challenge_within "challengeWithin", action_within "actionWithin" from assessment_terms where programme = $1 order by recorded_at desc, id desc limit 1`,
    [programme],
  )
  return row ?? null
}

/** Consent of a body for all its rounds. */
export function shareRounds(tx: Tx, { programme, traeger, rolloutId }: Pick<Assessment, 'programme' | 'traeger' | 'rolloutId'>, shared: boolean): void {
  tx.write('assessment.share', 'update assessment set shared = $4 where programme = $1 and traeger = $2 and rollout_id is not distinct from $3', [
    programme,
    traeger,
    rolloutId,
    shared,
  ])
}

/** Files that lie beside the ratings of an assessment: their ids and criteria. */
export function heldFiles(tx: Tx, assessmentId: string): Promise<{ id: string; criterion: string }[]> {
  return tx.query('files.held', 'select id, criterion from assessment_file where assessment_id = $1 and removed_at is null', [assessmentId])
}

/** What shows a carried rating comes along; the bytes lie where they lay. */
export function carryFiles(tx: Tx, { id }: Pick<Assessment, 'id'>, files: readonly { readonly id: string }[]): void {
  if (files.length === 0) return
  tx.write(
    'files.carry',
    `insert into assessment_file (id, assessment_id, criterion, land, programme, traeger, name, hash, type, size, organisation, added_at)
    select r.to_id, $1, f.criterion, f.land, f.programme, f.traeger, f.name, f.hash, f.type, f.size, f.organisation, f.added_at from json_to_recordset($2) as r (from_id uuid, to_id uuid) join assessment_file f on f.id = r.from_id`,
    [id, JSON.stringify(files.map((file) => ({ from_id: file.id, to_id: newId() })))],
  )
}

/** What the reviewer says stands on the rating it is about. */
export function markReviews(tx: Tx, id: string, values: readonly Pick<AssessedValue, 'criterion' | 'review' | 'reason'>[]): void {
  tx.write(
    'value.review',
    `update assessment_value v set review = r.review, reason = r.reason from json_to_recordset($2) as r (criterion text, review text, reason text) where v.assessment_id = $1 and v.criterion = r.criterion and v.superseded_at is null`,
    [id, JSON.stringify(values.map(({ criterion, review, reason }) => ({ criterion, review, reason })))],
  )
}

/** Opens what must be done; what an earlier decision of the same assessment asked for keeps its day. What is no longer asked for is closed. */
export function putActions(
  tx: Tx,
  { id, land, programme, traeger }: Pick<Assessment, 'id' | 'land' | 'programme' | 'traeger'>,
  actions: readonly FollowUp[],
  today: string,
): void {
  tx.write('action.settle', `update assessment_action set done_on = $3 where assessment_id = $1 and done_on is null and criterion <> all($2)`, [
    id,
    actions.map(({ criterion }) => criterion),
    today,
  ])
  const rows = actions.map((action) => ({ id: newId(), criterion: action.criterion, light: action.light, due_on: action.dueOn }))
  tx.write(
    'action.put',
    `insert into assessment_action (id, assessment_id, criterion, land, programme, traeger, light, due_on, opened_on)
    select r.id, $1, r.criterion, $2, $3, $4, r.light, r.due_on, $6 from json_to_recordset($5) as r (id uuid, criterion text, light text, due_on date) on conflict (assessment_id, criterion) do update set light = excluded.light`,
    [id, land, programme, traeger, JSON.stringify(rows), today],
  )
}

const ASSESSMENT = `
select a.id, a.land, a.programme, a.traeger, a.traeger_name "traegerName", a.seat, a.rollout_id "rolloutId", a.kind, a.service, a.inhabitants, a.catalogue_id "catalogueId", a.round, a.previous_id "previousId", a.state, a.policy,
  a.terms, exists (select from assessment n where n.previous_id = a.id) superseded, array(select x.due_on::text from assessment_action x where x.assessment_id = a.id and x.done_on is null) "openActions",
  a.submit_by "submitBy", a.review_by "reviewBy", a.challenge_until "challengeUntil", a.decided_by "decidedBy", a.shared, a.said, a.version, a.revision
from assessment a`

export const VALUES = `
select v.criterion, v.value, v.effective_on "effectiveOn", v.evidence, v.remark, v.review, v.reason, v.carried_from "carriedFrom", ${isoInstant('v.known_at')} "knownAt",
  case when v.exempt_until is null then null else json_build_object('reason', v.exempt_reason, 'approver', v.exempt_approver, 'until', v.exempt_until) end exemption
from assessment_value v where v.assessment_id = $1 and v.superseded_at is null`
