import { Injectable } from '@nestjs/common'
import type { PageOf } from '@blaupause/contract/http'
import type { Notification, NotificationQuery } from '@blaupause/contract/notifications'
import { workingDaysBetween } from '@blaupause/domain/calendar'
import type { Actor } from '@blaupause/domain/identity'
import { hasInbox, inboxState, kindOf, stagedKinds, type InboxState } from '@blaupause/domain/notifications'
import { displayState, isDone, type Milestone } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { pendingRollouts } from '../blockers/pending-shift.js'
import { Clock, Instance, PageQuery, pageFrom, transact } from '../platform/index.js'
import { calendarOf } from '../rollouts/calendars.js'
import { wording } from '../rollouts/wording.js'

/** The reader's inbox: what the system said to their role, inside what they may see, with their own marks. */
@Injectable()
export class NotificationsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  async list(actor: Actor, query: NotificationQuery): Promise<PageOf<Notification>> {
    if (!hasInbox(actor)) return { items: [], nextCursor: null, ...(query.count && { total: 0 }), demo: this.instance.demo }
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const page = filtered(actor, query, today)
      const counting = page.total(tx, 'notification.count', INBOX, query.count)
      const inner = `select n.*, m.read_at, m.done_at, m.snoozed_until from ${INBOX} ${page.page(query.cursor, query.limit, 'n.id')}`
      const direction = query.sort === '-recordedAt' ? 'desc' : 'asc'
      const rows = await tx.query<Row>('notification.list', `select ${COLUMNS}, ${proposalOn(today)} proposal from (${inner}) n join rollout r on r.id = n.rollout_id left join milestone s on s.rollout_id = n.rollout_id and s.step_id = n.step_id order by n.recorded_at ${direction}, n.id ${direction}`, page.values)
      return {
        ...pageFrom(rows, query.limit, query.sort, (row) => ({ value: row.recordedAt.toISOString(), id: row.id }), (row) => view(row, today)),
        ...(await counting), demo: this.instance.demo,
      }
    })
  }
}

/** `$1` is the reader of the marks. */
const INBOX = 'notification n left join notification_mark m on m.notification_id = n.id and m.actor = $1'

function filtered(actor: Actor, { status = ['unread', 'read'], kind, rollout, sort }: NotificationQuery, today: string): PageQuery {
  const page = new PageQuery(sort, { recordedAt: { column: 'n.recorded_at', type: 'timestamptz' } })
  page.bind(actor.subject)
  page.where(`n.audience @> array[${page.bind(actor.role)}]`).equal('n.rollout_id', rollout)
  const states = new Set([status].flat())
  // Said for itself, so that the index over what is open serves.
  if (!states.has('done')) page.where('n.closed_at is null')
  page.where(`(${[...states].map((state) => stateCondition(state, () => `${page.bind(today)}::date`)).join(' or ')})`)
  if (kind) page.where(`(${[kind].flat().map((one) => (stagedKinds.includes(one) ? `n.kind like ${page.bind(`${one}-%`)}` : `n.kind = ${page.bind(one)}`)).join(' or ')})`)
  return page
}

/** The SQL condition of a state, the same rule as `inboxState`. */
function stateCondition(state: InboxState, today: () => string): string {
  const done = '(n.closed_at is not null or m.done_at is not null)'
  if (state === 'done') return done
  if (state === 'snoozed') return `(not ${done} and m.snoozed_until > ${today()})`
  return `(not ${done} and (m.snoozed_until is null or m.snoozed_until <= ${today()}) and m.read_at is ${state === 'read' ? 'not ' : ''}null)`
}

const COLUMNS = `
n.id, n.kind, n.recipient, n.party, n.policy, n.land, n.traeger, r.seat, n.due_on "dueOn", n.recorded_at "recordedAt", n.closed_at "closedAt", n.closed_because "closedBecause",
n.read_at "readAt", n.done_at "doneAt", n.snoozed_until "snoozedUntil", r.id "rolloutId", r.behoerde_name behoerde, r.onlinedienst_name onlinedienst,
n.step_id "stepId", s.position, ${wording(`base->'name'`, 's')} name, s.state, s.ready, s.waiting_on "waitingOn", s.waiting_since "waitingSince", s.due_on "stepDueOn"`

/** Of the few entries that ask about a blocker: which, and how many rollouts it is about today. */
function proposalOn(today: string): string {
  return `case when n.blocker_id is not null then (select json_build_object('blocker', b.id, 'title', b.title, 'party', coalesce(b.owner_name, b.party), 'rollouts', ${pendingRollouts(today)}) from blocker b where b.id = n.blocker_id) end`
}

type Row = {
  id: string; kind: string; recipient: string; party: string | null; policy: string | null; land: string; traeger: string; seat: string; dueOn: string; recordedAt: Date; closedAt: Date | null; closedBecause: Notification['closedBecause']
  readAt: Date | null; doneAt: Date | null; snoozedUntil: string | null; rolloutId: string; behoerde: string; onlinedienst: string
  stepId: string; position: number | null; name: { de: string; en: string } | null; state: Milestone['state']; ready: boolean; waitingOn: string | null; waitingSince: string | null; stepDueOn: string | null; proposal: Notification['proposal']
}

function view(row: Row, today: string): Notification {
  const calendar = calendarOf(row)
  const iso = (at: Date | null): string | null => at?.toISOString() ?? null
  const open = row.name !== null && !isDone(row)
  const waits = open && row.waitingOn !== null
  const late = open && !waits && row.stepDueOn !== null && row.stepDueOn < today
  return {
    id: row.id, kind: kindOf(row.kind), recipient: row.recipient, party: row.party, policy: row.policy,
    state: inboxState({ readAt: iso(row.readAt), doneAt: iso(row.doneAt), snoozedUntil: row.snoozedUntil }, iso(row.closedAt), today), snoozedUntil: row.snoozedUntil, closedBecause: row.closedBecause,
    rollout: { id: row.rolloutId, behoerde: row.behoerde, onlinedienst: row.onlinedienst },
    step: row.name && { id: row.stepId, position: row.position!, name: row.name, mark: displayState({ ...row, dueOn: row.stepDueOn }, today) },
    proposal: row.proposal, land: row.land, dueOn: row.dueOn, overdueDays: late ? workingDaysBetween(calendar, row.stepDueOn!, today) : null,
    waitingDays: waits && row.waitingSince ? workingDaysBetween(calendar, row.waitingSince, today) : null, recordedAt: row.recordedAt.toISOString(),
  }
}
