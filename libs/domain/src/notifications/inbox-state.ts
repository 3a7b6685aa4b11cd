import { daysBetween, require, type Instant, type LocalDate } from '../kernel/index.js'

/** Where an entry of the inbox stands for one reader. */
export const inboxStates = ['unread', 'read', 'snoozed', 'done'] as const
export type InboxState = (typeof inboxStates)[number]

/** What one reader did with an entry. It is theirs alone: nobody sees who has read what, and no event says so. */
export type InboxMark = { readonly readAt: Instant | null; readonly doneAt: Instant | null; readonly snoozedUntil: LocalDate | null }

/** How long an entry may be put off (calendar days). */
const LONGEST_SNOOZE = 90

/** Done weighs more than put off, put off more than read; on its day it is back. */
export function inboxState({ readAt, doneAt, snoozedUntil }: InboxMark, closedAt: Instant | null, today: LocalDate): InboxState {
  if (closedAt !== null || doneAt !== null) return 'done'
  if (snoozedUntil !== null && snoozedUntil > today) return 'snoozed'
  return readAt === null ? 'unread' : 'read'
}

/** Refuses with `notification.snooze` unless `until` is a day after `today` that is not too far away. */
export function requireSnooze(until: LocalDate, today: LocalDate): void {
  const days = daysBetween(today, until)
  require(days > 0 && days <= LONGEST_SNOOZE, 'notification.snooze', { date: until, days: LONGEST_SNOOZE })
}
