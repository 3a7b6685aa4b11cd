import { z } from 'zod'
import { EditionName, publishedStates } from '@blaupause/domain/blueprints'
import { LocalDate } from '@blaupause/domain/kernel'

const Reason = z.string().trim().min(3).max(500)
const Digest = z.string().max(100)

/**
 * How far a blueprint has come from draft to publication. `turn`: which partner is next, and whether its first person approves
 * or its second signs; `approvedByMe`: the reader was the first and cannot be the second; `asked`: a retirement that waits for
 * a second person, seen by the signers.
 */
export const AgreementView = z.object({
  consultation: z.object({ from: z.string(), until: z.string(), prolonged: z.object({ on: z.string(), reason: z.string() }).nullable(), closed: z.object({ on: z.string(), early: z.string().nullable() }).nullable() }).nullable(),
  signing: z.object({ on: z.string(), setAside: z.string().nullable(), unheard: z.string().nullable() }).nullable(),
  turn: z.object({ partner: z.string(), name: z.string(), step: z.enum(['approve', 'sign']) }).nullable(), approvedByMe: z.boolean(),
  returned: z.object({ on: z.string(), from: z.enum(['consultation', 'signing']), organisation: z.string(), reason: z.string() }).nullable(),
  asked: z.object({ id: z.uuid(), on: z.string(), organisation: z.string(), organisationName: z.string(), state: z.enum(publishedStates), reason: z.string(), replacement: EditionName.nullable(), mine: z.boolean() }).nullable(),
  comments: z.object({ open: z.int(), total: z.int() }),
})
export type AgreementView = z.infer<typeof AgreementView>

/** Opens the hearing of a draft through the end of a working day of its Land. */
export const ConsultBlueprint = z.strictObject({ until: LocalDate })
export type ConsultBlueprint = z.infer<typeof ConsultBlueprint>
export const ProlongConsultation = z.strictObject({ until: LocalDate, reason: Reason })
export type ProlongConsultation = z.infer<typeof ProlongConsultation>
/** Ends it before its day. */
export const CloseConsultation = z.strictObject({ reason: Reason })
export type CloseConsultation = z.infer<typeof CloseConsultation>

/** Gives the content to the signers, frozen. `setAside`: why open comments need not be answered before; `unheard`: why there was no hearing. */
export const SubmitBlueprint = z.strictObject({ digest: Digest, setAside: Reason.nullable().default(null), unheard: Reason.nullable().default(null) })
export type SubmitBlueprint = z.infer<typeof SubmitBlueprint>
/** Takes it back into a draft. */
export const RecallBlueprint = z.strictObject({ reason: Reason })
export type RecallBlueprint = z.infer<typeof RecallBlueprint>

/** The first of a partner's two people approves; the second signs. */
export const ApproveBlueprint = z.strictObject({ digest: Digest.describe('The digest that was shown: nobody approves another content than the one seen') })
export type ApproveBlueprint = z.infer<typeof ApproveBlueprint>
export const SignBlueprint = z.strictObject({ digest: Digest.describe('The digest that was shown: nobody signs another content than the one seen') })
export type SignBlueprint = z.infer<typeof SignBlueprint>
/** Refuses to sign: back to a draft, approvals and signatures so far count no more. */
export const RefuseBlueprint = z.strictObject({ reason: Reason })
export type RefuseBlueprint = z.infer<typeof RefuseBlueprint>

/** Asks to discourage or withdraw a published blueprint, with reason and replacement; or (`published`) to take a discouraged one back into honour. */
export const RetireBlueprint = z.discriminatedUnion('state', [
  z.strictObject({ state: z.enum(['deprecated', 'withdrawn']), reason: Reason, replacement: EditionName.nullable() }),
  z.strictObject({ state: z.literal('published') }),
])
export type RetireBlueprint = z.infer<typeof RetireBlueprint>
/** Another person confirms what was asked for, or lets it drop. */
export const ConfirmRetirement = z.strictObject({ request: z.uuid(), confirmed: z.boolean() })
export type ConfirmRetirement = z.infer<typeof ConfirmRetirement>
