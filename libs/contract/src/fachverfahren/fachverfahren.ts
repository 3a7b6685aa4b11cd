import { z } from 'zod'
import { LocalDate } from '@blaupause/domain/kernel'
import { pageOf, pageQuery } from '../http/index.js'

const name = z.string().trim().min(1).max(120)

/** What an authority works with, from a day on. `onlinedienst` null: for all of its services. `key`: maker and product without version. */
export const FachverfahrenView = z.object({
  id: z.uuid(),
  land: z.string(),
  programme: z.string(),
  traeger: z.string(),
  behoerde: z.object({ id: z.string(), name: z.string() }),
  onlinedienst: z.string().nullable(),
  key: z.string(),
  product: z.string(),
  version: z.string().nullable(),
  maker: z.string(),
  operator: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  source: z.string(),
  organisation: z.string(),
  recordedAt: z.string(),
})
export type FachverfahrenView = z.infer<typeof FachverfahrenView>
export const FachverfahrenPage = pageOf(FachverfahrenView)

/** `on`: what holds on that day, today if left out; `history=all`: every entry there ever was a day for. */
export const FachverfahrenQuery = z.strictObject({
  ...pageQuery,
  land: z.string().max(2).optional(),
  traeger: z.string().max(9).optional(),
  behoerde: z.string().max(80).optional(),
  onlinedienst: z.string().max(60).optional(),
  key: z.string().max(250).optional(),
  maker: z.string().max(120).optional(),
  operator: z.string().max(120).optional(),
  on: LocalDate.optional(),
  history: z.enum(['all']).optional(),
  sort: z.enum(['behoerde', '-behoerde']).default('behoerde'),
})
export type FachverfahrenQuery = z.infer<typeof FachverfahrenQuery>

/** A product as filters and clusters name it, and how many authorities use it today. */
export const ProductRow = z.object({ key: z.string(), product: z.string(), maker: z.string(), authorities: z.int() })
export type ProductRow = z.infer<typeof ProductRow>
export const ProductPage = pageOf(ProductRow)

export const EnterFachverfahren = z.strictObject({
  behoerde: z.string().min(3).max(80),
  onlinedienst: z.string().max(60).nullable().default(null),
  product: name,
  maker: name,
  version: name.nullable().default(null),
  operator: name.nullable().default(null),
  validFrom: LocalDate,
  source: z.string().trim().min(3).max(300),
})
export type EnterFachverfahren = z.infer<typeof EnterFachverfahren>
export const FachverfahrenEntered = z.object({ id: z.uuid().nullable() }).describe('`id` null: it was so already')
