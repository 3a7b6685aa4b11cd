import { audienceOf, settledBecause, type SettledBecause, type ShiftTold } from '@blaupause/domain/notifications'
import type { Effect, EffectKey, Milestone } from '@blaupause/domain/rollouts'
import { newId, type Tx } from '../platform/index.js'

type Owner = { readonly id: string; readonly land: string; readonly programme: string; readonly traeger: string; readonly milestones: readonly Milestone[] }
type Closing = EffectKey & { readonly rolloutId: string; readonly because: SettledBecause }

/**
 * Records what the system says about a rollout, keyed by rollout, step, kind and due day, and closes what it overtakes:
 * of one step each role has one open entry, the loudest. `policy` is the id of the version that says when.
 */
export function addNotifications(tx: Tx, { id, land, programme, traeger, milestones }: Owner, due: readonly Effect[], policy: string, now: string): void {
  const rows = due.map(({ stepId, kind, dueOn, recipient }) => {
    const step = milestones.find((milestone) => milestone.stepId === stepId)!
    return {
      id: newId(),
      rollout_id: id,
      step_id: stepId,
      kind,
      due_on: dueOn,
      recipient,
      audience: audienceOf(recipient, step),
      party: kind === 'stale-waiting' ? step.waitingOn : null,
      policy,
      land,
      programme,
      traeger,
    }
  })
  tx.write('notification.overtake', OVERTAKE, [JSON.stringify(rows), now])
  tx.write('notification.add', ADD, [JSON.stringify(rows), now])
}

/** Tells who acts at moved steps; said again where the same day had been said before and was overtaken since. */
export function tellMoved(tx: Tx, told: readonly ShiftTold[], now: string): void {
  const rows = told.map(({ role, milestone: { rolloutId, stepId, dueOn, land, programme, traeger } }) => ({
    id: newId(),
    rollout_id: rolloutId,
    step_id: stepId,
    due_on: dueOn,
    audience: [role],
    land,
    programme,
    traeger,
  }))
  if (rows.length > 0) tx.write('notification.moved', MOVED, [JSON.stringify(rows), now])
}

/** Closes what a command settled about the rollouts it changed. `recorded` are all entries of these, open or not. */
export function closeSettled(
  tx: Tx,
  rollouts: readonly { readonly id: string; readonly recorded: readonly EffectKey[]; readonly milestones: readonly Milestone[] }[],
  now: string,
): void {
  closeNotifications(
    tx,
    rollouts.flatMap(({ id, recorded, milestones }) => settledOf(id, recorded, milestones)),
    now,
  )
}

/** Closes these entries if they are open; the others stay as they were closed. */
export function closeNotifications(tx: Tx, closings: readonly Closing[], now: string): void {
  if (closings.length > 0) tx.write('notification.close', CLOSE, [JSON.stringify(closings), now])
}

function settledOf(rolloutId: string, recorded: readonly EffectKey[], milestones: readonly Milestone[]): Closing[] {
  if (recorded.length === 0) return []
  const steps = new Map(milestones.map((milestone) => [milestone.stepId, milestone]))
  return recorded.flatMap(({ stepId, kind, dueOn }) => {
    const because = settledBecause({ kind, dueOn }, steps.get(stepId))
    return because === null ? [] : [{ rolloutId, stepId, kind, dueOn, because }]
  })
}

const ADD = `
insert into notification (id, rollout_id, step_id, kind, due_on, recipient, audience, party, policy, land, programme, traeger, recorded_at)
select id, rollout_id, step_id, kind, due_on, recipient, array(select json_array_elements_text(audience)), party, policy, land, programme, traeger, $2
from json_to_recordset($1) as n (id uuid, rollout_id uuid, step_id text, kind text, due_on date, recipient text, audience json, party text, policy text, land text, programme text, traeger text)`

const MOVED = `
insert into notification (id, rollout_id, step_id, kind, due_on, recipient, audience, land, programme, traeger, recorded_at)
select id, rollout_id, step_id, 'date-moved', due_on, 'owner', array(select json_array_elements_text(audience)), land, programme, traeger, $2
from json_to_recordset($1) as n (id uuid, rollout_id uuid, step_id text, due_on date, audience json, land text, programme text, traeger text)
on conflict (rollout_id, step_id, kind, due_on) do update set closed_at = null, closed_because = null`

const OVERTAKE = `
update notification n set closed_at = $2, closed_because = 'overtaken'
from json_to_recordset($1) as o (rollout_id uuid, step_id text, audience json)
where n.rollout_id = o.rollout_id and n.step_id = o.step_id and n.closed_at is null and n.audience && array(select json_array_elements_text(o.audience))`

const CLOSE = `
update notification n set closed_at = $2, closed_because = c.because
from json_to_recordset($1) as c ("rolloutId" uuid, "stepId" text, kind text, "dueOn" date, because text)
where n.rollout_id = c."rolloutId" and n.step_id = c."stepId" and n.kind = c.kind and n.due_on = c."dueOn" and n.closed_at is null`
