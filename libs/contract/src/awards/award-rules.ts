import { z } from 'zod'
import { AwardRule, awardRuleStates } from '@blaupause/domain/awards'
import { LocalDate } from '@blaupause/domain/kernel'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'

const said = z.object({ de: z.string(), en: z.string() })
const issuer = AwardRule.shape.issuer

/** A point that this version says differently from the one before it, in words. */
export const RuleChangeView = z.object({ id: z.string(), name: said, before: said, after: said })

/** A version of an award's rules. `before`: the version it follows, null for the first one of an award; `until`: the last day on which it holds, null while no later one is released. */
export const AwardRuleView = z.object({
  id: z.string(),
  rule: AwardRule,
  state: z.enum(awardRuleStates),
  shipped: z.boolean().describe('Comes with the product'),
  holds: z.boolean().describe('This is the version that holds today'),
  until: LocalDate.nullable(),
  before: z.string().nullable(),
  changes: z.array(RuleChangeView),
  mine: z.boolean().describe('The proposal is the reader’s own: a second person releases it'),
  proposedAt: z.string().nullable(),
  releasedAt: z.string().nullable(),
  may: z.object({ release: z.boolean(), withdraw: z.boolean() }),
  version: z.int(),
})
export type AwardRuleView = z.infer<typeof AwardRuleView>
export const AwardRulePage = pageOf(AwardRuleView)
export const AwardRuleQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  state: z.enum(awardRuleStates).optional(),
  sort: z.enum(['validFrom', '-validFrom']).default('-validFrom'),
})
export type AwardRuleQuery = z.infer<typeof AwardRuleQuery>

/** The rules as a Land enters them. Land and signing organisation are those of whoever proposes: nobody grants in the name of another. */
export const ProposeAwardRule = AwardRule.omit({ land: true, issuer: true }).extend({
  issuerName: issuer.shape.name.describe('How the organisation that grants it is named on certificates and pages'),
})
export type ProposeAwardRule = z.infer<typeof ProposeAwardRule>
export const VersionOfAwardRule = z.strictObject({ version: z.int().min(0).describe('The version the user saw; another one is answered with 409') })
export type VersionOfAwardRule = z.infer<typeof VersionOfAwardRule>
