import { Injectable } from '@nestjs/common'
import type * as wire from '@blaupause/contract/blockers'
import * as rules from '@blaupause/domain/blockers'
import type { Blocker, BlockerChange } from '@blaupause/domain/blockers'
import { require, type LocalDate } from '@blaupause/domain/kernel'
import type { Actor } from '@blaupause/domain/identity'
import { kindBehind, type Milestone, type Now } from '@blaupause/domain/rollouts'
import { Commands, newId, type Tx } from '../platform/index.js'
import { knownOrganisation } from '../rollouts/known-organisation.js'
import { lockRollouts } from '../rollouts/rollouts.store.js'
import { wordingOf } from '../rollouts/wording.js'
import { blockerPolicy } from './blocker-policies.js'
import { blockerCalendar, type StoredBlocker } from './blocker-row.js'
import {
  addSteps,
  closeSteps,
  insertBlocker,
  lockBlocker,
  notifyCoordination,
  notifySteps,
  requireVisible,
  saveBlockers,
  scopeOf,
  stepsOf,
} from './blockers.store.js'
import { armedAgain, decided, who, withCurrent, type BlockerPermission } from './decide-blocker.js'
import { lockTarget, saveHeld, targetSteps } from './held-steps.js'
import { keepProposals } from './proposals.store.js'

/** Blockers: what stops steps of many authorities at once, owned by one party. */
@Injectable()
export class BlockersService {
  constructor(private readonly commands: Commands) {}

  /** The steps wait on its owner from here on; those that already did keep their day. */
  open(actor: Actor, key: string, command: wire.OpenBlocker): Promise<{ id: string; version: number; held: number }> {
    return this.commands.run(
      actor,
      { key, body: ['open-blocker', command] },
      (tx) => lockTarget(tx, command),
      async (tx, { ids, rollouts }, now) => {
        const steps = targetSteps(actor, ids, rollouts)
        tx.reachAll()
        const owner = command.ownerName === null ? null : await knownOrganisation(tx, command.party, command.ownerName)
        const party = owner?.party ?? command.party
        const [owners] = await Promise.all([
          tx.query<{ id: string }>('blocker.owner', `select id from organisation where name = $1 and kind = any($2)`, [
            owner?.name ?? null,
            [kindBehind(party)],
          ]),
          requireFree(tx, ids),
        ])
        const since = command.since ?? now.today
        const services = new Set(rollouts.map(({ onlinedienst }) => onlinedienst))
        const onlinedienst = services.size === 1 ? rollouts[0]!.onlinedienst : null
        const names =
          onlinedienst === null
            ? []
            : await tx.query<{ name: string }>('blocker.service', 'select onlinedienst_name as name from rollout where id = $1', [rollouts[0]!.id])
        const fresh = freshBlocker(command, steps, { party, ownerName: owner?.name ?? null, ownerOrganisation: owners[0]?.id ?? null, onlinedienst }, now.today)
        const held = steps.map((step) => rules.holdMilestone(step, fresh, since, actor, now))
        const blocker: StoredBlocker = {
          ...rules.armed(fresh, blockerCalendar(fresh), blockerPolicy(now.today)),
          stepName: (await wordingOf(tx, steps[0]!.id))!.base.name,
          onlinedienstName: names[0]?.name ?? null,
          authorities: 0,
          inhabitants: 0,
          waitingSince: held.map(({ milestone }) => milestone.waitingSince!).sort()[0]!,
          waitingLand: null,
          waitingSeat: null,
          openedBy: actor.organisation.name,
        }
        insertBlocker(tx, blocker, now.now)
        addSteps(
          tx,
          blocker,
          held.map(({ milestone }) => milestone),
          now.today,
        )
        const { events, messages } = saveHeld(tx, rollouts, held, since, now.now)
        if (blocker.ownerOrganisation !== null) notifyCoordination(tx, [{ id: blocker.id, recipient: 'party' }], 'blocker-opened', now.today, now.now)
        const opened = rules.blockerEvent(blocker, 'blocker.opened.v1', now.today, {
          category: blocker.category,
          party: blocker.party,
          owner: blocker.ownerName,
          held: held.length,
        })
        return { answer: { id: blocker.id, version: 0, held: held.length }, events: [opened, ...events], messages }
      },
    )
  }

