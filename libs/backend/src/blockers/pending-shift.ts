import type { Actor } from '@blaupause/domain/identity'
import type { LocalDate } from '@blaupause/domain/kernel'

/** SQL of `isShiftPending` over `blocker b`, its `blocker_milestone k` and that `milestone m`; `today` is the SQL of the day. */
export function pendingCondition(today: string): string {
  return `b.state = 'promised' and b.promised_on >= ${today} and k.left_on is null and m.state in ('open', 'running')
  and m.waiting_on = case b.party when 'andere' then b.owner_name else b.party end and m.promised_on is distinct from b.promised_on`
}

/** SQL: rollouts that hang on `blocker b` and whose days have not followed its named day, of those the reader may see. `today` comes from the clock, never from a reader. */
export function pendingRollouts(today: LocalDate): string {
  return `(case when b.state = 'promised' then (select count(distinct k.rollout_id) from blocker_milestone k join milestone m on m.id = k.milestone_id where k.blocker_id = b.id and ${pendingCondition(`date '${today}'`)}) else 0 end)::int`
}

/** The same for a reader. The owner sees whom it holds up, not how their days hang on it. */
export function pendingFor(actor: Actor, today: LocalDate): string {
  return actor.role === 'dienstleister' ? '0' : pendingRollouts(today)
}
