import type { Actor } from '../identity/index.js'
import { daysBetween, landEvent, require, type DomainEvent, type LocalDate } from '../kernel/index.js'
import type { Now } from './milestone.js'

/** Why an office is left in peace: an election, the turn of the year, or a reason of its own. */
export const sperrzeitKinds = ['wahl', 'jahresende', 'own'] as const
export type SperrzeitKind = (typeof sperrzeitKinds)[number]

/** A Sperrzeit as somebody sets it, for one body or (`traeger`: the two digits of the Land) for all of a Land. `liftedOn`: ended before its time, never deleted. */
export type Sperrzeit = {
  readonly id: string
  readonly land: string
  readonly traeger: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly kind: SperrzeitKind
  readonly liftedOn: LocalDate | null
}

/** The longest one (calendar days): whoever needs more asks for an exception. */
const LONGEST = 120

/** A Kommune for itself, not for those it reports for; a Land for all of its bodies. */
export function canSetSperrzeit(actor: Actor, { land, traeger }: Pick<Sperrzeit, 'land' | 'traeger'>): boolean {
  return (actor.role === 'land' && actor.land === land) || (actor.role === 'kommune' && actor.traeger[0] === traeger)
}

/** Refuses with `sperrzeit.order`, `sperrzeit.past` or `sperrzeit.long`. */
export function setSperrzeit(sperrzeit: Sperrzeit, reason: string, { today }: Now): DomainEvent {
  const { from, to, kind } = sperrzeit
  require(from <= to, 'sperrzeit.order', { from, to })
  require(to >= today, 'sperrzeit.past', { date: to })
  require(daysBetween(from, to) < LONGEST, 'sperrzeit.long', { days: LONGEST })
  return sperrzeitEvent(sperrzeit, 'sperrzeit.set.v1', from, { from, to, kind }, reason)
}

/** Ended before its time; days that were counted around it stay until somebody moves them. Refused with `sperrzeit.ended`. */
export function endSperrzeit(sperrzeit: Sperrzeit, reason: string, { today }: Now): { sperrzeit: Sperrzeit; event: DomainEvent } {
  require(sperrzeit.liftedOn === null, 'sperrzeit.ended', { date: sperrzeit.liftedOn ?? '' })
  return {
    sperrzeit: { ...sperrzeit, liftedOn: today },
    event: sperrzeitEvent(sperrzeit, 'sperrzeit.ended.v1', today, { from: sperrzeit.from, to: sperrzeit.to }, reason),
  }
}

function sperrzeitEvent(
  { id, land, traeger }: Sperrzeit,
  type: DomainEvent['type'],
  effectiveOn: LocalDate,
  facts: DomainEvent['facts'],
  text: string,
): DomainEvent {
  return landEvent(type, { type: 'sperrzeit', id }, effectiveOn, { land, traeger }, facts, { field: 'reason', text, visibility: 'land' })
}
