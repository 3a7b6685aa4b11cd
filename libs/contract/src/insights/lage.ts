import { AgreedTask } from '../workshops/index.js'
import { z } from 'zod'
import { Text } from '@blaupause/domain/blueprints'
import { Certainty } from '@blaupause/domain/catalogue'
import { displayStates, exemptionKinds } from '@blaupause/domain/rollouts'
import { BlockerRow, WaitingGroup } from '../blockers/index.js'
import { ExemptionView, RolloutRow, MilestoneView, TightestStart } from '../rollouts/index.js'

const Counts = z.record(z.enum(displayStates), z.int())

/** A cell of the matrix: the rollouts of one pilot and one service, or who is responsible instead. */
export const LageCell = z.object({
  onlinedienst: z.string(),
  total: z.int(),
  live: z.int(),
  counts: Counts,
  /** `here`: how many of the cell wait for that party; `elsewhere`: how many others of the programme do for the same service. */
  longestWait: z.object({ party: z.string(), days: z.int(), here: z.int(), elsewhere: z.int() }).nullable(),
  single: RolloutRow.nullable(),
  instead: z.string().nullable(),
})
export type LageCell = z.infer<typeof LageCell>

/** What holds authorities up: a blocker, or (`blocker` null) steps that wait alike and are no blocker yet; `group` names them for opening one. */
export const Holding = z.object({
  blocker: BlockerRow.nullable(),
  group: WaitingGroup.nullable(),
  party: z.string(),
  stepId: z.string(),
  stepName: z.object({ de: z.string(), en: z.string() }),
  onlinedienst: z.string().nullable(),
  rollouts: z.int(),
  inhabitants: z.int(),
  days: z.int(),
  authorities: z.array(z.object({ rolloutId: z.uuid(), name: z.string() })),
})
export type Holding = z.infer<typeof Holding>

/** What somebody has to decide: `what` it is about, since when. `id` is the rollout's, the import's, or for `dates` the blocker's whose named day so many `rollouts` would follow. */
export const Decision = z.object({
  kind: z.enum(['exemption', 'override', 'import', 'dates', 'ended']),
  id: z.uuid(),
  what: z.string(),
  rollouts: z.int().nullable(),
  since: z.string(),
})
export type Decision = z.infer<typeof Decision>

/**
 * The state of one programme. `live` counts rollouts whose go-live is reported or confirmed, and Bestand; since Monday
 * `live` became so, `lost` are so no more, `overdue` fell due and are overdue: each figure is a list of `/rollouts`;
 * `inhabitants` are those of the responsible authorities, counted once per service.
 */
export const Lage = z.object({
  programme: z.object({ id: z.string(), name: z.string(), land: z.string() }),
  total: z.int(),
  proposed: z.int(),
  live: z.int(),
  counts: Counts,
  sinceMonday: z.object({ on: z.string(), live: z.int(), lost: z.int(), overdue: z.int() }),
  /** Rollouts that open blockers hold up, and how many blockers these are. */
  blocked: z.object({ rollouts: z.int(), blockers: z.int() }),
  /** What waits for a second person: the oldest, and how many there are. */
  toDecide: z.object({ total: z.int(), items: z.array(Decision) }),
  commitmentOn: z.string().nullable(),
  latestStartOn: z.string().nullable(),
  latestStartBy: TightestStart.pick({ measured: true, of: true }).nullable(),
  notStarted: z.int(),
  onlinedienste: z.array(
    z.object({ id: z.string(), name: z.string(), live: z.int(), total: z.int(), proposed: z.int(), populationShare: z.number().nullable() }),
  ),
  pilots: z.array(z.object({ key: z.string(), name: z.string(), kind: z.string(), gemeinden: z.int().nullable(), cells: z.array(LageCell) })),
  others: z.array(z.object({ name: z.string(), cells: z.array(LageCell) })),
  waiting: z.array(Holding),
  /** Authorities the programme's data leave out and that have no rollout yet. */
  knownExemptions: z.array(z.object({ behoerde: z.string(), onlinedienst: z.string(), kind: z.enum(exemptionKinds), note: Text, certainty: Certainty })),
  today: z.string(),
  registerOn: z.string().nullable(),
  populationOn: z.string().nullable(),
  demo: z.boolean(),
})
export type Lage = z.infer<typeof Lage>

export const Task = z.object({
  milestone: MilestoneView,
  rollout: RolloutRow.pick({ id: true, behoerde: true, onlinedienst: true, version: true, contradictionOn: true }),
  why: z.enum(['owner', 'confirm', 'sample', 'objected', 'returned', 'beauftragung', 'contradiction']),
  /** For a sample: until when somebody should have looked. */
  lookBy: z.string().nullable(),
  /** What the body objected, for whoever had reported for it. */
  objection: z.string().nullable(),
})
export type Task = z.infer<typeof Task>

/** "Meine Aufgaben": what lies with the reader, by urgency, and what lies with others. */
export const Tasks = z.object({
  today: z.array(Task),
  week: z.array(Task),
  later: z.array(Task),
  elsewhere: z.array(Task),
  rollouts: z.array(RolloutRow),
  nextOn: z.string().nullable(),
  total: z.int(),
  demo: z.boolean(),
  exemptions: z.array(ExemptionView).describe('To decide, and those that came back by themselves'),
  objectUntil: z.string().describe('Until when a body may object to what is reported for it today'),
  agreed: z.array(AgreedTask).describe("What was agreed at workshops and lies with the reader's organisation"),
})
export type Tasks = z.infer<typeof Tasks>
