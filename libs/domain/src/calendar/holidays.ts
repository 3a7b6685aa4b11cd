import Holidays from 'date-holidays'
import type { LocalDate } from '../kernel/index.js'
import type { NamedDay, WorkCalendar } from './working-days.js'

/** ISO 3166-2 codes of the Länder without `DE-`, as used in keys and filters. */
export type LandCode = 'BW' | 'BY' | 'BE' | 'BB' | 'HB' | 'HH' | 'HE' | 'MV' | 'NI' | 'NW' | 'RP' | 'SL' | 'SN' | 'ST' | 'SH' | 'TH'

/** A day of one place from the Land profile. `holds` false: nobody knows whether it does, so work goes on and the answer says so. */
export type PlaceDay = { readonly on: LocalDate; readonly holds: boolean } & NamedDay

/** Years a calendar covers: the programme's life with room on both sides. */
export const CALENDAR_YEARS: readonly number[] = Array.from({ length: 16 }, (_, i) => 2020 + i)

/** The last day of which holidays are known; beyond it nobody can promise a working day. */
export const LAST_CALENDAR_DAY: LocalDate = `${CALENDAR_YEARS.at(-1)!}-12-31`

const calendars = new Map<string, WorkCalendar>()

/**
 * The public holidays of a Land that hold in all of it, with the library's names (date-holidays, CC-BY-SA; `public`
 * only, no school or observance days). `places` adds dated days of one place from the Land profile (Augsburg's
 * Friedensfest, 15 August by Gemeinde).
 */
export function landCalendar(land: LandCode, places: readonly PlaceDay[] = []): WorkCalendar {
  const key = `${land}|${places.map(({ on, holds, certainty }) => `${on} ${holds} ${certainty}`).join()}`
  const before = calendars.get(key)
  if (before) return before
  const named = new Map(daysOfLand(land))
  const holidays = new Set([...named.keys(), ...places.filter(({ holds }) => holds).map(({ on }) => on)])
  for (const { on, name, certainty } of places) if (!named.has(on)) named.set(on, { name, certainty })
  const calendar: WorkCalendar = { holidays, named }
  calendars.set(key, calendar)
  return calendar
}

const known = new Map<LandCode, ReadonlyMap<LocalDate, NamedDay>>()

/** The library's days of a Land, worked out once: a tenth of a second each, and a Land has as many calendars as places with days of their own. */
function daysOfLand(land: LandCode): ReadonlyMap<LocalDate, NamedDay> {
  const before = known.get(land)
  if (before) return before
  const library = new Holidays('DE', land)
  const named = new Map<LocalDate, NamedDay>()
  for (const year of CALENDAR_YEARS) {
    const english = new Map(library.getHolidays(year, 'en').map((day) => [day.date, day.name]))
    for (const { date, name, type } of library.getHolidays(year, 'de')) {
      if (type === 'public') named.set(date.slice(0, 10), { name: { de: name, en: english.get(date) ?? name }, certainty: 'belegt' })
    }
  }
  known.set(land, named)
  return named
}

const shared = new Map<string, WorkCalendar>()

/** Of several places taken together: a day is a holiday only where it is one in all of them. */
export function sharedCalendar(calendars: readonly WorkCalendar[]): WorkCalendar {
  const [first, ...others] = [...new Set(calendars)]
  if (!first) return { holidays: new Set() }
  if (others.length === 0) return first
  const holidays = new Set([...first.holidays].filter((day) => others.every((other) => other.holidays.has(day))))
  const key = [...holidays].join()
  const known = shared.get(key)
  if (known) return known
  const calendar: WorkCalendar = { holidays, ...(first.named && { named: first.named }) }
  shared.set(key, calendar)
  return calendar
}
