import type { DomainEvent, LocalDate } from '../kernel/index.js'
import type { Rollout } from './rollout.js'

type Beside = Partial<Pick<DomainEvent, 'stepId' | 'onBehalfOf' | 'text'>>

/** An event about a whole rollout, with its scope. `beside`: up to which step, for which body somebody else acts, and what was written. */
export function rolloutEvent(
  type: DomainEvent['type'],
  { id, land, programme, traeger }: Pick<Rollout, 'id' | 'land' | 'programme' | 'traeger'>,
  effectiveOn: LocalDate,
  facts: DomainEvent['facts'] = {},
  { stepId = null, onBehalfOf = null, text = null }: Beside = {},
): DomainEvent {
  return { type, effectiveOn, subject: { type: 'rollout', id }, rolloutId: id, stepId, land, programme, traeger, onBehalfOf, facts, text }
}