  /** More steps wait for the same thing. Who may speak for a step may put it to any open blocker of its programme. */
  join(actor: Actor, id: string, key: string, command: wire.JoinBlocker): Promise<{ id: string; version: number; held: number }> {
    return this.commands.run(
      actor,
      { key, body: ['join-blocker', id, command] },
      (tx) => lockTarget(tx, command),
      async (tx, { ids, rollouts }, now) => {
        const steps = targetSteps(actor, ids, rollouts)
        tx.reachAll()
        const [blocker] = await Promise.all([lockBlocker(tx, id), requireFree(tx, ids)])
        require(steps.every(({ programme, land }) => blocker.programmes.includes(programme) || blocker.laender.includes(land)) ||
          rules.canChaseBlocker(actor, scopeOf(blocker, [])), 'thing.unknown')
        rules.requireBlockerTransition(blocker, 'join')
        require(steps.every(({ stepId }) => stepId === blocker.stepId), 'blocker.steps')
        const held = steps.map((step) => rules.holdMilestone(step, blocker, now.today, actor, now))
        addSteps(
          tx,
          blocker,
          held.map(({ milestone }) => milestone),
          now.today,
        )
        const { events, messages } = saveHeld(tx, rollouts, held, now.today, now.now)
        const after = { ...blocker, version: blocker.version + 1 }
        saveBlockers(tx, [after], now.now)
        keepProposals(tx, [id], now)
        return {
          answer: { id, version: after.version, held: held.length },
          events: [rules.blockerEvent(blocker, 'blocker.joined.v1', now.today, { held: held.length }), ...events],
          messages,
        }
      },
    )
  }

  /** These steps wait for something else, or (`goesOn`) for nothing any more. */
  split(actor: Actor, id: string, key: string, command: wire.SplitBlocker): Promise<{ id: string; version: number; held: number }> {
    return this.commands.run(
      actor,
      { key, body: ['split-blocker', id, command] },
      (tx) => lockTarget(tx, command),
      async (tx, { ids, rollouts }, now) => {
        const steps = targetSteps(actor, ids, rollouts)
        await requireVisible(tx, id)
        const blocker = await lockBlocker(tx, id)
        rules.requireBlockerTransition(blocker, 'split')
        const own = new Set((await stepsOf(tx, id)).map(({ milestoneId }) => milestoneId))
        require(ids.every((step) => own.has(step)), 'blocker.not-held', { count: ids.filter((step) => !own.has(step)).length })
        const released = command.goesOn
          ? steps.filter((step) => rules.isHeldBy(step, blocker)).map((step) => rules.releaseMilestone(step, blocker, actor, now))
          : []
        closeSteps(tx, id, ids, 'split', now.today)
        const { events, messages } = saveHeld(tx, rollouts, released, now.today, now.now)
        const after = { ...blocker, version: blocker.version + 1 }
        saveBlockers(tx, [after], now.now)
        keepProposals(tx, [id], now)
        return {
          answer: { id, version: after.version, held: own.size - ids.length },
          events: [rules.blockerEvent(blocker, 'blocker.split.v1', now.today, { left: ids.length, goesOn: command.goesOn }), ...events],
          messages,
        }
      },
    )
  }

  note(actor: Actor, id: string, key: string, command: wire.NoteBlocker): Promise<{ id: string; version: number }> {
    return this.change(actor, id, key, ['note-blocker', id, command], rules.canNoteBlocker, (blocker, now) => rules.noteBlocker(blocker, command, now))
  }

  promise(actor: Actor, id: string, key: string, command: wire.PromiseBlocker): Promise<{ id: string; version: number }> {
    return this.change(actor, id, key, ['promise-blocker', id, command], rules.canPromiseBlocker, (blocker, now) => rules.promiseBlocker(blocker, command, now))
  }

  /** Releases everybody who waits on it, in one command whatever their number: they go on, each is told, their processes learn their new days. */
  solve(actor: Actor, id: string, key: string, command: wire.SolveBlocker): Promise<{ id: string; version: number; released: number }> {
    return this.commands.run(
      actor,
      { key, body: ['solve-blocker', id, command] },
      (tx) => lockWithRollouts(tx, id),
      (tx, { blocker, steps, rollouts }, now) => {
        require(rules.canSolveBlocker(actor, scopeOf(blocker, steps)), 'permission.denied', who)
        const held = new Set(steps.filter(({ outcome }) => outcome === null).map(({ milestoneId }) => milestoneId))
        const waiting = rollouts.flatMap(({ milestones }) => milestones.filter((step) => held.has(step.id) && rules.isHeldBy(step, blocker)))
        const change = withCurrent(blocker, () => rules.solveBlocker(blocker, command, waiting.length, now))
        const released = waiting.map((step) => rules.releaseMilestone(step, blocker, actor, now))
        saveBlockers(tx, [change.blocker], now.now)
        closeSteps(
          tx,
          id,
          waiting.map((step) => step.id),
          'released',
          now.today,
        )
        closeSteps(tx, id, without(held, waiting), 'done', now.today)
        const { events, messages } = saveHeld(tx, rollouts, released, now.today, now.now)
        notifySteps(tx, waiting, 'blocker-solved', 'owner', now.today, now.now)
        keepProposals(tx, [id], now)
        return { answer: { id, version: change.blocker.version, released: released.length }, events: [change.event, ...events], messages }
      },
    )
  }

