import type { LocalDate } from '../kernel/index.js'
import type { Milestone } from './milestone.js'
import { partyOf, type Party } from './parties.js'

/** What a command did to the waits of one milestone: a wait that ended on a day, one that began, or one better described. */
export type WaitChange =
  | { readonly kind: 'ended'; readonly milestone: string; readonly on: LocalDate }
  | { readonly kind: 'began' | 'described'; readonly milestone: string; readonly party: Party; readonly organisation: string | null; readonly from: LocalDate }

type Wait = Pick<Milestone, 'id' | 'waitingOn' | 'waitingSince' | 'waitingOrganisation'>

/**
 * The difference between a milestone before and after a command, as spans: passed on from one party to the next it ends
 * and begins on the same day; the same party with another day or organisation was described wrongly before.
 */
export function waitChanges(before: Wait, after: Wait, today: LocalDate): WaitChange[] {
  const [was, is] = [waitOf(before), waitOf(after)]
  if (was && is && was.party === is.party && (is.party !== 'andere' || was.organisation === is.organisation)) {
    return was.organisation === is.organisation && was.from === is.from ? [] : [{ kind: 'described', milestone: after.id, ...is }]
  }
  return [
    ...(was ? [{ kind: 'ended' as const, milestone: before.id, on: later(was.from, is?.from ?? today) }] : []),
    ...(is ? [{ kind: 'began' as const, milestone: after.id, ...is }] : []),
  ]
}

function waitOf({ waitingOn, waitingSince, waitingOrganisation }: Wait): { party: Party; organisation: string | null; from: LocalDate } | null {
  return waitingOn === null || waitingSince === null ? null : { ...partyOf(waitingOn, waitingOrganisation), from: waitingSince }
}

function later(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b
}
