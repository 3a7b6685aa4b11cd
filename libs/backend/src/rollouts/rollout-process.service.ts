import { Injectable } from '@nestjs/common'
import { SYSTEM } from '@blaupause/domain/identity'
import { effectsDue, effectsOf, exemptionWake, type Effect, type Now } from '@blaupause/domain/rollouts'
import type { DomainEvent, NextWake } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { addNotifications } from '../notifications/notifications.store.js'
import { Clock, record, transact, type Tx } from '../platform/index.js'
import { calendarOf } from './calendars.js'
import { endExemption } from './exemptions.service.js'
import { currentExemption } from './exemptions.store.js'
import { policyOf } from './reminder-policies.js'
import { lockRollouts, type LockedRollout } from './rollouts.store.js'

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
      if (rollout.state === 'exempt') return lookAtExemption(tx, rollout, now)
      const [calendar, policy] = [calendarOf(rollout), policyOf(rollout)]
      const { due, wakeAt } = effectsDue(effectsOf(rollout.milestones, rollout.recorded, calendar, policy), now.now, calendar, policy)
      if (due.length > 0) {
        addNotifications(tx, rollout, due, policy.id, now.now)
        record(
          tx,
          `fire-${rolloutId}-${now.now}`,
          due.map((effect) => effectEvent(rollout, effect, policy.id, now.today)),
          [],
          now,
        )
      }
      tx.write('rollout.wake', 'update rollout set wake_at = $2 where id = $1', [rolloutId, wakeAt])
      return { wakeAt, revision: rollout.revision }
    })
  }
}

/** An exception ends by itself the day after its last one: the rollout is open again, and its steps are somebody's turn. */
async function lookAtExemption(tx: Tx, rollout: LockedRollout, now: Now): Promise<NextWake> {
  const exemption = await currentExemption(tx, rollout.id)
  const expired = exemption?.state === 'approved' && exemption.expiresOn !== null && exemption.expiresOn < now.today
  if (!expired) return { wakeAt: exemptionWake(rollout.exemptUntil), revision: rollout.revision }
  const { changed, event } = endExemption(tx, exemption, rollout, null, now)
  record(tx, `expire-${exemption.id}`, [event], [], now)
  return { wakeAt: changed.wakeAt, revision: rollout.revision + 1 }
}

function effectEvent(
  { id, land, programme, traeger, milestones }: LockedRollout,
  { stepId, kind, dueOn, recipient }: Effect,
  policy: string,
  today: string,
): DomainEvent {
  const milestone = milestones.find((candidate) => candidate.stepId === stepId)!
  return {
    type: `milestone.${kind === 'reminder' ? 'reminded' : kind === 'stale-waiting' ? 'wait-questioned' : 'escalated'}.v1`,
    effectiveOn: today,
    subject: { type: 'milestone', id: milestone.id },
    rolloutId: id,
    stepId,
    land,
    programme,
    traeger,
    onBehalfOf: null,
    facts: { kind, dueOn, recipient, policy },
    text: null,
  }
}
