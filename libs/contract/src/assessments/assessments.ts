import { z } from 'zod'
import { assessmentEffects, assessmentStates, AssessmentTerms } from '@blaupause/domain/assessments'
import { FrozenId, Text } from '@blaupause/domain/blueprints'
import { CatalogueCriterion, lights } from '@blaupause/domain/criteria'
import { LocalDate } from '@blaupause/domain/kernel'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'

const version = z.int().min(0).describe('The version the user saw; another one is answered with 409')
const programme = z.string().min(1).max(60)
const traeger = z.string().min(2).max(12)
const reason = z.string().trim().min(5).max(2000)

/** `share`: what is reached of the weights of what is rated (0 to 1); `knockedOut`: failed knock-out criteria. */
export const AssessmentRow = z.object({
  id: z.uuid(),
  land: z.string(),
  programme: z.string(),
  traeger: z.string(),
  traegerName: z.string(),
  rollout: z.object({ id: z.uuid(), behoerde: z.string(), onlinedienst: z.string() }).nullable(),
  catalogue: z.object({ id: z.uuid(), number: z.string(), title: z.string(), official: z.boolean() }),
  round: z.int(),
  previousId: z.uuid().nullable(),
  state: z.enum(assessmentStates),
  submitBy: z.string(),
  reviewBy: z.string().nullable(),
  challengeUntil: z.string().nullable(),
  finalOn: z.string().nullable(),
  shared: z.boolean(),
  asked: z.int(),
  answered: z.int(),
  share: z.number().nullable(),
  knockedOut: z.array(z.string()),
  openActions: z.int(),
  updatedAt: z.string(),
  version: z.int(),
})
export type AssessmentRow = z.infer<typeof AssessmentRow>
export const AssessmentPage = pageOf(AssessmentRow)
export const AssessmentQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  programme: programme.optional(),
  traeger: traeger.optional(),
  rollout: z.uuid().optional(),
  state: z.enum(assessmentStates).optional(),
  sort: z.enum(['updatedAt', '-updatedAt']).default('-updatedAt'),
})
export type AssessmentQuery = z.infer<typeof AssessmentQuery>

/** What was said of one criterion: when it was so, since when it is known here, what the reviewer says, whether it is exempted. */
export const ValueView = z.object({
  criterion: z.string(),
  value: z.number().nullable(),
  light: z.enum(lights).nullable(),
  effectiveOn: z.string().nullable(),
  knownAt: z.string(),
  evidence: z.string(),
  remark: z.string(),
  review: z.enum(['open', 'accepted', 'changes']),
  reason: z.string().nullable(),
  exemption: z.object({ reason: z.string(), approver: z.string(), until: z.string() }).nullable(),
  carriedFrom: z.uuid().nullable(),
})
export type ValueView = z.infer<typeof ValueView>
/** A file that shows why a criterion is rated as it is; its bytes are at `/assessments/:id/files/:file`. `size` in bytes. */
export const RatingFileView = z.object({
  id: z.uuid(),
  criterion: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  organisation: z.string(),
  addedAt: z.string(),
})
export type RatingFileView = z.infer<typeof RatingFileView>
/** The bytes are the body, everything else stands in the query. */
export const AddRatingFileQuery = z.strictObject({ criterion: FrozenId, name: z.string().trim().min(1).max(200) })
export type AddRatingFileQuery = z.infer<typeof AddRatingFileQuery>
export const AssessmentAction = z.object({
  id: z.uuid(),
  assessmentId: z.uuid(),
  criterion: z.string(),
  statement: Text,
  light: z.enum(['amber', 'red']),
  land: z.string(),
  traeger: z.string(),
  traegerName: z.string(),
  dueOn: z.string(),
  openedOn: z.string(),
  doneOn: z.string().nullable(),
  note: z.string().nullable(),
})
export type AssessmentAction = z.infer<typeof AssessmentAction>
export const AssessmentActionPage = pageOf(AssessmentAction)
export const AssessmentActionQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  programme: programme.optional(),
  traeger: traeger.optional(),
  status: z.enum(['open', 'done']).optional(),
  sort: z.enum(['dueOn', '-dueOn']).default('dueOn'),
})
export type AssessmentActionQuery = z.infer<typeof AssessmentActionQuery>

/** Everything the form needs: what is asked, what was said, where it stands. `said`: reminders that went out. */
export const AssessmentView = AssessmentRow.omit({ openActions: true }).extend({
  criteria: z.array(CatalogueCriterion),
  values: z.array(ValueView),
  files: z.array(RatingFileView),
  actions: z.array(AssessmentAction),
  challenge: z.string().nullable(),
  resolution: z.string().nullable(),
  said: z.array(z.object({ kind: z.enum(assessmentEffects), dueOn: z.string() })),
  groupAtLeast: z.int(),
  demo: z.boolean(),
})
export type AssessmentView = z.infer<typeof AssessmentView>

