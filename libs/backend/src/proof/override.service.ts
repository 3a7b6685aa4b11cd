import { Injectable } from '@nestjs/common'
import type { AgreeOverride, ProofView, RequestOverride } from '@blaupause/contract/proof'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { agreeOverride, canRequestOverride, requestOverride, type OverrideRequest } from '@blaupause/domain/proof'
import { canConfirmMilestone, responsibleFor } from '@blaupause/domain/rollouts'
import { Commands, found, newId } from '../platform/index.js'
import { changeRollout, processMessage } from '../rollouts/change-rollout.js'
import { lockRollouts, saveRollouts } from '../rollouts/rollouts.store.js'
import { closeContradictions } from './observations.store.js'
import { ProofReadModel } from './proof.read-model.js'

/** "Live and proven" although proof is missing or a look contradicts: by two people, with a reason that stays. */
@Injectable()
export class OverrideService {
  constructor(
    private readonly commands: Commands,
    private readonly readModel: ProofReadModel,
  ) {}

  async request(actor: Actor, milestoneId: string, key: string, command: RequestOverride): Promise<ProofView> {
    const { rolloutId } = await this.commands.run(
      actor,
      { key, body: ['override', milestoneId, command] },
      (tx) => lockRollouts(tx, { milestones: [milestoneId] }),
      async (tx, [rollout], now) => {
        const goLive = found(rollout?.milestones.find(({ id }) => id === milestoneId))
        require(canRequestOverride(actor, goLive), 'permission.denied', { who: responsibleFor(goLive) })
        const { event } = requestOverride(goLive, command, actor, now)
        const [pending] = await tx.query('override.pending', 'select from live_override where milestone_id = $1 and agreed_at is null and ended_at is null', [
          milestoneId,
        ])
        require(pending === undefined, 'live.requested')
        tx.write('override.request', REQUEST, [
          newId(),
          rollout!.id,
          milestoneId,
          goLive.land,
          goLive.programme,
          goLive.traeger,
          command.reason,
          actor.subject,
          actor.organisation.name,
          now.now,
        ])
        return { answer: { rolloutId: rollout!.id }, events: [event] }
      },
    )
    return this.readModel.view(actor, rolloutId)
  }

  /** The second person: the go-live counts as proven, an open contradiction ends as overridden. */
  async agree(actor: Actor, milestoneId: string, key: string, command: AgreeOverride): Promise<ProofView> {
    const { rolloutId } = await this.commands.run(
      actor,
      { key, body: ['override-agree', milestoneId, command] },
      (tx) => lockRollouts(tx, { milestones: [milestoneId] }),
      async (tx, [rollout], now) => {
        const goLive = found(rollout?.milestones.find(({ id }) => id === milestoneId))
        require(canConfirmMilestone(actor, goLive), 'permission.denied', { who: 'Land' })
        const [request] = await tx.query<OverrideRequest>(
          'override.open',
          'select id, requested_by "requestedBy" from live_override where milestone_id = $1 and agreed_at is null and ended_at is null',
          [milestoneId],
        )
        const { milestone, event } = agreeOverride(goLive, found(request), command, actor, now)
        const changed = changeRollout(rollout!, [milestone], event.effectiveOn)
        saveRollouts(tx, [changed], now.now)
        tx.write('override.agree', 'update live_override set agreed_by = $2, agreed_organisation = $3, agreed_at = $4 where id = $1', [
          request!.id,
          actor.subject,
          actor.organisation.name,
          now.now,
        ])
        closeContradictions(tx, [rollout!.id], 'override', now.now)
        return { answer: { rolloutId: rollout!.id }, events: [event], messages: processMessage(changed) }
      },
    )
    return this.readModel.view(actor, rolloutId)
  }
}

const REQUEST = `
insert into live_override (id, rollout_id, milestone_id, land, programme, traeger, reason, requested_by, requested_organisation, requested_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`
