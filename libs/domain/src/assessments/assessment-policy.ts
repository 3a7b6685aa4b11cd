import { z } from 'zod'
import { FrozenId } from '../blueprints/index.js'
import type { Actor } from '../identity/index.js'
import { LocalDate } from '../kernel/index.js'

/**
 * The times of an assessment, as dated data: a decree changes them from `validFrom` on, an assessment keeps those it began
 * with. All in working days but `carryDays` (calendar days for which an accepted rating is carried into the next round).
 * `groupAtLeast`: how many others a comparison without names needs.
 */
export const AssessmentPolicy = z.strictObject({
  id: FrozenId,
  validFrom: LocalDate,
  source: z.string(),
  hour: z.int().min(0).max(23),
  submitWithin: z.int().min(1),
  remindBefore: z.int().min(0),
  reviewWithin: z.int().min(1),
  challengeWithin: z.int().min(1),
  actionWithin: z.int().min(1),
  carryDays: z.int().min(0),
  groupAtLeast: z.int().min(5),
})
export type AssessmentPolicy = z.infer<typeof AssessmentPolicy>

const within = z.int().min(1).max(120)

/** What a programme decides for itself instead of the proposal, in working days. Rounds that have begun keep theirs. */
export const AssessmentTerms = z.strictObject({ submitWithin: within, reviewWithin: within, challengeWithin: within, actionWithin: within })
export type AssessmentTerms = z.infer<typeof AssessmentTerms>

/** The times of one assessment: the proposal, unless its programme had decided otherwise when it began. */
export function withTerms(policy: AssessmentPolicy, terms: AssessmentTerms | null): AssessmentPolicy {
  return { ...policy, ...terms }
}

/** The Land of a programme and the Bund decide on its times. */
export function canSetTerms(actor: Actor, { land, programme }: { readonly land: string; readonly programme: string }): boolean {
  return (actor.role === 'land' && actor.land === land) || (actor.role === 'bund' && actor.programmes.includes(programme))
}
