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
import { awaited } from './known-organisation.js'
import { milestoneView } from './milestone-view.js'
import { planContext } from './plan-context.js'
import { wordingOf } from './wording.js'
import { keepBaseline, lockRollouts, saveRollouts, type LockedRollout, type StoredMilestone } from './rollouts.store.js'

type Permission = (actor: Actor, milestone: Milestone) => boolean
/** What a verb also asks before it holds, whether it may end a wait (then the days of the step and of those behind it move), the day on which the authority must still be responsible, and what it leaves beside the milestone, in the same transaction. */
type Beside = { readonly who?: string; readonly endsWait?: boolean; readonly on?: string; readonly before?: (tx: Tx, milestone: Milestone) => Promise<void>; readonly after?: (tx: Tx, milestone: StoredMilestone, now: Now) => void }
type Decision = (milestone: Milestone, all: readonly Milestone[], now: Now) => Change

/** The verbs of a milestone. Each is one line: who may, and which domain function decides. */
@Injectable()
export class RolloutsService {
  constructor(private readonly commands: Commands) {}

  report(actor: Actor, id: string, key: string, command: wire.ReportMilestone): Promise<MilestoneView> {
    return this.change(actor, id, { key, body: ['report', id, command] }, rules.canReportMilestone, (m, all, now) => rules.reportMilestone(m, all, command, actor, now), { endsWait: true, on: command.doneOn, after: (tx, after, now) => { if (command.evidence) keepReported(tx, after, evidenceOfReport(after, command.evidence.value, command.doneOn), now.now) } })
  }

  confirm(actor: Actor, id: string, key: string, command: wire.ConfirmMilestone): Promise<MilestoneView> {
    return this.change(actor, id, { key, body: ['confirm', id, command] }, rules.canConfirmMilestone, (m, _, now) => rules.confirmMilestone(m, command, actor, now), {
      who: 'Land',
      before: async (tx, m) => { if (m.goLive && m.state === 'reported') requireLiveProof(m, await liveProofOf(tx, m), command.seenIn) },
      after: (tx, m, now) => { if (m.goLive) keepWitness(tx, m, command.seenIn, now.now) },
    })
  }

  return(actor: Actor, id: string, key: string, command: wire.ReturnMilestone): Promise<MilestoneView> {
    return this.change(actor, id, { key, body: ['return', id, command] }, rules.canReturnMilestone, (m, _, now) => rules.returnMilestone(m, command, actor, now), { who: 'Land' })
  }

  correct(actor: Actor, id: string, key: string, command: wire.CorrectMilestone): Promise<MilestoneView> {
    return this.change(actor, id, { key, body: ['correct', id, command] }, rules.canCorrectMilestone, (m, _, now) => rules.correctMilestone(m, command, actor, now))
  }

  wait(actor: Actor, id: string, key: string, command: wire.WaitMilestone): Promise<MilestoneView> {
    return this.pause(actor, id, { key, body: ['wait', id, command] }, rules.canWaitMilestone, async (tx) => {
      const party = await awaited(tx, command)
      return (m, _, now) => rules.waitMilestone(m, { ...command, organisation: undefined, ...party }, actor, now)
    }, command.since)
  }

  resume(actor: Actor, id: string, key: string, command: wire.ResumeMilestone): Promise<MilestoneView> {
    return this.pause(actor, id, { key, body: ['resume', id, command] }, rules.canResumeMilestone, () => (m, _, now) => rules.resumeMilestone(m, command, actor, now))
  }

  note(actor: Actor, id: string, key: string, command: wire.NoteMilestone): Promise<MilestoneView> {
    return this.change(actor, id, { key, body: ['note', id, command] }, rules.canNoteMilestone, (m, _, now) => rules.noteMilestone(m, command, actor, now))
  }

