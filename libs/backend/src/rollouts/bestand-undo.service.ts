import { Injectable } from '@nestjs/common'
import type { UndoBestand } from '@blaupause/contract/rollouts'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { canTakeBestand, plannedDays, undoBestand, type Milestone, type Now } from '@blaupause/domain/rollouts'
import { Commands, found } from '../platform/index.js'
import { changeRollout, processMessage } from './change-rollout.js'
import { fillItems } from './items.store.js'
import { planContext } from './plan-context.js'
import { lockRollouts, saveRollouts, type PlannedRollout } from './rollouts.store.js'

/** The way back from a takeover, rollout by rollout and with a reason. */
@Injectable()
export class BestandUndoService {
  constructor(private readonly commands: Commands) {}

  undo(actor: Actor, id: string, key: string, command: UndoBestand): Promise<{ id: string; steps: number }> {
    return this.commands.run(
      actor,
      { key, body: ['bestand-undo', id, command] },
      (tx) => lockRollouts(tx, { rollouts: [id] }),
      (tx, [locked], now) => {
        const rollout = found(locked)
        require(canTakeBestand(actor, rollout), 'permission.denied', { who: 'Land / Roll-in-Team' })
        const { milestones, unstarted, event } = undoBestand(rollout, rollout.milestones, command, now)
        const again = unstarted ? milestones : fromToday(rollout, milestones, now)
        const changed = changeRollout(
          rollout,
          again,
          now.today,
          unstarted ? { state: 'open', stepId: null, dueOn: null, waitingOn: null, waitingSince: null } : {},
        )
        saveRollouts(tx, [changed], now.now)
        fillItems(tx, milestones, now.today)
        return { answer: { id, steps: milestones.length }, events: [event], messages: processMessage(changed) }
      },
    )
  }
}

/** The days of all that is open now, at the pace of the plan from today: nobody is late with what nobody knew to be open. */
function fromToday(rollout: PlannedRollout, reopened: readonly Milestone[], { today }: Now): Milestone[] {
  const days = plannedDays(rollout.milestones, planContext(rollout, today))
  const waiting = rollout.milestones
    .filter(({ id, state }) => state === 'open' && !reopened.some((one) => one.id === id))
    .map((milestone) => ({ ...milestone, version: milestone.version + 1 }))
  return [...reopened, ...waiting].map((milestone) => ({ ...milestone, dueOn: days.get(milestone.stepId) ?? milestone.dueOn }))
}
