import type { LocalDate } from '../kernel/index.js'
import type { DisplayState } from './display-state.js'
import { isActive, isDone, type Milestone, type MilestoneState } from './milestone.js'

/** A rollout as the rules need it: authority × Onlinedienst, with the summary its lists and matrix show. */
export type Rollout = {
  readonly id: string
  readonly land: string
  readonly programme: string
  readonly traeger: string
  readonly state: MilestoneState
  readonly startedOn: LocalDate | null
  readonly version: number
}

/** What a list needs to know about the milestones of one rollout. Written by the command, never derived in a query. */
export type RolloutSummary = {
  readonly state: MilestoneState
  readonly startedOn?: LocalDate | null
  readonly stepId: string | null
  readonly dueOn: LocalDate | null
  readonly waitingOn: string | null
  readonly waitingSince: LocalDate | null
  readonly waitingOrganisation: string | null
  readonly liveReportedOn: LocalDate | null
  readonly liveConfirmedOn: LocalDate | null
  /** Betriebsfähigkeit: a day of its own, after go-live. */
  readonly operationalOn?: LocalDate | null
}

/**
 * The summary of a started rollout: live as its go-live step is; the current step is the first unfinished one whose turn
 * it is; due is the earliest day of what lies with its owner; waiting is the longest wait on another party.
 */
export function summarise(all: readonly Milestone[]): RolloutSummary {
  const goLive = all.find((milestone) => milestone.goLive)
  const active = all.filter((milestone) => isActive(milestone, all)).sort((a, b) => a.position - b.position)
  const own = active.filter((milestone) => !milestone.waitingOn)
  const waiting = active.filter((milestone) => milestone.waitingOn).sort((a, b) => (a.waitingSince! < b.waitingSince! ? -1 : 1))[0]
  return {
    state: goLive && isDone(goLive) ? goLive.state : 'running',
    stepId: active[0]?.stepId ?? null,
    dueOn: own.map((milestone) => milestone.dueOn).reduce(earlier, null),
    waitingOn: waiting?.waitingOn ?? null,
    waitingSince: waiting?.waitingSince ?? null,
    waitingOrganisation: waiting?.waitingOrganisation ?? null,
    liveReportedOn: goLive?.reportedOn ?? null,
    liveConfirmedOn: goLive?.confirmedOn ?? null,
  }
}

/** The mark of a rollout: what lies with its owner and is overdue weighs more than what waits on others. */
export function rolloutMark(rollout: Pick<RolloutSummary, 'state' | 'dueOn' | 'waitingOn'>, today: LocalDate): DisplayState {
  switch (rollout.state) {
    case 'confirmed':
      return 'belegt'
    case 'reported':
      return 'gemeldet'
    case 'bestand':
      return 'bestand'
    case 'exempt':
      return 'ausnahme'
    case 'open':
      return 'nicht'
    case 'running':
      return rollout.dueOn !== null && rollout.dueOn < today ? 'ueberfaellig' : rollout.waitingOn ? 'wartet' : 'laeuft'
  }
}

function earlier(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  return a === null ? b : b === null || a < b ? a : b
}
