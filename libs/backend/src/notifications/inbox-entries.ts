import type { Notification, NotificationQuery } from '@blaupause/contract/notifications'
import { workingDaysBetween } from '@blaupause/domain/calendar'
import type { Actor } from '@blaupause/domain/identity'
import { inboxState, kindOf, passedOn, stagedKinds, type InboxState, type Letter } from '@blaupause/domain/notifications'
import { displayState, isDone, type Milestone } from '@blaupause/domain/rollouts'
import { keysOf } from '@blaupause/domain/workshops'
import { pendingRollouts } from '../blockers/pending-shift.js'
import { PageQuery } from '../platform/index.js'
import { calendarOf } from '../rollouts/calendars.js'
import { wording } from '../rollouts/wording.js'
import { heardBy, subjectOf } from './subject-entries.js'

type Filter = Pick<NotificationQuery, 'status' | 'kind' | 'rollout' | 'subject' | 'sort'>

/** Entries with the reader's marks; `$1` is the reader. */
export const INBOX = 'notification n left join notification_mark m on m.notification_id = n.id and m.actor = $1'

/** The filter over `INBOX` for what was said to this reader's role; `$1` is bound. */
export function filterEntries(actor: Actor, { status = ['unread', 'read'], kind, rollout, subject, sort }: Filter, today: string): PageQuery {
  const page = new PageQuery(sort, { recordedAt: { column: 'n.recorded_at', type: 'timestamptz' } })
  page.bind(actor.subject)
  page
    .where(heardBy(page.bind(actor.role), page.bind(keysOf(actor))))
    .equal('n.rollout_id', rollout)
    .equal('n.subject_id', subject)
  const states = new Set([status].flat())
  // Said for itself, so that the index over what is open serves.
  if (!states.has('done')) page.where('n.closed_at is null')
  page.where(`(${[...states].map((state) => stateCondition(state, () => `${page.bind(today)}::date`)).join(' or ')})`)
  if (kind)
    page.where(
      `(${[kind]
        .flat()
        .map((one) => (stagedKinds.includes(one) ? `n.kind like ${page.bind(`${one}-%`)}` : `n.kind = ${page.bind(one)}`))
        .join(' or ')})`,
    )
  return page
}

/** The SQL condition of a state, the same rule as `inboxState`. */
function stateCondition(state: InboxState, today: () => string): string {
  const done = '(n.closed_at is not null or m.done_at is not null)'
  if (state === 'done') return done
  if (state === 'snoozed') return `(not ${done} and m.snoozed_until > ${today()})`
  return `(not ${done} and (m.snoozed_until is null or m.snoozed_until <= ${today()}) and m.read_at is ${state === 'read' ? 'not ' : ''}null)`
}

/**
 * What an entry `n` is about. A blocker is named where the entry speaks of waiting, by the same days as the policy of the
 * provider's rows. Rollout and step are beyond a provider: it knows of them what its blocker says.
 */
export function aboutEntries({ role }: Pick<Actor, 'role'>): string {
  const blocker = `(select k.*, b.title, b.level, b.party b_party, b.step_name from blocker_milestone k join blocker b on b.id = k.blocker_id
    where k.rollout_id = n.rollout_id and k.step_id = n.step_id and (n.kind = 'stale-waiting' or n.kind like 'blocker-%' or n.kind like 'guest-link-%')
      and (k.left_on is null or (n.recorded_at at time zone 'Europe/Berlin')::date <= k.left_on) and (n.closed_at is null or (n.closed_at at time zone 'Europe/Berlin')::date >= k.joined_on)
    order by k.left_on desc nulls first, k.blocker_id limit 1) k`
  // Of a rollout a provider hears by its blocker alone; what was said to its organisation reaches it as it is.
  if (role === 'dienstleister')
    return `left join lateral ${blocker} on true join lateral (select 1 one where k.blocker_id is not null or n.rollout_id is null) heard on true`
  return `left join rollout r on r.id = n.rollout_id left join milestone s on s.rollout_id = n.rollout_id and s.step_id = n.step_id left join lateral ${blocker} on true`
}

/** SQL: the key of the group of entry `n`, what its members have in common; what is to be decided stands alone. Needs `aboutEntries`. */
export function groupKey({ role }: Pick<Actor, 'role'>): string {
  const kind = `case ${stagedKinds.map((staged) => `when n.kind like '${staged}-%' then '${staged}'`).join(' ')} else n.kind end`
  return `md5(concat_ws('|', ${kind}, n.recipient, n.step_id, n.subject_id::text, ${role === 'dienstleister' ? 'k.onlinedienst' : 'r.onlinedienst'}, coalesce(n.party, ''), coalesce(k.blocker_id::text, ''), case when n.blocker_id is not null then n.id::text else '' end))`
}

