import { workingDaysBetween, landCalendar, type LandCode, type WorkCalendar } from '@blaupause/domain/calendar'
import type { Blocker } from '@blaupause/domain/blockers'
import type { BlockerRow } from '@blaupause/contract/blockers'

/** A blocker as stored: what the rules need, and the counts its list shows. */
export type StoredBlocker = Blocker & {
  readonly stepName: { de: string; en: string }
  readonly onlinedienstName: string | null
  readonly authorities: number
  readonly inhabitants: number
  readonly waitingSince: string
  readonly openedBy: string
}

export const BLOCKER_COLUMNS = `
b.id, b.state, b.category, b.title, b.description, b.party, b.owner_name "ownerName", b.owner_organisation "ownerOrganisation", b.contact, b.step_id "stepId", b.step_name "stepName",
b.onlinedienst, b.onlinedienst_name "onlinedienstName", b.fachverfahren, b.laender, b.programmes, b.authorities, b.inhabitants::float8 inhabitants, b.waiting_since "waitingSince",
b.opened_on "openedOn", b.opened_by "openedBy", b.clock_from "clockFrom", b.promised_on "promisedOn", b.solved_on "solvedOn", b.chased_on "chasedOn", b.answer_by "answerBy", b.level,
to_char(b.escalate_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') "escalateAt", b.version`

/** The owner works where the first affected Land is: its holidays count. */
export function blockerCalendar({ laender }: Pick<Blocker, 'laender'>): WorkCalendar {
  return landCalendar((laender[0] ?? 'BY') as LandCode)
}

/** A blocker as a line of the board, on `today`. A solved one has stopped counting. */
export function blockerRow(blocker: StoredBlocker, today: string): BlockerRow {
  const calendar = blockerCalendar(blocker)
  const until = blocker.solvedOn ?? today
  const { id, state, category, title, party, ownerName, ownerOrganisation, stepId, stepName, onlinedienst, onlinedienstName, fachverfahren, authorities, inhabitants, waitingSince, openedOn, promisedOn, solvedOn, chasedOn, answerBy, level, version } = blocker
  return {
    id, state, category, title, party, ownerName, ownerOrganisation, stepId, stepName, onlinedienst, onlinedienstName, fachverfahren, laender: [...blocker.laender], programmes: [...blocker.programmes],
    authorities, inhabitants, waitingSince, days: workingDaysBetween(calendar, waitingSince, until), ownerDays: workingDaysBetween(calendar, blocker.clockFrom, until),
    openedOn, promisedOn, solvedOn, chasedOn, answerBy, level, version,
  }
}
