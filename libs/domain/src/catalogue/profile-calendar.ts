import type { Text } from '../blueprints/index.js'
import type { ClosedSpan, PlaceDay } from '../calendar/index.js'
import type { LocalDate } from '../kernel/index.js'
import type { BehoerdeKind, LandProfile } from './land-profile.js'

type Calendar = Pick<LandProfile, 'calendar'>

/** Whose calendar: the kind of authority, its body and the Gemeinde of its seat, and how many inhabitants it serves. */
export type CalendarPlace = { readonly kind: BehoerdeKind | (string & {}); readonly traeger: string; readonly seat: string; readonly population: number }

/**
 * The profile's own days at the place `ags` in `years`, for `landCalendar`. Where the profile neither says that a day
 * holds nor that it does not, it is carried as open.
 */
export function placeDays({ calendar }: Calendar, ags: string, years: readonly number[]): PlaceDay[] {
  return calendar.placeHolidays
    .filter(({ holdsNotIn, holdsIn, elsewhere }) => !covers(holdsNotIn, ags) && (covers(holdsIn, ags) || elsewhere === 'offen'))
    .flatMap(({ holdsIn, monthDay, name, certainty }) => {
      const holds = covers(holdsIn, ags)
      return years.map((year) => ({ on: `${year}-${monthDay}`, holds, name, certainty: holds ? certainty : ('offen' as const) }))
    })
}

/** Holidays of some places, each with the authorities for whose seat the profile leaves open whether it holds. */
export function openHolidays<B extends { readonly seatAgs: string | null; readonly territory: readonly string[] }>(
  { calendar }: Calendar,
  behoerden: readonly B[],
): { readonly id: string; readonly name: Text; readonly behoerden: readonly B[] }[] {
  return calendar.placeHolidays
    .filter(({ elsewhere }) => elsewhere === 'offen')
    .flatMap(({ id, name, holdsIn, holdsNotIn }) => {
      const open = behoerden.filter(({ seatAgs, territory }) => {
        const seat = seatAgs ?? territory[0]!
        return !covers(holdsIn, seat) && !covers(holdsNotIn, seat)
      })
      return open.length > 0 ? [{ id, name, behoerden: open }] : []
    })
}

/** The Sperrzeiten that the Land has set for an authority; proposals and those without both days are left out. */
export function sperrzeitenFor({ calendar }: Calendar, { kind, traeger, seat, population }: CalendarPlace): ClosedSpan[] {
  return calendar.sperrzeiten.flatMap(({ id, name, from, to, active, kinds, bodies, maxPopulation, certainty }) => {
    const spares =
      active &&
      (kinds.length === 0 || kinds.some((one) => one === kind)) &&
      (bodies.length === 0 || covers(bodies, traeger) || covers(bodies, seat)) &&
      (maxPopulation === null || population <= maxPopulation)
    return spares && from !== null && to !== null ? [{ id, name, from, to, certainty }] : []
  })
}

/** The days of each named calendar in force, in ascending order. */
export function stichtageOf({ calendar }: Calendar, years: readonly number[]): Record<string, LocalDate[]> {
  return Object.fromEntries(
    calendar.stichtage
      .filter(({ active }) => active)
      .map(({ id, days }) => [id, days.by === 'dates' ? [...days.dates].sort() : years.flatMap((year) => monthly(year, days.days))]),
  )
}

function monthly(year: number, days: readonly number[]): LocalDate[] {
  return Array.from({ length: 12 }, (_, month) =>
    [...days].sort((a, b) => a - b).map((day) => `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`),
  ).flat()
}

function covers(keys: readonly string[], ags: string): boolean {
  return keys.some((key) => ags.startsWith(key))
}
