import { addDays, weekday, type LocalDate } from '../kernel/index.js'
import type { NamedDay, WorkCalendar } from './working-days.js'

/** The days between two dates on which nobody works here, and those of which that is open (they were counted as working days). */
export type PassedOver = { readonly weekendDays: number; readonly holidays: DatedDay[]; readonly open: DatedDay[] }
export type DatedDay = { readonly on: LocalDate } & NamedDay

/** What `addWorkingDays` passed over on its way from `from` to `to`, in either direction: the ends are not part of it, except a `from` on which nobody works. */
export function passedOver(calendar: WorkCalendar, from: LocalDate, to: LocalDate): PassedOver {
  const holidays: DatedDay[] = []
  const open: DatedDay[] = []
  let weekendDays = 0
  const [first, last] = from <= to ? [from, to] : [addDays(to, 1), addDays(from, 1)]
  for (let on = first; on < last; on = addDays(on, 1)) {
    const named = calendar.named?.get(on)
    if ([0, 6].includes(weekday(on))) weekendDays += 1
    else if (calendar.holidays.has(on)) holidays.push({ on, name: named?.name ?? { de: 'Feiertag', en: 'Holiday' }, certainty: named?.certainty ?? 'belegt' })
    else if (named && on !== from) open.push({ on, ...named })
  }
  return { weekendDays, holidays, open }
}
