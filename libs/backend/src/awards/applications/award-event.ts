import type { Application } from '@blaupause/domain/awards'
import type { DomainEvent, LocalDate } from '@blaupause/domain/kernel'

/** What happened to an application. `text`: words of a side, kept apart under their own salt. */
export function awardEvent(type: DomainEvent['type'], { id, land, body }: Pick<Application, 'id' | 'land' | 'body'>, today: LocalDate, facts: DomainEvent['facts'] = {}, text: string | null = null): DomainEvent {
  return { type, effectiveOn: today, land, programme: null, traeger: body, subject: { type: 'award', id }, rolloutId: null, stepId: null, onBehalfOf: null, facts, text: text === null || text.trim() === '' ? null : { field: 'text', text, visibility: 'partners' } }
}
