import type { Actor } from '../identity/index.js'
import type { DomainEvent, LocalDate } from '../kernel/index.js'

/** What an agenda item left behind. Findings and decisions are what a blueprint's evidence leads back to. */
export const outcomeKinds = ['finding', 'decision', 'task', 'blocker', 'question', 'quote'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** A workshop as the rules need it: whose programme, and who took part (keys of bodies and organisations). */
export type Workshop = { readonly id: string; readonly land: string; readonly programme: string; readonly participants: readonly string[] }

/** The Land and the Bund run the workshops of their programme. */
export function canRunWorkshops(actor: Actor, { land, programme }: Pick<Workshop, 'land' | 'programme'>): boolean {
  return (actor.role === 'land' && actor.land === land) || (actor.role === 'bund' && actor.programmes.includes(programme))
}

/** An event about something of a programme that belongs to no single authority. `text` stands beside it, erasable. */
export function programmeEvent(
  type: DomainEvent['type'],
  subject: DomainEvent['subject'],
  on: LocalDate,
  { land, programme }: Pick<Workshop, 'land' | 'programme'>,
  facts: DomainEvent['facts'],
  stepId: string | null = null,
  text: DomainEvent['text'] = null,
): DomainEvent {
  return { type, effectiveOn: on, subject, rolloutId: null, stepId, land, programme, traeger: null, onBehalfOf: null, facts, text }
}
