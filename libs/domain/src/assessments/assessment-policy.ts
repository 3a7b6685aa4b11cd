import { z } from 'zod'
import { FrozenId } from '../blueprints/index.js'
import { LocalDate } from '../kernel/index.js'

/**
 * The times of an assessment, as dated data: a decree changes them from `validFrom` on, an assessment keeps those it began
 * with. All in working days but `carryDays` (calendar days for which an accepted rating is carried into the next round).
 * `groupAtLeast`: how many others a comparison without names needs.
 */
export const AssessmentPolicy = z.strictObject({
  id: FrozenId, validFrom: LocalDate, source: z.string(), hour: z.int().min(0).max(23),
  submitWithin: z.int().min(1), remindBefore: z.int().min(0), reviewWithin: z.int().min(1), challengeWithin: z.int().min(1), actionWithin: z.int().min(1), carryDays: z.int().min(0), groupAtLeast: z.int().min(5),
})
export type AssessmentPolicy = z.infer<typeof AssessmentPolicy>
