import type { Instant, LocalDate } from '../kernel/index.js'

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
  wait: { from: ['open', 'running'], to: 'running' },
  resume: { from: ['running'], to: 'running' },
} as const satisfies Record<string, { from: readonly MilestoneState[]; to: MilestoneState }>
export type Verb = keyof typeof transitions

/** Who may see a note: the own organisation, the Land, or all partners of the programme. */
export type Visibility = 'intern' | 'land' | 'programme'

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
  readonly dueOn: LocalDate | null
  readonly waitingOn: string | null
  readonly waitingSince: LocalDate | null
  readonly reportedOn: LocalDate | null
  readonly reportedBy: string | null
  readonly confirmedOn: LocalDate | null
  readonly itemsDone: number
  readonly itemsTotal: number
  readonly version: number
}

/** What a change by a person carries besides the actor: the instant it is recorded. */
export type Now = { readonly now: Instant; readonly today: LocalDate }
