import { Injectable } from '@nestjs/common'
import type { AllRead, NotificationState, ReadAllNotifications, SnoozeNotification } from '@blaupause/contract/notifications'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { hasInbox, inboxState, requireSnooze, settledBecause, type InboxMark } from '@blaupause/domain/notifications'
import type { Milestone, Now } from '@blaupause/domain/rollouts'
import { keysOf } from '@blaupause/domain/workshops'
import { DataSource } from 'typeorm'
import { Clock, Commands, found, isoInstant, transact, type Tx } from '../platform/index.js'
import { closeNotifications } from './notifications.store.js'
import { heardBy } from './subject-entries.js'

type Entry = { readonly id: string; readonly closedAt: string | null } & InboxMark

/** Rows the sweep looks through in one transaction. */
const PAGE = 1000
const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000'

/**
 * What a reader does with an entry of the inbox. It is the reader's own mark: it leaves no event, because who has read
 * what when is nobody's business but theirs.
 */
@Injectable()
export class NotificationsService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  read(actor: Actor, id: string, key: string): Promise<NotificationState> {
    return this.mark(actor, id, key, 'read', (entry, { now }) => ({ ...entry, readAt: entry.readAt ?? now }))
  }

  /** As if it had just come: takes back whatever the reader did with it. */
  unread(actor: Actor, id: string, key: string): Promise<NotificationState> {
    return this.mark(actor, id, key, 'unread', () => ({ readAt: null, doneAt: null, snoozedUntil: null }))
  }

  done(actor: Actor, id: string, key: string): Promise<NotificationState> {
    return this.mark(actor, id, key, 'done', (entry, { now }) => ({ ...entry, readAt: entry.readAt ?? now, doneAt: entry.doneAt ?? now }))
  }

  /** Out of sight until that day, then back as something new. */
  snooze(actor: Actor, id: string, key: string, { until }: SnoozeNotification): Promise<NotificationState> {
    return this.mark(actor, id, key, `snooze ${until}`, (entry, { today }) => {
      requireSnooze(until, today)
      return { ...entry, readAt: null, snoozedUntil: until }
    })
  }

  /** All of the reader's entries that were recorded up to `upTo` and are not read yet. */
  readAll(actor: Actor, key: string, { upTo }: ReadAllNotifications): Promise<AllRead> {
    return this.commands.run(
      actor,
      { key, body: ['read-all', upTo] },
      async () => require(hasInbox(actor), 'permission.denied', { who: 'Bund / Land / Kommune / Dienstleister' }),
      async (tx, _, now) => {
        const rows = await tx.query('notification.read-all', READ_ALL, [actor.subject, now.now, actor.role, upTo, keysOf(actor)])
        return { answer: { count: rows.length }, events: [] }
      },
    )
  }

  /**
   * The sweep behind the commands, one page of it: closes entries whose step was settled by another way. `after` is the
   * last id of the page before; `next` is `null` when everything was looked at. Doing it again changes nothing.
   */
  async closeSettled(after: string | null): Promise<{ looked: number; closed: number; next: string | null }> {
    return transact(this.source, SYSTEM, 'write', async (tx) => {
      const rows = await tx.query<OpenEntry>('notification.open', OPEN, [after ?? BEFORE_ALL_IDS, PAGE])
      const closings = rows.flatMap(({ rolloutId, stepId, kind, dueOn, step }) => {
        const because = settledBecause({ kind, dueOn }, step ?? undefined)
        return because === null ? [] : [{ rolloutId, stepId, kind, dueOn, because }]
      })
      closeNotifications(tx, closings, this.clock.now().now)
      return { looked: rows.length, closed: closings.length, next: rows.length < PAGE ? null : rows.at(-1)!.id }
    })
  }

  private mark(actor: Actor, id: string, key: string, verb: string, decide: (mark: Entry, now: Now) => InboxMark): Promise<NotificationState> {
    return this.commands.run(
      actor,
      { key, body: [verb, id] },
      (tx) => entryOf(tx, actor, id),
      (tx, entry, now) => {
        const { readAt, doneAt, snoozedUntil } = decide(entry, now)
        tx.write('notification.mark', MARK, [id, actor.subject, readAt, doneAt, snoozedUntil])
        return { answer: { id, state: inboxState({ readAt, doneAt, snoozedUntil }, entry.closedAt, now.today), snoozedUntil }, events: [] }
      },
    )
  }
}

async function entryOf(tx: Tx, actor: Actor, id: string): Promise<Entry> {
  require(hasInbox(actor), 'permission.denied', { who: 'Bund / Land / Kommune / Dienstleister' })
  const [row] = await tx.query<Entry>('notification.entry', ENTRY, [id, actor.subject, actor.role, keysOf(actor)])
  return found(row)
}

type OpenEntry = {
  id: string
  rolloutId: string
  stepId: string
  kind: string
  dueOn: string
  step: Pick<Milestone, 'state' | 'waitingOn' | 'waitingSince' | 'dueOn' | 'promisedOn'> | null
}

const ENTRY = `
select n.id, ${isoInstant('n.closed_at')} "closedAt", ${isoInstant('m.read_at')} "readAt", ${isoInstant('m.done_at')} "doneAt", m.snoozed_until "snoozedUntil"
from notification n left join notification_mark m on m.notification_id = n.id and m.actor = $2 where n.id = $1 and ${heardBy('$3', '$4')}`

const MARK = `
insert into notification_mark (notification_id, actor, read_at, done_at, snoozed_until) values ($1, $2, $3, $4, $5)
on conflict (notification_id, actor) do update set read_at = excluded.read_at, done_at = excluded.done_at, snoozed_until = excluded.snoozed_until`

const READ_ALL = `
insert into notification_mark (notification_id, actor, read_at)
select n.id, $1, $2 from notification n left join notification_mark m on m.notification_id = n.id and m.actor = $1
where ${heardBy('$3', '$5')} and n.closed_at is null and m.read_at is null and m.done_at is null and n.recorded_at <= $4
on conflict (notification_id, actor) do update set read_at = excluded.read_at
returning 1 one`

const OPEN = `
select n.id, n.rollout_id "rolloutId", n.step_id "stepId", n.kind, n.due_on "dueOn",
  case when s.id is not null then json_build_object('state', s.state, 'waitingOn', s.waiting_on, 'waitingSince', s.waiting_since, 'dueOn', s.due_on, 'promisedOn', s.promised_on) end step
from notification n left join milestone s on s.rollout_id = n.rollout_id and s.step_id = n.step_id
where n.closed_at is null and n.rollout_id is not null and n.id > $1 order by n.id limit $2`
