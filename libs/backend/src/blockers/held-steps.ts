import { canOpenBlocker, type Held } from '@blaupause/domain/blockers'
import type { WaitingGroup } from '@blaupause/contract/blockers'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, require, type DomainEvent } from '@blaupause/domain/kernel'
import { responsibleFor, type Milestone } from '@blaupause/domain/rollouts'
import type { Message, Tx } from '../platform/index.js'
import { changeRollout, processMessage } from '../rollouts/change-rollout.js'
import { lockRollouts, saveRollouts, type LockedRollout } from '../rollouts/rollouts.store.js'

/** Which steps a command means: named one by one, or everybody who waits alike and belongs to no blocker yet. */
export type Target = { readonly milestones?: readonly string[] | undefined; readonly group?: WaitingGroup | undefined }

/** The rollouts of the meant steps, locked in the actor's own scope, and the ids of the steps. */
export async function lockTarget(tx: Tx, target: Target): Promise<{ ids: string[]; rollouts: LockedRollout[] }> {
  const ids = [...new Set(target.milestones ?? (await waitingAlike(tx, target.group!)))]
  return { ids, rollouts: ids.length === 0 ? [] : await lockRollouts(tx, { planOf: ids }) }
}

/** The meant steps. Refused as a whole if one is unknown, not the actor's to speak for, or of a rollout that has not begun. */
export function targetSteps(actor: Actor, ids: readonly string[], rollouts: readonly LockedRollout[]): Milestone[] {
  require(ids.length > 0, 'blocker.nothing')
  const named = new Set(ids)
  const steps = rollouts.flatMap((rollout) => rollout.milestones.filter(({ id }) => named.has(id)))
  const found = new Set(steps.map(({ id }) => id))
  const missing = ids.filter((id) => !found.has(id))
  if (missing.length > 0) throw Object.assign(new DomainError('blocker.milestones', { count: missing.length }), { current: missing })
  for (const step of steps) require(canOpenBlocker(actor, step), 'permission.denied', { who: responsibleFor(step) })
  require(rollouts.every(({ state }) => state !== 'open'), 'rollout.not-started')
  require(new Set(steps.map(({ stepId }) => stepId)).size === 1, 'blocker.steps')
  return steps
}

/** Writes what a blocker did to its steps, set-based: rows, spans, summaries. Answers the events and whom to tell. */
export function saveHeld(
  tx: Tx,
  rollouts: readonly LockedRollout[],
  held: readonly Held[],
  on: string,
  now: string,
): { events: DomainEvent[]; messages: Message[] } {
  const after = new Map(held.map(({ milestone }) => [milestone.id, milestone]))
  const changes = rollouts.flatMap((rollout) => {
    const changed = rollout.milestones.flatMap(({ id }) => after.get(id) ?? [])
    return changed.length > 0 ? [changeRollout(rollout, changed, on)] : []
  })
  if (changes.length > 0) saveRollouts(tx, changes, now)
  return { events: held.map(({ event }) => event), messages: changes.flatMap((change) => processMessage(change)) }
}

async function waitingAlike(tx: Tx, { programme, onlinedienst, stepId, waitingOn }: WaitingGroup): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    'blocker.group',
    `
select m.id from milestone m
where m.programme = $1 and m.onlinedienst = $2 and m.step_id = $3 and coalesce(m.waiting_organisation, m.waiting_on) = $4 and m.state in ('open', 'running')
  and not exists (select from blocker_milestone b where b.milestone_id = m.id and b.left_on is null) order by m.id`,
    [programme, onlinedienst, stepId, waitingOn],
  )
  return rows.map(({ id }) => id)
}
