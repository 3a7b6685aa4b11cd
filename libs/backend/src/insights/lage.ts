import type { Lage, LageCell } from '@blaupause/contract/insights'
import type { RolloutRow } from '@blaupause/contract/rollouts'
import { displayStates, type DisplayState } from '@blaupause/domain/rollouts'
import { groupBy } from '../platform/index.js'

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

/** One row of the matrix: what a pilot's authorities have reached per service, or who is responsible instead. `all` are the rollouts among which others may wait alike. */
export function matrixRow(rollouts: readonly RolloutRow[], services: readonly Service[], instead: (onlinedienst: string) => string | null, all: readonly RolloutRow[] = rollouts): LageCell[] {
  const byService = groupBy(rollouts, ({ onlinedienst }) => onlinedienst.id)
  return services.map(({ id }) => {
    const own = byService.get(id) ?? []
    const waiting = own.filter(({ waitingOn }) => waitingOn).sort((a, b) => b.waitingDays! - a.waitingDays!)[0]
    return {
      onlinedienst: id, total: own.length, live: own.filter(isLive).length, counts: countMarks(own),
      longestWait: waiting ? { party: partyOf(waiting)!, days: waiting.waitingDays!, ...waitingAlike(waiting, own, all) } : null,
      single: own.length === 1 ? own[0]! : null,
      instead: own.length === 0 ? instead(id) : null,
    }
  })
}

/** How many wait for the same party and service: in the cell, and elsewhere. */
function waitingAlike(held: RolloutRow, own: readonly RolloutRow[], all: readonly RolloutRow[]): { here: number; elsewhere: number } {
  const alike = (row: RolloutRow): boolean => row.onlinedienst.id === held.onlinedienst.id && partyOf(row) === partyOf(held)
  const here = own.filter(alike).length
  return { here, elsewhere: all.filter(alike).length - here }
}

/** Whom a rollout waits for: the organisation where it is known, else its kind. */
function partyOf({ waitingOrganisation, waitingOn }: RolloutRow): string | null {
  return waitingOrganisation ?? waitingOn
}

/** Each service of the programme: authorities live, and the share of inhabitants their authorities serve (of all the programme's for it). */
export function serviceTotals(rollouts: readonly RolloutRow[], services: readonly Service[]): Omit<Lage['onlinedienste'][number], 'proposed'>[] {
  return services.map(({ id, name }) => {
    const own = rollouts.filter(({ onlinedienst }) => onlinedienst.id === id)
    const people = (rows: readonly RolloutRow[]) => rows.reduce((sum, { behoerde }) => sum + behoerde.population, 0)
    const all = people(own)
    return { id, name, live: own.filter(isLive).length, total: own.length, populationShare: all > 0 ? people(own.filter(isLive)) / all : null }
  })
}
