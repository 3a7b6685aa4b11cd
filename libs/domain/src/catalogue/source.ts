import { z } from 'zod'
import { LocalDate } from '../kernel/index.js'

/** How sure an answer is. `belegt`: a source says so; `vermutlich`: inferred from sources; `offen`: not known, shown as such. */
export const Certainty = z.enum(['belegt', 'vermutlich', 'offen'])
export type Certainty = z.infer<typeof Certainty>

/**
 * Where a fact stands and how it was read: the whole paragraph or page (`gelesen`), the passage of a search result
 * (`auszug`), counted in the register (`gezaehlt`), or our inference (`beurteilt`). `date`: of the text, if it bears one.
 */
export const Source = z.strictObject({
  text: z.string().min(1).max(300),
  url: z.string().max(300).nullable(),
  date: z.string().max(40).nullable(),
  read: z.enum(['gelesen', 'auszug', 'gezaehlt', 'beurteilt']),
})
export type Source = z.infer<typeof Source>

/** A span of days; the end is the last day on which it holds, null: open. */
export const Validity = { validFrom: LocalDate.nullable(), validTo: LocalDate.nullable() }

export function holdsOn(span: { readonly validFrom: LocalDate | null; readonly validTo: LocalDate | null }, on: LocalDate): boolean {
  return (span.validFrom === null || span.validFrom <= on) && (span.validTo === null || on <= span.validTo)
}

/** Sources as one line for lists and exports. */
export function sourceLine(sources: readonly Source[]): string {
  return sources.map(({ text, url, date }) => [text, url, date].filter(Boolean).join(', ')).join('; ')
}
