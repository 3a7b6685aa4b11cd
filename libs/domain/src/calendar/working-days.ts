import { addDays, weekday, type LocalDate } from '../kernel/index.js'

/** A working-day calendar: the public holidays of one place as a set of days. Saturday and Sunday are never working days. */
export type WorkCalendar = { readonly holidays: ReadonlySet<LocalDate> }

export function isWorkingDay(calendar: WorkCalendar, date: LocalDate): boolean {
  const day = weekday(date)
  return day !== 0 && day !== 6 && !calendar.holidays.has(date)
}

/**
 * The day `count` working days after `from` (before, if negative). The start day itself is not counted
 * (§ 187 Abs. 1 BGB). With `count` 0: `from`, or the next working day if `from` is none.
 */
export function addWorkingDays(calendar: WorkCalendar, from: LocalDate, count: number): LocalDate {
  const step = count < 0 ? -1 : 1
  let date = from
  for (let left = Math.abs(count); left > 0; ) {
    date = addDays(date, step)
    if (isWorkingDay(calendar, date)) left -= 1
  }
  while (!isWorkingDay(calendar, date)) date = addDays(date, step)
  return date
}

/** Working days after `from` up to and including `to`; 0 if `to` is not later. */
export function workingDaysBetween(calendar: WorkCalendar, from: LocalDate, to: LocalDate): number {
  let count = 0
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkingDay(calendar, date)) count += 1
  return count
}
