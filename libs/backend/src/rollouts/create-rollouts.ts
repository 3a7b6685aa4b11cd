import type { LocalMark, StepFields } from '@blaupause/domain/blueprints'
import type { DomainEvent } from '@blaupause/domain/kernel'
import { sortName } from '@blaupause/domain/register'
import { rolloutEvent, type ExemptionKind, type Now } from '@blaupause/domain/rollouts'
import { newId, record, type Tx } from '../platform/index.js'
import { wordingId } from './wording.js'

/** What a step that is many small ones is made of: each Gemeinde (AGS) with each Leistung (LeiKa key); an empty side does not count. */
export type PlannedItems = { readonly gemeinden: readonly string[]; readonly leistungen: readonly string[] }

/**
 * One step of a rollout to be made: its wording and rules from the blueprint, its day, and why it is left out if it is.
 * `ours`: what holds here where the Land differs (`local`, with the reasons); `base` stays the publisher’s for later merges.
 */
export type PlannedStep = {
  readonly stepId: string
  readonly position: number
  readonly base: StepFields
  readonly goLive: boolean
  readonly operation: boolean
  readonly dueOn: string
  readonly ownerName: string
  readonly items: PlannedItems | null
  readonly exempt: StepFields['name'] | null
  readonly ours?: StepFields
  readonly local?: readonly LocalMark[]
}

/** One rollout to be made: authority × Onlinedienst. `bestandOn`: it was connected before the programme, known since that day. */
export type RolloutPlan = {
  readonly behoerde: {
    readonly id: string
    readonly kind: string
    readonly name: string
    readonly land: string
    readonly traeger: string
    readonly kreis: string | null
    readonly seat: string
    readonly population: number
    readonly gemeinden: number
  }
  readonly onlinedienst: { readonly id: string; readonly name: string }
  readonly programme: string
  readonly pilot: string | null
  readonly via: 'selbst' | 'rechnerisch' | 'zusage' | 'land'
  /** `digest` of its content as published; `local`: which local changes it was made with, empty for none. */
  readonly blueprint: { readonly name: string; readonly version: string; readonly digest?: string; readonly local?: string }
  readonly plannedStartOn: string
  readonly commitmentOn: string | null
  readonly state: 'open' | 'bestand' | 'exempt'
  readonly reason: string | null
  readonly stateOn: string
  /** Known from the programme's data: why the authority is left out, and where that is written. */
  readonly exemption?: { readonly kind: ExemptionKind; readonly source: string } | undefined
  readonly steps: readonly PlannedStep[]
}

/** Makes rollouts in bulk: rows, items, spans and events, set-based. Returns their ids in the order of `plans`. */
export function createRollouts(tx: Tx, plans: readonly RolloutPlan[], commandKey: string, now: Now): string[] {
  const rollouts = plans.map((plan) => ({ id: newId(), plan }))
  tx.write('rollout.create', CREATE_ROLLOUTS, [JSON.stringify(rollouts.map(({ id, plan }) => rolloutRow(id, plan))), now.now])
  const bases = new Map<StepFields, number>()
  for (const wording of plans.flatMap(({ steps }) => steps).flatMap(wordingsOf)) if (!bases.has(wording)) bases.set(wording, bases.size)
  const milestones = rollouts.flatMap(({ id, plan }) => milestoneRows(id, plan, bases))
  tx.write('milestone.create', CREATE_MILESTONES, [JSON.stringify(milestones), now.now, JSON.stringify([...bases].map(([base, number]) => ({ number, base })))])
  const withItems = milestones.filter(({ items_total }) => items_total > 0)
  if (withItems.length > 0) tx.write('milestone_item.create', CREATE_ITEMS, [JSON.stringify(withItems)])
  const exempt = rollouts.flatMap(({ id, plan }) => (plan.exemption ? [exemptionRow(tx, id, plan, plan.exemption, milestones)] : []))
  if (exempt.length > 0) tx.write('exemption.create', CREATE_EXEMPTIONS, [JSON.stringify(exempt), now.now])
  tx.write('span.create', CREATE_SPANS, [JSON.stringify(rollouts.map(({ id, plan }) => ({ ...rolloutRow(id, plan), state_on: plan.stateOn }))), now.now])
  record(
    tx,
    commandKey,
    rollouts.map(({ id, plan }) => createdEvent(id, plan)),
    [],
    now,
  )
  return rollouts.map(({ id }) => id)
}

