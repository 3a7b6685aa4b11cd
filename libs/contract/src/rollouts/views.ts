import { z } from 'zod'
import { LocalMark, StepFields, Text } from '@blaupause/domain/blueprints'
import { LocalDate } from '@blaupause/domain/kernel'
import { ExemptionView } from './exemptions.js'
import { displayStates, exemptionKinds } from '@blaupause/domain/rollouts'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'

const Mark = z.enum(displayStates)

/** One line of a rollout list: enough for a row, a matrix cell and a count strip. Days are working days. */
export const RolloutRow = z.object({
  id: z.uuid(),
  land: z.string(),
  programme: z.string(),
  pilot: z.string().nullable(),
  via: z.enum(['selbst', 'rechnerisch', 'zusage', 'land']),
  behoerde: z.object({ id: z.string(), name: z.string(), kind: z.string(), traeger: z.string(), kreis: z.string().nullable(), population: z.int() }),
  onlinedienst: z.object({ id: z.string(), name: z.string() }),
  mark: Mark,
  step: z.object({ id: z.string(), position: z.int(), name: Text }).nullable(),
  stepsTotal: z.int(),
  waitingOn: z.string().nullable(),
  waitingSince: z.string().nullable(),
  waitingOrganisation: z.string().nullable(),
  waitingDays: z.int().nullable(),
  dueOn: z.string().nullable(),
  overdueDays: z.int().nullable(),
  startedOn: z.string().nullable(),
  liveReportedOn: z.string().nullable(),
  liveConfirmedOn: z.string().nullable(),
  plannedLiveOn: z.string().nullable(),
  acceptedOn: z.string().nullable().describe('Abnahme'),
  operationalOn: z.string().nullable().describe('Betriebsfähigkeit'),
  exemptKind: z.enum(exemptionKinds).nullable(),
  exemptUntil: z.string().nullable(),
  reason: z.string().nullable(),
  version: z.int(),
  updatedAt: z.string(),
  contradictionOn: z.string().nullable().describe('Said to be live, observed not to be, since this day'),
  ended: z
    .object({ id: z.string(), name: z.string(), until: z.string(), successors: z.array(z.object({ id: z.string(), name: z.string() })) })
    .nullable()
    .describe('The authority is responsible no more from `until` on; who has taken over its area'),
})
export type RolloutRow = z.infer<typeof RolloutRow>
export const RolloutPage = pageOf(RolloutRow)

export const NoteView = z.object({ at: z.string(), organisation: z.string(), visibility: z.enum(['intern', 'land', 'programme']), text: z.string() })
export type NoteView = z.infer<typeof NoteView>

/** One step of one rollout, with what the shared permission functions need (`land`, `programme`, `traeger`, `reportedBy`). */
export const MilestoneView = z.object({
  id: z.uuid(),
  rolloutId: z.uuid(),
  stepId: z.string(),
  position: z.int(),
  name: Text,
  instruction: Text,
  phase: z.string(),
  land: z.string(),
  programme: z.string(),
  traeger: z.string(),
  owner: z.string(),
  ownerName: z.string(),
  waitsOn: z.array(z.string()),
  gate: z.boolean(),
  goLive: z.boolean(),
  operation: z.boolean(),
  proof: z.enum(['none', 'document', 'identifier', 'date', 'url']),
  proofLabel: Text,
  dependsOn: z.array(z.string()),
  state: z.enum(['open', 'running', 'reported', 'confirmed', 'exempt', 'bestand']),
  ready: z.boolean(),
  mark: Mark,
  plannedOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  minutes: z.int().nullable(),
  waitingOn: z.string().nullable(),
  waitingSince: z.string().nullable(),
  waitingOrganisation: z.string().nullable(),
  promisedOn: z.string().nullable(),
  waitingDays: z.int().nullable(),
  overdueDays: z.int().nullable(),
  startedOn: z.string().nullable(),
  reportedOn: z.string().nullable(),
  reportedBy: z.string().nullable(),
  reportedByOrganisation: z.string().nullable(),
  confirmedOn: z.string().nullable(),
  confirmedByOrganisation: z.string().nullable(),
  belief: z.enum(['gate', 'believed', 'sampled', 'observed']).describe('How the step becomes proven'),
  awaitsSecondPerson: z.boolean(),
  channel: z.enum(['self', 'telephone', 'mail']).nullable(),
  reportedFor: z.string().nullable().describe('The body for which another organisation reported'),
  objectUntil: z.string().nullable(),
  objectedOn: z.string().nullable(),
  objectedByOrganisation: z.string().nullable(),
  objectedAgainst: z.string().nullable(),
  evidence: z.string().nullable(),
  exemptReason: Text.nullable(),
  itemsDone: z.int(),
  itemsTotal: z.int(),
  itemsLabel: Text.nullable(),
  legalBasis: z.string(),
  version: z.int(),
  local: z.array(LocalMark).describe('What the Land does otherwise than the blueprint says, and why'),
  published: StepFields.nullable().describe('The step as published, where the Land has another'),
})
export type MilestoneView = z.infer<typeof MilestoneView>

