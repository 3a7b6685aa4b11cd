import { z } from 'zod'
import { Criterion, Dimension } from '@blaupause/domain/criteria'
import { pageOf, pageQuery } from '../http/index.js'

/** A criterion of the catalogue with what it rests on: outcomes of workshops that name it. */
export const CriterionView = Criterion.extend({ official: z.boolean(), outcomes: z.int(), version: z.int() })
export type CriterionView = z.infer<typeof CriterionView>
export const CriterionPage = pageOf(CriterionView)
export const CriterionQuery = z.strictObject({
  ...pageQuery,
  step: z.string().max(60).optional(),
  dimension: Dimension.optional(),
  sort: z.enum(['id', '-id']).default('id'),
})
export type CriterionQuery = z.infer<typeof CriterionQuery>
export const CreateCriterion = Criterion
export type CreateCriterion = Criterion
export const LinkCriterion = z.strictObject({ version: z.int().min(0), steps: z.array(z.string().max(60)).max(20) })
export type LinkCriterion = z.infer<typeof LinkCriterion>