/** `catalogue`: a published version of the programme; its newest if null. */
export const BeginAssessment = z.strictObject({ programme, traeger, rollout: z.uuid().nullable().default(null), catalogue: z.uuid().nullable().default(null) })
export type BeginAssessment = z.infer<typeof BeginAssessment>
export const Rating = z.strictObject({
  criterion: FrozenId,
  value: z.number().nullable(),
  effectiveOn: LocalDate.nullable().default(null),
  evidence: z.string().trim().max(1000).default(''),
  remark: z.string().trim().max(2000).default(''),
})
export const RateAssessment = z.strictObject({ version, ratings: z.array(Rating).min(1).max(200) })
export type RateAssessment = z.infer<typeof RateAssessment>
export const SubmitAssessment = z.strictObject({ version })
export type SubmitAssessment = z.infer<typeof SubmitAssessment>
export const WithdrawAssessment = z.strictObject({ version })
export type WithdrawAssessment = z.infer<typeof WithdrawAssessment>
export const ReviewAssessment = z.strictObject({
  version,
  verdicts: z
    .array(z.strictObject({ criterion: FrozenId, accept: z.boolean(), reason: z.string().trim().max(2000).nullable().default(null) }))
    .min(1)
    .max(200),
})
export type ReviewAssessment = z.infer<typeof ReviewAssessment>
export const ExemptCriterion = z.strictObject({ version, criterion: FrozenId, reason, until: LocalDate })
export type ExemptCriterion = z.infer<typeof ExemptCriterion>
export const ReadmitCriterion = z.strictObject({ version, criterion: FrozenId })
export type ReadmitCriterion = z.infer<typeof ReadmitCriterion>
export const DecideAssessment = z.strictObject({ version })
export type DecideAssessment = z.infer<typeof DecideAssessment>
export const ChallengeAssessment = z.strictObject({ version, reason })
export type ChallengeAssessment = z.infer<typeof ChallengeAssessment>
export const ResolveChallenge = z.strictObject({
  version,
  stands: z.boolean().describe('true: the decision stands and is final; false: it is reviewed again'),
  reason,
})
export type ResolveChallenge = z.infer<typeof ResolveChallenge>
export const ShareAssessment = z.strictObject({
  version,
  shared: z.boolean().describe('Others of the programme may see the figures under the name of the body'),
})
export type ShareAssessment = z.infer<typeof ShareAssessment>
export const FinishAction = z.strictObject({ note: z.string().trim().max(1000).default('') })
export type FinishAction = z.infer<typeof FinishAction>

/** What waits for the reader: a rating to hand in, a review, an answer to a challenge, an action. `reminded`: the system has spoken up. */
export const AssessmentTasks = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['rate', 'revise', 'review', 'resolve', 'action']),
      assessmentId: z.uuid(),
      actionId: z.uuid().nullable(),
      traegerName: z.string(),
      onlinedienst: z.string().nullable(),
      statement: Text.nullable(),
      dueOn: z.string(),
      late: z.boolean(),
      reminded: z.boolean(),
    }),
  ),
  demo: z.boolean(),
})
export type AssessmentTasks = z.infer<typeof AssessmentTasks>

const side = z.object({ value: z.number().nullable(), light: z.enum(lights).nullable() }).nullable()
export const RoundComparison = z.object({
  before: z.object({ id: z.uuid(), round: z.int(), share: z.number().nullable() }),
  after: z.object({ id: z.uuid(), round: z.int(), share: z.number().nullable() }),
  changes: z.array(z.object({ criterion: CatalogueCriterion, before: side, after: side, direction: z.enum(['better', 'same', 'worse']).nullable() })),
  demo: z.boolean(),
})
export type RoundComparison = z.infer<typeof RoundComparison>
export const RoundQuery = z.strictObject({ with: z.uuid().optional() })
export type RoundQuery = z.infer<typeof RoundQuery>

/** How others stand, final ones of the same programme and catalogue: without names from `groupAtLeast` others on, with names where they agreed. Shares are 0 to 1. */
export const OthersComparison = z.object({
  groupAtLeast: z.int(),
  others: z.int().nullable().describe('null: fewer than groupAtLeast'),
  own: z.number().nullable(),
  criteria: z.array(
    z.object({
      criterion: z.string(),
      statement: Text,
      own: z.number().nullable(),
      group: z.object({ n: z.int(), median: z.number(), low: z.number(), high: z.number() }).nullable(),
    }),
  ),
  named: z.array(z.object({ traegerName: z.string(), share: z.number() })),
  demo: z.boolean(),
})
export type OthersComparison = z.infer<typeof OthersComparison>

/** What a programme decided about its times, each decision with its reason; `proposal` holds where there is none. In working days. */
export const AssessmentTermsView = AssessmentTerms.extend({
  id: z.uuid(),
  programme: z.string(),
  reason: z.string(),
  organisation: z.string(),
  recordedAt: z.string(),
})
export type AssessmentTermsView = z.infer<typeof AssessmentTermsView>
export const AssessmentTermsPage = pageOf(AssessmentTermsView).extend({ proposal: AssessmentTerms.extend({ source: z.string() }) })
export type AssessmentTermsPage = z.infer<typeof AssessmentTermsPage>
export const AssessmentTermsQuery = z.strictObject({
  ...pageQuery,
  programme: programme.optional(),
  sort: z.enum(['recordedAt', '-recordedAt']).default('-recordedAt'),
})
export type AssessmentTermsQuery = z.infer<typeof AssessmentTermsQuery>
/** Holds for rounds that begin from now on; those under way keep theirs. */
export const SetAssessmentTerms = AssessmentTerms.extend({ programme, reason })
export type SetAssessmentTerms = z.infer<typeof SetAssessmentTerms>