  /** It was not solved: whoever was released and has not gone on waits again, from today. */
  reopen(actor: Actor, id: string, key: string, command: wire.ReopenBlocker): Promise<{ id: string; version: number; held: number }> {
    return this.commands.run(
      actor,
      { key, body: ['reopen-blocker', id, command] },
      (tx) => lockWithRollouts(tx, id),
      (tx, { blocker, steps, rollouts }, now) => {
        require(rules.canReopenBlocker(actor, scopeOf(blocker, steps)), 'permission.denied', who)
        const released = new Set(steps.filter(({ outcome }) => outcome === 'released').map(({ milestoneId }) => milestoneId))
        const again = rollouts.flatMap(({ milestones }) => milestones.filter((step) => released.has(step.id) && rules.canBeHeldAgain(step)))
        const change = withCurrent(blocker, () => rules.reopenBlocker(blocker, command, again.length, now))
        const held = again.map((step) => rules.holdMilestone(step, blocker, now.today, actor, now))
        saveBlockers(tx, [armedAgain(change.blocker, now)], now.now)
        closeSteps(tx, id, without(released, again), 'done', now.today)
        addSteps(
          tx,
          blocker,
          held.map(({ milestone }) => milestone),
          now.today,
        )
        const { events, messages } = saveHeld(tx, rollouts, held, now.today, now.now)
        notifySteps(tx, again, 'blocker-reopened', 'owner', now.today, now.now, ['dienstleister'])
        return { answer: { id, version: change.blocker.version, held: held.length }, events: [change.event, ...events], messages }
      },
    )
  }

  private change(
    actor: Actor,
    id: string,
    key: string,
    body: unknown,
    may: BlockerPermission,
    decide: (blocker: StoredBlocker, now: Now) => BlockerChange,
  ): Promise<{ id: string; version: number }> {
    return this.commands.run(
      actor,
      { key, body },
      async (tx) => {
        await requireVisible(tx, id)
        return lockBlocker(tx, id)
      },
      async (tx, blocker, now) => decided(tx, actor, blocker, may, decide, now),
    )
  }
}

/** The blocker and the rollouts of all its steps, locked in this order: rollouts first, as every command on a step does. */
async function lockWithRollouts(tx: Tx, id: string) {
  await requireVisible(tx, id)
  const before = await stepsOf(tx, id, true)
  const rollouts = before.length === 0 ? [] : await lockRollouts(tx, { rollouts: distinct(before.map(({ rolloutId }) => rolloutId)) })
  const [blocker, steps] = await Promise.all([lockBlocker(tx, id), stepsOf(tx, id, true)])
  return { blocker, steps, rollouts }
}

async function requireFree(tx: Tx, ids: readonly string[]): Promise<void> {
  const held = await tx.query<{ title: string }>(
    'blocker.held',
    'select b.title from blocker_milestone m join blocker b on b.id = m.blocker_id where m.milestone_id = any($1) and m.left_on is null',
    [ids],
  )
  require(held.length === 0, 'blocker.held', { count: held.length, title: held[0]?.title ?? '' })
}

/** The ids that are none of `steps`. */
function without(ids: ReadonlySet<string>, steps: readonly { readonly id: string }[]): string[] {
  const known = new Set(steps.map(({ id }) => id))
  return [...ids].filter((id) => !known.has(id))
}

/** A blocker that is just opened: its owner's clock runs from today. */
function freshBlocker(
  { category, title, description, contact, fachverfahren }: wire.OpenBlocker,
  steps: readonly Pick<Milestone, 'stepId' | 'land' | 'programme'>[],
  owner: Pick<Blocker, 'party' | 'ownerName' | 'ownerOrganisation' | 'onlinedienst'>,
  today: LocalDate,
): Blocker {
  const held = { stepId: steps[0]!.stepId, laender: distinct(steps.map(({ land }) => land)), programmes: distinct(steps.map(({ programme }) => programme)) }
  const begun = { state: 'open', openedOn: today, clockFrom: today, level: 'party', version: 0 } as const
  return { id: newId(), category, title, description, contact, fachverfahren, ...owner, ...held, ...begun, ...NOTHING_YET }
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}

const NOTHING_YET = { promisedOn: null, solvedOn: null, chasedOn: null, answerBy: null, escalateAt: null } as const
