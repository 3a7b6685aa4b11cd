import { z } from 'zod'
import { Text } from '@blaupause/domain/blueprints'
import { allFactors, findingClasses, rungs, timings, undecidableReasons } from '@blaupause/domain/findings'
import { notEstimableSentences, type NotEstimableBecause } from '@blaupause/domain/survival'

/** `onlinedienst`: the service that is compared; without it the one with most rollouts begun. */
export const FindingsQuery = z.strictObject({ onlinedienst: z.string().max(60).optional() })
export type FindingsQuery = z.infer<typeof FindingsQuery>

const count = z.int().min(0)
/** No number, but the reason: its code and its sentence. */
export const NotEstimable = z.object({
  estimable: z.literal(false),
  because: z.enum(Object.keys(notEstimableSentences) as [NotEstimableBecause, ...NotEstimableBecause[]]),
  says: Text,
})
export type NotEstimableView = z.infer<typeof NotEstimable>
/** A median in working days; a null bound is open. `atLeast`: not reached yet, but surely not before. */
export const Median = z.union([
  z.object({ estimable: z.literal(true), days: z.number(), lower: z.number().nullable(), upper: z.number().nullable() }),
  NotEstimable.extend({ atLeast: z.number().nullable().optional() }),
])
/** Difference of medians in working days: positive is earlier live. `draws` of the bootstrap over pilots. */
export const Effect = z.union([
  z.object({ estimable: z.literal(true), days: z.number(), lower: z.number().nullable(), upper: z.number().nullable(), draws: count }),
  NotEstimable,
])
export const PaceView = z.union([
  z.object({
    estimable: z.literal(true),
    ratio: z.number(),
    lower: z.number().nullable(),
    upper: z.number().nullable(),
    p: z.number(),
    method: z.enum(['robust', 'firth']),
  }),
  NotEstimable,
])
export const TestView = z.union([
  z.object({
    estimable: z.literal(true),
    kind: z.enum(['permutation', 'sign-flip']),
    p: z.number(),
    smallest: z.number(),
    arrangements: z.number(),
    exact: z.boolean(),
  }),
  NotEstimable,
])

/** One of very few cases, shown to whoever may see the rollout. */
export const SingleCase = z.object({ rollout: z.uuid(), authority: z.string(), days: z.number(), live: z.boolean(), inGroup: z.boolean() })

export const FindingRow = z.object({
  id: z.string(),
  statement: Text,
  measure: Text,
  unknown: Text,
  timing: z.enum(timings),
  landmark: z.int().nullable(),
  steps: z.array(z.string()),
  class: z.enum(findingClasses),
  because: z.enum(undecidableReasons).nullable(),
  reason: Text.nullable(),
  rung: z.enum(rungs),
  n: count,
  live: count,
  pilots: count,
  hindsight: count,
  effect: Effect.nullable(),
  adjusted: z.number().nullable(),
  sentence: Text,
  cases: z.array(SingleCase),
  hiddenCases: count,
})
export type FindingRow = z.infer<typeof FindingRow>

export const FactorView = z.object({
  factor: z.enum(allFactors),
  levels: z.array(z.object({ level: z.string(), n: count, live: count, pilots: count, median: Median })),
  test: z.union([z.object({ estimable: z.literal(true), chiSquare: z.number(), df: z.int(), p: z.number() }), NotEstimable]),
  paces: z.array(z.object({ party: z.string(), n: count, pace: PaceView })),
})
export type FactorView = z.infer<typeof FactorView>

/** What makes it fast for one service: the classes with their rule in words, each criterion, and what was looked at beside the family. */
export const FindingsView = z.object({
  stand: z.object({ on: z.string(), computedAt: z.string() }),
  onlinedienst: z.object({ id: z.string(), name: Text }).nullable(),
  services: z.array(z.object({ id: z.string(), name: Text, begun: count })),
  n: count,
  live: count,
  pilots: count,
  laender: z.array(z.string()),
  leftOut: z.object({ bestand: count, exempt: count, notStarted: count, implausible: count }),
  rule: z.object({
    id: z.string(),
    validFrom: z.string(),
    decisiveDays: z.int(),
    noEffectDays: z.int(),
    fewestCases: z.int(),
    familyAlpha: z.number(),
    classes: z.object({ decisive: Text, helpful: Text, 'no-effect': Text, undecidable: Text }),
    source: z.string(),
  }),
  family: z.object({ id: z.string(), validFrom: z.string(), catalogue: z.string(), source: z.string() }),
  items: z.array(FindingRow),
  factors: z.array(FactorView),
  demo: z.boolean(),
})
export type FindingsView = z.infer<typeof FindingsView>
