import { z } from 'zod'
import { said } from './said.js'

/** A calendar day as `YYYY-MM-DD`. Arithmetic is done in UTC, so that no host's time zone leaks in. */
export const LocalDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, said('erwartet wird ein Tag in der Form JJJJ-MM-TT', 'expected a day as YYYY-MM-DD'))
  .refine(isRealDay, said('diesen Tag gibt es nicht', 'there is no such day'))
export type LocalDate = string

/** An instant as ISO 8601 in UTC, with milliseconds (what `Date.prototype.toISOString` writes). */
export type Instant = string

/** When a command is recorded: the instant, and the day it is in Berlin. */
export type Now = { readonly now: Instant; readonly today: LocalDate }

const DAY = 86_400_000
const HOUR = 3_600_000
/** No calendar day of ours lies before the Gregorian calendar; the year 0, which ISO 8601 writes, no database stores. */
const EARLIEST = Date.UTC(1583, 0, 1)

/** `date` moved by `days` calendar days (negative: back). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** The same day `months` later; the last of the month where it has no such day. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}

/** Calendar days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: LocalDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/** The day in Berlin at `instant`. Central European summer time by the rule of EU directive 2000/84/EC. */
export function berlinDay(instant: Instant): LocalDate {
  return new Date(Date.parse(instant) + berlinOffset(instant)).toISOString().slice(0, 10)
}

/**
 * The instant at which it is `hour` o'clock in Berlin on `date`; 0 is where the day begins. Two o'clock, which the clocks leave
 * out in March, is three; of the two in October it is the first.
 */
export function berlinHour(date: LocalDate, hour: number): Instant {
  const at = Date.parse(`${date}T00:00:00Z`) + hour * HOUR
  // Two hours before is the instant if it is summer; if it was not summer then, it is winter's instant.
  return new Date(at - berlinOffset(new Date(at - 2 * HOUR).toISOString())).toISOString()
}

/** The hour that the clocks of Berlin show at `instant`, 0 to 23; on the days of the clock change not the hours since midnight. */
export function berlinClock(instant: Instant): number {
  return new Date(Date.parse(instant) + berlinOffset(instant)).getUTCHours()
}

function berlinOffset(instant: Instant): number {
  const at = Date.parse(instant)
  const year = new Date(at).getUTCFullYear()
  return at >= lastSundayAt1(year, 2) && at < lastSundayAt1(year, 9) ? 7_200_000 : 3_600_000
}

function lastSundayAt1(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1))
  return last.getTime() - last.getUTCDay() * DAY
}

function isRealDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && at >= EARLIEST && new Date(at).toISOString().startsWith(text)
}
