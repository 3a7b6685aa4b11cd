import { z } from 'zod'
import { blockerCategories, blockerLevels, blockerStates } from '@blaupause/domain/blockers'
import { Text } from '@blaupause/domain/blueprints'
import { parties } from '@blaupause/domain/rollouts'
import { pageOf, pageQuery } from '../http/index.js'

const Party = z.enum([...parties, 'andere'])

/** One line of the board. `authorities` and `inhabitants` count all who wait, also those the reader may not see by name. Days are working days. */
export const BlockerRow = z.object({
  id: z.uuid(),
  state: z.enum(blockerStates),
  category: z.enum(blockerCategories),
  title: z.string(),
  party: Party,
  ownerName: z.string().nullable(),
  ownerOrganisation: z.string().nullable(),
  stepId: z.string(),
  stepName: Text,
  onlinedienst: z.string().nullable(),
  onlinedienstName: z.string().nullable(),
  fachverfahren: z.string().nullable(),
  laender: z.array(z.string()),
  programmes: z.array(z.string()),
  authorities: z.int(),
  inhabitants: z.int(),
  waitingSince: z.string(),
  days: z.int(),
  ownerDays: z.int(),
  openedOn: z.string(),
  promisedOn: z.string().nullable(),
  solvedOn: z.string().nullable(),
  chasedOn: z.string().nullable(),
  answerBy: z.string().nullable(),
  level: z.enum(blockerLevels),
  escalation: z
    .object({ on: z.string(), to: z.enum(blockerLevels) })
    .nullable()
    .describe('When it is carried further up, and to whom'),
  version: z.int(),
  shiftPending: z.int().describe('Rollouts, of those the reader may see, whose days have not followed the named day yet: somebody has to decide'),
})
export type BlockerRow = z.infer<typeof BlockerRow>
export const BlockerPage = pageOf(BlockerRow)

/** A step held up, of an authority the reader may see. */
export const AffectedStep = z.object({
  milestoneId: z.uuid(),
  rolloutId: z.uuid(),
  land: z.string(),
  programme: z.string(),
  traeger: z.string(),
  owner: z.string(),
  behoerde: z.string(),
  onlinedienst: z.string(),
  population: z.int(),
  waitingSince: z.string(),
  days: z.int(),
  dueOn: z.string().nullable(),
  outcome: z.enum(['split', 'resumed', 'released', 'done']).nullable(),
})
export type AffectedStep = z.infer<typeof AffectedStep>
export const AffectedPage = pageOf(AffectedStep)
/** `held`: still waits, or went on when the blocker was solved; `gone`: left before. */
export const AffectedQuery = z.strictObject({
  ...pageQuery,
  q: z.string().max(100).optional(),
  which: z.enum(['held', 'gone']).default('held'),
  sort: z.enum(['waitingSince', '-waitingSince', 'population', '-population', 'name', '-name']).default('waitingSince'),
})
export type AffectedQuery = z.infer<typeof AffectedQuery>

export const GuestLinkView = z.object({
  id: z.uuid(),
  state: z.enum(['open', 'used', 'expired', 'withdrawn']),
  recipient: z.string(),
  askedBy: z.string(),
  madeAt: z.string(),
  expiresAt: z.string(),
  usedAt: z.string().nullable(),
})
export type GuestLinkView = z.infer<typeof GuestLinkView>

/** What was done with a blocker, newest first. */
export const BlockerEvent = z.object({
  id: z.uuid(),
  type: z.string(),
  recordedAt: z.string(),
  organisation: z.string(),
  role: z.string(),
  facts: z.record(z.string(), z.unknown()),
  text: z.string().nullable(),
})
export type BlockerEvent = z.infer<typeof BlockerEvent>

/**
 * One blocker with what the shared permission functions need (`traeger` of the visible steps, `others`: how many
 * authorities beside them), and what a follow-up would say: to whom, and until when an answer is asked for.
 */
export const BlockerView = BlockerRow.extend({
  description: z.string(),
  contact: z.string().nullable(),
  openedBy: z.string(),
  traeger: z.array(z.string()),
  others: z.int(),
  affected: z.array(AffectedStep).describe('The first of them, the longest wait first; all of them by /blockers/:id/affected'),
  visible: z.object({ held: z.int(), gone: z.int() }),
  heldMilestones: z.array(z.uuid()),
  links: z.array(GuestLinkView),
  history: z.array(BlockerEvent),
  proposal: z.object({ to: z.string().nullable(), answerBy: z.string() }),
  answered: z.boolean(),
  demo: z.boolean(),
})
export type BlockerView = z.infer<typeof BlockerView>

