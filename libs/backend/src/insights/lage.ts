import type { Lage, LageCell } from '@blaupause/contract/insights'
import type { RolloutRow } from '@blaupause/contract/rollouts'
import { displayStates, type DisplayState } from '@blaupause/domain/rollouts'
import { groupBy } from '../platform/index.js'
import type { LageRollout } from './lage-rollout.js'

export type LagePilot = { readonly key: string; readonly name: string; readonly kind: string; readonly gemeinden: number | null }
type Service = { readonly id: string; readonly name: string }

const liveMarks: readonly DisplayState[] = ['belegt', 'gemeldet', 'bestand']

/** Live: the go-live is reported or confirmed, or it was connected before the programme. */
export function isLive({ mark }: Pick<RolloutRow, 'mark'>): boolean {
  return liveMarks.includes(mark)
}

/** How many rollouts carry each mark; all eight are named, zero included. */
export function countMarks(rollouts: readonly Pick<RolloutRow, 'mark'>[]): Lage['counts'] {
  const counts = Object.fromEntries(displayStates.map((mark) => [mark, 0])) as Lage['counts']
  for (const { mark } of rollouts) counts[mark] += 1
  return counts
}

/** How many of these wait for the same party and service; counted once for all rows of a matrix. */
export function waitingTogether(rollouts: readonly LageRollout[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of rollouts) if (row.waitingOn) counts.set(waitOf(row), (counts.get(waitOf(row)) ?? 0) + 1)
  return counts
}

/** One row of the matrix: what a pilot's authorities have reached per service, or who is responsible instead. `inFull`: the row of one that is alone in its cell; `together` counts those among which others may wait alike. */
export function matrixRow<R extends LageRollout>(
  rollouts: readonly R[],
  services: readonly Service[],
  instead: (onlinedienst: string) => string | null,
  inFull: (rollout: R) => RolloutRow | null,
  together = waitingTogether(rollouts),
): LageCell[] {
  const byService = groupBy(rollouts, ({ onlinedienst }) => onlinedienst.id)
  return services.map(({ id }) => {
    const own = byService.get(id) ?? []
    const waiting = own.filter(({ waitingOn }) => waitingOn).sort((a, b) => b.waitingDays! - a.waitingDays!)[0]
    return {
      onlinedienst: id,
      total: own.length,
      live: own.filter(isLive).length,
      counts: countMarks(own),
      longestWait: waiting ? { party: partyOf(waiting)!, days: waiting.waitingDays!, ...waitingAlike(waiting, own, together) } : null,
      single: own.length === 1 ? inFull(own[0]!) : null,
      instead: own.length === 0 ? instead(id) : null,
    }
  })
}

/** How many wait for the same party and service: in the cell, and elsewhere. */
function waitingAlike(held: LageRollout, own: readonly LageRollout[], together: ReadonlyMap<string, number>): { here: number; elsewhere: number } {
  const here = own.filter((row) => row.waitingOn && waitOf(row) === waitOf(held)).length
  return { here, elsewhere: together.get(waitOf(held))! - here }
}

function waitOf(row: LageRollout): string {
  return `${row.onlinedienst.id} ${partyOf(row)}`
}

/** Whom a rollout waits for: the organisation where it is known, else its kind. */
function partyOf({ waitingOrganisation, waitingOn }: LageRollout): string | null {
  return waitingOrganisation ?? waitingOn
}

/** Each service of the programme: authorities live, and the share of inhabitants their authorities serve (of all the programme's for it). */
export function serviceTotals(rollouts: readonly LageRollout[], services: readonly Service[]): Omit<Lage['onlinedienste'][number], 'proposed'>[] {
  const byService = groupBy(rollouts, ({ onlinedienst }) => onlinedienst.id)
  return services.map(({ id, name }) => {
    const own = byService.get(id) ?? []
    const people = (rows: readonly LageRollout[]) => rows.reduce((sum, { behoerde }) => sum + behoerde.population, 0)
    const all = people(own)
    return { id, name, live: own.filter(isLive).length, total: own.length, populationShare: all > 0 ? people(own.filter(isLive)) / all : null }
  })
}
