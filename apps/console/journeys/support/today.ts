import { ShiftedClock } from '@blaupause/backend/platform'
import { addDays } from '@blaupause/domain/kernel'

/** The clock of this run's products: see vitest.config.ts. */
export const clock = new ShiftedClock(Number(process.env['CLOCK_AHEAD_SECONDS'] ?? 0) * 1000)

/** The day in Berlin so many days from the run's day, or before it. */
export function inDays(days: number): string {
  return addDays(clock.now().today, days)
}
