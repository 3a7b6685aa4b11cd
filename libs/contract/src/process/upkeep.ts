import { z } from 'zod'
import { pageOf, pageQuery } from '../http/index.js'

/**
 * A job that the house does by the clock. `nextAt` is when its schedule is due next, if somebody keeps the deadlines;
 * `counts` what its last run did, by name; `failure` a code or the kind of an error, nothing personal.
 */
export const UpkeepJobView = z.object({
  job: z.string(),
  everySeconds: z.int(),
  nextAt: z.string(),
  beganAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  counts: z.record(z.string(), z.int()),
  failure: z.string().nullable(),
})
export type UpkeepJobView = z.infer<typeof UpkeepJobView>
export const UpkeepPage = pageOf(UpkeepJobView)

export const UpkeepQuery = z.strictObject({ ...pageQuery, sort: z.enum(['job', '-job', 'nextAt', '-nextAt']).default('job') })
export type UpkeepQuery = z.infer<typeof UpkeepQuery>
