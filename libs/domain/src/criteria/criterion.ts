import { z } from 'zod'
import { FrozenId, Text } from '../blueprints/index.js'
import type { Actor } from '../identity/index.js'

/** The four dimensions of the OZG-Leitfaden in which readiness is judged. */
export const Dimension = z.enum(['organisatorisch', 'rechtlich', 'finanziell', 'technisch'])
export type Dimension = z.infer<typeof Dimension>

/** What may make a roll-out fast. The id is frozen at publication; `steps` are those it concerns; `source` says where it comes from. */
export const Criterion = z.strictObject({
  id: FrozenId,
  statement: Text,
  reason: Text,
  dimension: Dimension,
  measure: Text,
  scale: z.enum(['yes-no', '0-4', 'number']),
  steps: z.array(FrozenId),
  source: z.string().max(500),
})
export type Criterion = z.infer<typeof Criterion>

/** The Länder and the Bund keep the criteria; pilots comment on them in workshops and consultations. */
export function canEditCriteria(actor: Actor): boolean {
  return actor.role === 'land' || actor.role === 'bund'
}