  /** The rollout begins: every date is counted anew from `startOn`, the plan of its making stays beside it. */
  start(actor: Actor, id: string, key: string, command: wire.StartRollout): Promise<{ id: string; startedOn: string }> {
    return this.commands.run(actor, { key, body: ['start', id, command] }, (tx) => lockRollouts(tx, { rollouts: [id] }), async (tx, [locked], now) => {
      const rollout = found(locked)
      require(rules.canStartRollout(actor, rollout), 'permission.denied', { who: 'Land / Roll-in-Team' })
      await refuseDayOutside(tx, rollout, command.startOn)
      const { milestones, event } = rules.startRollout(rollout, rollout.milestones, rules.plannedDays(rollout.milestones, planContext(rollout, command.startOn)), command, actor, now)
      const changed = changeRollout(rollout, milestones, command.startOn, { startedOn: command.startOn })
      saveRollouts(tx, [changed], now.now)
      keepBaseline(tx, [id])
      return { answer: { id, startedOn: command.startOn }, events: [event], messages: processMessage(changed) }
    })
  }

  /** Lock → may they? → domain → save → event → outbox; one transaction, two round trips. */
  private change(actor: Actor, id: string, intent: Intent, may: Permission, decide: Decision, { who, endsWait, on, before: beforehand, after: afterwards }: Beside = {}): Promise<MilestoneView> {
    return this.commands.run(actor, intent, (tx) => Promise.all([endsWait ? lockRollouts(tx, { planOf: [id] }) : lockRollouts(tx, { milestones: [id] }), wordingOf(tx, id)]), async (tx, [[rollout], base], now) => {
      const { before, change } = decided(actor, id, rollout, base, may, decide, now, who)
      if (on !== undefined) await refuseDayOutside(tx, rollout!, on)
      await beforehand?.(tx, before)
      const changed = changeRollout(rollout!, [change.milestone], change.event.effectiveOn)
      const after: StoredMilestone = { ...before, ...change.milestone, ...changed.milestones.find((milestone) => milestone.id === id) }
      saveRollouts(tx, [changed], now.now)
      if (after.itemsDone !== before.itemsDone) fillItems(tx, [after], now.today)
      afterwards?.(tx, after, now)
      return { answer: milestoneView(after, now.today), events: [change.event], messages: processMessage(changed) }
    })
  }

  /** The same for a verb that may end a wait: the days of the step and of those behind it move by it. */
  private pause(actor: Actor, id: string, intent: Intent, may: Permission, prepare: (tx: Tx) => Decision | Promise<Decision>, on?: string): Promise<MilestoneView> {
    return this.commands.run(actor, intent, (tx) => Promise.all([lockRollouts(tx, { planOf: [id] }), wordingOf(tx, id), prepare(tx)]), async (tx, [[rollout], base, decide], now) => {
      const { before, change } = decided(actor, id, rollout, base, may, decide, now)
      if (on !== undefined) await refuseDayOutside(tx, rollout!, on)
      const changed = changeRollout(rollout!, [change.milestone], now.today)
      const after: StoredMilestone = { ...before, ...changed.milestones.find((milestone) => milestone.id === id) }
      saveRollouts(tx, [changed], now.now)
      const event = { ...change.event, facts: { ...change.event.facts, dueOn: after.dueOn } }
      return { answer: milestoneView(after, now.today), events: [event], messages: processMessage(changed) }
    })
  }
}

/** May they, and what does the rule say? */
function decided(actor: Actor, id: string, rollout: LockedRollout | undefined, base: StoredMilestone['base'] | undefined, may: Permission, decide: Decision, now: Now, who?: string): { before: StoredMilestone; change: Change } {
  const { before, siblings } = milestoneOf(rollout, id, base)
  require(may(actor, before), 'permission.denied', { who: who ?? rules.responsibleFor(before) })
  require(rollout!.state !== 'open', 'rollout.not-started')
  return { before, change: refuseWithCurrent(before, now, () => decide(before, siblings, now)) }
}
