import { Injectable } from '@nestjs/common'
import type { ExemptionView } from '@blaupause/contract/rollouts'
import type * as wire from '@blaupause/contract/rollouts'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import * as rules from '@blaupause/domain/rollouts'
import { Commands, found, newId, type Tx } from '../platform/index.js'
import { calendarOf } from './calendars.js'
import { changeRollout, processMessage } from './change-rollout.js'
import { exemptionView } from './exemptions.read-model.js'
import { addExemption, currentExemption, exemptionById, markExempt, saveExemption, type StoredExemption } from './exemptions.store.js'
import { lockRollouts, saveRollouts, type LockedRollout, type RolloutChange } from './rollouts.store.js'

const who = { who: 'Land' }

/** Leaving an authority out, with a reason, a second person and an end; and taking it in again. */
@Injectable()
export class ExemptionsService {
  constructor(private readonly commands: Commands) {}

  request(actor: Actor, id: string, key: string, command: wire.RequestExemption): Promise<ExemptionView> {
    return this.commands.run(
      actor,
      { key, body: ['exempt', id, command] },
      (tx) => Promise.all([lockRollouts(tx, { rollouts: [id] }), currentExemption(tx, id)]),
      async (tx, [[locked], current], now) => {
        const rollout = found(locked)
        require(rules.canRequestExemption(actor, rollout), 'permission.denied', { who: 'Kommune / Land / Roll-in-Team' })
        const event = rules.requestExemption(rollout, current, command, actor, now)
        const exemption: StoredExemption = {
          id: newId(),
          rolloutId: id,
          land: rollout.land,
          programme: rollout.programme,
          traeger: rollout.traeger,
          kind: command.kind,
          state: 'requested',
          reason: command.reason,
          requestedBy: actor.subject,
          requestedOrganisation: actor.organisation.name,
          decidedOn: null,
          expiresOn: command.expiresOn,
          before: [],
          version: 0,
        }
        addExemption(tx, exemption, now.now)
        return { answer: await exemptionView(tx, exemption.id), events: [event] }
      },
    )
  }

  approve(actor: Actor, id: string, key: string, command: wire.ApproveExemption): Promise<ExemptionView> {
    return this.commands.run(
      actor,
      { key, body: ['exemption-approve', id, command] },
      (tx) => lockedWith(tx, id),
      async (tx, { exemption, rollout }, now) => {
        require(rules.canDecideExemption(actor, rollout), 'permission.denied', who)
        const { exemption: after, milestones, event } = rules.approveExemption(exemption, rollout, rollout.milestones, command, actor, now)
        const changed = changeRollout({ ...rollout, exemptUntil: exemption.expiresOn }, milestones, now.today)
        saveRollouts(tx, [changed], now.now)
        saveExemption(tx, after, now.today)
        markExempt(tx, rollout.id, exemption)
        return { answer: await exemptionView(tx, id), events: [event], messages: processMessage(changed) }
      },
    )
  }

  /** Declined by the Land, or withdrawn by who asked. */
  decline(actor: Actor, id: string, key: string, command: wire.DeclineExemption): Promise<ExemptionView> {
    return this.commands.run(
      actor,
      { key, body: ['exemption-decline', id, command] },
      (tx) => lockedWith(tx, id),
      async (tx, { exemption, rollout }, now) => {
        require(rules.canDecideExemption(actor, rollout) || exemption.requestedBy === actor.subject, 'permission.denied', who)
        const { exemption: after, event } = rules.declineExemption(exemption, rollout, command, now)
        saveExemption(tx, after, now.today)
        return { answer: await exemptionView(tx, id), events: [event] }
      },
    )
  }

  readmit(actor: Actor, id: string, key: string, command: wire.ReadmitRollout): Promise<ExemptionView> {
    return this.commands.run(
      actor,
      { key, body: ['readmit', id, command] },
      (tx) => Promise.all([lockRollouts(tx, { rollouts: [id] }), currentExemption(tx, id)]),
      async (tx, [[locked], current], now) => {
        const rollout = found(locked)
        require(rules.canDecideExemption(actor, rollout), 'permission.denied', who)
        rules.requireVersion(rollout, command.version)
        require(current !== null, 'exemption.none')
        const { changed, event } = endExemption(tx, current, rollout, command.reason, now)
        return { answer: await exemptionView(tx, current.id), events: [event], messages: processMessage(changed) }
      },
    )
  }

  /** Abnahme, a day of its own beside go-live and Betriebsfähigkeit. */
  accept(actor: Actor, id: string, key: string, command: wire.AcceptRollout): Promise<{ id: string; acceptedOn: string }> {
    return this.commands.run(
      actor,
      { key, body: ['accept', id, command] },
      (tx) => lockRollouts(tx, { rollouts: [id] }),
      (tx, [locked], now) => {
        const rollout = found(locked)
        require(rules.canAcceptRollout(actor, rollout), 'permission.denied', { who: 'Kommune / Land' })
        const event = rules.acceptRollout(rollout, rollout.milestones, command, actor, now)
        tx.write('rollout.accept', 'update rollout set accepted_on = $2, accepted_organisation = $3, version = version + 1, updated_at = $4 where id = $1', [
          id,
          command.acceptedOn,
          actor.organisation.name,
          now.now,
        ])
        return { answer: { id, acceptedOn: command.acceptedOn }, events: [event] }
      },
    )
  }
}

/** Takes a rollout in again: its steps, its state, what lists show. `reason` null: the exception has expired. */
export function endExemption(
  tx: Tx,
  exemption: StoredExemption,
  rollout: LockedRollout,
  reason: string | null,
  now: rules.Now,
): { changed: RolloutChange; event: ReturnType<typeof rules.readmitRollout>['event'] } {
  const { exemption: after, milestones, event } = rules.readmitRollout(exemption, rollout, rollout.milestones, reason, now, calendarOf(rollout))
  const waiting = rollout.startedOn === null ? ({ state: 'open', stepId: null, dueOn: null, waitingOn: null, waitingSince: null } as const) : {}
  const changed = changeRollout({ ...rollout, exemptUntil: null }, milestones, now.today, waiting)
  saveRollouts(tx, [changed], now.now)
  saveExemption(tx, after, now.today, reason === null)
  markExempt(tx, rollout.id, null)
  return { changed, event }
}

/** The rollout first, so that nobody decides twice at once; then the exception as it is behind the lock. */
async function lockedWith(tx: Tx, id: string): Promise<{ exemption: StoredExemption; rollout: LockedRollout }> {
  const { rolloutId } = found(await exemptionById(tx, id))
  const [rollout] = await lockRollouts(tx, { rollouts: [rolloutId] })
  return { rollout: found(rollout), exemption: found(await exemptionById(tx, id)) }
}
