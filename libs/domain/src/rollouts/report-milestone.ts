import type { Actor } from '../identity/index.js'
import { LocalDate, require } from '../kernel/index.js'
import { isDone, milestoneEvent, requireTransition, requireVersion, type Change, type Channel, type Milestone, type Now } from './milestone.js'
import { notWaiting } from './unreported.js'

export type ReportCommand = {
  readonly version: number
  readonly doneOn: LocalDate
  readonly evidence?: { readonly value: string } | undefined
  readonly itemsDone?: number | undefined
  readonly channel: Channel
  readonly note?: { readonly text: string; readonly visibility: string } | undefined
}

/**
 * "It is done", said by the owner or taken down for them. Where a step is many small ones and some are missing, the step
 * stays running and the count moves. Going live wants every gate before it confirmed (four eyes, design §2).
 */
export function reportMilestone(milestone: Milestone, all: readonly Milestone[], command: ReportCommand, actor: Actor, { today }: Now): Change {
  requireVersion(milestone, command.version)
  requireTransition(milestone, 'report')
  require(command.doneOn <= today, 'milestone.future', { date: command.doneOn })
  requireDependencies(milestone, all)
  requireEvidence(milestone, command)

  const itemsDone = Math.min(command.itemsDone ?? milestone.itemsTotal, milestone.itemsTotal)
  const complete = itemsDone === milestone.itemsTotal
  const text = command.note ? { field: 'note', ...command.note } : null
  const facts = {
    channel: command.channel,
    ...(milestone.itemsTotal > 0 && { itemsDone, itemsTotal: milestone.itemsTotal }),
    ...(command.evidence && { evidence: milestone.proof }),
  }
  const event = milestoneEvent(milestone, actor, complete ? 'milestone.reported.v1' : 'milestone.progressed.v1', command.doneOn, facts, text)
  const after: Milestone = {
    ...milestone,
    state: complete ? 'reported' : 'running',
    startedOn: milestone.startedOn ?? command.doneOn,
    reportedOn: complete ? command.doneOn : null,
    reportedBy: complete ? actor.subject : null,
    reportedOrganisation: complete ? actor.organisation.name : null,
    ...(complete && {
      channel: command.channel,
      reportedFor: event.onBehalfOf,
      recordedOn: today,
      objectedOn: null,
      objectedOrganisation: null,
      objectedAgainst: null,
    }),
    ...notWaiting,
    evidence: command.evidence?.value ?? milestone.evidence,
    itemsDone,
    version: milestone.version + 1,
  }
  return { milestone: after, event }
}

/** What must be done before `milestone` can be reported, in order: what it depends on, and for going live each gate that nobody has confirmed. */
export function missingBefore<Step extends Ordered>(milestone: Ordered, all: readonly Step[]): Step[] {
  const missing = all.filter((other) => milestone.dependsOn.includes(other.stepId) && !isDone(other))
  const unseen = milestone.goLive
    ? all.filter((other) => other.gate && !other.goLive && other.position < milestone.position && other.state === 'reported' && !missing.includes(other))
    : []
  return [...missing, ...unseen].sort((a, b) => a.position - b.position)
}

type Ordered = Pick<Milestone, 'stepId' | 'position' | 'state' | 'gate' | 'goLive' | 'dependsOn'>

/** Refuses with `milestone.dependency` and the numbers of the missing steps. */
export function requireDependencies(milestone: Milestone, all: readonly Milestone[]): void {
  const missing = missingBefore(milestone, all)
  require(missing.length === 0, 'milestone.dependency', { steps: missing.map(({ position }) => position).join(', ') })
}

function requireEvidence({ proof }: Milestone, { evidence }: ReportCommand): void {
  if (!evidence) return
  if (proof === 'date') require(LocalDate.safeParse(evidence.value).success, 'milestone.evidence', { what: 'JJJJ-MM-TT' })
  if (proof === 'url') require(/^https?:\/\/\S+$/.test(evidence.value), 'milestone.evidence', { what: 'https://…' })
}