export const RolloutView = RolloutRow.extend({
  blueprint: z.object({ name: z.string(), version: z.string() }),
  exemption: ExemptionView.nullable().describe('The exception that was requested or holds'),
  gemeinden: z.int(),
  commitmentOn: z.string().nullable(),
  milestones: z.array(MilestoneView.extend({ objection: z.string().nullable().describe('What the body objected, as long as nobody has answered it') })),
  notes: z.array(NoteView.extend({ milestoneId: z.uuid().nullable() })),
  demo: z.boolean(),
})
export type RolloutView = z.infer<typeof RolloutView>

/** What a milestone list shows: the step, and whose it is. */
export const MilestoneRow = MilestoneView.omit({
  instruction: true,
  legalBasis: true,
  proofLabel: true,
  exemptReason: true,
  itemsLabel: true,
  published: true,
}).extend({
  behoerde: z.string(),
  onlinedienst: z.string(),
  kreis: z.string().nullable(),
})
export type MilestoneRow = z.infer<typeof MilestoneRow>
export const MilestonePage = pageOf(MilestoneRow)

const status = z.union([Mark, z.array(Mark)]).optional()
/** How a rollout can have moved since a day. */
export const rolloutMoves = ['live', 'lost', 'overdue'] as const
export type RolloutMove = (typeof rolloutMoves)[number]

export const RolloutQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  kreis: z.string().max(5).optional(),
  programme: z.string().max(60).optional(),
  onlinedienst: z.string().max(60).optional(),
  pilot: z.string().max(9).optional().describe('Key of a pilot, or `none`: authorities that belong to none'),
  behoerde: z.string().max(80).optional(),
  status,
  q: z.string().max(100).optional(),
  blocked: z.literal('open').optional().describe('Only what an open blocker holds up'),
  wave: z.uuid().optional().describe('Only what this wave began'),
  moved: z.enum(rolloutMoves).optional().describe('What changed since the beginning of `since`: became live, is live no more, fell due and is overdue'),
  since: LocalDate.optional().describe('Without it the Monday of this week'),
  product: z.string().max(250).optional().describe('Key of a Fachverfahren: maker/product'),
  maker: z.string().max(120).optional(),
  contradiction: z.enum(['open']).optional(),
  sort: z.enum(['behoerde', '-behoerde', 'dueOn', '-dueOn', 'updatedAt', '-updatedAt', 'position', '-position']).default('behoerde'),
})
export type RolloutQuery = z.infer<typeof RolloutQuery>

export const MilestoneQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  kreis: z.string().max(5).optional(),
  programme: z.string().max(60).optional(),
  onlinedienst: z.string().max(60).optional(),
  rollout: z.uuid().optional(),
  owner: z.string().max(60).optional(),
  step: z.string().max(60).optional(),
  status,
  begun: z.literal('true').optional().describe('Only steps of rollouts that have begun'),
  objected: z.literal('true').optional().describe('Only steps with an objection that nobody has answered'),
  sort: z.enum(['dueOn', '-dueOn']).default('dueOn'),
})
export type MilestoneQuery = z.infer<typeof MilestoneQuery>

/** One line of a history: what was recorded about a rollout, by which organisation. `effectiveOn` may lie before `recordedAt`. */
export const EventView = z.object({
  id: z.uuid(),
  type: z.string(),
  effectiveOn: z.string(),
  recordedAt: z.string(),
  organisation: z.string(),
  onBehalfOf: z.string().nullable(),
  role: z.string(),
  subject: z.object({ type: z.string(), id: z.string() }),
  rolloutId: z.uuid().nullable(),
  stepId: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
  text: z.string().nullable(),
})
export type EventView = z.infer<typeof EventView>
export const EventPage = pageOf(EventView)
export const EventQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  programme: z.string().max(60).optional(),
  rollout: z.uuid().optional(),
  milestone: z.uuid().optional(),
  type: z.string().max(60).optional(),
  sort: z.enum(['recordedAt', '-recordedAt']).default('-recordedAt'),
})
export type EventQuery = z.infer<typeof EventQuery>
export const RolloutStarted = z.object({ id: z.uuid(), startedOn: z.string() })
