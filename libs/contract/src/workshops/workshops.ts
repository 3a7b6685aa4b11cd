import { z } from 'zod'
import { LocalDate } from '@blaupause/domain/kernel'
import { outcomeKinds } from '@blaupause/domain/workshops'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'

const title = z.string().trim().min(3).max(200)

export const Series = z.object({ id: z.uuid(), programme: z.string(), land: z.string(), title: z.string(), goal: z.string(), workshops: z.int() })
export type Series = z.infer<typeof Series>
export const SeriesPage = pageOf(Series)
export const SeriesQuery = z.strictObject({ ...pageQuery, land: LandFilter.optional(), programme: z.string().max(60).optional(), sort: z.enum(['title', '-title']).default('title') })
export type SeriesQuery = z.infer<typeof SeriesQuery>
export const CreateSeries = z.strictObject({ programme: z.string().min(1).max(60), title, goal: z.string().trim().max(2000) })
export type CreateSeries = z.infer<typeof CreateSeries>

/** An outcome and the steps it concerns; `steps` are ids of blueprint steps. */
export const Outcome = z.object({ id: z.uuid(), kind: z.enum(outcomeKinds), text: z.string(), organisation: z.string(), steps: z.array(z.string()), criterion: z.string().nullable() })
export type Outcome = z.infer<typeof Outcome>

export const WorkshopRow = z.object({
  id: z.uuid(), seriesId: z.uuid(), series: z.string(), programme: z.string(), land: z.string(), title: z.string(), on: z.string(), place: z.string(),
  participants: z.array(z.object({ key: z.string(), name: z.string() })), outcomes: z.int(), version: z.int(),
})
export type WorkshopRow = z.infer<typeof WorkshopRow>
export const WorkshopPage = pageOf(WorkshopRow)
export const WorkshopView = WorkshopRow.omit({ outcomes: true }).extend({ outcomes: z.array(Outcome), demo: z.boolean() })
export type WorkshopView = z.infer<typeof WorkshopView>
export const WorkshopQuery = z.strictObject({ ...pageQuery, land: LandFilter.optional(), programme: z.string().max(60).optional(), series: z.uuid().optional(), step: z.string().max(60).optional(), sort: z.enum(['on', '-on']).default('-on') })
export type WorkshopQuery = z.infer<typeof WorkshopQuery>

export const CreateWorkshop = z.strictObject({
  series: z.uuid(), title, on: LocalDate, place: z.string().trim().min(1).max(200),
  participants: z.array(z.strictObject({ key: z.string().min(1).max(60), name: z.string().min(1).max(200) })).max(100),
})
export type CreateWorkshop = z.infer<typeof CreateWorkshop>
export const RecordOutcome = z.strictObject({ version: z.int().min(0), kind: z.enum(outcomeKinds), text: z.string().trim().min(3).max(4000), steps: z.array(z.string().max(60)).max(20), criterion: z.string().max(60).nullable().default(null) })
export type RecordOutcome = z.infer<typeof RecordOutcome>
