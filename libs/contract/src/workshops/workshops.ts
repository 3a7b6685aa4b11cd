import { z } from 'zod'
import { Text } from '@blaupause/domain/blueprints'
import { LocalDate } from '@blaupause/domain/kernel'
import { agendaKinds, letterLanguages, outcomeKinds, workshopStates } from '@blaupause/domain/workshops'
import { catalogueStates } from '@blaupause/domain/criteria'
import { CriterionChange, CriterionTrail } from '../criteria/index.js'
import { LandFilter, pageOf, pageQuery } from '../http/index.js'
import { Outcome } from './outcomes.js'

const title = z.string().trim().min(3).max(200)
const version = z.int().min(0).describe('The version the user saw; another one is answered with 409')
const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('HH:MM, Berlin')
const key = z.string().min(1).max(60).describe('Key of a body or id of an organisation, never a person')

export const Series = z.object({ id: z.uuid(), programme: z.string(), land: z.string(), title: z.string(), goal: z.string(), workshops: z.int() })
export type Series = z.infer<typeof Series>
/** One series with what it brought (outcomes by kind) and what is still open of it. */
export const SeriesView = Series.extend({
  counts: z.record(z.enum(outcomeKinds), z.int()),
  tasksOpen: z.int(),
  tasksOverdue: z.int(),
  open: z.array(z.object({ id: z.uuid(), text: z.string(), workshop: z.uuid(), ownerName: z.string().nullable(), dueOn: z.string().nullable() })),
  demo: z.boolean(),
})
export type SeriesView = z.infer<typeof SeriesView>
export const SeriesPage = pageOf(Series)
export const SeriesQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  programme: z.string().max(60).optional(),
  sort: z.enum(['title', '-title']).default('title'),
})
export type SeriesQuery = z.infer<typeof SeriesQuery>
export const CreateSeries = z.strictObject({ programme: z.string().min(1).max(60), title, goal: z.string().trim().max(2000) })
export type CreateSeries = z.infer<typeof CreateSeries>

