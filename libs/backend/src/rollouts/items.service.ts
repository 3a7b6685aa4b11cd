import { Injectable } from '@nestjs/common'
import type { MilestoneView } from '@blaupause/contract/rollouts'
import type * as wire from '@blaupause/contract/rollouts'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import * as rules from '@blaupause/domain/rollouts'
import type { Item, ItemChange, Milestone, Now } from '@blaupause/domain/rollouts'
import { Commands, type Intent } from '../platform/index.js'
import { calendarOf } from './calendars.js'
import { refuseDayOutside } from './ended-authority.js'
import { changeRollout, processMessage } from './change-rollout.js'
import { milestoneOf, refuseWithCurrent } from './decide-milestone.js'
import { itemsOf, saveItems } from './items.store.js'
import { milestoneView } from './milestone-view.js'
import { wordingOf } from './wording.js'
import { lockToEndWaits, saveRollouts, type StoredMilestone } from './rollouts.store.js'

type Permission = (actor: Actor, milestone: Milestone) => boolean
type Decision = (milestone: StoredMilestone, all: readonly Milestone[], items: readonly Item[], now: Now) => ItemChange

/** The verbs about the many small ones of a step, and the objection to a step or some of them. */
@Injectable()
export class ItemsService {
  constructor(private readonly commands: Commands) {}

  tick(actor: Actor, id: string, key: string, command: wire.TickItems): Promise<MilestoneView> {
    return this.change(
      actor,
      id,
      { key, body: ['tick', id, command] },
      rules.canTickItems,
      (m, all, items, now) => rules.tickItems(m, all, items, command, actor, now),
      command.done ? command.doneOn : undefined,
    )
  }

  prove(actor: Actor, id: string, key: string, command: wire.ProveItems): Promise<MilestoneView> {
    const may: Permission = (who, m) => who.role === 'system' || rules.canProveItems(who, m)
    return this.change(actor, id, { key, body: ['prove', id, command] }, may, (m, _, items, now) => rules.proveItems(m, items, command, actor, now))
  }

  object(actor: Actor, id: string, key: string, command: wire.ObjectMilestone): Promise<MilestoneView> {
    return this.change(actor, id, { key, body: ['object', id, command] }, rules.canObjectMilestone, (m, _, items, now) =>
      rules.objectMilestone(m, items, command, actor, now, calendarOf(m)),
    )
  }

  /** Lock → may they? → domain → save step and items → event → outbox; one transaction, two round trips. `on`: the day on which the authority must still be responsible. */
  private change(actor: Actor, id: string, intent: Intent, may: Permission, decide: Decision, on?: string): Promise<MilestoneView> {
    return this.commands.run(
      actor,
      intent,
      (tx) => Promise.all([lockToEndWaits(tx, [id]), wordingOf(tx, id), itemsOf(tx, id)]),
      async (tx, [[rollout], wording, items], now) => {
        const { before, siblings } = milestoneOf(rollout, id, wording)
        require(may(actor, before), 'permission.denied', { who: rules.responsibleFor(before) })
        require(rollout!.state !== 'open', 'rollout.not-started')
        const change = refuseWithCurrent(before, now, () => decide(before, siblings, items, now))
        if (on !== undefined) await refuseDayOutside(tx, rollout!, on)
        const changed = changeRollout(rollout!, [change.milestone], change.event.effectiveOn)
        const after: StoredMilestone = { ...before, ...changed.milestones.find((milestone) => milestone.id === id) }
        saveRollouts(tx, [changed], now.now)
        saveItems(tx, id, change.items)
        return { answer: milestoneView(after, now.today), events: [change.event], messages: processMessage(changed) }
      },
    )
  }
}
