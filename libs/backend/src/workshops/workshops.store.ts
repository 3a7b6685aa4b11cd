import { noticeKey, noticesDue, workshopNotices, type Notice, type ProcessFacts } from '@blaupause/domain/workshops'
import { workshopSettled, type WorkshopSaid } from '@blaupause/domain/notifications'
import type { Now } from '@blaupause/domain/rollouts'
import { settleOfSubject } from '../notifications/index.js'
import { found, type Message, type Tx } from '../platform/index.js'
import { calendarOf } from '../rollouts/calendars.js'
import { WORKSHOP_COLUMNS, type Seat, type StoredWorkshop } from './workshop-row.js'

/** Stands before the kind of a notice where the inbox keeps it. */
const ENTRY = 'workshop-'

/**
 * The workshop, locked, if the actor may see it at all. From here on the transaction reaches beyond the actor's own rows:
 * those who only take part write into a table of others, and what they may was or will be asked of the domain.
 */
export async function lockWorkshop(tx: Tx, id: string): Promise<StoredWorkshop> {
  const [visible] = await tx.query('workshop.visible', 'select 1 one from workshop where id = $1', [id])
  found(visible)
  tx.reachAll()
  await tx.query('workshop.lock', 'select 1 one from workshop where id = $1 for update', [id])
  return readWorkshop(tx, id)
}

export async function readWorkshop(tx: Tx, id: string): Promise<StoredWorkshop> {
  const [row] = await tx.query<StoredWorkshop>('workshop.read', `select ${WORKSHOP_COLUMNS} from workshop w where w.id = $1`, [id])
  return found(row)
}

/** Writes the workshop's own row; the keys of those at the table stand in it too, because policies compare with them. */
export function saveWorkshop(tx: Tx, { id, ...w }: StoredWorkshop): void {
  tx.write('workshop.save', SAVE, [
    id,
    w.title,
    w.state,
    w.on,
    w.from,
    w.to,
    w.place,
    w.link,
    w.preparation,
    w.organiserMailbox,
    w.sequence,
    w.invitedAt,
    w.changedAt,
    w.cancelledBecause,
    w.minutesDueAt,
    w.version,
    w.participants.map(({ key }) => key),
    w.participants.map(({ name }) => name),
  ])
}

export function insertWorkshop(tx: Tx, w: StoredWorkshop): void {
  tx.write('workshop.insert', INSERT, [
    w.id,
    w.seriesId,
    w.land,
    w.programme,
    w.number,
    w.title,
    w.state,
    w.on,
    w.from,
    w.to,
    w.place,
    w.link,
    w.preparation,
    w.organiser,
    w.organiserMailbox,
    w.participants.map(({ key }) => key),
    w.participants.map(({ name }) => name),
  ])
}

/** Replaces those at the table. Who was invited and is no more at it stays known, because its calendar must learn of it. */
export function saveParticipants(tx: Tx, { id, land, programme, participants, state, sequence }: StoredWorkshop): void {
  const keys = participants.map(({ key }) => key)
  if (state === 'invited')
    tx.write('workshop.uninvite', 'update workshop_participant set left_at = $3 where workshop_id = $1 and key <> all($2) and left_at is null', [
      id,
      keys,
      sequence,
    ])
  else tx.write('workshop.unseat', 'delete from workshop_participant where workshop_id = $1 and key <> all($2) and left_at is null', [id, keys])
  tx.write('workshop.seat', SEAT, [id, land, programme, JSON.stringify(participants.map((one: Seat, position) => ({ ...one, position })))])
}

/** Replaces the agenda; items that stay keep their id, and with it their minutes and outcomes. */
export function saveAgenda(tx: Tx, { id, land, programme, agenda }: StoredWorkshop): void {
  tx.write('workshop.strike', 'delete from workshop_item where workshop_id = $1 and id <> all($2::uuid[])', [id, agenda.map((item) => item.id)])
  tx.write('workshop.agenda', SCHEDULE, [id, land, programme, JSON.stringify(agenda.map((item, position) => ({ ...item, position })))])
}

