import type { RolloutMove } from '@blaupause/contract/rollouts'
import { addDays, weekday, type LocalDate } from '@blaupause/domain/kernel'

/** The Monday of the week; what moved "since Monday" is counted from its beginning. */
export function mondayOf(today: LocalDate): LocalDate {
  return addDays(today, -((weekday(today) + 6) % 7))
}

/** SQL: rollout `r` is live; the same rule as the marks `belegt`, `gemeldet` and `bestand`. */
export const IS_LIVE = `r.state in ('confirmed', 'reported', 'bestand')`

/** SQL: rollout `r` was live when the day `since` (a placeholder cast to date) began, as was known then. */
export function wasLive(since: string): string {
  const then = `(${since}::timestamp at time zone 'Europe/Berlin')`
  return `exists (select from rollout_span s where s.rollout_id = r.id and s.claimed and s.from_on < ${since} and s.until_on >= ${since} and s.known_from < ${then} and s.known_until >= ${then})`
}

/** SQL: how a rollout moved since that day. `overdue` are those overdue today whose day was `since` or later: they were not overdue then. */
export function movedCondition(move: RolloutMove, since: string, today: () => string): string {
  switch (move) {
    case 'live':
      return `(${IS_LIVE} and not ${wasLive(since)})`
    case 'lost':
      return `(not ${IS_LIVE} and ${wasLive(since)})`
    case 'overdue':
      return `(r.state = 'running' and r.due_on >= ${since} and r.due_on < ${today()})`
  }
}

/** SQL: an open blocker holds a step of rollout `r` up. */
export const IS_BLOCKED = `exists (select from blocker_milestone m join blocker b on b.id = m.blocker_id where m.rollout_id = r.id and m.left_on is null and b.state <> 'solved')`
