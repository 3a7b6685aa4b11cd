import { Injectable } from '@nestjs/common'
import type { MilestoneView } from '@blaupause/contract/rollouts'
import type * as wire from '@blaupause/contract/rollouts'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import * as rules from '@blaupause/domain/rollouts'
import type { Change, Milestone, Now } from '@blaupause/domain/rollouts'
import { Commands, found, type Intent, type Tx } from '../platform/index.js'
import { evidenceOfReport, requireLiveProof } from '@blaupause/domain/proof'
import { keepReported } from '../proof/evidence.store.js'
import { keepWitness } from '../proof/live-claim.js'
import { liveProofOf } from '../proof/live-proof.js'
import { changeRollout, processMessage } from './change-rollout.js'
import { refuseDayOutside } from './ended-authority.js'
import { milestoneOf, refuseWithCurrent } from './decide-milestone.js'
import { fillItems } from './items.store.js'
import { awaited, type Awaited } from './known-organisation.js'
import { milestoneView } from './milestone-view.js'
import { planContext } from './plan-context.js'
import { wordingOf } from './wording.js'
import { keepBaseline, lockRollouts, lockToEndWaits, saveRollouts, type StoredMilestone } from './rollouts.store.js'

type Permission = (actor: Actor, milestone: Milestone) => boolean
/**
 * Beside the rule of a verb: `read`, what the rule must know besides the rollout; `on`, the day on which the authority must still
 * be responsible; `before`, what must hold too; `after`, what it leaves beside the milestone, in the same transaction; `pauses`,
 * that it turns the owner's clock, so that it holds from today and its event names the step's day.
 */
type Beside<R> = {
  readonly who?: string
  readonly pauses?: true
  readonly on?: string
  readonly read?: (tx: Tx) => Promise<R>
  readonly before?: (tx: Tx, milestone: Milestone) => Promise<void>
  readonly after?: (tx: Tx, milestone: StoredMilestone, now: Now) => void
}
type Decision<R> = (milestone: Milestone, all: readonly Milestone[], now: Now, read: R) => Change

/** The verbs of a milestone. Each is one line: who may, and which domain function decides. */
@Injectable()
export class RolloutsService {
  constructor(private readonly commands: Commands) {}

  report(actor: Actor, id: string, key: string, command: wire.ReportMilestone): Promise<MilestoneView> {
    return this.change(
      actor,
      id,
      { key, body: ['report', id, command] },
      rules.canReportMilestone,
      (m, all, now) => rules.reportMilestone(m, all, command, actor, now),
      {
        on: command.doneOn,
        after: (tx, after, now) => {
          if (command.evidence) keepReported(tx, after, evidenceOfReport(after, command.evidence.value, command.doneOn), now.now)
        },
      },
    )
  }

  confirm(actor: Actor, id: string, key: string, command: wire.ConfirmMilestone): Promise<MilestoneView> {
    return this.change(
      actor,
      id,
      { key, body: ['confirm', id, command] },
      rules.canConfirmMilestone,
      (m, _, now) => rules.confirmMilestone(m, command, actor, now),
      {
        who: 'Land',
        before: async (tx, m) => {
          if (m.goLive && m.state === 'reported') requireLiveProof(m, await liveProofOf(tx, m), command.seenIn)
        },
        after: (tx, m, now) => {
          if (m.goLive) keepWitness(tx, m, command.seenIn, now.now)
        },
      },
    )
  }

  return(actor: Actor, id: string, key: string, command: wire.ReturnMilestone): Promise<MilestoneView> {
    return this.change(
      actor,
      id,
      { key, body: ['return', id, command] },
      rules.canReturnMilestone,
      (m, _, now) => rules.returnMilestone(m, command, actor, now),
      { who: 'Land' },
    )
  }

  correct(actor: Actor, id: string, key: string, command: wire.CorrectMilestone): Promise<MilestoneView> {
    return this.change(actor, id, { key, body: ['correct', id, command] }, rules.canCorrectMilestone, (m, _, now) =>
      rules.correctMilestone(m, command, actor, now),
    )
  }

