import type { LocalDate } from '../kernel/index.js'
import { countsNext, type Candidate } from './standing.js'

/** What a step takes (minutes, ours): mending a link, setting the link of a central procedure, bringing an own one online. */
export const STEP_MINUTES = { repair: 5, link: 10, build: 120 } as const

/** A rollout of the programme on its way to the body. */
export type ComingRollout = {
  readonly id: string
  readonly name: string
  readonly plannedOn: LocalDate | null
  readonly waitingOn: string | null
  readonly leistungen: number
}
/** A link of the body that leads nowhere. */
export type DeadLink = { readonly link: string; readonly name: string; readonly since: LocalDate | null }

/** What the body can do or wait for, the least effort first. `reserve`: more than the line needs. */
export type NextStep =
  | { readonly kind: 'repair'; readonly name: string; readonly minutes: number; readonly link: string; readonly since: LocalDate | null }
  | {
      readonly kind: 'link' | 'build'
      readonly name: string
      readonly minutes: number
      readonly neighbours: number
      readonly reserve: boolean
      readonly procedure: string
    }
  | {
      readonly kind: 'rollout'
      readonly name: string
      readonly minutes: 0
      readonly rollout: string
      readonly plannedOn: LocalDate | null
      readonly waitingOn: string | null
      readonly leistungen: number
    }

const MOST = { repairs: 3, rollouts: 2, reserve: 1 }

/**
 * What counts next for a body that misses `missing`: dead links are mended first, then links that only have to be set, then
 * what the programme brings by itself; one more stands by as a reserve.
 */
export function nextSteps({
  missing,
  dead,
  candidates,
  own,
  coming,
}: {
  readonly missing: number
  readonly dead: readonly DeadLink[]
  readonly candidates: readonly Candidate[]
  readonly own: ReadonlySet<string>
  readonly coming: readonly ComingRollout[]
}): NextStep[] {
  const needed = Math.max(0, missing - coming.length)
  const proposed = countsNext(candidates, own, Math.min(needed, 5) + MOST.reserve).map((one, at): NextStep => {
    const kind = one.central ? 'link' : 'build'
    return { kind, name: one.name, minutes: STEP_MINUTES[kind], neighbours: one.neighbours, reserve: at >= needed, procedure: one.procedure }
  })
  const reserve = proposed.filter((one) => 'reserve' in one && one.reserve)
  return [
    ...dead.slice(0, MOST.repairs).map(({ name, link, since }): NextStep => ({ kind: 'repair', name, link, since, minutes: STEP_MINUTES.repair })),
    ...proposed.filter((one) => !reserve.includes(one)),
    ...coming.slice(0, MOST.rollouts).map(({ id, name, plannedOn, waitingOn, leistungen }): NextStep => ({
      kind: 'rollout',
      name,
      minutes: 0,
      rollout: id,
      plannedOn,
      waitingOn,
      leistungen,
    })),
    ...reserve,
  ]
}
