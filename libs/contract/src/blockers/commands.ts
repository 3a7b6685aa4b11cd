import { z } from 'zod'
import { blockerCategories } from '@blaupause/domain/blockers'
import { LocalDate, said } from '@blaupause/domain/kernel'
import { parties } from '@blaupause/domain/rollouts'

const version = z.int().min(0).describe('The version the user saw; another one is answered with 409 and the current state')
const remark = z.string().trim().min(1).max(2000)
const milestones = z.array(z.uuid()).min(1).max(5000)

/** Everybody who waits on the same party for the same step of one service in one programme, and belongs to no blocker yet. */
export const WaitingGroup = z.strictObject({
  programme: z.string().min(1).max(60),
  onlinedienst: z.string().min(1).max(60),
  stepId: z.string().min(1).max(60),
  waitingOn: z.string().min(1).max(60),
})
export type WaitingGroup = z.infer<typeof WaitingGroup>

const Draft = z.strictObject({
  category: z.enum(blockerCategories),
  title: z.string().trim().min(5).max(160),
  description: z.string().trim().max(4000).default(''),
  party: z.enum([...parties, 'andere']),
  ownerName: z.string().trim().min(2).max(120).nullable().default(null).describe('The organisation behind the party, never a person'),
  contact: z.string().trim().min(3).max(200).nullable().default(null).describe('A functional mailbox or office, never a person'),
  fachverfahren: z.string().trim().min(1).max(120).nullable().default(null),
  since: LocalDate.nullable().default(null).describe('Since when steps that do not wait yet wait; today if null'),
  milestones: milestones.optional(),
  group: WaitingGroup.optional(),
})
const named = (draft: z.infer<typeof Draft>) => (draft.milestones === undefined) !== (draft.group === undefined)
const owned = (draft: z.infer<typeof Draft>) => draft.party !== 'andere' || draft.ownerName !== null

/** A blocker is opened for steps one names, or for a group that waits already. */
export const OpenBlocker = Draft.refine(named, { ...said('entweder Schritte oder eine Gruppe', 'either milestones or a group'), path: ['milestones'] }).refine(
  owned,
  { ...said('welche Organisation handeln muss, fehlt', 'name the organisation that must act'), path: ['ownerName'] },
)
export type OpenBlocker = z.infer<typeof OpenBlocker>

/** The same before it is opened: which open blockers may be the same. */
export const CompareBlocker = Draft.partial({ title: true, category: true }).refine(
  (draft) => (draft.milestones === undefined) !== (draft.group === undefined),
  { ...said('entweder Schritte oder eine Gruppe', 'either milestones or a group'), path: ['milestones'] },
)
export type CompareBlocker = z.infer<typeof CompareBlocker>

export const JoinBlocker = z
  .strictObject({ milestones: milestones.optional(), group: WaitingGroup.optional() })
  .refine((join) => (join.milestones === undefined) !== (join.group === undefined), {
    ...said('entweder Schritte oder eine Gruppe', 'either milestones or a group'),
    path: ['milestones'],
  })
export type JoinBlocker = z.infer<typeof JoinBlocker>
export const SplitBlocker = z.strictObject({ milestones, goesOn: z.boolean().default(false).describe('true: the step no longer waits at all') })
export type SplitBlocker = z.infer<typeof SplitBlocker>
export const NoteBlocker = z.strictObject({ text: z.string().trim().min(1).max(4000), visibility: z.enum(['intern', 'land', 'programme']) })
export type NoteBlocker = z.infer<typeof NoteBlocker>
export const PromiseBlocker = z.strictObject({
  version,
  on: LocalDate,
  remark: remark.optional(),
  channel: z.enum(['self', 'telephone', 'mail']).default('self'),
})
export type PromiseBlocker = z.infer<typeof PromiseBlocker>
export const SolveBlocker = z.strictObject({ version, remark: remark.optional() })
export type SolveBlocker = z.infer<typeof SolveBlocker>
export const ReopenBlocker = z.strictObject({ version, reason: z.string().trim().min(3).max(2000) })
export type ReopenBlocker = z.infer<typeof ReopenBlocker>

/** Asks the owner for an answer. `link`: with a link to answer by; it is shown once, in the answer of this command. */
export const ChaseBlocker = z.strictObject({
  version,
  to: z.string().trim().min(2).max(200).describe('An organisation or functional mailbox, never a person'),
  answerBy: LocalDate,
  text: z.string().trim().min(10).max(4000),
  link: z.boolean().default(true),
})
export type ChaseBlocker = z.infer<typeof ChaseBlocker>

/** What somebody sends who opened a guest link. The token travels in the body: no log of any server holds it. */
export const GuestToken = z.strictObject({ token: z.string().min(20).max(2000) })
export type GuestToken = z.infer<typeof GuestToken>
export const GuestAnswer = GuestToken.extend({ on: LocalDate, remark: remark.optional() })
export type GuestAnswer = z.infer<typeof GuestAnswer>
