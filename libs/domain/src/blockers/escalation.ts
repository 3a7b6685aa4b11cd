import { z } from 'zod'
import { addWorkingDays, type WorkCalendar } from '../calendar/index.js'
import { FrozenId } from '../blueprints/index.js'
import { berlinHour, LocalDate, type Instant } from '../kernel/index.js'
import { blockerEvent, blockerLevels, type Blocker, type BlockerChange, type BlockerLevel } from './blocker.js'

/**
 * How long an owner has before its blocker is carried up, as dated data: a change holds from `validFrom` on. `after`:
 * working days since the owner has it; `afterPromise`: working days after a promised day has passed.
 */
export const BlockerPolicy = z.strictObject({
  id: FrozenId,
  validFrom: LocalDate,
  source: z.string(),
  hour: z.int().min(0).max(23),
  answerWithin: z.int().min(1),
  linkDays: z.int().min(1),
  escalations: z.array(z.strictObject({ to: z.enum(['land', 'programme']), after: z.int().min(1), afterPromise: z.int().min(1) })).min(1),
})
export type BlockerPolicy = z.infer<typeof BlockerPolicy>

/** When the blocker is carried further up, and to whom; `null` once it is solved or nobody is above. */
export function nextEscalation(blocker: Blocker, calendar: WorkCalendar, policy: BlockerPolicy): { at: Instant; to: BlockerLevel } | null {
  return coming(blocker, calendar, policy)[0] ?? null
}

/** The blocker with the instant at which somebody must look at it again. */
export function armed(blocker: Blocker, calendar: WorkCalendar, policy: BlockerPolicy): Blocker {
  return { ...blocker, escalateAt: nextEscalation(blocker, calendar, policy)?.at ?? null }
}

/** Carries the blocker up if its time has come; of several steps that came due at once only the highest is taken. `null`: nothing is due. */
export function escalateBlocker(blocker: Blocker, now: Instant, today: LocalDate, calendar: WorkCalendar, policy: BlockerPolicy): BlockerChange | null {
  const due = coming(blocker, calendar, policy)
    .filter(({ at }) => at <= now)
    .at(-1)
  if (!due) return null
  const after = armed({ ...blocker, level: due.to, version: blocker.version + 1 }, calendar, policy)
  return { blocker: after, event: blockerEvent(blocker, 'blocker.escalated.v1', today, { from: blocker.level, to: due.to, promisedOn: blocker.promisedOn }) }
}

function coming(blocker: Blocker, calendar: WorkCalendar, { escalations, hour }: BlockerPolicy): { at: Instant; to: BlockerLevel }[] {
  if (blocker.state === 'solved') return []
  const reached = blockerLevels.indexOf(blocker.level)
  return escalations
    .filter(({ to }) => blockerLevels.indexOf(to) > reached)
    .map(({ to, after, afterPromise }) => ({
      to,
      at: berlinHour(addWorkingDays(calendar, blocker.promisedOn ?? blocker.clockFrom, blocker.promisedOn ? afterPromise : after), hour),
    }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}
