import { landCalendar, type LandCode, type WorkCalendar } from '@blaupause/domain/calendar'
import { LandProfile, placeHolidays } from '@blaupause/domain/catalogue'
import { landProfiles } from '@blaupause/reference'

/** Years for which the days of single places are worked out; those of the Land itself come from its library. */
const YEARS = Array.from({ length: 16 }, (_, i) => 2020 + i)

const calendars = new Map<string, WorkCalendar>()
let profiles: ReadonlyMap<string, LandProfile> | undefined

/**
 * The working-day calendar of an authority: that of its Land and, where the Land profile knows them, the days of its
 * place (Augsburg's Friedensfest; 15 August by Gemeinde). The key of the body stands for its place. Worked out once for
 * each body: every row of a list asks for it.
 */
export function calendarOf({ land, traeger }: { readonly land: string; readonly traeger: string }): WorkCalendar {
  const known = calendars.get(`${land} ${traeger}`)
  if (known) return known
  profiles ??= new Map(landProfiles().map((profile) => LandProfile.parse(profile)).map((profile) => [profile.code, profile]))
  const profile = profiles.get(land)
  const calendar = landCalendar(land as LandCode, profile ? placeHolidays(profile, traeger, YEARS) : [])
  calendars.set(`${land} ${traeger}`, calendar)
  return calendar
}
