import { z } from 'zod'

/** Notes a finding for the next blueprint of a programme. `onlinedienst` as on the page it was read on. */
export const NoteFinding = z.strictObject({ programme: z.string().max(60), onlinedienst: z.string().max(60) })
export type NoteFinding = z.infer<typeof NoteFinding>

/** A finding as it was noted: the sentence is that of its day and does not change with later data. */
export const FindingNote = z.object({
  id: z.uuid(),
  programme: z.string(),
  programmeName: z.string(),
  land: z.string(),
  text: z.string(),
  seenOn: z.string(),
  organisationName: z.string(),
})
export type FindingNote = z.infer<typeof FindingNote>
