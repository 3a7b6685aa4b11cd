import type { Role } from '../identity/index.js'
import { addDays, berlinHour, type Instant, type LocalDate } from '../kernel/index.js'

/** When an expiring certificate is spoken of: calendar days before its last day (negative: after it), at eight in Berlin. A new one takes weeks to get. */
export const expiryReminders: readonly number[] = [60, 30, 7, 0, -7]
const HOUR = 8

/** Who hears it, up the chain: the body that owns the step, from the last week on its Land as well, and a week after the last day the programme. */
export function expiryAudience(daysBefore: number, owner: string): Role[] {
  return [
    ...(owner === 'land' ? [] : ['kommune' as const]),
    ...(owner === 'land' || daysBefore <= 7 ? ['land' as const] : []),
    ...(daysBefore < 0 ? ['bund' as const] : []),
  ]
}

/** The instant of each reminder about something that ends on `expiresOn`, earliest first. */
export function expiryInstants(expiresOn: LocalDate): { readonly daysBefore: number; readonly at: Instant }[] {
  return expiryReminders.map((daysBefore) => ({ daysBefore, at: berlinHour(addDays(expiresOn, -daysBefore), HOUR) }))
}

/** Of the reminders that have come due by `now` only the last is sent; `next` is the one after it. */
export function expiryDue(expiresOn: LocalDate, now: Instant): { readonly due: number | null; readonly next: Instant | null } {
  const all = expiryInstants(expiresOn)
  return { due: all.filter(({ at }) => at <= now).at(-1)?.daysBefore ?? null, next: all.find(({ at }) => at > now)?.at ?? null }
}