/** The columns of a `Row`. Needs `aboutEntries` and the marks in `n`. */
export function entryColumns({ role }: Pick<Actor, 'role'>, today: string): string {
  const own = `
n.id, n.kind, n.recipient, n.party, n.policy, n.land, n.due_on "dueOn", n.recorded_at "recordedAt", n.closed_at "closedAt", n.closed_because "closedBecause", n.step_id "stepId", n.rollout_id "rolloutId",
n.read_at "readAt", n.done_at "doneAt", n.snoozed_until "snoozedUntil", ${subjectOf({ role })} subject, k.blocker_id "blockerId", k.title "blockerTitle", case when n.kind like 'escalation-%' then ${LETTERS} end letters`
  if (role === 'dienstleister') {
    return `${own}, coalesce(k.seat, '') seat, k.behoerde_name behoerde, k.onlinedienst onlinedienst, null::int position, k.step_name name, null::json proposal, case when k.left_on is null then 'running' when k.outcome = 'done' then 'reported' else 'open' end state,
false ready, case when k.left_on is null then k.b_party end "waitingOn", case when k.left_on is null then k.waiting_since end "waitingSince", null::date "stepDueOn"`
  }
  return `${own}, coalesce(r.seat, '') seat, r.behoerde_name behoerde, r.onlinedienst_name onlinedienst, s.position, ${wording(`base->'name'`, 's')} name, s.state, s.ready, s.waiting_on "waitingOn", s.waiting_since "waitingSince", s.due_on "stepDueOn", ${proposalOn(today)} proposal`
}

/** Of the few entries that ask about a blocker: which, and how many rollouts it is about today. */
function proposalOn(today: string): string {
  return `case when n.blocker_id is not null then (select json_build_object('blocker', b.id, 'title', b.title, 'party', coalesce(b.owner_name, b.party), 'rollouts', ${pendingRollouts(today)}) from blocker b where b.id = n.blocker_id) end`
}

/** What was written about the same day of the same step, whoever got it. */
const LETTERS = `(select json_agg(json_build_object('recipient', o.recipient, 'at', o.recorded_at)) from notification o where o.rollout_id = n.rollout_id and o.step_id = n.step_id and o.kind like 'escalation-%' and o.due_on = n.due_on)`

export type Row = {
  id: string
  kind: string
  recipient: string
  party: string | null
  policy: string | null
  land: string
  seat: string
  dueOn: string
  recordedAt: Date
  closedAt: Date | null
  closedBecause: Notification['closedBecause']
  readAt: Date | null
  doneAt: Date | null
  snoozedUntil: string | null
  rolloutId: string | null
  behoerde: string
  onlinedienst: string
  subject: Notification['subject']
  blockerId: string | null
  blockerTitle: string | null
  letters: Letter[] | null
  stepId: string | null
  position: number | null
  name: { de: string; en: string } | null
  state: Milestone['state']
  ready: boolean
  waitingOn: string | null
  waitingSince: string | null
  stepDueOn: string | null
  proposal: Notification['proposal']
}

export function viewEntry(row: Row, today: string): Notification {
  const calendar = calendarOf(row)
  const iso = (at: Date | null): string | null => at?.toISOString() ?? null
  const open = row.name !== null && !isDone(row)
  const waits = open && row.waitingOn !== null
  const late = open && !waits && row.stepDueOn !== null && row.stepDueOn < today
  const { from, to } = passedOn(
    row.recipient,
    (row.letters ?? []).map(({ recipient, at }) => ({ recipient, at: new Date(at).toISOString() })),
  )
  return {
    id: row.id,
    kind: kindOf(row.kind),
    recipient: row.recipient,
    party: row.party,
    policy: row.policy,
    state: inboxState({ readAt: iso(row.readAt), doneAt: iso(row.doneAt), snoozedUntil: row.snoozedUntil }, iso(row.closedAt), today),
    snoozedUntil: row.snoozedUntil,
    closedBecause: row.closedBecause,
    rollout: row.rolloutId === null ? null : { id: row.rolloutId, behoerde: row.behoerde, onlinedienst: row.onlinedienst },
    subject: row.subject,
    step: row.name && { id: row.stepId!, position: row.position, name: row.name, mark: displayState({ ...row, dueOn: row.stepDueOn }, today) },
    proposal: row.proposal,
    land: row.land,
    dueOn: row.dueOn,
    overdueDays: late ? workingDaysBetween(calendar, row.stepDueOn!, today) : null,
    waitingDays: waits && row.waitingSince ? workingDaysBetween(calendar, row.waitingSince, today) : null,
    recordedAt: row.recordedAt.toISOString(),
    blocker: row.blockerId === null ? null : { id: row.blockerId, title: row.blockerTitle! },
    chain: { from, to: [...to] },
  }
}
