import { z } from 'zod'
import { costKinds, payers } from '@blaupause/domain/costs'
import { LocalDate } from '@blaupause/domain/kernel'
import { pageOf, pageQuery } from '../http/index.js'

const source = z.string().trim().min(3).max(300)
/** Euros as a decimal with two places ("1180.50"). Never a floating-point number. */
const Amount = z.string().regex(/^\d+\.\d{2}$/)

/** What one rollout costs: connecting once, the module once, running it per year; who pays, from which day and source. */
export const CostView = z.object({
  id: z.uuid(),
  rolloutId: z.uuid(),
  onlinedienst: z.string(),
  kind: z.enum(costKinds),
  amount: Amount,
  payer: z.enum(payers),
  effectiveOn: z.string(),
  source: z.string(),
  organisation: z.string(),
  recordedAt: z.string(),
})
export type CostView = z.infer<typeof CostView>
export const CostPage = pageOf(CostView)
export const CostQuery = z.strictObject({
  ...pageQuery,
  rollout: z.uuid().optional(),
  onlinedienst: z.string().max(60).optional(),
  kind: z.enum(costKinds).optional(),
  payer: z.enum(payers).optional(),
  sort: z.enum(['recordedAt', '-recordedAt']).default('-recordedAt'),
})
export type CostQuery = z.infer<typeof CostQuery>
/** A new figure replaces the one of the same kind and payer; the old one stays in the history. */
export const EnterCost = z.strictObject({
  rollout: z.uuid(),
  kind: z.enum(costKinds),
  amount: z.string().trim().min(1).max(20).describe('Euros: "1180" or "1180,50"'),
  payer: z.enum(payers),
  effectiveOn: LocalDate,
  source,
})
export type EnterCost = z.infer<typeof EnterCost>

/** Cases of one month, and how many of them came in online. */
export const UsageView = z.object({
  id: z.uuid(),
  rolloutId: z.uuid(),
  onlinedienst: z.string(),
  month: z.string(),
  cases: z.int(),
  online: z.int(),
  source: z.string(),
  organisation: z.string(),
  recordedAt: z.string(),
})
export type UsageView = z.infer<typeof UsageView>
export const UsagePage = pageOf(UsageView)
export const UsageQuery = z.strictObject({
  ...pageQuery,
  rollout: z.uuid().optional(),
  onlinedienst: z.string().max(60).optional(),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  sort: z.enum(['month', '-month']).default('-month'),
})
export type UsageQuery = z.infer<typeof UsageQuery>
const cases = z.int().min(0).max(10_000_000)
export const EnterUsage = z.strictObject({ rollout: z.uuid(), month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), cases, online: cases, source })
export type EnterUsage = z.infer<typeof EnterUsage>

export const FigureEntered = z.object({ id: z.uuid().nullable() }).describe('`id` null: it was so already')

/** Sums of one service over the rollouts the reader may see: `rollouts` are those with a figure. Use of the last full twelve months. */
export const ServiceSum = z.object({
  onlinedienst: z.string(),
  name: z.string(),
  costs: z.array(z.object({ kind: z.enum(costKinds), payer: z.enum(payers), amount: Amount, rollouts: z.int() })),
  usage: z.object({ cases: z.int(), online: z.int(), rollouts: z.int(), from: z.string(), to: z.string() }).nullable(),
})
export type ServiceSum = z.infer<typeof ServiceSum>
export const ServiceSums = z.object({ items: z.array(ServiceSum), demo: z.boolean() })
