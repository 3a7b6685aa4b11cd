import { z } from 'zod'
import { FrozenId, Text } from '@blaupause/domain/blueprints'
import { LocalDate } from '@blaupause/domain/kernel'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'

/** The models of this installation with the version each rating names. */
export const MaturityModels = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      validFrom: z.string(),
      name: Text,
      highest: z.int(),
      conformFrom: z.int().nullable(),
      source: z.string(),
      note: Text,
      levels: z.array(Text),
      criteria: z.array(z.object({ id: z.string(), name: Text, always: z.boolean() })),
    }),
  ),
  today: z.string(),
})
export type MaturityModels = z.infer<typeof MaturityModels>
/** `model` is the version of the model the rating was made by; it stays when a newer one comes. */
export const MaturityRating = z.object({
  id: z.uuid(),
  rollout: z.object({ id: z.uuid(), behoerde: z.string(), onlinedienst: z.string() }),
  model: z.string(),
  levels: z.record(z.string(), z.int().nullable()),
  level: z.int(),
  conform: z.boolean().nullable(),
  effectiveOn: z.string(),
  source: z.string(),
  organisation: z.string(),
  recordedAt: z.string(),
})
export type MaturityRating = z.infer<typeof MaturityRating>
export const MaturityRatingPage = pageOf(MaturityRating)
export const MaturityRatingQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  programme: z.string().max(60).optional(),
  rollout: z.uuid().optional(),
  model: FrozenId.optional(),
  sort: z.enum(['recordedAt', '-recordedAt']).default('-recordedAt'),
})
export type MaturityRatingQuery = z.infer<typeof MaturityRatingQuery>
/** Without `model`: the one that holds on `effectiveOn`. */
export const RateMaturity = z.strictObject({
  rollout: z.uuid(),
  model: FrozenId.nullable().default(null),
  levels: z.record(FrozenId, z.number().nullable()),
  effectiveOn: LocalDate,
  source: z.string().trim().min(3).max(500),
})
export type RateMaturity = z.infer<typeof RateMaturity>
