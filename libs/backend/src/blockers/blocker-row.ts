import { sharedCalendar, landCalendar, workingDaysBetween, type LandCode, type WorkCalendar } from '@blaupause/domain/calendar'
import { nextEscalation, type Blocker } from '@blaupause/domain/blockers'
import { berlinDay } from '@blaupause/domain/kernel'
import type { BlockerRow } from '@blaupause/contract/blockers'
import { isoInstant } from '../platform/index.js'
import { calendarOf } from '../rollouts/calendars.js'
import { blockerPolicy } from './blocker-policies.js'

/** A blocker as stored: what the rules need, and the counts its list shows. */
export type StoredBlocker = Blocker & {
  readonly stepName: { de: string; en: string }
  readonly onlinedienstName: string | null
  readonly authorities: number
  readonly inhabitants: number
  readonly waitingSince: string
  /** Where the authority sits that has waited longest; `null` as long as none is known. */
  readonly waitingLand: string | null
  readonly waitingSeat: string | null
  readonly openedBy: string
}

export const BLOCKER_COLUMNS = `
b.id, b.state, b.category, b.title, b.description, b.party, b.owner_name "ownerName", b.owner_organisation "ownerOrganisation", b.contact, b.step_id "stepId", b.step_name "stepName",
b.onlinedienst, b.onlinedienst_name "onlinedienstName", b.fachverfahren, b.laender, b.programmes, b.authorities, b.inhabitants::float8 inhabitants, b.waiting_since "waitingSince", b.waiting_land "waitingLand", b.waiting_seat "waitingSeat",
b.opened_on "openedOn", b.opened_by "openedBy", b.clock_from "clockFrom", b.promised_on "promisedOn", b.solved_on "solvedOn", b.chased_on "chasedOn", b.answer_by "answerBy", b.level,
${isoInstant('b.escalate_at')} "escalateAt", b.version`

/**
 * The owner's clock. Where an owner outside works nobody knows; what it holds up lies in these Länder: a day rests only
 * if it is a holiday in all of them, so that 6 January does not give a maker a day in Hesse because Bavaria is affected too.
 */
export function blockerCalendar({ laender }: Pick<Blocker, 'laender'>): WorkCalendar {
  return sharedCalendar((laender.length > 0 ? laender : ['BY']).map((land) => landCalendar(land as LandCode)))
}

/** The clock of the longest wait: an authority follows its seat. */
function waitingCalendar(blocker: StoredBlocker): WorkCalendar {
  const { waitingLand, waitingSeat } = blocker
  return waitingLand !== null && waitingSeat !== null ? calendarOf({ land: waitingLand, seat: waitingSeat }) : blockerCalendar(blocker)
}

/** A blocker as a line of the board, on `today`. A solved one has stopped counting. */
export function blockerRow(blocker: StoredBlocker & { readonly shiftPending: number }, today: string): BlockerRow {
  const calendar = blockerCalendar(blocker)
  const until = blocker.solvedOn ?? today
  const next = nextEscalation(blocker, calendar, blockerPolicy(today))
  const {
    id,
    state,
    category,
    title,
    party,
    ownerName,
    ownerOrganisation,
    stepId,
    stepName,
    onlinedienst,
    onlinedienstName,
    fachverfahren,
    authorities,
    inhabitants,
    waitingSince,
    openedOn,
    promisedOn,
    solvedOn,
    chasedOn,
    answerBy,
    level,
    version,
  } = blocker
  return {
    id,
    state,
    category,
    title,
    party,
    ownerName,
    ownerOrganisation,
    stepId,
    stepName,
    onlinedienst,
    onlinedienstName,
    fachverfahren,
    laender: [...blocker.laender],
    programmes: [...blocker.programmes],
    authorities,
    inhabitants,
    waitingSince,
    days: workingDaysBetween(waitingCalendar(blocker), waitingSince, until),
    ownerDays: workingDaysBetween(calendar, blocker.clockFrom, until),
    shiftPending: blocker.shiftPending,
    openedOn,
    promisedOn,
    solvedOn,
    chasedOn,
    answerBy,
    level,
    escalation: next && { on: berlinDay(next.at), to: next.to },
    version,
  }
}
