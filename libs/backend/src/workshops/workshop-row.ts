import type { AgendaItem, Participant, WorkshopState } from '@blaupause/domain/workshops'
import { isoInstant } from '../platform/index.js'

/** At the table since `joined`, a number of its calendar entry; who left keeps the number with which it went. */
export type Seat = Participant & { readonly joined: number }
export type Uninvited = Participant & { readonly left: number }

/** A workshop as it is kept, with who sits at the table and its agenda. Instants are ISO strings, times `HH:MM`. */
export type StoredWorkshop = {
  readonly id: string
  readonly seriesId: string
  readonly land: string
  readonly programme: string
  readonly number: number
  readonly title: string
  readonly state: WorkshopState
  readonly on: string
  readonly from: string | null
  readonly to: string | null
  readonly place: string
  readonly link: string | null
  readonly preparation: string
  readonly organiser: string
  readonly organiserMailbox: string | null
  readonly sequence: number
  readonly invitedAt: string | null
  readonly changedAt: string | null
  readonly cancelledBecause: string | null
  readonly minutesDueAt: string | null
  readonly version: number
  readonly revision: number
  readonly participants: readonly Seat[]
  readonly uninvited: readonly Uninvited[]
  readonly agenda: readonly AgendaItem[]
}

const seats = (of: string) =>
  `coalesce((select json_agg(json_build_object('key', p.key, 'name', p.name, 'unit', p.unit, 'vote', p.vote, 'guest', p.guest, 'mailbox', p.mailbox, 'present', p.present, 'language', p.language, 'joined', p.joined, 'left', p.left_at) order by p.position) from workshop_participant p where p.workshop_id = w.id and p.left_at is ${of}), '[]')`
export const PARTICIPANTS = seats('null')
const UNINVITED = seats('not null')
export const AGENDA = `coalesce((select json_agg(json_build_object('id', i.id, 'kind', i.kind, 'title', i.title, 'planned', i.planned, 'used', i.used) order by i.position) from workshop_item i where i.workshop_id = w.id), '[]')`

export const WORKSHOP_COLUMNS = `w.id, w.series_id "seriesId", w.land, w.programme, w.number, w.title, w.state, w.held_on "on", w.starts "from", w.ends "to", w.place, w.link, w.preparation,
  w.organiser, w.organiser_mailbox "organiserMailbox", w.sequence, ${isoInstant('w.invited_at')} "invitedAt", ${isoInstant('w.changed_at')} "changedAt",
  w.cancelled_because "cancelledBecause", ${isoInstant('w.minutes_due_at')} "minutesDueAt", w.version, w.revision, ${PARTICIPANTS} participants, ${UNINVITED} uninvited, ${AGENDA} agenda`
