import { z } from 'zod'
import { commentOutcomes, EditionName, publishedStates } from '@blaupause/domain/blueprints'
import { Role } from '@blaupause/domain/identity'
import { LocalDate, said } from '@blaupause/domain/kernel'
import { letterLanguages } from '@blaupause/domain/workshops'
import { pageOf, pageQuery } from '../http/index.js'

const Reason = z.string().trim().min(3).max(500)
const Digest = z.string().max(100)

/**
 * How far a blueprint has come from draft to publication. `turn`: which partner is next, and whether its first person approves
 * or its second signs; `approvedByMe`: the reader was the first and cannot be the second; `asked`: a retirement that waits for
 * a second person, seen by the signers.
 */
export const AgreementView = z.object({
  consultation: z
    .object({
      from: z.string(),
      until: z.string(),
      prolonged: z.object({ on: z.string(), reason: z.string() }).nullable(),
      closed: z.object({ on: z.string(), early: z.string().nullable() }).nullable(),
    })
    .nullable(),
  signing: z.object({ on: z.string(), setAside: z.string().nullable(), unheard: z.string().nullable() }).nullable(),
  turn: z.object({ partner: z.string(), name: z.string(), step: z.enum(['approve', 'sign']) }).nullable(),
  approvedByMe: z.boolean(),
  returned: z.object({ on: z.string(), from: z.enum(['consultation', 'signing']), organisation: z.string(), reason: z.string() }).nullable(),
  asked: z
    .object({
      id: z.uuid(),
      on: z.string(),
      organisation: z.string(),
      organisationName: z.string(),
      state: z.enum(publishedStates),
      reason: z.string(),
      replacement: EditionName.nullable(),
      mine: z.boolean(),
    })
    .nullable(),
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

/** Something said in the hearing, by organisation and role. `node`: as problems name it, `''` for the whole; `became`: the text it became where it was taken over. */
export const BlueprintComment = z.object({
  id: z.uuid(),
  node: z.string(),
  text: z.string(),
  role: Role,
  organisationName: z.string(),
  recordedAt: z.string(),
  mine: z.boolean(),
  outcome: z.enum(commentOutcomes).nullable(),
  answer: z.string().nullable(),
  became: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
})
export type BlueprintComment = z.infer<typeof BlueprintComment>
export const BlueprintCommentPage = pageOf(BlueprintComment)
export const BlueprintCommentQuery = z.strictObject({
  ...pageQuery,
  node: z.string().max(130).optional(),
  status: z.enum(['open', 'answered']).optional(),
  sort: z.enum(['recordedAt', '-recordedAt']).default('recordedAt'),
})
export type BlueprintCommentQuery = z.infer<typeof BlueprintCommentQuery>

export const CommentBlueprint = z.strictObject({ node: z.string().max(130), text: z.string().trim().min(3).max(2000) })
export type CommentBlueprint = z.infer<typeof CommentBlueprint>
/** What became of a comment; taken over needs the text or edit it became. */
export const AnswerBlueprintComment = z
  .strictObject({
    outcome: z.enum(commentOutcomes).exclude(['set-aside']),
    answer: z.string().trim().min(3).max(2000),
    became: z.string().trim().min(3).max(2000).nullable().default(null),
  })
  .refine(({ outcome, became }) => (outcome === 'taken') === (became !== null), {
    path: ['became'],
    error: 'What it became belongs to a comment that was taken over, and to no other',
  })
export type AnswerBlueprintComment = z.infer<typeof AnswerBlueprintComment>

/** Letters about every version of a name, to one mailbox. */
export const BlueprintLetters = z.strictObject({
  mailbox: z.email().max(200).describe("A functional mailbox, never a person's"),
  language: z.enum(letterLanguages),
})
export type BlueprintLetters = z.infer<typeof BlueprintLetters>

/** Whether the reader's organisation hears of every version of a name. `letters`: also by mail; `sends`: whether mail is sent from here at all; `failure`: what the mail server said of the last letter, if it took it not. */
export const BlueprintSubscription = z.strictObject({
  subscribed: z.boolean(),
  letters: BlueprintLetters.nullable(),
  sends: z.boolean(),
  failure: z.string().nullable(),
})
export type BlueprintSubscription = z.infer<typeof BlueprintSubscription>
/** Subscribes to a name or no more. `letters` null: no mail; left out: as it was. */
export const SubscribeBlueprint = z
  .strictObject({ subscribed: z.boolean(), letters: BlueprintLetters.nullable().optional() })
  .refine(({ subscribed, letters }) => subscribed || !letters, {
    path: ['letters'],
    ...said('Mail gehört zu einem Abonnement', 'letters belong to a subscription'),
  })
export type SubscribeBlueprint = z.infer<typeof SubscribeBlueprint>