function rolloutRow(id: string, plan: RolloutPlan) {
  const { behoerde, onlinedienst, blueprint } = plan
  const goLive = plan.steps.find((step) => step.goLive)
  return {
    id,
    land: behoerde.land,
    programme: plan.programme,
    traeger: behoerde.traeger,
    kreis: behoerde.kreis,
    pilot: plan.pilot,
    via: plan.via,
    behoerde_id: behoerde.id,
    behoerde_kind: behoerde.kind,
    behoerde_name: behoerde.name,
    sort_name: officeSortName(behoerde.name),
    seat: behoerde.seat,
    population: behoerde.population,
    gemeinden: behoerde.gemeinden,
    onlinedienst: onlinedienst.id,
    onlinedienst_name: onlinedienst.name,
    blueprint_name: blueprint.name,
    blueprint_version: blueprint.version,
    blueprint_digest: blueprint.digest ?? null,
    local_plan: blueprint.local ?? '',
    state: plan.state,
    reason: plan.reason,
    planned_start_on: plan.plannedStartOn,
    commitment_on: plan.commitmentOn,
    planned_live_on: goLive?.dueOn ?? null,
    steps_total: plan.steps.filter((step) => !step.operation).length,
  }
}

/** What holds here and, where that is something else, what the publisher wrote. */
export function wordingsOf({ base, ours = base, local = [] }: PlannedStep): StepFields[] {
  return ours === base || local.some(({ kind }) => kind === 'add') ? [ours] : [ours, base]
}

/** The wording is sent once and named by its number: 250 rollouts of one service share it. */
export function milestoneRows(rolloutId: string, plan: RolloutPlan, bases: ReadonlyMap<StepFields, number>) {
  const { land, traeger, kreis } = plan.behoerde
  return plan.steps.map((step) => ({
    ...plannedColumns(step, bases),
    id: newId(),
    rollout_id: rolloutId,
    land,
    programme: plan.programme,
    traeger,
    kreis,
    onlinedienst: plan.onlinedienst.id,
    state: plan.state === 'open' ? (step.exempt ? 'exempt' : 'open') : plan.state,
    items_total: itemCount(step.items),
    items_done: plan.state === 'bestand' ? itemCount(step.items) : 0,
    gemeinden: step.items?.gemeinden,
    leistungen: step.items?.leistungen,
    done_on: plan.state === 'bestand' ? plan.stateOn : null,
  }))
}

/** What a step gets from its plan, when it is made and when a rollout that has not begun is planned anew. */
export function plannedColumns(step: PlannedStep, wordings: ReadonlyMap<StepFields, number>) {
  const { ours = step.base, local = [] } = step
  const published = wordingsOf(step)[1]
  return {
    step_id: step.stepId,
    position: step.position,
    owner: ours.owner,
    owner_name: step.ownerName,
    gate: ours.gate,
    go_live: step.goLive,
    operation: step.operation,
    proof: ours.proof.kind,
    depends_on: ours.dependsOn,
    planned_on: step.dueOn,
    due_on: step.dueOn,
    exempt_reason: step.exempt,
    local: local.length > 0 ? local : null,
    base_number: wordings.get(ours),
    published_number: published ? wordings.get(published) : null,
  }
}

/** An exception that came with the programme's data: nobody asked for it here, and ending it opens the steps that the plan does not leave out itself. */
function exemptionRow(
  { actor }: Tx,
  rolloutId: string,
  plan: RolloutPlan,
  { kind, source }: NonNullable<RolloutPlan['exemption']>,
  milestones: readonly ReturnType<typeof milestoneRows>[number][],
) {
  const before = milestones
    .filter((step) => step.rollout_id === rolloutId && step.exempt_reason === null)
    .map(({ id }) => ({ id, state: 'open', waitingOn: null, waitingOrganisation: null }))
  return {
    id: newId(),
    rollout_id: rolloutId,
    land: plan.behoerde.land,
    programme: plan.programme,
    traeger: plan.behoerde.traeger,
    kind,
    reason: plan.reason ?? '',
    source,
    by: actor.subject,
    organisation: actor.organisation.name,
    decided_on: plan.stateOn,
    before,
  }
}

/** How many small ones a step is: Gemeinden × Leistungen, or those of the side that counts. */
export function itemCount(items: PlannedItems | null | undefined): number {
  return items ? Math.max(1, items.gemeinden.length) * Math.max(1, items.leistungen.length) : 0
}

function createdEvent(id: string, plan: RolloutPlan): DomainEvent {
  const { behoerde, programme, onlinedienst, blueprint, state, stateOn } = plan
  return rolloutEvent('rollout.created.v1', { id, programme, land: behoerde.land, traeger: behoerde.traeger }, stateOn, {
    behoerde: behoerde.id,
    onlinedienst: onlinedienst.id,
    blueprint,
    state,
  })
}

