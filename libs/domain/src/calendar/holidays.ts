import Holidays from 'date-holidays'
import type { LocalDate } from '../kernel/index.js'
import type { WorkCalendar } from './working-days.js'

/** ISO 3166-2 codes of the Länder without `DE-`, as used in keys and filters. */
export type LandCode = 'BW' | 'BY' | 'BE' | 'BB' | 'HB' | 'HH' | 'HE' | 'MV' | 'NI' | 'NW' | 'RP' | 'SL' | 'SN' | 'ST' | 'SH' | 'TH'

/** Years a calendar covers: the programme's life with room on both sides. */
const YEARS = Array.from({ length: 16 }, (_, i) => 2020 + i)

const calendars = new Map<string, WorkCalendar>()

/**
 * The public holidays of a Land that hold in all of it (date-holidays, CC-BY-SA; `public` only, no school or
 * observance days). `extra` adds dated days of one place from the Land profile (Augsburg's Friedensfest,
 * 15 August by Gemeinde).
 */
export function landCalendar(land: LandCode, extra: readonly LocalDate[] = []): WorkCalendar {
  const key = `${land}|${extra.join()}`
  const known = calendars.get(key)
  if (known) return known
  const library = new Holidays('DE', land)
  const days = YEARS.flatMap((year) => library.getHolidays(year, 'de').filter((day) => day.type === 'public').map((day) => day.date.slice(0, 10)))
  const calendar = { holidays: new Set([...days, ...extra]) }
  calendars.set(key, calendar)
  return calendar
}
