import { z } from 'zod'
import { require, LocalDate } from '../kernel/index.js'
import { publishedStates, requireMove, type BlueprintMove } from './blueprint-states.js'

export const RetiredState = z.enum(['deprecated', 'withdrawn'])
export type RetiredState = z.infer<typeof RetiredState>

/** Which edition is meant. */
export const EditionName = z.strictObject({ name: z.string().max(60), version: z.string().max(40) })
export type EditionName = z.infer<typeof EditionName>

/** Since when, why, and what takes its place. */
export const Retired = z.strictObject({ on: LocalDate, reason: z.string().max(500), replacement: EditionName.nullable() })
export type Retired = z.infer<typeof Retired>

/** What a published one may be asked to become. A discouraged one may be taken back into honour, a withdrawn one stays so: others have acted on it. */
const moves: Readonly<Record<(typeof publishedStates)[number], BlueprintMove>> = { published: 'reinstate', deprecated: 'deprecate', withdrawn: 'withdraw' }

/** Refuses a step that is none (`blueprint.state`) and a replacement that is not published itself, or is the same (`blueprint.replacement`). */
export function requireRetirement(
  from: { readonly name: string; readonly version: string; readonly state: string },
  to: (typeof publishedStates)[number],
  replacement: (EditionName & { readonly state: string }) | null,
): void {
  requireMove(moves[to], from.state)
  const other = replacement === null || (replacement.state === 'published' && !(replacement.name === from.name && replacement.version === from.version))
  require(other, 'blueprint.replacement', { what: replacement === null ? '' : `${replacement.name} ${replacement.version}` })
}
