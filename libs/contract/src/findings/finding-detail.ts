import { z } from 'zod'
import { Text } from '@blaupause/domain/blueprints'
import { pageOf, pageQuery } from '../http/index.js'
import { FindingNote } from './finding-note.js'
import { FindingRow, Median, NotEstimable, PaceView, TestView } from './finding.js'

const count = z.int().min(0)
export const LivePoint = z.object({
  day: z.number(),
  share: z.number(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  atRisk: z.number(),
  live: z.number(),
  censored: z.number(),
})
export const Curves = z.object({
  withIt: z.array(LivePoint),
  without: z.array(LivePoint),
  ticks: z.array(z.object({ day: z.number(), withIt: z.number(), without: z.number() })),
  table: z.array(
    z.object({ day: z.number(), withIt: z.union([LivePoint, z.null(), z.literal('none')]), without: z.union([LivePoint, z.null(), z.literal('none')]) }),
  ),
})
export type Curves = z.infer<typeof Curves>

const Group = z.object({ n: count, live: count, pilots: count, laender: count, median: Median })
const StepFigures = z.object({ n: count, done: count, median: Median, p80: Median })

/** One criterion opened: both groups, curves, tests, where in the chain the time goes, and where the criterion comes from. */
export const FindingDetail = z.object({
  stand: z.object({ on: z.string(), computedAt: z.string() }),
  onlinedienst: z.object({ id: z.string(), name: Text }),
  finding: FindingRow,
  groups: z.object({ withIt: Group, without: Group }).nullable(),
  curves: Curves.nullable(),
  test: TestView.nullable(),
  pace: PaceView.nullable(),
  joint: PaceView.nullable(),
  jointPerCovariate: z.number().nullable(),
  naive: z.union([z.object({ estimable: z.literal(true), chiSquare: z.number(), df: z.int(), p: z.number() }), NotEstimable]).nullable(),
  steps: z.array(z.object({ id: z.string(), name: Text, withIt: StepFigures, without: StepFigures })),
  /** Whether the criterion stands in a catalogue; some of the family are only seen in the rollouts. */
  inCatalogue: z.boolean(),
  origins: z.array(z.object({ outcome: z.uuid(), workshop: z.uuid(), title: z.string(), heldOn: z.string(), kind: z.string(), text: z.string() })),
  /** For which programmes' next blueprint it is noted, with the sentence of that day. */
  notes: z.array(FindingNote),
  demo: z.boolean(),
})
export type FindingDetail = z.infer<typeof FindingDetail>

/** The rollouts behind a finding that the reader may see; `group` picks one side. */
export const FindingRolloutQuery = z.strictObject({ ...pageQuery, onlinedienst: z.string().max(60).optional(), group: z.enum(['with', 'without']).optional() })
export type FindingRolloutQuery = z.infer<typeof FindingRolloutQuery>
/** The rollouts behind a level of what was looked at beside the family: a size class, a maker, a Land, a quarter, a party waited on. */
export const FactorRolloutQuery = z.strictObject({ ...pageQuery, onlinedienst: z.string().max(60).optional(), level: z.string().max(200) })
export type FactorRolloutQuery = z.infer<typeof FactorRolloutQuery>
/** `inGroup`: whether it had the criterion; null where rows belong to no criterion. */
export const FindingRollout = z.object({
  id: z.uuid(),
  authority: z.string(),
  land: z.string(),
  pilot: z.string().nullable(),
  startedOn: z.string(),
  liveOn: z.string().nullable(),
  days: z.number(),
  live: z.boolean(),
  inGroup: z.boolean().nullable(),
})
export type FindingRollout = z.infer<typeof FindingRollout>
export const FindingRolloutPage = pageOf(FindingRollout)

/** `lang` of the words in a drawing, of the head of a table, or of the report. */
export const FindingFileQuery = z.strictObject({ onlinedienst: z.string().max(60).optional(), lang: z.enum(['de', 'en']).default('de') })
export type FindingFileQuery = z.infer<typeof FindingFileQuery>