/** A name as people look it up: type words and umlauts do not decide the order, whatever collation the host has. */
function officeSortName(name: string): string {
  return sortName(name.replace(/^(Stadt|Markt|Gemeinde|VG|Landratsamt|Landeshauptstadt|Magistrat der|Kreisausschuss)\s+/, ''))
}

const CREATE_ROLLOUTS = `
insert into rollout (id, land, programme, traeger, kreis, pilot, via, behoerde_id, behoerde_kind, behoerde_name, sort_name, seat, population, gemeinden, onlinedienst, onlinedienst_name,
  blueprint_name, blueprint_version, blueprint_digest, local_plan, state, reason, planned_start_on, commitment_on, planned_live_on, steps_total, updated_at)
select r.*, $2 from json_to_recordset($1) as r (id uuid, land text, programme text, traeger text, kreis text, pilot text, via text, behoerde_id text, behoerde_kind text, behoerde_name text,
  sort_name text, seat text, population int, gemeinden int, onlinedienst text, onlinedienst_name text, blueprint_name text, blueprint_version text, blueprint_digest text, local_plan text, state text, reason text,
  planned_start_on date, commitment_on date, planned_live_on date, steps_total int)`

export const CREATE_MILESTONES = `
with wording as (select number, base, ${wordingId('base')} id from json_to_recordset($3) as b (number int, base jsonb)),
kept as (insert into milestone_wording (id, base) select distinct on (id) id, base from wording on conflict do nothing)
insert into milestone (id, rollout_id, land, programme, traeger, kreis, onlinedienst, step_id, position, owner, owner_name, gate, go_live, operation, proof, depends_on,
  planned_on, due_on, exempt_reason, state, items_total, items_done, wording_id, publisher_wording_id, local, updated_at)
select m.id, rollout_id, land, programme, traeger, kreis, onlinedienst, step_id, position, owner, owner_name, gate, go_live, operation, proof,
  array(select json_array_elements_text(depends_on)), planned_on, due_on, exempt_reason, state, items_total, items_done, b.id, p.id, local, $2
from json_to_recordset($1) as m (id uuid, rollout_id uuid, land text, programme text, traeger text, kreis text, onlinedienst text, step_id text, position int, owner text, owner_name text,
  gate boolean, go_live boolean, operation boolean, proof text, depends_on json, planned_on date, due_on date, exempt_reason jsonb, state text, items_total int, items_done int, base_number int, published_number int, local jsonb)
join wording b on b.number = m.base_number left join wording p on p.number = m.published_number`

/** Names are taken from register and catalogue as they are now; a key that is in neither stands for itself. */
const CREATE_ITEMS = `
insert into milestone_item (milestone_id, rollout_id, land, programme, traeger, key, position, ags, gemeinde, leistung, leistung_name, done_on, recorded_on)
select m.id, m.rollout_id, m.land, m.programme, m.traeger, concat_ws(':', a.ags, l.leistung), ((a.n - 1) * greatest(1, json_array_length(m.leistungen)) + l.n)::int,
  a.ags, coalesce(t.name, a.ags), l.leistung, coalesce(k.name, l.leistung), m.done_on, m.done_on
from json_to_recordset($1) as m (id uuid, rollout_id uuid, land text, programme text, traeger text, gemeinden json, leistungen json, done_on date)
cross join lateral json_array_elements_text(case when json_array_length(m.gemeinden) = 0 then '[null]' else m.gemeinden end) with ordinality a (ags, n)
cross join lateral json_array_elements_text(case when json_array_length(m.leistungen) = 0 then '[null]' else m.leistungen end) with ordinality l (leistung, n)
left join territory t on t.key = a.ags and t.valid_to is null
left join leistung k on k.key = l.leistung`

const CREATE_EXEMPTIONS = `
with made as (select * from json_to_recordset($1) as x (id uuid, rollout_id uuid, land text, programme text, traeger text, kind text, reason text, source text, "by" text, organisation text, decided_on date, before jsonb)),
marked as (update rollout r set exempt_kind = m.kind from made m where r.id = m.rollout_id)
insert into exemption (id, rollout_id, land, programme, traeger, kind, state, reason, source, requested_at, requested_by, requested_organisation, decided_on, before)
select id, rollout_id, land, programme, traeger, kind, 'approved', reason, source, $2, "by", organisation, decided_on, before from made`

const CREATE_SPANS = `
insert into rollout_span (rollout_id, land, programme, traeger, behoerde_id, onlinedienst, state, claimed, proven, effective, recorded)
select id, land, programme, traeger, behoerde_id, onlinedienst, state, state = 'bestand', state = 'bestand', daterange(state_on, null), tstzrange($2, null)
from json_to_recordset($1) as r (id uuid, land text, programme text, traeger text, behoerde_id text, onlinedienst text, state text, state_on date)`
