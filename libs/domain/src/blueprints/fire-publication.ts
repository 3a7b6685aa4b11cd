import type { WorkCalendar } from '../calendar/index.js'
import type { Instant, Now } from '../kernel/index.js'
import { closeConsultation } from './consultation.js'
import { consultationEnd, publicationNotices, type PublicationFacts, type PublicationNotice } from './publication-notices.js'

type Key = Pick<PublicationNotice, 'kind' | 'recipient' | 'ref'>

/** What makes two notices the same one: each is said once. */
export function publicationKey({ kind, recipient, ref }: Key): string {
  return `${kind} ${recipient} ${ref}`
}

/** Ends a hearing whose last day is over; what it was otherwise. */
export function endOverdueHearing<F extends Pick<PublicationFacts, 'state' | 'agreement'>>(facts: F, calendar: WorkCalendar, now: Now): F {
  const { consultation } = facts.agreement
  const over =
    facts.state === 'consultation' && consultation !== null && consultation.closed === null && consultationEnd(consultation.until, calendar) <= now.now
  return over ? { ...facts, agreement: closeConsultation(facts.agreement, null, now) } : facts
}

/** What is due at `now` and was not said, and when to look again; null: nothing is open. Asking twice says nothing twice. */
export function duePublication(
  facts: PublicationFacts,
  said: ReadonlySet<string>,
  calendar: WorkCalendar,
  now: Instant,
): { readonly due: PublicationNotice[]; readonly wakeAt: Instant | null } {
  const open = publicationNotices(facts, calendar).filter((notice) => !said.has(publicationKey(notice)))
  const { consultation } = facts.agreement
  const end = facts.state === 'consultation' && consultation !== null && consultation.closed === null ? [consultationEnd(consultation.until, calendar)] : []
  const later = [...open.map(({ at }) => at), ...end].filter((at) => at > now).sort()
  return { due: open.filter(({ at }) => at <= now), wakeAt: later[0] ?? null }
}
