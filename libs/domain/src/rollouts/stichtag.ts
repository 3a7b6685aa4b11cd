import { addWorkingDays, landCalendar, type LandCode } from '../calendar/index.js'
import type { Actor } from '../identity/index.js'
import { landEvent, require, type DomainEvent, type LocalDate } from '../kernel/index.js'
import { landKey } from '../register/index.js'
import type { Now } from './milestone.js'

/** A day on which a party takes something (the roll-in team its questionnaires), in a named calendar of a Land. `endedOn`: no longer in force, never deleted. */
export type Stichtag = { readonly id: string; readonly land: string; readonly calendar: string; readonly on: LocalDate; readonly endedOn: LocalDate | null }

/** The farthest day (years from today): parties name their days for one year, sometimes for the next. */
const YEARS = 3

/** The Land keeps the calendars of those it works with. */
export function canKeepStichtage(actor: Actor, { land }: Pick<Stichtag, 'land'>): boolean {
  return actor.role === 'land' && actor.land === land
}

/**
 * `source`: where the day is written. A day on which the Land does not work is refused, because due days move on and
 * would miss it. Refuses with `stichtag.past`, `stichtag.far` or `stichtag.no-working-day`.
 */
export function addStichtag(stichtag: Stichtag, source: string, { today }: Now): DomainEvent {
  const { on, land } = stichtag
  require(on >= today, 'stichtag.past', { date: on })
  require(on <= `${Number(today.slice(0, 4)) + YEARS}${today.slice(4)}`, 'stichtag.far', { date: on, years: YEARS })
  require(addWorkingDays(landCalendar(land as LandCode), on, 0) === on, 'stichtag.no-working-day', { date: on })
  return stichtagEvent(stichtag, 'stichtag.added.v1', on, { field: 'source', text: source })
}

/** The party takes nothing on that day after all; dates that were counted to it stay until somebody moves them. Refused with `stichtag.ended`. */
export function endStichtag(stichtag: Stichtag, reason: string, { today }: Now): { stichtag: Stichtag; event: DomainEvent } {
  require(stichtag.endedOn === null, 'stichtag.ended', { date: stichtag.endedOn ?? '' })
  return { stichtag: { ...stichtag, endedOn: today }, event: stichtagEvent(stichtag, 'stichtag.ended.v1', today, { field: 'reason', text: reason }) }
}

function stichtagEvent(
  { id, land, calendar, on }: Stichtag,
  type: DomainEvent['type'],
  effectiveOn: LocalDate,
  text: { field: string; text: string },
): DomainEvent {
  return landEvent(type, { type: 'stichtag', id }, effectiveOn, { land, traeger: landKey(land) }, { calendar, on }, { ...text, visibility: 'land' })
}
