import { landCalendar, type LandCode, type WorkCalendar } from '@blaupause/domain/calendar'

/** The working-day calendar of an authority: that of its Land. Days of single places come with the Land profile. */
export function calendarOf({ land }: { readonly land: string; readonly seat?: string }): WorkCalendar {
  return landCalendar(land as LandCode)
}
