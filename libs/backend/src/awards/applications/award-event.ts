import type { Application } from '@blaupause/domain/awards'
import { landEvent, type DomainEvent, type LocalDate } from '@blaupause/domain/kernel'

/** What happened to an application. `text`: words of a side, kept apart under their own salt. */
export function awardEvent(
  type: DomainEvent['type'],
  { id, land, body }: Pick<Application, 'id' | 'land' | 'body'>,
  today: LocalDate,
  facts: DomainEvent['facts'] = {},
  text: string | null = null,
): DomainEvent {
  return {
    ...landEvent(type, { type: 'award', id }, today, { land, traeger: body }, facts),
    text: text === null || text.trim() === '' ? null : { field: 'text', text, visibility: 'partners' },
  }
}
