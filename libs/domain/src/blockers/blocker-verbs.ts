import { addDays, require, type LocalDate } from '../kernel/index.js'
import { requireVersion, type Now } from '../rollouts/index.js'
import { blockerEvent, requireBlockerTransition, type Blocker, type BlockerChange } from './blocker.js'

type Versioned = { readonly version: number }
export type PromiseCommand = Versioned & {
  readonly on: LocalDate
  readonly remark?: string | undefined
  readonly channel: 'self' | 'telephone' | 'mail' | 'guest-link'
}
export type ChaseCommand = Versioned & { readonly to: string; readonly answerBy: LocalDate; readonly text: string }

/** Its owner names the day on which it will be solved; a later word replaces an earlier one. Carried up before, it is back with its owner. */
export function promiseBlocker(blocker: Blocker, command: PromiseCommand, { today }: Now): BlockerChange {
  requireVersion(blocker, command.version)
  requireBlockerTransition(blocker, 'promise')
  requireNearDay(command.on, today)
  const after: Blocker = { ...blocker, state: 'promised', promisedOn: command.on, level: 'party', version: blocker.version + 1 }
  const text = command.remark ? { field: 'remark', text: command.remark, visibility: 'programme' } : null
  return {
    blocker: after,
    event: blockerEvent(blocker, 'blocker.promised.v1', today, { on: command.on, before: blocker.promisedOn, channel: command.channel }, text),
  }
}

/** Somebody asked the owner for an answer, by a text that was visible before it was sent. */
export function chaseBlocker(blocker: Blocker, command: ChaseCommand, { today }: Now): BlockerChange {
  requireVersion(blocker, command.version)
  requireBlockerTransition(blocker, 'chase')
  requireNearDay(command.answerBy, today)
  const after: Blocker = { ...blocker, chasedOn: today, answerBy: command.answerBy, version: blocker.version + 1 }
  return {
    blocker: after,
    event: blockerEvent(
      blocker,
      'blocker.chased.v1',
      today,
      { to: command.to, answerBy: command.answerBy },
      { field: 'text', text: command.text, visibility: 'programme' },
    ),
  }
}

/** A remark for those who may read it; the blocker stays as it is. */
export function noteBlocker(blocker: Blocker, command: { readonly text: string; readonly visibility: string }, { today }: Now): BlockerChange {
  return { blocker, event: blockerEvent(blocker, 'blocker.noted.v1', today, {}, { field: 'note', ...command }) }
}

/** It is out of the way. Who waited for it is released by the same command. */
export function solveBlocker(blocker: Blocker, command: Versioned & { readonly remark?: string | undefined }, released: number, { today }: Now): BlockerChange {
  requireVersion(blocker, command.version)
  requireBlockerTransition(blocker, 'solve')
  const after: Blocker = { ...blocker, state: 'solved', solvedOn: today, escalateAt: null, version: blocker.version + 1 }
  return {
    blocker: after,
    event: blockerEvent(
      blocker,
      'blocker.solved.v1',
      today,
      { released, promisedOn: blocker.promisedOn },
      command.remark ? { field: 'remark', text: command.remark, visibility: 'programme' } : null,
    ),
  }
}

/** It still holds people up: its owner's clock begins anew, the broken promise is no promise any more. */
export function reopenBlocker(blocker: Blocker, command: Versioned & { readonly reason: string }, held: number, { today }: Now): BlockerChange {
  requireVersion(blocker, command.version)
  requireBlockerTransition(blocker, 'reopen')
  const after: Blocker = { ...blocker, state: 'open', solvedOn: null, promisedOn: null, clockFrom: today, level: 'party', version: blocker.version + 1 }
  return {
    blocker: after,
    event: blockerEvent(
      blocker,
      'blocker.reopened.v1',
      today,
      { held, solvedOn: blocker.solvedOn },
      { field: 'reason', text: command.reason, visibility: 'programme' },
    ),
  }
}

/** No promise reaches further (calendar days): beyond three years it is a slip of the pen, and no holidays are counted there. */
const FARTHEST = 1096

function requireNearDay(on: LocalDate, today: LocalDate): void {
  require(on >= today, 'blocker.promise-past', { date: on })
  require(on <= addDays(today, FARTHEST), 'blocker.promise-far', { date: on, last: addDays(today, FARTHEST) })
}
