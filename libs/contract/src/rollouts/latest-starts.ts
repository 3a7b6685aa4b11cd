import { z } from 'zod'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'

/**
 * An open rollout and its commitment, counted backwards. `slack`: working days left until it must begin (not begun) or by
 * which it will be live before the commitment (running); negative: too late. `measured` of `of` steps rest on measured
 * durations, the others on the blueprint.
 */
export const LatestStart = z.object({
  id: z.uuid(),
  behoerde: z.object({ id: z.string(), name: z.string(), traeger: z.string(), kreis: z.string().nullable() }),
  onlinedienst: z.object({ id: z.string(), name: z.string() }),
  land: z.string(),
  programme: z.string(),
  state: z.enum(['open', 'running']),
  startedOn: z.string().nullable(),
  commitmentOn: z.string(),
  latestStartOn: z.string(),
  liveOn: z.string().nullable(),
  slack: z.int(),
  measured: z.int(),
  of: z.int(),
})
export type LatestStart = z.infer<typeof LatestStart>

/** The earliest latest start of what has not begun: the day that Lage, Lagezettel and Termine say. `null`: everything has begun. */
export const TightestStart = z.object({ latestStartOn: z.string(), commitmentOn: z.string(), measured: z.int(), of: z.int() })
export type TightestStart = z.infer<typeof TightestStart>

/** `late`: how many of all that fit the filters are too late; `of`: how many these are. */
export const LatestStartPage = pageOf(LatestStart).extend({ late: z.int(), of: z.int(), tightest: TightestStart.nullable() })
export type LatestStartPage = z.infer<typeof LatestStartPage>

export const LatestStartQuery = z.strictObject({
  ...pageQuery,
  programme: z.string().max(60).optional(),
  land: LandFilter.optional(),
  kreis: z.string().max(5).optional(),
  onlinedienst: z.string().max(60).optional(),
  rollout: z.uuid().optional(),
  status: z.enum(['open', 'running']).optional(),
  sort: z.enum(['slack', '-slack']).default('slack'),
})
export type LatestStartQuery = z.infer<typeof LatestStartQuery>