export const BlockerQuery = z.strictObject({
  ...pageQuery,
  land: z.string().max(2).optional(),
  programme: z.string().max(60).optional(),
  onlinedienst: z.string().max(60).optional(),
  step: z.string().max(60).optional(),
  party: Party.optional(),
  owner: z.string().max(120).optional(),
  unnamed: z.enum(['true']).optional().describe('Only those whose owner is no named organisation'),
  shiftPending: z.enum(['true']).optional().describe('Only those with a named day that the dates hanging on it have not followed yet'),
  category: z.enum(blockerCategories).optional(),
  state: z.union([z.enum(blockerStates), z.array(z.enum(blockerStates))]).optional(),
  rollout: z.uuid().optional(),
  q: z.string().max(100).optional(),
  sort: z
    .enum(['weight', '-weight', 'waitingSince', '-waitingSince', 'authorities', '-authorities', 'inhabitants', '-inhabitants', 'owner', '-owner'])
    .default('-weight'),
})
export type BlockerQuery = z.infer<typeof BlockerQuery>

const { cursor: _cursor, limit: _limit, count: _count, sort: _sort, ...boardFilters } = BlockerQuery.shape
export const OwnersQuery = z.strictObject({
  ...boardFilters,
  sort: z.enum(['weight', 'waitingSince', 'authorities', 'inhabitants', 'blockers', 'owner']).default('weight'),
})
export type OwnersQuery = z.infer<typeof OwnersQuery>

/** The board by owner: each authority is counted once, however many blockers of one owner hold it. `broken`: promised days that have passed; `escalated`: carried up. */
export const BlockerOwners = z.object({
  items: z.array(
    z.object({
      party: Party,
      ownerName: z.string().nullable(),
      blockers: z.int(),
      undated: z.int(),
      broken: z.int(),
      escalated: z.int(),
      authorities: z.int(),
      inhabitants: z.int(),
      waitingSince: z.string(),
      days: z.int(),
    }),
  ),
  blockers: z.int(),
  authorities: z.int(),
  inhabitants: z.int(),
  demo: z.boolean(),
})
export type BlockerOwners = z.infer<typeof BlockerOwners>

/** Organisations one can wait for. `near`: it makes or runs what this authority works with. */
export const OrganisationsQuery = z.strictObject({
  ...pageQuery,
  party: Party.optional(),
  milestone: z.uuid().optional(),
  q: z.string().max(100).optional(),
  sort: z.enum(['name', '-name']).default('name'),
})
export type OrganisationsQuery = z.infer<typeof OrganisationsQuery>
export const OrganisationRow = z.object({ id: z.string(), name: z.string(), party: Party, near: z.boolean() })
export type OrganisationRow = z.infer<typeof OrganisationRow>
export const OrganisationPage = pageOf(OrganisationRow)

/** Open blockers that may be the same as the one about to be opened, with the reasons. */
export const BlockerMatches = z.object({
  held: z.int(),
  waiting: z.int(),
  inhabitants: z.int(),
  matches: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      party: Party,
      ownerName: z.string().nullable(),
      authorities: z.int(),
      waitingSince: z.string(),
      promisedOn: z.string().nullable(),
      reasons: z.array(z.enum(['owner', 'party', 'step', 'onlinedienst', 'fachverfahren', 'text'])),
    }),
  ),
})
export type BlockerMatches = z.infer<typeof BlockerMatches>

export const BlockerOpened = z.object({ id: z.uuid(), version: z.int(), held: z.int() })
export const BlockerSolved = z.object({ id: z.uuid(), version: z.int(), released: z.int() })
/** `link`: shown this once; only its digest is kept. */
export const BlockerChased = z.object({ id: z.uuid(), version: z.int(), link: z.object({ url: z.string(), expiresAt: z.string() }).nullable() })
export type BlockerChased = z.infer<typeof BlockerChased>

/** What whoever holds a guest link sees: what is asked, by whom, until when, and nothing beyond. */
export const GuestQuestion = z.object({
  title: z.string(),
  stepName: Text,
  onlinedienstName: z.string().nullable(),
  authorities: z.int(),
  waitingSince: z.string(),
  days: z.int(),
  recipient: z.string(),
  askedBy: z.string(),
  answerBy: z.string().nullable(),
  promisedOn: z.string().nullable(),
  expiresAt: z.string(),
  today: z.string(),
  demo: z.boolean(),
})
export type GuestQuestion = z.infer<typeof GuestQuestion>
export const GuestAnswered = z.object({ on: z.string(), askedBy: z.string() })
export type GuestAnswered = z.infer<typeof GuestAnswered>
