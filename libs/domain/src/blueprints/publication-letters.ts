import { berlinDay, type Instant, type LocalDate } from '../kernel/index.js'
import type { BlueprintState } from './blueprint-states.js'
import type { Retired } from './retire-blueprint.js'

export const publicationLetterKinds = ['published', 'deprecated', 'withdrawn'] as const
export type PublicationLetterKind = (typeof publicationLetterKinds)[number]

/** One letter to an organisation that asked for letters about this name; `ref` keys it together with blueprint, kind and reader. */
export type PublicationLetter = { readonly kind: PublicationLetterKind; readonly reader: string; readonly ref: LocalDate }

type Facts = { readonly state: BlueprintState; readonly publishedAt: Instant | null; readonly retired: Retired | null }

/** The letters that an edition, as it stands, is worth: each of what came after somebody asked for them. What a later state has overtaken is none any more. */
export function publicationLetters(
  { state, publishedAt, retired }: Facts,
  readers: readonly { readonly key: string; readonly since: Instant }[],
): PublicationLetter[] {
  if (publishedAt === null) return []
  if (state === 'published')
    return readers.filter(({ since }) => since <= publishedAt).map(({ key }) => ({ kind: state, reader: key, ref: berlinDay(publishedAt) }))
  if (retired === null || (state !== 'deprecated' && state !== 'withdrawn')) return []
  return readers.filter(({ since }) => berlinDay(since) <= retired.on).map(({ key }) => ({ kind: state, reader: key, ref: retired.on }))
}
