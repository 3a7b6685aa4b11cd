import { Injectable } from '@nestjs/common'
import { SYSTEM } from '@blaupause/domain/identity'
import { effectsDue, effectsOf, type Effect } from '@blaupause/domain/rollouts'
import type { DomainEvent } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { addNotifications } from '../notifications/notifications.store.js'
import { Clock, record, transact } from '../platform/index.js'
import { calendarOf } from './calendars.js'
import { policyOf } from './reminder-policies.js'
import { lockRollouts, type LockedRollout } from './rollouts.store.js'

/** What a rollout's process does next: sleep until `wakeAt`, or end because nothing is open. */
export type NextWake = { readonly wakeAt: string | null; readonly revision: number }

/** What the system does by itself about a rollout: remind, escalate, ask the waiting party. Same door, actor `system`. */
@Injectable()
export class RolloutProcessService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Does what is due now, once: each effect is a row keyed by rollout, step, kind and due day, written under the
   * rollout's lock. Asking twice changes nothing. In quiet time nothing is done,
   * and the answer names the hour after it. A rollout that no longer exists answers that nothing is left to do.
   */
  async fire(rolloutId: string): Promise<NextWake> {
    return transact(this.source, SYSTEM, 'write', async (tx) => {
      const now = this.clock.now()
      const [rollout] = await lockRollouts(tx, { rollouts: [rolloutId] })
      // Operation after go-live has its own days; only what never began has none.
      if (!rollout || rollout.state === 'open') {
        return { wakeAt: null, revision: rollout?.revision ?? 0 }
      }
      const [calendar, policy] = [calendarOf(rollout), policyOf(rollout)]
      const { due, wakeAt } = effectsDue(effectsOf(rollout.milestones, rollout.recorded, calendar, policy), now.now, calendar, policy)
      if (due.length > 0) {
        addNotifications(tx, rollout, due, policy.id, now.now)
        record(tx, `fire-${rolloutId}-${now.now}`, due.map((effect) => effectEvent(rollout, effect, policy.id, now.today)), [], now)
      }
      tx.write('rollout.wake', 'update rollout set wake_at = $2 where id = $1', [rolloutId, wakeAt])
      return { wakeAt, revision: rollout.revision }
    })
  }
}

function effectEvent({ id, land, programme, traeger, milestones }: LockedRollout, { stepId, kind, dueOn, recipient }: Effect, policy: string, today: string): DomainEvent {
  const milestone = milestones.find((candidate) => candidate.stepId === stepId)!
  return {
    type: `milestone.${kind === 'reminder' ? 'reminded' : kind === 'stale-waiting' ? 'wait-questioned' : 'escalated'}.v1`,
    effectiveOn: today, subject: { type: 'milestone', id: milestone.id }, rolloutId: id, stepId, land, programme, traeger, onBehalfOf: null, facts: { kind, dueOn, recipient, policy }, text: null,
  }
}
