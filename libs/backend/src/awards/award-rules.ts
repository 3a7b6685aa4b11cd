import { awards, type AwardRule } from '@blaupause/domain/awards'
import type { WorkCalendar } from '@blaupause/domain/calendar'
import { DomainError, type LocalDate } from '@blaupause/domain/kernel'
import { calendarOf } from '../rollouts/calendars.js'

/** The rule of a Land's award that holds on a day; refuses a Land that grants none (`award.none`). */
export function awardRuleOf(land: string, on: LocalDate): AwardRule {
  const rule = awards.map((set) => set.validOn(on)).find((one) => one.land === land)
  if (!rule) throw new DomainError('award.none')
  return rule
}

/** Länder that grant an award on a day. */
export function awardLands(on: LocalDate): string[] {
  return awards.map((set) => set.validOn(on).land)
}

/** The version under which an application was handed in. */
export function awardRuleById(id: string): AwardRule {
  return awards.flatMap(({ versions }) => versions).find((rule) => rule.id === id)!
}

/** Working days of the ministry and of the body: those of the Land. */
export function awardCalendar(land: string): WorkCalendar {
  return calendarOf({ land, seat: '' })
}
