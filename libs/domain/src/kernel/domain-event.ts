import type { LocalDate } from './local-date.js'

/** The scope columns every tenant row and event carries; row-level security compares them. */
export type Scope = { readonly land: string | null; readonly programme: string | null; readonly traeger: string | null }

/**
 * What a change leaves behind: past tense, versioned in its name, effective on a day that may lie before the recording.
 * `facts` hold no personal data and no free text; `text` is stored beside the event under its own salt, the event itself
 * keeps the digest only, so that erasing the text breaks no seal.
 */
export type DomainEvent = Scope & {
  readonly type: `${string}.v${number}`
  readonly effectiveOn: LocalDate
  readonly subject: { readonly type: string; readonly id: string }
  readonly rolloutId: string | null
  readonly stepId: string | null
  readonly onBehalfOf: string | null
  readonly facts: Readonly<Record<string, unknown>>
  readonly text: { readonly field: string; readonly text: string; readonly visibility: string } | null
}

/** What happened in a Land beside any programme; `traeger`: the body it is about, if it is one body's matter. */
export function landEvent(
  type: DomainEvent['type'],
  subject: DomainEvent['subject'],
  on: LocalDate,
  { land, traeger = null }: { readonly land: string; readonly traeger?: string | null },
  facts: DomainEvent['facts'],
  text: DomainEvent['text'] = null,
): DomainEvent {
  return { type, effectiveOn: on, land, programme: null, traeger, subject, rolloutId: null, stepId: null, onBehalfOf: null, facts, text }
}
