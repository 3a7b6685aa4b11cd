import { actsFor, type Actor } from '../identity/index.js'
import { require, type DomainEvent, type LocalDate } from '../kernel/index.js'

/**
 * Where a milestone stands. `open`: nobody has begun; `running`: the owner works on it; `reported`: somebody says it is
 * done; `confirmed`: seen by a second person or in a register; `exempt`: left out for a reason; `bestand`: was so before
 * the programme. Waiting is no state of its own: it is `running` with `waitingOn`.
 */
export type MilestoneState = 'open' | 'running' | 'reported' | 'confirmed' | 'exempt' | 'bestand'

/** Which state each verb leads from and to; guards, buttons and documents read this one table. */
export const transitions = {
  begin: { from: ['open'], to: 'running' },
  report: { from: ['open', 'running'], to: 'reported' },
  confirm: { from: ['reported'], to: 'confirmed' },
  return: { from: ['reported'], to: 'running' },
  correct: { from: ['reported', 'confirmed'], to: 'running' },
  contradict: { from: ['confirmed'], to: 'reported' },
  wait: { from: ['open', 'running'], to: 'running' },
  resume: { from: ['running'], to: 'running' },
  object: { from: ['reported'], to: 'running' },
} as const satisfies Record<string, { from: readonly MilestoneState[]; to: MilestoneState }>
export type Verb = keyof typeof transitions

/** How a report came: from its owner, or taken down for them by telephone or mail. */
export type Channel = 'self' | 'telephone' | 'mail'

/** One step of one rollout, as the rules need it. Days are `YYYY-MM-DD`, instants UTC; `version` grows with each change. */
export type Milestone = {
  readonly id: string
  readonly rolloutId: string
  readonly stepId: string
  readonly position: number
  readonly land: string
  readonly programme: string
  readonly traeger: string
  readonly owner: string
  readonly gate: boolean
  readonly goLive: boolean
  readonly proof: 'none' | 'document' | 'identifier' | 'date' | 'url'
  readonly dependsOn: readonly string[]
  readonly state: MilestoneState
  /** It is this step's turn: the rollout runs and everything before is done. Kept by the command, so that lists can ask. */
  readonly ready: boolean
  readonly dueOn: LocalDate | null
  readonly waitingOn: string | null
  readonly waitingSince: LocalDate | null
  /** The organisation behind the party, where known: "Hersteller A". Never a person. */
  readonly waitingOrganisation: string | null
  /** The day the party it waits on has named. */
  readonly promisedOn: LocalDate | null
  readonly reportedOn: LocalDate | null
  readonly reportedBy: string | null
  readonly reportedOrganisation: string | null
  /** How the report came, the body for which somebody else gave it, and the day it was taken down. */
  readonly channel: Channel | null
  readonly reportedFor: string | null
  readonly recordedOn: LocalDate | null
  /** An objection that nobody has answered yet: since when, by whom, and against whose report. */
  readonly objectedOn: LocalDate | null
  readonly objectedOrganisation: string | null
  readonly objectedAgainst: string | null
  readonly confirmedOn: LocalDate | null
  readonly confirmedOrganisation: string | null
  readonly startedOn: LocalDate | null
  readonly evidence: string | null
  readonly itemsDone: number
  readonly itemsTotal: number
  readonly version: number
}

export type { Now } from '../kernel/index.js'

/** The outcome of a verb: the milestone as it is afterwards, and the event that says so. */
export type Change = { readonly milestone: Milestone; readonly event: DomainEvent }

/** Done, as far as the steps behind it are concerned: said, seen, left out, or there before. */
export function isDone(milestone: Pick<Milestone, 'state'>): boolean {
  return milestone.state !== 'open' && milestone.state !== 'running'
}

/** It is this step's turn: not done, and everything it depends on is. */
export function isActive(milestone: Milestone, all: readonly Milestone[]): boolean {
  return !isDone(milestone) && all.every((other) => isDone(other) || !milestone.dependsOn.includes(other.stepId))
}

/** Refuses with `milestone.state` unless `verb` leads from the milestone's state. */
export function requireTransition(milestone: Milestone, verb: Verb): void {
  const from: readonly MilestoneState[] = transitions[verb].from
  require(from.includes(milestone.state), 'milestone.state', { state: milestone.state })
}

/** Refuses with `thing.changed` unless the user saw the current version. */
export function requireVersion(thing: { readonly version: number }, version: number): void {
  require(thing.version === version, 'thing.changed', { version: thing.version })
}

/** What a Land or the roll-in team does in its own right: confirming, returning, a note, and every step that is theirs. */
function isOwnAct({ owner }: Milestone, type: DomainEvent['type']): boolean {
  return (
    owner === 'land' ||
    owner === 'rollin-team' ||
    ['milestone.confirmed.v1', 'milestone.returned.v1', 'milestone.noted.v1', 'milestone.blocked.v1'].includes(type)
  )
}

/** An event about `milestone`, with its scope. `onBehalfOf`: the body for which somebody else reported. */
export function milestoneEvent(
  milestone: Milestone,
  actor: Actor,
  type: DomainEvent['type'],
  effectiveOn: LocalDate,
  facts: DomainEvent['facts'] = {},
  text: DomainEvent['text'] = null,
): DomainEvent {
  const { land, programme, traeger } = milestone
  return {
    type,
    effectiveOn,
    subject: { type: 'milestone', id: milestone.id },
    rolloutId: milestone.rolloutId,
    stepId: milestone.stepId,
    land,
    programme,
    traeger,
    onBehalfOf: isOwnAct(milestone, type) || !actsFor(actor, traeger) ? null : traeger,
    facts,
    text,
  }
}