  wait(actor: Actor, id: string, key: string, command: wire.WaitMilestone): Promise<MilestoneView> {
    return this.change<Awaited>(
      actor,
      id,
      { key, body: ['wait', id, command] },
      rules.canWaitMilestone,
      (m, _, now, party) => rules.waitMilestone(m, { ...command, organisation: undefined, ...party }, actor, now),
      { pauses: true, on: command.since, read: (tx) => awaited(tx, command) },
    )
  }

  resume(actor: Actor, id: string, key: string, command: wire.ResumeMilestone): Promise<MilestoneView> {
    return this.change(
      actor,
      id,
      { key, body: ['resume', id, command] },
      rules.canResumeMilestone,
      (m, _, now) => rules.resumeMilestone(m, command, actor, now),
      { pauses: true },
    )
  }

  note(actor: Actor, id: string, key: string, command: wire.NoteMilestone): Promise<MilestoneView> {
    return this.change(actor, id, { key, body: ['note', id, command] }, rules.canNoteMilestone, (m, _, now) => rules.noteMilestone(m, command, actor, now))
  }

  /** The rollout begins: every date is counted anew from `startOn`, the plan of its making stays beside it. */
  start(actor: Actor, id: string, key: string, command: wire.StartRollout): Promise<{ id: string; startedOn: string }> {
    return this.commands.run(
      actor,
      { key, body: ['start', id, command] },
      (tx) => lockRollouts(tx, { rollouts: [id] }),
      async (tx, [locked], now) => {
        const rollout = found(locked)
        require(rules.canStartRollout(actor, rollout), 'permission.denied', { who: 'Land / Roll-in-Team' })
        await refuseDayOutside(tx, rollout, command.startOn)
        const { milestones, event } = rules.startRollout(
          rollout,
          rollout.milestones,
          rules.plannedDays(rollout.milestones, planContext(rollout, command.startOn)),
          command,
          actor,
          now,
        )
        const changed = changeRollout(rollout, milestones, command.startOn, { startedOn: command.startOn })
        saveRollouts(tx, [changed], now.now)
        keepBaseline(tx, [id])
        return { answer: { id, startedOn: command.startOn }, events: [event], messages: processMessage(changed) }
      },
    )
  }

  /** Lock → may they? → domain → save → event → outbox; one transaction, two round trips, a third where the step waits. A wait that ends moves the days of the step and of those behind it. */
  private change<R = undefined>(
    actor: Actor,
    id: string,
    intent: Intent,
    may: Permission,
    decide: Decision<R>,
    { who, pauses, on, read, before: beforehand, after: afterwards }: Beside<R> = {},
  ): Promise<MilestoneView> {
    return this.commands.run(
      actor,
      intent,
      (tx) => Promise.all([lockToEndWaits(tx, [id]), wordingOf(tx, id), read?.(tx)]),
      async (tx, [[rollout], wording, known], now) => {
        const { before, siblings } = milestoneOf(rollout, id, wording)
        require(may(actor, before), 'permission.denied', { who: who ?? rules.responsibleFor(before) })
        require(rollout!.state !== 'open', 'rollout.not-started')
        const change = refuseWithCurrent(before, now, () => decide(before, siblings, now, known as R))
        if (on !== undefined) await refuseDayOutside(tx, rollout!, on)
        await beforehand?.(tx, before)
        const changed = changeRollout(rollout!, [change.milestone], pauses ? now.today : change.event.effectiveOn)
        const after: StoredMilestone = { ...before, ...changed.milestones.find((milestone) => milestone.id === id) }
        saveRollouts(tx, [changed], now.now)
        if (after.itemsDone !== before.itemsDone) fillItems(tx, [after], now.today)
        afterwards?.(tx, after, now)
        const event = pauses ? { ...change.event, facts: { ...change.event.facts, dueOn: after.dueOn } } : change.event
        return { answer: milestoneView(after, now.today), events: [event], messages: processMessage(changed) }
      },
    )
  }
}
