import { addDays, type LocalDate } from '../kernel/index.js'
import { addWorkingDays, type NamedDay, type WorkCalendar } from './working-days.js'

/** Days in which nothing of an authority's own work is due (elections, year end), both ends included. */
export type ClosedSpan = { readonly id: string; readonly from: LocalDate; readonly to: LocalDate } & NamedDay

/** The first working day from `day` on that lies in none of `spans`, and those it had to leave, in order. */
export function outOfSperrzeit(calendar: WorkCalendar, day: LocalDate, spans: readonly ClosedSpan[]): { on: LocalDate; left: ClosedSpan[] } {
  const left: ClosedSpan[] = []
  let on = addWorkingDays(calendar, day, 0)
  for (let inside = spanOf(spans, on); inside; inside = spanOf(spans, on)) {
    left.push(inside)
    on = addWorkingDays(calendar, addDays(inside.to, 1), 0)
  }
  return { on, left }
}

function spanOf(spans: readonly ClosedSpan[], on: LocalDate): ClosedSpan | undefined {
  return spans.find(({ from, to }) => from <= on && on <= to)
}
