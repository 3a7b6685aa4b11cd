import { berlinHour, type Instant, type LocalDate } from '../kernel/index.js'
import type { MilestoneState } from '../rollouts/index.js'
import type { Observation, ObservationKind } from './observation.js'

/** How long claim and observation may differ before it is a contradiction: a new entry takes up to 72 hours to reach the PVOG. */
export const CONTRADICTION_HOURS = 72

/** Claimed live, observed not, since this instant. `openAt`: when it is old enough to be a contradiction. */
export type Contradiction = { readonly observation: string; readonly since: Instant; readonly openAt: Instant }

/** Checker and persons look at the same address; the PVOG is another place. A look at one says nothing about the other. */
const strands: readonly (readonly ObservationKind[])[] = [['link', 'person'], ['pvog']]

/** States in which a rollout is said to be live. */
export function claimsLive(state: MilestoneState): boolean {
  return state === 'reported' || state === 'confirmed' || state === 'bestand'
}

/**
 * What speaks against a claim made for `claimedOn`: the oldest unbroken run of "not seen" up to the latest look, in either
 * place. Counted from the first such look, not before the day of the claim. `null`: nothing does. Looks that could not
 * tell neither open nor end a run.
 */
export function contradictionOf(observations: readonly Observation[], claimedOn: LocalDate | null): Contradiction | null {
  const claimedAt = claimedOn === null ? '' : berlinHour(claimedOn, 0)
  return (
    strands
      .map((kinds) =>
        runOf(
          observations.filter(({ kind }) => kinds.includes(kind)),
          claimedAt,
        ),
      )
      .filter((run) => run !== null)
      .sort((a, b) => (a.since < b.since ? -1 : 1))[0] ?? null
  )
}

/** Whether it is old enough at `now` to be shown, asked about, and to take the proof away. */
export function isOpen(contradiction: Contradiction | null, now: Instant): boolean {
  return contradiction !== null && contradiction.openAt <= now
}

function runOf(observations: readonly Observation[], claimedAt: Instant): Contradiction | null {
  const decided = observations
    .filter(({ result }) => result !== 'unclear')
    .sort((a, b) => (a.effective > b.effective ? -1 : a.effective < b.effective ? 1 : a.id > b.id ? -1 : 1))
  const end = decided.findIndex(({ result }) => result === 'seen')
  const run = end === -1 ? decided : decided.slice(0, end)
  const first = run.at(-1)
  if (!first) return null
  const since = first.effective > claimedAt ? first.effective : claimedAt
  return { observation: first.id, since, openAt: new Date(Date.parse(since) + CONTRADICTION_HOURS * 3_600_000).toISOString() }
}
