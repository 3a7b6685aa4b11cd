import { z } from 'zod'
import { LocalDate } from '@blaupause/domain/kernel'
import { outcomeKinds } from '@blaupause/domain/workshops'
import { JoinBlocker, OpenBlocker } from '../blockers/index.js'
import { pageOf, pageQuery } from '../http/index.js'

const version = z.int().min(0)
const key = z.string().min(1).max(60)

export const VoteView = z.object({ key: z.string(), name: z.string(), option: z.string().nullable(), dissent: z.string().nullable() })
export type VoteView = z.infer<typeof VoteView>
/** How a vote stands. `chosen`: the option determined. A decision noted as agreed by all has neither options nor votes. */
export const DecisionView = z.object({
  determined: z.boolean(),
  chosen: z.string().nullable(),
  determinedOn: z.string().nullable(),
  effectiveOn: z.string().nullable(),
  options: z.array(z.object({ id: z.string(), text: z.string() })),
  votes: z.array(VoteView),
  count: z.object({ entitled: z.int(), cast: z.int(), abstained: z.int(), perOption: z.record(z.string(), z.int()) }),
})
export type DecisionView = z.infer<typeof DecisionView>

/** An outcome and what it concerns; `steps` are ids of blueprint steps, `areas` keys of the register, `places` their names. `number` counts its kind within the series. */
export const Outcome = z.object({
  id: z.uuid(),
  kind: z.enum(outcomeKinds),
  number: z.int(),
  text: z.string(),
  organisation: z.string(),
  item: z.uuid().nullable(),
  steps: z.array(z.string()),
  services: z.array(z.string()),
  areas: z.array(z.string()),
  places: z.array(z.object({ key: z.string(), name: z.string() })),
  criterion: z.string().nullable(),
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  dueOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  answer: z.string().nullable(),
  waitingDays: z.int().nullable(),
  quoted: z.string().nullable(),
  quotedName: z.string().nullable(),
  released: z.boolean(),
  blocker: z.uuid().nullable(),
  decision: DecisionView.nullable(),
})
export type Outcome = z.infer<typeof Outcome>

const options = z.array(z.string().trim().min(1).max(200)).max(10)
/** `options`: put to the vote; without, a decision is noted as agreed by all. `agreed`: the quoted organisation agreed in the room. */
export const RecordOutcome = z.strictObject({
  version,
  kind: z.enum(outcomeKinds),
  text: z.string().trim().min(3).max(4000),
  item: z.uuid().nullable().default(null),
  steps: z.array(z.string().max(60)).max(20),
  criterion: z.string().max(60).nullable().default(null),
  services: z.array(z.string().max(60)).max(20).default([]),
  areas: z.array(z.string().max(20)).max(60).default([]),
  owner: key.nullable().default(null),
  dueOn: LocalDate.nullable().default(null),
  options: options.default([]),
  effectiveOn: LocalDate.nullable().default(null),
  quoted: key.nullable().default(null),
  agreed: z.boolean().default(false),
  blocker: z
    .union([OpenBlocker, z.strictObject({ id: z.uuid(), join: JoinBlocker.optional() })])
    .nullable()
    .default(null),
})
export type RecordOutcome = z.infer<typeof RecordOutcome>

export const CastVote = z.strictObject({
  organisation: key.optional().describe("For whom, by those who run the workshop; the reader's own otherwise"),
  option: z.uuid().nullable(),
  dissent: z.string().trim().min(3).max(1000).nullable().default(null),
})
export type CastVote = z.infer<typeof CastVote>
export const Determine = z.strictObject({})
export const SettleOutcome = z.strictObject({ answer: z.string().trim().min(3).max(2000).nullable().default(null) })
export type SettleOutcome = z.infer<typeof SettleOutcome>
export const ReopenOutcome = z.strictObject({})
export const ReleaseQuote = z.strictObject({ released: z.boolean() })
export type ReleaseQuote = z.infer<typeof ReleaseQuote>
export const OutcomeChanged = z.object({ id: z.uuid() })
export type OutcomeChanged = z.infer<typeof OutcomeChanged>

/** A decision by itself, with where it was taken. */
export const DecisionRow = Outcome.pick({ id: true, number: true, text: true, steps: true, criterion: true }).extend({
  workshop: z.object({ id: z.uuid(), title: z.string(), on: z.string(), programme: z.string(), land: z.string() }),
  decision: DecisionView,
})
export type DecisionRow = z.infer<typeof DecisionRow>
export const DecisionPage = pageOf(DecisionRow)
export const DecisionQuery = z.strictObject({
  ...pageQuery,
  programme: z.string().max(60).optional(),
  workshop: z.uuid().optional(),
  sort: z.enum(['recordedAt', '-recordedAt']).default('-recordedAt'),
})
export type DecisionQuery = z.infer<typeof DecisionQuery>

/** What was agreed and lies with the reader's organisation. */
export const AgreedTask = z.object({
  id: z.uuid(),
  kind: z.enum(['task', 'question']),
  text: z.string(),
  dueOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  workshop: z.object({ id: z.uuid(), title: z.string(), on: z.string() }),
})
export type AgreedTask = z.infer<typeof AgreedTask>
