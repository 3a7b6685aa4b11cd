import type { Text } from '@blaupause/domain/blueprints'
import { CALENDAR_YEARS, landCalendar, type ClosedSpan, type LandCode, type WorkCalendar } from '@blaupause/domain/calendar'
import { LandProfile, placeDays, sperrzeitenFor, stichtageOf, type CalendarPlace } from '@blaupause/domain/catalogue'
import type { LocalDate } from '@blaupause/domain/kernel'
import { landProfiles } from '@blaupause/reference'
import { groupBy } from '../platform/index.js'
import type { StoredStichtag } from './stichtage.store.js'

const calendars = new Map<string, WorkCalendar>()
const stichtage = new Map<string, Readonly<Record<string, readonly LocalDate[]>>>()
let profiles: ReadonlyMap<string, LandProfile> | undefined

/**
 * The working-day calendar of an authority: that of its Land and, where the Land profile knows them, the days of its
 * seat (Augsburg's Friedensfest, also for the Landratsamt that sits there; 15 August by Gemeinde, open where nobody
 * knows). Worked out once for each seat: every row of a list asks for it.
 */
export function calendarOf({ land, seat }: { readonly land: string; readonly seat: string }): WorkCalendar {
  const known = calendars.get(`${land} ${seat}`)
  if (known) return known
  const profile = profileOf(land)
  const calendar = landCalendar(land as LandCode, profile ? placeDays(profile, seat, CALENDAR_YEARS) : [])
  calendars.set(`${land} ${seat}`, calendar)
  return calendar
}

/** The Stichtage in force in a Land, by calendar, in ascending order: those of its profile and those it has entered. */
export function stichtageIn(land: string, entered: readonly StoredStichtag[]): Readonly<Record<string, readonly LocalDate[]>> {
  const ofProfile = profileStichtage(land)
  const own = entered.filter((one) => one.land === land)
  if (own.length === 0) return ofProfile
  const added = [...groupBy(own, ({ calendar }) => calendar)].map(
    ([calendar, days]) => [calendar, [...new Set([...(ofProfile[calendar] ?? []), ...days.map(({ on }) => on)])].sort()] as const,
  )
  return { ...ofProfile, ...Object.fromEntries(added) }
}

/** What a Land calls a calendar: as its profile does, else as whoever entered the first day did; null if it does not know it. */
export function stichtagName(land: string, calendar: string, entered: readonly StoredStichtag[]): Text | null {
  const ofProfile = profileOf(land)?.calendar.stichtage.find(({ id }) => id === calendar)?.name
  const given = entered.find((one) => one.land === land && one.calendar === calendar && one.name !== null)?.name
  return ofProfile ?? (given ? { de: given, en: given } : null)
}

function profileStichtage(land: string): Readonly<Record<string, readonly LocalDate[]>> {
  const known = stichtage.get(land)
  if (known) return known
  const profile = profileOf(land)
  const days = profile ? stichtageOf(profile, CALENDAR_YEARS) : {}
  stichtage.set(land, days)
  return days
}

/** The Sperrzeiten of an authority that its Land profile has set. */
export function profileSperrzeiten(place: CalendarPlace & { readonly land: string }): readonly ClosedSpan[] {
  const profile = profileOf(place.land)
  return profile ? sperrzeitenFor(profile, place) : []
}

/** From now on these hold, each in the place of the shipped one of its Land. What was worked out is forgotten. */
export function keepProfiles(inForce: readonly LandProfile[]): void {
  profiles = new Map([...ofShipping(), ...inForce].map((profile) => [profile.code, profile]))
  calendars.clear()
  stichtage.clear()
}

/** The profile of a Land by its code, if there is one. */
export function profileOf(land: string): LandProfile | undefined {
  return known().get(land)
}

/** The Länder that have a profile. */
export function profileLands(): readonly string[] {
  return [...known().keys()]
}

/** The profiles that hold in this process, by Land; another map as soon as others do. */
export function profilesInForce(): ReadonlyMap<string, LandProfile> {
  return known()
}

function known(): ReadonlyMap<string, LandProfile> {
  return (profiles ??= new Map(ofShipping().map((profile) => [profile.code, profile])))
}

function ofShipping(): LandProfile[] {
  return landProfiles().map((profile) => LandProfile.parse(profile))
}
