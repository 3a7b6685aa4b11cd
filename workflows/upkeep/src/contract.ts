import { z } from 'zod'

export * from './names.js'

/** What a job counted, by name: `{ closed: 3 }`. */
export const UpkeepCounts = z.record(z.string(), z.int().nonnegative())
export type UpkeepCounts = z.infer<typeof UpkeepCounts>

/** One page of a job: what it did, and where the next page begins (`null`: everything was looked at). */
export const UpkeepPage = z.object({ counts: UpkeepCounts, next: z.string().nullable() })
export type UpkeepPage = z.infer<typeof UpkeepPage>

/** What a run starts from, and all it carries into its next run: the job, and after its first page where it is. */
export const UpkeepRun = z.object({
  job: z.string(),
  beganAt: z.iso.datetime().optional(),
  cursor: z.string().nullable().optional(),
  counts: UpkeepCounts.optional(),
})
export type UpkeepRun = z.infer<typeof UpkeepRun>

/** How a run ended (UTC): what it did, and why it failed if it did. */
export const UpkeepOutcome = z.object({
  job: z.string(),
  beganAt: z.iso.datetime(),
  endedAt: z.iso.datetime(),
  counts: UpkeepCounts,
  failure: z.string().nullable(),
})
export type UpkeepOutcome = z.infer<typeof UpkeepOutcome>
