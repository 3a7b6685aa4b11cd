import { z } from 'zod'
import { applicationStates, awardBodyKinds, sampleFindings } from '@blaupause/domain/awards'
import { LocalDate } from '@blaupause/domain/kernel'
import { observationResults } from '@blaupause/domain/proof'
import { pageOf, pageQuery } from '../http/index.js'

const version = z.int().min(0).describe('The version the user saw; another one is answered with 409')
const body = z.string().min(2).max(12)
const text = z.string().trim().min(3).max(2000)
const said = z.object({ de: z.string(), en: z.string() })

/** Who is in turn: the body, the ministry, or nobody. */
export const awardTurns = ['body', 'ministry'] as const

/** A row of the ministry's queue. `sample`: how the look at it stands, in the order of the draw. `now`: what the portal shows today. */
export const ApplicationRow = z.object({
  id: z.uuid(),
  award: z.string(),
  title: said,
  body: z.string(),
  bodyName: z.string(),
  kind: z.enum(awardBodyKinds),
  land: z.string(),
  state: z.enum(applicationStates),
  turn: z.enum(awardTurns).nullable(),
  counted: z.int().nullable(),
  countedOn: LocalDate.nullable(),
  now: z.int(),
  threshold: z.int().nullable(),
  sample: z.array(z.enum(sampleFindings).nullable()),
  submittedOn: LocalDate.nullable(),
  dueOn: LocalDate.nullable(),
  workingDaysLeft: z.int().nullable(),
  proposal: z.enum(['award', 'refuse', 'revoke', 'keep']).nullable(),
  mine: z.boolean().describe('The proposal is the reader’s own: a second person decides'),
  yours: z.boolean().describe('The reader’s side is in turn, and this reader may take the step'),
  changedAt: z.string(),
  version: z.int(),
})
export type ApplicationRow = z.infer<typeof ApplicationRow>
export const ApplicationPage = pageOf(ApplicationRow)
export const ApplicationQuery = z.strictObject({
  ...pageQuery,
  state: z.union([z.enum(applicationStates), z.array(z.enum(applicationStates))]).optional(),
  body: body.optional(),
  sort: z
    .enum(['changedAt', '-changedAt', 'due', '-due'])
    .default('-changedAt')
    .describe('`due`: first what the reader can do, by its day; then what the other person of the office must, then what the body must'),
})
export type ApplicationQuery = z.infer<typeof ApplicationQuery>

/** What lies with whom today, over all pages. `first`: what the reader should begin with. */
export const AwardQueue = z.object({
  open: z.int(),
  yours: z.int(),
  late: z.int().describe('Past their day, whoever is in turn'),
  done: z.int(),
  first: z.object({ id: z.uuid(), bodyName: z.string(), dueOn: LocalDate.nullable() }).nullable(),
  demo: z.boolean(),
})
export type AwardQueue = z.infer<typeof AwardQueue>

export const ApplicationAnswers = z.strictObject({ mailbox: z.string().trim().max(200), deliverTo: z.string().trim().max(500), confirmed: z.boolean() })
export const SampleItemView = z.object({
  link: z.string(),
  name: z.string(),
  finding: z.enum(sampleFindings).nullable(),
  note: z.string(),
  checkedOn: LocalDate.nullable(),
  dead: z.boolean().describe('The link checker finds nothing there'),
  look: z
    .object({ result: z.enum(observationResults), detail: z.string(), at: z.string(), suggests: z.enum(sampleFindings).nullable() })
    .nullable()
    .describe('What the link checker saw when the ministry asked it: a suggestion'),
})
export type SampleItemView = z.infer<typeof SampleItemView>
export const ReviewQuestionView = z.object({
  id: z.uuid(),
  text: z.string(),
  askedOn: LocalDate,
  answer: z.string().nullable(),
  answeredOn: LocalDate.nullable(),
})

/** What happened, newest last. Words of a side are not repeated here. */
export const AwardStep = z.object({
  type: z.string(),
  on: LocalDate,
  at: z.string(),
  organisation: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
})

/** One application as both sides see it. `may`: what this reader may do now; `steps`: its days under the rule, in working days. */
export const ApplicationView = ApplicationRow.omit({ sample: true }).extend({
  rule: z.string(),
  answers: ApplicationAnswers,
  unanswered: z.array(z.string()),
  missing: z.string(),
  sample: z.array(SampleItemView),
  questions: z.array(ReviewQuestionView),
  reasons: z.string().nullable(),
  proposalReasons: z.string().nullable(),
  correction: z.string().nullable(),
  hearing: z.object({ reasons: z.string(), until: LocalDate, statement: z.string().nullable(), statedOn: LocalDate.nullable() }).nullable(),
  ended: z
    .object({ on: LocalDate, successor: z.string(), successorKey: z.string().nullable() })
    .nullable()
    .describe('The body has gone into another one since, as the register says'),
  awardedOn: LocalDate.nullable(),
  recheckOn: LocalDate.nullable(),
  revokedOn: LocalDate.nullable(),
  signet: z.string().nullable(),
  sign: z.object({ state: z.enum(['ordered', 'made', 'sent', 'delivered']), changedOn: LocalDate }).nullable(),
  steps: z.object({ completeness: z.int(), review: z.int(), question: z.int(), preview: z.int(), hearing: z.int() }),
  sampleSize: z.int(),
  may: z.object({ apply: z.boolean(), review: z.boolean() }),
  history: z.array(AwardStep),
  demo: z.boolean(),
})
export type ApplicationView = z.infer<typeof ApplicationView>

export const BeginApplication = z.strictObject({ body })
export type BeginApplication = z.infer<typeof BeginApplication>
export const AnswerApplication = z.strictObject({ version, answers: ApplicationAnswers })
export type AnswerApplication = z.infer<typeof AnswerApplication>
export const VersionOfApplication = z.strictObject({ version })
export type VersionOfApplication = z.infer<typeof VersionOfApplication>
export const ReturnApplication = z.strictObject({ version, missing: text })
export type ReturnApplication = z.infer<typeof ReturnApplication>
export const RecordFindings = z.strictObject({
  version,
  findings: z
    .array(z.strictObject({ link: z.string().max(2000), finding: z.enum(sampleFindings).nullable(), note: z.string().trim().max(1000).default('') }))
    .min(1)
    .max(100),
})
export type RecordFindings = z.infer<typeof RecordFindings>
export const AskBack = z.strictObject({ version, text })
export type AskBack = z.infer<typeof AskBack>
export const AnswerQuestion = z.strictObject({ version, text })
export type AnswerQuestion = z.infer<typeof AnswerQuestion>
export const ProposeDecision = z.strictObject({ version, outcome: z.enum(['award', 'refuse', 'revoke', 'keep']), reasons: z.string().trim().max(2000) })
export type ProposeDecision = z.infer<typeof ProposeDecision>
export const DecideApplication = z.strictObject({ version, agrees: z.boolean(), reasons: z.string().trim().max(2000).default('') })
export type DecideApplication = z.infer<typeof DecideApplication>
export const CorrectPreview = z.strictObject({ version, text })
export type CorrectPreview = z.infer<typeof CorrectPreview>
export const PublishTitle = z.strictObject({ version, name: z.string().trim().min(2).max(200).optional().describe('The name as the ministry corrects it') })
export type PublishTitle = z.infer<typeof PublishTitle>
export const OpenHearing = z.strictObject({ version, reasons: z.string().trim().min(10).max(2000) })
export type OpenHearing = z.infer<typeof OpenHearing>
export const StateInHearing = z.strictObject({ version, text })
export type StateInHearing = z.infer<typeof StateInHearing>
