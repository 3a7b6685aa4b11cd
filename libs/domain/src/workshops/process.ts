import { z } from 'zod'
import { addWorkingDays, type WorkCalendar } from '../calendar/index.js'
import { addDays, berlinHour, defineRuleSet, LocalDate, type Instant } from '../kernel/index.js'
import type { WorkshopState } from './lifecycle.js'

const WorkshopPolicy = z.strictObject({
  id: z.string(),
  validFrom: LocalDate,
  /** Working days before the day on which those invited are reminded. */
  remindBefore: z.int().min(1),
  /** Working days after the day, and the hour (Berlin), until which the minutes stay open. */
  minutesWithin: z.int().min(0),
  minutesHour: z.int().min(0).max(23),
  /** Working days before its day on which the owner of a task or question is reminded. */
  followUpBefore: z.int().min(0),
})

/** When the workshop's process speaks. A proposal of the product; a workshop keeps the version of its own day. */
export const workshopPolicies = defineRuleSet('workshop', WorkshopPolicy, [
  { id: 'workshop-2026', validFrom: '2026-01-01', remindBefore: 3, minutesWithin: 2, minutesHour: 18, followUpBefore: 1 },
])

/** At what hour (Berlin) reminders are written. */
const MORNING = 8

export const noticeKinds = ['invitation', 'update', 'cancellation', 'uninvited', 'reminder', 'minutes-due', 'follow-up', 'follow-up-overdue'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Those who run the workshop, as a recipient. */
export const RUNNERS = 'leitung'

/** Something to be said once: `ref` keys it together with workshop, kind and recipient. */
export type Notice = {
  readonly kind: NoticeKind
  readonly recipient: string
  readonly ref: string
  readonly dueOn: LocalDate
  readonly outcome: string | null
  readonly at: Instant
}

export type ProcessFacts = {
  readonly state: WorkshopState
  readonly on: LocalDate
  readonly sequence: number
  readonly invitedAt: Instant | null
  readonly changedAt: Instant | null
  /** `joined`: the SEQUENCE of the entry with which it came to the table; `left`: the one with which it went. */
  readonly participants: readonly { readonly key: string; readonly joined: number }[]
  readonly uninvited: readonly { readonly key: string; readonly left: number }[]
  readonly errands: readonly { readonly id: string; readonly owner: string | null; readonly dueOn: LocalDate | null; readonly doneOn: LocalDate | null }[]
}

/** The instant until which the minutes are open. */
export function minutesDueAt(on: LocalDate, calendar: WorkCalendar): Instant {
  const { minutesWithin, minutesHour } = workshopPolicies.validOn(on)
  return berlinHour(addWorkingDays(calendar, on, minutesWithin), minutesHour)
}

/** All that is to be said about a workshop as it stands now, each with its instant; nothing that its state has overtaken. */
export function workshopNotices(facts: ProcessFacts, calendar: WorkCalendar): Notice[] {
  const { state, on, sequence, invitedAt, changedAt, participants, uninvited, errands } = facts
  const policy = workshopPolicies.validOn(on)
  const toAll = (kind: NoticeKind, ref: string, at: Instant): Notice[] =>
    participants.map(({ key }) => ({ kind, recipient: key, ref, dueOn: on, outcome: null, at }))
  const notices: Notice[] = []
  if (state === 'invited' && invitedAt !== null) {
    // Who came to the table with this entry, or later, hears of it for the first time.
    notices.push(
      ...toAll('update', String(sequence), changedAt ?? invitedAt).map((notice, index): Notice =>
        participants[index]!.joined >= sequence ? { ...notice, kind: 'invitation' } : notice,
      ),
    )
    notices.push(
      ...uninvited.map(({ key, left }): Notice => ({
        kind: 'uninvited',
        recipient: key,
        ref: String(left),
        dueOn: on,
        outcome: null,
        at: changedAt ?? invitedAt,
      })),
    )
    notices.push(...toAll('reminder', on, berlinHour(addWorkingDays(calendar, on, -policy.remindBefore), MORNING)))
  }
  if (state === 'cancelled' && invitedAt !== null) notices.push(...toAll('cancellation', String(sequence), changedAt ?? invitedAt))
  if (state === 'invited' || state === 'held' || state === 'minutes')
    notices.push({ kind: 'minutes-due', recipient: RUNNERS, ref: on, dueOn: on, outcome: null, at: minutesDueAt(on, calendar) })
  if (state !== 'cancelled') {
    for (const { id, owner, dueOn, doneOn } of errands) {
      if (owner === null || dueOn === null || doneOn !== null) continue
      const told = (kind: NoticeKind, day: LocalDate, recipient: string): Notice => ({
        kind,
        recipient,
        ref: `${id} ${dueOn}`,
        dueOn,
        outcome: id,
        at: berlinHour(day, MORNING),
      })
      const late = addWorkingDays(calendar, addDays(dueOn, 1), 0)
      notices.push(
        told('follow-up', addWorkingDays(calendar, dueOn, -policy.followUpBefore), owner),
        told('follow-up-overdue', late, owner),
        told('follow-up-overdue', late, RUNNERS),
      )
    }
  }
  return notices
}

/** What is due at `now` and not yet said, and when to look again. A reminder whose day is over is not made up for. */
export function noticesDue(notices: readonly Notice[], said: ReadonlySet<string>, now: Instant, today: LocalDate): { due: Notice[]; wakeAt: Instant | null } {
  const open = notices.filter((notice) => !said.has(noticeKey(notice)))
  const later = open
    .filter(({ at }) => at > now)
    .map(({ at }) => at)
    .sort()
  const due = open.filter(({ at }) => at <= now)
  return { due: due.filter(({ kind, dueOn }) => kind !== 'reminder' || dueOn >= today), wakeAt: later[0] ?? null }
}

export function noticeKey({ kind, recipient, ref }: Pick<Notice, 'kind' | 'recipient' | 'ref'>): string {
  return `${kind} ${recipient} ${ref}`
}