/** What the process has to say about the workshop as it now stands in this transaction, and when. */
export async function noticesOf(
  tx: Tx,
  id: string,
  { now, today }: Now,
): Promise<{ workshop: StoredWorkshop; errands: ProcessFacts['errands']; said: WorkshopSaid[]; due: Notice[]; wakeAt: string | null }> {
  const [workshop, errands, said] = await Promise.all([
    readWorkshop(tx, id),
    tx.query<ProcessFacts['errands'][number]>(
      'workshop.errands',
      `select id, owner, due_on "dueOn", done_on "doneOn" from workshop_outcome where workshop_id = $1 and kind in ('task', 'question')`,
      [id],
    ),
    tx.query<WorkshopSaid>(
      'workshop.said',
      `select substr(kind, ${ENTRY.length + 1}) kind, recipient, ref, due_on "dueOn", detail_id outcome from notification where subject_id = $1`,
      [id],
    ),
  ])
  return {
    workshop,
    errands,
    said,
    ...noticesDue(workshopNotices({ ...workshop, errands }, calendarOf({ land: workshop.land, seat: '' })), new Set(said.map(noticeKey)), now, today),
  }
}

/** Closes in the inbox what is settled about a workshop, and brings back what is not. */
export function settle(tx: Tx, workshop: StoredWorkshop & Pick<ProcessFacts, 'errands'>, said: readonly WorkshopSaid[], { now }: Now): void {
  settleOfSubject(
    tx,
    workshop.id,
    said.map((one) => ({ kind: entryKind(one.kind), recipient: one.recipient, ref: one.ref, because: workshopSettled(one, workshop, said) })),
    now,
  )
}

/** The kind of a notice as the inbox names it. */
export function entryKind<K extends Notice['kind']>(kind: K): `workshop-${K}` {
  return `${ENTRY}${kind}`
}

/** After a change: when the workshop's process must act next, and the message that tells it. */
export async function rearm(tx: Tx, id: string, now: Now): Promise<Message> {
  const { workshop, errands, said, due, wakeAt } = await noticesOf(tx, id, now)
  settle(tx, { ...workshop, errands }, said, now)
  const next = due.length > 0 ? now.now : wakeAt
  tx.write('workshop.rearm', 'update workshop set wake_at = $2, revision = revision + 1 where id = $1', [id, next])
  return { consumer: 'workshop', subject: id, payload: { wakeAt: next, revision: workshop.revision + 1 } }
}

const SAVE = `
update workshop set title = $2, state = $3, held_on = $4, starts = $5, ends = $6, place = $7, link = $8, preparation = $9, organiser_mailbox = $10, sequence = $11, invited_at = $12, changed_at = $13,
  cancelled_because = $14, minutes_due_at = $15, version = $16, participants = $17, participant_names = $18 where id = $1`

const INSERT = `
insert into workshop (id, series_id, land, programme, number, title, state, held_on, starts, ends, place, link, preparation, organiser, organiser_mailbox, participants, participant_names)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`

const SEAT = `
insert into workshop_participant (workshop_id, land, programme, key, name, unit, vote, guest, mailbox, present, language, joined, position)
select $1, $2, $3, key, name, unit, vote, guest, mailbox, present, language, joined, position
from json_to_recordset($4) as p (key text, name text, unit text, vote boolean, guest boolean, mailbox text, present boolean, language text, joined int, position int)
on conflict (workshop_id, key) do update set name = excluded.name, unit = excluded.unit, vote = excluded.vote, guest = excluded.guest, mailbox = excluded.mailbox, present = excluded.present, language = excluded.language, joined = excluded.joined, left_at = null, position = excluded.position`

const SCHEDULE = `
insert into workshop_item (workshop_id, land, programme, id, kind, title, planned, used, position)
select $1, $2, $3, id, kind, title, planned, used, position from json_to_recordset($4) as i (id uuid, kind text, title text, planned int, used int, position int)
on conflict (id) do update set kind = excluded.kind, title = excluded.title, planned = excluded.planned, used = excluded.used, position = excluded.position`
