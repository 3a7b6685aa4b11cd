import { z } from 'zod'
import { LocalDate } from '../kernel/index.js'

/**
 * Since when a partner's key signs no more. `rotated`: another took its place and the private part was destroyed; `revoked`:
 * taken back, with a reason. `compromised`: somebody else may hold it, so that a date inside a signature proves nothing.
 */
export const KeyEnd = z.strictObject({ from: LocalDate, because: z.enum(['rotated', 'revoked']), reason: z.string().max(500), compromised: z.boolean() })
export type KeyEnd = z.infer<typeof KeyEnd>

/**
 * Whether a signature made with a key that has ended still counts. `signedOn`: the day its maker wrote into it, null in
 * signatures older than that; `knownOn`: the day from which this content is known here, the one witness a thief cannot forge.
 */
export function countsDespiteEnd(end: KeyEnd, signedOn: LocalDate | null, knownOn: LocalDate | null): boolean {
  if (knownOn !== null && knownOn < end.from) return true
  if (end.compromised) return false
  return signedOn === null ? end.because === 'rotated' : signedOn < end.from
}
