import { CALENDAR_YEARS, isWorkingDay, type WorkCalendar } from '../calendar/index.js'
import { addDays, berlinClock, berlinDay, berlinHour, type Instant, type LocalDate } from '../kernel/index.js'
import { isQuietHour, quietMonthDays, type QuietTime, type ReminderPolicy } from './reminder-policy.js'

const known = new WeakMap<WorkCalendar, WeakMap<QuietTime, WorkCalendar>>()
const monthDays = new WeakMap<QuietTime, ReadonlySet<string>>()

/**
 * The calendar the chain is counted on: quiet days count as little as holidays. What would fall on one comes on the next
 * day that is none, and the whole chain behind it keeps its distances: nobody is passed over because two letters of the
 * chain met on the first day after Christmas.
 */
export function speakingCalendar(calendar: WorkCalendar, { quiet }: ReminderPolicy): WorkCalendar {
  const byQuiet = known.get(calendar) ?? new WeakMap<QuietTime, WorkCalendar>()
  const before = byQuiet.get(quiet)
  if (before) return before
  const days = CALENDAR_YEARS.flatMap((year) => [...quietDays(quiet)].map((day) => `${year}-${day}`))
  const made = { ...calendar, holidays: new Set([...calendar.holidays, ...days]) }
  known.set(calendar, byQuiet.set(quiet, made))
  return made
}

/** Whether the system says nothing at `instant`, however late it is with something. */
export function isQuiet(instant: Instant, calendar: WorkCalendar, { quiet }: ReminderPolicy): boolean {
  const day = berlinDay(instant)
  return isQuietDay(day, calendar, quiet) || isQuietHour(quiet, berlinClock(instant))
}

/** `instant` itself if the system may speak then; else the hour of sending on the same day or on the next that is not quiet. */
export function nextLoud(instant: Instant, calendar: WorkCalendar, policy: ReminderPolicy): Instant {
  if (!isQuiet(instant, calendar, policy)) return instant
  for (let day = berlinDay(instant); ; day = addDays(day, 1)) {
    const at = berlinHour(day, policy.hour)
    if (at > instant && !isQuietDay(day, calendar, policy.quiet)) return at
  }
}

function isQuietDay(day: LocalDate, calendar: WorkCalendar, quiet: QuietTime): boolean {
  return (quiet.nonWorkingDays && !isWorkingDay(calendar, day)) || quietDays(quiet).has(day.slice(5))
}

function quietDays(quiet: QuietTime): ReadonlySet<string> {
  const before = monthDays.get(quiet)
  if (before) return before
  const days = new Set(quietMonthDays(quiet))
  monthDays.set(quiet, days)
  return days
}
