import type { LocalDate } from '../kernel/index.js'

/** What a day is called, and how sure it is that it is a holiday here (the words of the Land profile). */
export type NamedDay = { readonly name: { readonly de: string; readonly en: string }; readonly certainty: 'belegt' | 'vermutlich' | 'offen' }

/**
 * A working-day calendar: the public holidays of one place as a set of days. Saturday and Sunday are never working days.
 * `named` also holds days of which nobody knows whether they are holidays here: work goes on, the answer names them.
 */
export type WorkCalendar = { readonly holidays: ReadonlySet<LocalDate>; readonly named?: ReadonlyMap<LocalDate, NamedDay> }

export function isWorkingDay(calendar: WorkCalendar, date: LocalDate): boolean {
  return isWorking(holidayNumbers(calendar), numberOf(date))
}

/**
 * The day `count` working days after `from` (before, if negative). The start day itself is not counted
 * (§ 187 Abs. 1 BGB). With `count` 0: `from`, or the next working day if `from` is none.
 */
export function addWorkingDays(calendar: WorkCalendar, from: LocalDate, count: number): LocalDate {
  const holidays = holidayNumbers(calendar)
  const step = count < 0 ? -1 : 1
  let day = numberOf(from)
  for (let left = Math.abs(count); left > 0;) {
    day += step
    if (isWorking(holidays, day)) left -= 1
  }
  while (!isWorking(holidays, day)) day += step
  return dateOf(day)
}

/** Working days after `from` up to and including `to`; 0 if `to` is not later. */
export function workingDaysBetween(calendar: WorkCalendar, from: LocalDate, to: LocalDate): number {
  const holidays = holidayNumbers(calendar)
  const last = numberOf(to)
  let count = 0
  for (let day = numberOf(from) + 1; day <= last; day += 1) if (isWorking(holidays, day)) count += 1
  return count
}

/** Days are walked as numbers: a list of 25 overdue steps counts thousands of them. 1 January 1970 is day 0, a Thursday. */
const DAY = 86_400_000
const numbers = new WeakMap<WorkCalendar, ReadonlySet<number>>()

function holidayNumbers(calendar: WorkCalendar): ReadonlySet<number> {
  const known = numbers.get(calendar)
  if (known) return known
  const holidays = new Set([...calendar.holidays].map(numberOf))
  numbers.set(calendar, holidays)
  return holidays
}

function isWorking(holidays: ReadonlySet<number>, day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7
  return weekday !== 0 && weekday !== 6 && !holidays.has(day)
}

function numberOf(date: LocalDate): number {
  return known(dayNumbers, date, () => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY))
}

function dateOf(day: number): LocalDate {
  return known(dayNames, day, () => new Date(day * DAY).toISOString().slice(0, 10))
}

/** The same few thousand days are asked for again and again; whatever asks for more begins anew. */
const MOST_DAYS = 20_000
const dayNumbers = new Map<LocalDate, number>()
const dayNames = new Map<number, LocalDate>()

function known<K, V>(values: Map<K, V>, key: K, work: () => V): V {
  const value = values.get(key)
  if (value !== undefined) return value
  if (values.size >= MOST_DAYS) values.clear()
  const fresh = work()
  values.set(key, fresh)
  return fresh
}
