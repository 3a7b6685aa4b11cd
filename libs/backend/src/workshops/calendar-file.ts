import { addDays, berlinHour } from '@blaupause/domain/kernel'
import { minutesOf } from '@blaupause/domain/workshops'
import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { StoredWorkshop } from './workshop-row.js'

/** For whom an entry is: an organisation at the table, and its functional mailbox if it has one. */
type Guest = { readonly key: string; readonly name: string; readonly mailbox: string | null }

/**
 * The calendar entry of a workshop for one organisation (RFC 5545, RFC 5546): the same UID for its whole life, SEQUENCE raised
 * at each change, REQUEST, and CANCEL once it is cancelled or the guest was left out. Nobody's mailbox but the organiser's and the guest's own is in it;
 * where one is missing an address under `.invalid` (RFC 2606) stands for it, which can never be written to.
 */
export function calendarFile(
  workshop: StoredWorkshop,
  guest: Guest,
  {
    host,
    from,
    at,
    cancelled = workshop.state === 'cancelled',
  }: { readonly host: string; readonly from: string | null; readonly at: string; readonly cancelled?: boolean },
): string {
  const calendar = ical({
    prodId: { company: 'Blaupause', product: 'Workshops', language: 'DE' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  })
  calendar.createEvent({
    id: calendarUid(workshop.id),
    sequence: workshop.sequence,
    stamp: new Date(at),
    ...timesOf(workshop),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    summary: `${workshop.title} (Workshop Nr. ${workshop.number})`,
    location: workshop.place,
    description: description(workshop, `${host}/workshops/${workshop.id}`),
    url: workshop.link ?? `${host}/workshops/${workshop.id}`,
    organizer: { name: named(workshop.organiser), email: workshop.organiserMailbox ?? from ?? 'workshops@veranstalter.invalid' },
    attendees: [
      {
        name: named(guest.name),
        email: guest.mailbox ?? `${guest.key.toLowerCase().replace(/[^a-z0-9-]/g, '-')}@teilnehmer.invalid`,
        rsvp: !cancelled,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
      },
    ],
  })
  return calendar.toString()
}

/** The same for as long as the workshop lives, so that calendars know what is moved or cancelled. */
export function calendarUid(workshopId: string): string {
  return `workshop-${workshopId}@blaupause`
}

/** A name as the value of a parameter: RFC 5545 § 3.2 has no way to write a quotation mark or a line's end there, and a reader would take what follows for an address. */
function named(name: string): string {
  return name.replace(/["\p{Cc}]+/gu, ' ').trim()
}

/** In UTC, so that no calendar guesses a time zone; a workshop without hours takes its whole day. */
function timesOf({ on, from, to }: StoredWorkshop) {
  if (from === null || to === null) return { start: new Date(`${on}T00:00:00Z`), end: new Date(`${addDays(on, 1)}T00:00:00Z`), allDay: true }
  return { start: new Date(berlinHour(on, minutesOf(from) / 60)), end: new Date(berlinHour(on, minutesOf(to) / 60)) }
}

function description({ preparation, agenda, link, cancelledBecause }: StoredWorkshop, page: string): string {
  const lines = [
    cancelledBecause === null ? null : `Abgesagt: ${cancelledBecause}`,
    preparation === '' ? null : `Vorbereitung: ${preparation}`,
    ...agenda.map(({ title, planned }) => `${title} (${planned} Minuten)`),
    link,
    page,
  ]
  return lines.filter((line) => line !== null).join('\n')
}
