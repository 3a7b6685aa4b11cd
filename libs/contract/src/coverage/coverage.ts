import { z } from 'zod'
import { Text } from '@blaupause/domain/blueprints'
import { coverageDefinitions, coverageStates, type CoverageTerm } from '@blaupause/domain/coverage'
import { LocalDate } from '@blaupause/domain/kernel'
import { pageOf, pageQuery } from '../http/index.js'

/** Parts that a figure may be shown by. `stadt-land`: independent cities, districts, offices of the Land. */
export const coverageParts = ['land', 'regierungsbezirk', 'kreis', 'onlinedienst', 'stadt-land'] as const
export type CoveragePart = (typeof coverageParts)[number]

const filters = {
  land: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  regierungsbezirk: z
    .string()
    .regex(/^\d{3}$/)
    .optional(),
  kreis: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  onlinedienst: z.string().max(60).optional(),
  programme: z.string().max(60).optional(),
  stadtLand: z.enum(['stadt', 'land', 'landesbehoerde']).optional(),
  base: z.enum(['responsible', 'programme']).default('responsible'),
  on: LocalDate.optional(),
  knownOn: LocalDate.optional(),
}

/**
 * What is asked: `on` the day it held (today if left out), `knownOn` the day by whose end it had to be entered (today).
 * `base`: all responsible authorities, or only those for which the programme has a rollout.
 */
export const CoverageFilter = z.strictObject(filters)
export type CoverageFilter = z.infer<typeof CoverageFilter>
export const CoverageQuery = z.strictObject({ ...filters, by: z.enum(coverageParts).default('onlinedienst') })
export type CoverageQuery = z.infer<typeof CoverageQuery>

const count = z.int().min(0)
export const CoverageFigures = z.object({
  responsible: count,
  claimed: count,
  proven: count,
  confirmed: count,
  reported: count,
  bestand: count,
  running: count,
  planned: count,
  exempt: count,
  none: count,
  population: count,
  populationClaimed: count,
  populationProven: count,
  services: count,
  areaWide: count,
  isAreaWide: z.boolean(),
})

/**
 * The days a figure stands for, and the register behind its denominator. `oldestRegisterOn`: the oldest edition held; a
 * day before it is counted by that edition, so there `registerOn` lies after `on`, which the figure has to say.
 */
export const CoverageStand = z.object({
  on: z.string(),
  knownOn: z.string(),
  registerOn: z.string(),
  populationOn: z.string().nullable(),
  oldestRegisterOn: z.string(),
})
export type CoverageStand = z.infer<typeof CoverageStand>

const definitions = z.object(Object.fromEntries(Object.keys(coverageDefinitions).map((term) => [term, Text])) as Record<CoverageTerm, typeof Text>)

/** Figures in all and by part. A part with key `null` holds what lies in none: offices of the Land. */
export const Coverage = z.object({
  stand: CoverageStand,
  filter: CoverageFilter,
  by: z.enum(coverageParts),
  total: CoverageFigures,
  services: z.array(z.object({ id: z.string(), name: Text })),
  parts: z.array(
    z.object({
      key: z.string().nullable(),
      name: Text,
      land: z.string(),
      figures: CoverageFigures,
      services: z.array(z.object({ onlinedienst: z.string(), responsible: count, claimed: count, proven: count })),
    }),
  ),
  definitions,
  demo: z.boolean(),
})
export type Coverage = z.infer<typeof Coverage>

/** One responsible authority for one service behind a figure. `since`: the day from which its state holds. */
export const CoverageRow = z.object({
  id: z.string(),
  behoerde: z.object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    traeger: z.string(),
    kreis: z.string().nullable(),
    kreisName: z.string().nullable(),
    population: z.int(),
  }),
  land: z.string(),
  onlinedienst: z.object({ id: z.string(), name: Text }),
  state: z.enum(coverageStates),
  claimed: z.boolean(),
  proven: z.boolean(),
  since: z.string().nullable(),
  rolloutId: z.uuid().nullable(),
})
export type CoverageRow = z.infer<typeof CoverageRow>
export const CoverageRowPage = pageOf(CoverageRow)

/** `status`: one state, or `claimed`, `proven` and their opposites. */
export const CoverageRowQuery = z.strictObject({
  ...filters,
  ...pageQuery,
  status: z.enum([...coverageStates, 'claimed', 'unclaimed', 'proven', 'unproven']).optional(),
})
export type CoverageRowQuery = z.infer<typeof CoverageRowQuery>

/** One point a week up to `on`, all as known on `knownOn`; at most five years. */
export const CoverageCurveQuery = z.strictObject({ ...filters, weeks: z.coerce.number().int().min(2).max(260).default(52) })
export type CoverageCurveQuery = z.infer<typeof CoverageCurveQuery>
export const CoveragePoint = z.object({
  on: z.string(),
  responsible: count,
  claimed: count,
  proven: count,
  population: count,
  populationClaimed: count,
  populationProven: count,
})
export type CoveragePoint = z.infer<typeof CoveragePoint>
export const CoverageCurve = z.object({ stand: CoverageStand, points: z.array(CoveragePoint), demo: z.boolean() })
export type CoverageCurve = z.infer<typeof CoverageCurve>

/** Boundaries of a map, by name of the file. */
export const Topology = z.looseObject({ type: z.literal('Topology'), objects: z.record(z.string(), z.unknown()), arcs: z.array(z.unknown()) })

/** Areas of a map: inhabitants in the area, and those whose responsible authority is live, over the services asked for. */
export const CoverageAreaQuery = z.strictObject({ ...filters, level: z.enum(['gemeinde', 'kreis', 'land']) })
export type CoverageAreaQuery = z.infer<typeof CoverageAreaQuery>
export const CoverageArea = z.object({
  key: z.string(),
  name: z.string(),
  population: count,
  populationClaimed: count,
  populationProven: count,
  authority: z.string().nullable(),
})
export type CoverageArea = z.infer<typeof CoverageArea>
export const CoverageAreas = z.object({ stand: CoverageStand, level: z.enum(['gemeinde', 'kreis', 'land']), areas: z.array(CoverageArea), demo: z.boolean() })
export type CoverageAreas = z.infer<typeof CoverageAreas>
