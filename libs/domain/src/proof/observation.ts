import type { Actor } from '../identity/index.js'
import { require, type Instant } from '../kernel/index.js'
import { canNoteMilestone, type Milestone, type Now } from '../rollouts/index.js'

/** Who looked: the link checker, the open PVOG data, or a person other than the one who reported. */
export const observationKinds = ['link', 'pvog', 'person'] as const
export type ObservationKind = (typeof observationKinds)[number]

/** What was seen. `unclear`: somebody looked and could not tell (access denied, part of the entries); it decides nothing. */
export const observationResults = ['seen', 'not-seen', 'unclear'] as const
export type ObservationResult = (typeof observationResults)[number]

/** What a system of record, a checker or a second person saw, and when. */
export type Observation = { readonly id: string; readonly kind: ObservationKind; readonly result: ObservationResult; readonly effective: Instant }

/** How far back a person may say they looked (days): later than that nobody remembers the hour. */
const LONGEST_AGO = 60

/** Everybody who works with the rollout may say what they saw. */
export const canObserve = canNoteMilestone

/** Refuses the reporter as their own witness, and an instant in the future or more than 60 days ago. */
export function requireWitness(actor: Actor, goLive: Pick<Milestone, 'reportedBy'>, effective: Instant, { now }: Pick<Now, 'now'>): void {
  require(goLive.reportedBy !== actor.subject, 'observation.second-person')
  const age = (Date.parse(now) - Date.parse(effective)) / 86_400_000
  require(age >= 0 && age <= LONGEST_AGO, 'observation.when', { days: LONGEST_AGO })
}

/** The Land and the roll-in team take in what a system of record shows. */
export function canImportPvog(actor: Pick<Actor, 'role'>): boolean {
  return actor.role === 'land' || actor.role === 'rollin'
}