/** An organisation at the table. `mailbox` is a functional mailbox, shown to those who run the workshop and to itself. */
export const Participant = z.object({
  key: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  vote: z.boolean(),
  guest: z.boolean(),
  mailbox: z.string().nullable(),
  present: z.boolean().nullable(),
  language: z.enum(letterLanguages),
})
export type Participant = z.infer<typeof Participant>
export const AgendaItem = z.object({
  id: z.uuid(),
  kind: z.enum(agendaKinds),
  title: z.string(),
  planned: z.int(),
  used: z.int().nullable(),
  startsAt: z.string().nullable(),
})
export type AgendaItem = z.infer<typeof AgendaItem>
export const Attachment = z.object({
  id: z.uuid(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  organisation: z.string(),
  key: z.string().nullable(),
  preparation: z.boolean().describe('Meant to be read before'),
  addedAt: z.string(),
})
export type Attachment = z.infer<typeof Attachment>
export const Addendum = z.object({ id: z.uuid(), organisation: z.string(), text: z.string(), addedAt: z.string() })
export type Addendum = z.infer<typeof Addendum>

/** How the invitation of an organisation went. `none`: no mail is sent from here, or it has no mailbox. */
export const MailState = z.enum(['none', 'pending', 'sent', 'failed'])

export const WorkshopRow = z.object({
  id: z.uuid(),
  seriesId: z.uuid(),
  series: z.string(),
  programme: z.string(),
  land: z.string(),
  number: z.int(),
  title: z.string(),
  state: z.enum(workshopStates),
  on: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  place: z.string(),
  participants: z.array(z.object({ key: z.string(), name: z.string() })),
  outcomes: z.int(),
  version: z.int(),
})
export type WorkshopRow = z.infer<typeof WorkshopRow>
export const WorkshopPage = pageOf(WorkshopRow)

/** One workshop with all that its page shows. */
export const WorkshopView = WorkshopRow.omit({ outcomes: true, participants: true }).extend({
  goal: z.string(),
  link: z.string().nullable(),
  preparation: z.string(),
  organiser: z.string(),
  organiserMailbox: z.string().nullable(),
  sequence: z.int(),
  cancelledBecause: z.string().nullable(),
  participants: z.array(Participant.extend({ mail: MailState })),
  agenda: z.array(AgendaItem),
  outcomes: z.array(Outcome),
  attachments: z.array(Attachment),
  addenda: z.array(Addendum),
  minutes: z.object({
    dueAt: z.string().nullable(),
    closedAt: z.string().nullable(),
    hash: z.string().nullable(),
    items: z.array(z.object({ item: z.uuid(), key: z.string(), name: z.string(), unit: z.string().nullable(), text: z.string() })),
  }),
  mailSends: z.boolean().describe('Whether this installation sends mail'),
  previous: z.object({ id: z.uuid(), number: z.int(), title: z.string(), on: z.string(), tasks: z.int(), done: z.int() }).nullable(),
  demo: z.boolean(),
})
export type WorkshopView = z.infer<typeof WorkshopView>
export const WorkshopQuery = z.strictObject({
  ...pageQuery,
  land: LandFilter.optional(),
  programme: z.string().max(60).optional(),
  series: z.uuid().optional(),
  step: z.string().max(60).optional(),
  from: LocalDate.optional(),
  to: LocalDate.optional(),
  state: z.union([z.enum(workshopStates), z.array(z.enum(workshopStates))]).optional(),
  sort: z.enum(['on', '-on']).default('-on'),
})
export type WorkshopQuery = z.infer<typeof WorkshopQuery>

const PlannedParticipant = z.strictObject({
  key,
  name: z.string().trim().min(1).max(200),
  unit: z.string().trim().min(1).max(100).nullable().default(null),
  vote: z.boolean().default(true),
  guest: z.boolean().default(false),
  mailbox: z.email().max(200).nullable().default(null).describe("A functional mailbox, never a person's"),
  language: z.enum(letterLanguages).default('de').describe('Of letters to the mailbox'),
})
export type PlannedParticipant = z.infer<typeof PlannedParticipant>
const PlannedItem = z.strictObject({
  id: z.uuid().optional().describe('Of an item that stays'),
  kind: z.enum(agendaKinds).default('topic'),
  title: z.string().trim().min(1).max(200),
  planned: z.int().min(5).max(600),
})
export type PlannedItem = z.infer<typeof PlannedItem>

const Plan = {
  title,
  on: LocalDate,
  from: TimeOfDay.nullable().default(null),
  to: TimeOfDay.nullable().default(null),
  place: z.string().trim().min(1).max(200),
  link: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable()
    .default(null),
  preparation: z.string().trim().max(4000).default(''),
  organiserMailbox: z.email().max(200).nullable().default(null),
  participants: z.array(PlannedParticipant).max(100),
  agenda: z.array(PlannedItem).max(40).default([]),
}
/** A day in the past records a workshop that has taken place already. */
export const CreateWorkshop = z.strictObject({ series: z.uuid(), ...Plan })
export type CreateWorkshop = z.infer<typeof CreateWorkshop>
/** Everything about it; without `on` its day stays. Those invited learn of what their calendar shows. */
export const ChangeWorkshop = z.strictObject({ version, ...Plan, on: LocalDate.optional() })
export type ChangeWorkshop = z.infer<typeof ChangeWorkshop>
export const MoveWorkshop = z.strictObject({
  version,
  on: LocalDate,
  from: TimeOfDay.nullable().default(null),
  to: TimeOfDay.nullable().default(null),
  place: z.string().trim().min(1).max(200).optional(),
})
export type MoveWorkshop = z.infer<typeof MoveWorkshop>
export const CancelWorkshop = z.strictObject({ version, reason: z.string().trim().min(3).max(500) })
export type CancelWorkshop = z.infer<typeof CancelWorkshop>
/** A verb that needs nothing but the state one saw. */
export const ChangeState = z.strictObject({ version })
export type ChangeState = z.infer<typeof ChangeState>
/** Who was there; everybody else on the list was not. A guest who came unannounced is added. */
export const AttendWorkshop = z.strictObject({
  version,
  present: z.array(key).max(100),
  guests: z
    .array(z.strictObject({ key, name: z.string().trim().min(1).max(200) }))
    .max(20)
    .default([]),
})
export type AttendWorkshop = z.infer<typeof AttendWorkshop>
export const UseTime = z.strictObject({ version, item: z.uuid(), minutes: z.int().min(0).max(600) })
export type UseTime = z.infer<typeof UseTime>
export const AppendMinutes = z.strictObject({ text: z.string().trim().min(3).max(4000) })
export type AppendMinutes = z.infer<typeof AppendMinutes>
export const AttachmentQuery = z.strictObject({
  name: z.string().trim().min(1).max(200),
  preparation: z.stringbool().default(false).describe('Meant to be read before'),
})
export const ShowAttachment = z.strictObject({})
export type AttachmentQuery = z.infer<typeof AttachmentQuery>

/** A change of the shared document (Yjs), and the minutes as they are. Bytes as base64. */
export const MinutesUpdate = z.strictObject({ update: z.base64().min(1).max(90_000) })
export type MinutesUpdate = z.infer<typeof MinutesUpdate>
export const MinutesAccepted = z.object({ seq: z.int() })
export type MinutesAccepted = z.infer<typeof MinutesAccepted>
export const MinutesState = z.object({ open: z.boolean(), seq: z.int(), update: z.string() })
export type MinutesState = z.infer<typeof MinutesState>
/** One message of the stream: a change and whose organisation typed it; or `closed`. */
export const MinutesMessage = z.union([
  z.object({ seq: z.int(), key: z.string(), name: z.string(), update: z.string() }),
  z.object({ closed: z.literal(true) }),
])
export type MinutesMessage = z.infer<typeof MinutesMessage>
export const StreamQuery = z.strictObject({ after: z.coerce.number().int().min(0).default(0) })
export type StreamQuery = z.infer<typeof StreamQuery>

/** What became of a workshop: what it changed in the catalogue, where the criteria of its outcomes stand and how they are rated, and the blueprints that name it. */
export const WorkshopTrail = z.object({
  changes: z.array(CriterionChange),
  criteria: z.array(
    z.object({
      outcome: z.uuid(),
      criterion: z.string(),
      statement: Text,
      catalogue: z.uuid(),
      number: z.string(),
      state: z.enum(catalogueStates),
      consultUntil: z.string().nullable(),
      publishedOn: z.string().nullable(),
    }),
  ),
  lights: z.array(CriterionTrail.shape.assessments.extend({ criterion: z.string() })),
  blueprints: z.array(z.object({ name: z.string(), version: z.string(), state: z.string() })),
})
export type WorkshopTrail = z.infer<typeof WorkshopTrail>
