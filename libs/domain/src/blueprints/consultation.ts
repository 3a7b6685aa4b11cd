import { addWorkingDays, type WorkCalendar } from '../calendar/index.js'
import { require, type LocalDate, type Now } from '../kernel/index.js'
import { publicationPolicies, type Agreement, type Consultation } from './agreement.js'

/** The earliest and the latest day on which a hearing opened on `today` may end, both working days of the Land. */
export function consultationSpan(today: LocalDate, calendar: WorkCalendar): { readonly first: LocalDate; readonly last: LocalDate } {
  const { consultAtLeast, consultAtMost } = publicationPolicies.validOn(today)
  return { first: addWorkingDays(calendar, today, consultAtLeast), last: addWorkingDays(calendar, today, consultAtMost) }
}

/** Opens the hearing until the end of a day; too short or too long is refused with `blueprint.consultation-days`. `by`: id of the opening organisation. */
export function openConsultation(agreement: Agreement, until: LocalDate, by: string, calendar: WorkCalendar, { now, today }: Now): Agreement {
  const { first, last } = consultationSpan(today, calendar)
  require(until >= first && until <= last, 'blueprint.consultation-days', { first, last })
  return { ...agreement, returned: null, signing: null, consultation: { from: today, until, openedAt: now, by, prolonged: null, closed: null } }
}

/** Gives those who are heard more time; one that has ended goes on. An earlier day is refused. */
export function prolongConsultation(agreement: Agreement, until: LocalDate, reason: string, calendar: WorkCalendar, { today }: Now): Agreement {
  const consultation = requireConsultation(agreement)
  const { last } = consultationSpan(today, calendar)
  const later = consultation.until >= today ? consultation.until : today
  const first = addWorkingDays(calendar, later, 1)
  require(until >= first && until <= last, 'blueprint.consultation-days', { first, last })
  return { ...agreement, consultation: { ...consultation, until, prolonged: { on: today, reason }, closed: null } }
}

/** Ends the hearing: `early` says why before its day, null lets it end by its day. */
export function closeConsultation(agreement: Agreement, early: string | null, { now, today }: Now): Agreement {
  const consultation = requireConsultation(agreement)
  require(consultation.closed === null, 'blueprint.consultation-over', { on: consultation.closed?.on ?? '' })
  return { ...agreement, consultation: { ...consultation, closed: { on: today, at: now, early } } }
}

/** Whether something can still be said: until its last day is over, also while nobody has noted the end. */
export function isHearing({ consultation }: Pick<Agreement, 'consultation'>, today: LocalDate): boolean {
  return consultation !== null && consultation.closed === null && today <= consultation.until
}

function requireConsultation({ consultation }: Agreement): Consultation {
  require(consultation !== null, 'blueprint.state', { state: 'draft' })
  return consultation as Consultation
}
