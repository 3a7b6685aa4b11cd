import { z } from 'zod'
import { defineRuleSet, LocalDate } from '../kernel/index.js'

const Rule = z.strictObject({
  id: z.string(),
  validFrom: LocalDate,
  /** From this difference of medians on a criterion decides, in working days. */
  decisiveDays: z.int().min(1),
  /** A whole interval within ± this says: no effect seen. */
  noEffectDays: z.int().min(1),
  level: z.number().gt(0).lt(1),
  familyAlpha: z.number().gt(0).lt(1),
  /** Fewer rollouts than this on one side: the cases themselves, no statistic. */
  fewestCases: z.int().min(2),
  /** Fewer live rollouts than this in all: Firth's estimate instead of Cox's. */
  firthBelow: z.int().min(1),
  source: z.string(),
})
export type FindingRule = z.infer<typeof Rule>

/** How findings are classed. Fixed before the pilots' durations were known; a change is a new version with its day, never an edit. */
export const findingRules = defineRuleSet('befunde-einteilung', Rule, [
  {
    id: 'befunde-2026-03',
    validFrom: '2026-03-02',
    decisiveDays: 10,
    noEffectDays: 5,
    level: 0.95,
    familyAlpha: 0.05,
    fewestCases: 5,
    firthBelow: 10,
    source: 'Vorschlag des Produkts, vor der ersten Auswertung festgelegt; Ränge der Belege nach Blaupausen-Format',
  },
])

export const findingClasses = ['decisive', 'helpful', 'no-effect', 'undecidable'] as const
export type FindingClass = (typeof findingClasses)[number]

/** Why a criterion cannot be decided. */
export const undecidableReasons = ['no-values', 'one-sided', 'few-cases', 'land', 'few-pilots', 'interval', 'family', 'contradictory', 'not-estimable'] as const
export type UndecidableReason = (typeof undecidableReasons)[number]

export type Measured = {
  /** How much was gained, with its interval, on a scale where 0 is no effect; a null bound is open. */
  readonly effect: number
  readonly lower: number | null
  readonly upper: number | null
  readonly decisive: number
  readonly noEffect: number
  /** p adjusted within the family, and the least that so few pilots could ever give. */
  readonly p: number | null
  readonly smallest: number | null
  /** The pace, compared within Land and service, points the other way. */
  readonly contradicted: boolean
}

/**
 * The class of a measured criterion. The whole interval must speak for one side **and** the test over pilots must hold in the
 * family; then the size decides between `decisive` and `helpful`. The whole interval within the narrow band: no effect seen.
 * Everything else cannot be decided, and says why; that is never "no effect".
 */
export function classify(
  { effect, lower, upper, decisive, noEffect, p, smallest, contradicted }: Measured,
  { familyAlpha }: Pick<FindingRule, 'familyAlpha'>,
): { class: FindingClass; because: UndecidableReason | null } {
  if (contradicted) return { class: 'undecidable', because: 'contradictory' }
  const oneSided = (lower !== null && lower > 0) || (upper !== null && upper < 0)
  if (oneSided && p !== null && p <= familyAlpha) return { class: Math.abs(effect) >= decisive ? 'decisive' : 'helpful', because: null }
  if (lower !== null && upper !== null && lower >= -noEffect && upper <= noEffect) return { class: 'no-effect', because: null }
  if (smallest !== null && smallest > familyAlpha) return { class: 'undecidable', because: 'few-pilots' }
  return { class: 'undecidable', because: oneSided ? 'family' : 'interval' }
}
