import { require, type DomainEvent, type LocalDate } from '../kernel/index.js'
import type { Actor } from './actor.js'

/**
 * One body lets another act for it in this system: a Verwaltungsgemeinschaft its Landratsamt. `traeger` is the body that
 * consents, `agent` the organisation that may then act. Asked for by the agent or granted at once; ended by either side.
 */
export type Beauftragung = {
  readonly id: string
  readonly traeger: string
  readonly land: string
  readonly agent: string
  readonly agentTraeger: string
  readonly state: 'requested' | 'granted' | 'revoked' | 'declined'
  readonly fromOn: LocalDate
  readonly untilOn: LocalDate | null
  readonly version: number
}

type Parties = Pick<Beauftragung, 'traeger' | 'land' | 'agentTraeger'>
type Term = { readonly fromOn: LocalDate; readonly untilOn: LocalDate | null }

/** The body itself consents, or the Land that holds its consent on paper. Whoever acts for it cannot consent for it. */
export function canGrantBeauftragung(actor: Actor, { traeger, land }: Parties): boolean {
  return (actor.role === 'kommune' && actor.traeger[0] === traeger) || (actor.role === 'land' && actor.land === land)
}

/** The organisation that wants to act asks. */
export function canRequestBeauftragung(actor: Actor, { agentTraeger }: Parties): boolean {
  return actor.role === 'kommune' && actor.traeger[0] === agentTraeger
}

/** Either side ends it at any time, and so does the Land. */
export function canRevokeBeauftragung(actor: Actor, parties: Parties): boolean {
  return canGrantBeauftragung(actor, parties) || canRequestBeauftragung(actor, parties)
}

/** A term that begins and ends in order, and has not ended yet; nobody acts for itself. */
export function requireTerm({ traeger, agentTraeger }: Parties, { fromOn, untilOn }: Term, today: LocalDate): void {
  require(traeger !== agentTraeger, 'beauftragung.self')
  require(untilOn === null || (untilOn >= fromOn && untilOn >= today), 'beauftragung.term', { from: fromOn, until: untilOn ?? '' })
}

export function grantBeauftragung(before: Beauftragung, command: Term & { readonly version: number }, today: LocalDate): Beauftragung {
  require(before.version === command.version, 'thing.changed')
  require(before.state === 'requested', 'beauftragung.state')
  requireTerm(before, command, today)
  return { ...before, state: 'granted', fromOn: command.fromOn, untilOn: command.untilOn, version: before.version + 1 }
}

/** What was granted is revoked, what was only asked for is declined. */
export function revokeBeauftragung(before: Beauftragung, command: { readonly version: number }): Beauftragung {
  require(before.version === command.version, 'thing.changed')
  require(before.state === 'requested' || before.state === 'granted', 'beauftragung.state')
  return { ...before, state: before.state === 'granted' ? 'revoked' : 'declined', version: before.version + 1 }
}

/** Whether the agent may act on `day`. */
export function holdsOn({ state, fromOn, untilOn }: Pick<Beauftragung, 'state' | 'fromOn' | 'untilOn'>, day: LocalDate): boolean {
  return state === 'granted' && fromOn <= day && (untilOn === null || day <= untilOn)
}

/** Under the scope of who acts: a Kommune that only asks sees nothing of the other body yet. */
export function beauftragungEvent(
  { id, traeger, land, agent, state, fromOn, untilOn }: Beauftragung,
  actor: Actor,
  today: LocalDate,
  text: string | null,
): DomainEvent {
  return {
    type: `beauftragung.${state}.v1`,
    effectiveOn: today,
    subject: { type: 'beauftragung', id },
    rolloutId: null,
    stepId: null,
    land,
    programme: null,
    traeger: actor.role === 'kommune' ? (actor.traeger[0] ?? traeger) : traeger,
    onBehalfOf: null,
    facts: { traeger, agent, fromOn, untilOn },
    text: text === null ? null : { field: 'reason', text, visibility: 'land' },
  }
}
