import { z } from 'zod'
import { LocalDate } from '@blaupause/domain/kernel'

const version = z.int().min(0).describe('The version the user saw; another one is answered with 409 and the current state')
const Note = z.strictObject({ text: z.string().trim().min(1).max(4000), visibility: z.enum(['intern', 'land', 'programme']) })
const reason = z.string().trim().min(3).max(2000)

/** Evidence attached to a report: a reference such as an order number, DestinationID, expiry date or address. */
export const EvidenceInput = z.strictObject({ value: z.string().trim().min(1).max(500) })

/**
 * A step is done. `itemsDone`, where a step is many small ones, is how many are: the first open ones in their order become
 * done, or the last done ones open again; without it all of them. Single ones are ticked at `/milestones/:id/items/tick`.
 * `channel` says that it came by telephone or mail for the owner.
 */
export const ReportMilestone = z.strictObject({
  version,
  doneOn: LocalDate,
  evidence: EvidenceInput.optional(),
  itemsDone: z.int().min(0).optional(),
  channel: z.enum(['self', 'telephone', 'mail']).default('self'),
  note: Note.optional(),
})
export type ReportMilestone = z.infer<typeof ReportMilestone>

/** A second person, or a register, has seen it. Gates, what was drawn for the sample, and what a register or portal shows. */
export const ConfirmMilestone = z.strictObject({ version, seenIn: z.enum(['person', 'register', 'portal']).default('person'), note: Note.optional() })
export type ConfirmMilestone = z.infer<typeof ConfirmMilestone>

/** Not accepted: back to the owner with a reason they can act on. */
export const ReturnMilestone = z.strictObject({ version, reason })
export type ReturnMilestone = z.infer<typeof ReturnMilestone>

/** The report was wrong: taken back by whoever made it, or by the Land. */
export const CorrectMilestone = z.strictObject({ version, reason })
export type CorrectMilestone = z.infer<typeof CorrectMilestone>

/** It lies with another party from `since` on: the owner's clock pauses, that party's runs. */
export const WaitMilestone = z.strictObject({
  version,
  on: z.string().min(1).max(60),
  organisation: z.string().trim().min(2).max(120).optional().describe('The organisation behind the party, never a person'),
  since: LocalDate,
  note: Note.optional(),
})
export type WaitMilestone = z.infer<typeof WaitMilestone>

export const ResumeMilestone = z.strictObject({ version })
export type ResumeMilestone = z.infer<typeof ResumeMilestone>

export const NoteMilestone = Note
export type NoteMilestone = z.infer<typeof NoteMilestone>

/** A rollout begins: its dates are counted from `startOn` in working days of its Land. */
export const StartRollout = z.strictObject({ version, startOn: LocalDate })
export type StartRollout = z.infer<typeof StartRollout>

/** The same report for many milestones; page by page, each by the rules of the single one. */
export const ReportMany = z.strictObject({
  milestones: z
    .array(z.strictObject({ id: z.uuid(), version }))
    .min(1)
    .max(5000),
  doneOn: LocalDate,
  mode: z.enum(['whole', 'pages', 'dry-run']).default('whole'),
})
export type ReportMany = z.infer<typeof ReportMany>
