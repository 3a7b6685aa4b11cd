import type { StepFields } from '@blaupause/domain/blueprints'
import type { DomainEvent } from '@blaupause/domain/kernel'
import { rolloutEvent, type Now } from '@blaupause/domain/rollouts'
import { groupBy, type Tx } from '../platform/index.js'
import { CREATE_MILESTONES, milestoneRows, plannedColumns, wordingsOf, type RolloutPlan } from './create-rollouts.js'
import { wordingId } from './wording.js'

/** A step as the rollout has it. `marks`: by which local changes it differs, in their order. */
export type KeptStep = { readonly rolloutId: string; readonly stepId: string; readonly marks: string }

/** A rollout that has not begun, with the steps it has and the plan it is to get. */
export type Replan = { readonly id: string; readonly plan: RolloutPlan; readonly steps: readonly KeptStep[] }

/** The steps of some rollouts, by rollout. */
export async function stepsOf(tx: Tx, rollouts: readonly string[]): Promise<ReadonlyMap<string, KeptStep[]>> {
  if (rollouts.length === 0) return new Map()
  const rows = await tx.query<KeptStep>(
    'replan.steps',
    `
    select rollout_id "rolloutId", step_id "stepId", coalesce((select string_agg(one->>'change', ' ' order by n) from jsonb_array_elements(local) with ordinality x (one, n)), '') marks
    from milestone where rollout_id = any($1)`,
    [rollouts],
  )
  return groupBy(rows, ({ rolloutId }) => rolloutId)
}

/**
 * Gives rollouts that have not begun another plan of the same edition: wording, owner, order, days; steps of the Land's own
 * come, or go where they are taken back. Nothing was entered in them yet. Set-based.
 */
export function replanRollouts(tx: Tx, replans: readonly Replan[], { now }: Now): void {
  if (replans.length === 0) return
  const wordings = new Map<StepFields, number>()
  for (const wording of replans.flatMap(({ plan }) => plan.steps).flatMap(wordingsOf)) if (!wordings.has(wording)) wordings.set(wording, wordings.size)
  const texts = JSON.stringify([...wordings].map(([base, number]) => ({ number, base })))
  const kept = replans.flatMap(({ id, plan, steps }) => {
    const has = new Set(steps.map(({ stepId }) => stepId))
    return plan.steps.filter(({ stepId }) => has.has(stepId)).map((step) => ({ rollout_id: id, ...plannedColumns(step, wordings) }))
  })
  const added = replans.flatMap(({ id, plan, steps }) =>
    milestoneRows(id, { ...plan, steps: plan.steps.filter(({ stepId }) => !steps.some((one) => one.stepId === stepId)) }, wordings),
  )
  const gone = replans.flatMap(({ id, plan, steps }) =>
    steps.filter(({ stepId }) => !plan.steps.some((one) => one.stepId === stepId)).map(({ stepId }) => ({ rollout_id: id, step_id: stepId })),
  )
  if (gone.length > 0)
    tx.write(
      'replan.gone',
      'delete from milestone m using json_to_recordset($1) as g (rollout_id uuid, step_id text) where m.rollout_id = g.rollout_id and m.step_id = g.step_id',
      [JSON.stringify(gone)],
    )
  tx.write('replan.kept', REPLAN, [JSON.stringify(kept), now, texts])
  if (added.length > 0) tx.write('replan.added', CREATE_MILESTONES, [JSON.stringify(added), now, texts])
  tx.write(
    'replan.rollouts',
    `
    update rollout r set local_plan = p.local, planned_live_on = p.live, steps_total = p.steps, version = r.version + 1, updated_at = $2
    from json_to_recordset($1) as p (id uuid, local text, live date, steps int) where r.id = p.id and r.state = 'open'`,
    [
      JSON.stringify(
        replans.map(({ id, plan }) => ({
          id,
          local: plan.blueprint.local ?? '',
          live: plan.steps.find(({ goLive }) => goLive)?.dueOn ?? null,
          steps: plan.steps.filter(({ operation }) => !operation).length,
        })),
      ),
      now,
    ],
  )
}

export function replannedEvent({ id, plan, steps }: Replan, { today }: Now): DomainEvent {
  const { behoerde, programme, blueprint } = plan
  return rolloutEvent('rollout.replanned.v1', { id, programme, land: behoerde.land, traeger: behoerde.traeger }, today, {
    blueprint,
    steps: plan.steps.length,
    before: steps.length,
  })
}

const REPLAN = `
with wording as (select number, base, ${wordingId('base')} id from json_to_recordset($3) as b (number int, base jsonb)),
known as (insert into milestone_wording (id, base) select distinct on (id) id, base from wording on conflict do nothing)
update milestone m set position = p.position, owner = p.owner, owner_name = p.owner_name, gate = p.gate, proof = p.proof, depends_on = array(select json_array_elements_text(p.depends_on)),
  planned_on = p.planned_on, due_on = p.due_on, exempt_reason = p.exempt_reason, state = case when p.exempt_reason is null then 'open' else 'exempt' end, local = p.local,
  wording_id = b.id, publisher_wording_id = w.id, version = m.version + 1, updated_at = $2
from json_to_recordset($1) as p (rollout_id uuid, step_id text, position int, owner text, owner_name text, gate boolean, proof text, depends_on json, planned_on date, due_on date, exempt_reason jsonb, local jsonb, base_number int, published_number int)
join wording b on b.number = p.base_number left join wording w on w.number = p.published_number
where m.rollout_id = p.rollout_id and m.step_id = p.step_id and m.state in ('open', 'exempt')`
