import type { LocalDate } from '../kernel/index.js'
import { clopperPearson } from '../survival/index.js'

/** What the record shows of rollouts that a wave has begun. `blocked`: a blocker holds them now; `overrun`: a step is past its day and not done. */
export type RingFacts = { readonly rollouts: number; readonly live: number; readonly blocked: number; readonly overrun: number }

/** The Land profile's thresholds; see `Thresholds` there. */
export type GateThresholds = { readonly blockerRate: number; readonly overrunRate: number; readonly minimum: number }

/** A share with its exact 95 % interval (Clopper–Pearson), each between 0 and 1; without cases from 0 to 1. */
export type Rate = { readonly part: number; readonly whole: number; readonly lower: number; readonly upper: number }

/**
 * `go`: both intervals lie entirely below their threshold; `hold`: one lies entirely above; `inconclusive`: an interval covers its
 * threshold, or there are fewer rollouts than the minimum. The share live is shown and decides nothing.
 */
export type Verdict = 'go' | 'hold' | 'inconclusive'
export type Judgement = {
  readonly verdict: Verdict
  readonly because: 'below' | 'blockers' | 'overrun' | 'both' | 'covers' | 'few' | 'withdrawn'
  readonly on: LocalDate
  readonly live: Rate
  readonly blocked: Rate
  readonly overrun: Rate
  readonly thresholds: GateThresholds
}

/** Judges a gate from the figures of rings; says how it comes to that. */
export function judgeGate({ rollouts, live, blocked, overrun }: RingFacts, { blockerRate, overrunRate, minimum }: GateThresholds, on: LocalDate): Judgement {
  const rates = { live: rateOf(live, rollouts), blocked: rateOf(blocked, rollouts), overrun: rateOf(overrun, rollouts) }
  const [blockers, late] = [rates.blocked.lower > blockerRate, rates.overrun.lower > overrunRate]
  const below = rates.blocked.upper < blockerRate && rates.overrun.upper < overrunRate
  const because = rollouts < minimum ? 'few' : blockers && late ? 'both' : blockers ? 'blockers' : late ? 'overrun' : below ? 'below' : 'covers'
  const verdict = because === 'below' ? 'go' : because === 'few' || because === 'covers' ? 'inconclusive' : 'hold'
  return { verdict, because, on, ...rates, thresholds: { blockerRate, overrunRate, minimum } }
}

/** The figures of several rings taken together. */
export function sumRings(rings: readonly RingFacts[]): RingFacts {
  const sum = (of: keyof RingFacts): number => rings.reduce((all, ring) => all + ring[of], 0)
  return { rollouts: sum('rollouts'), live: sum('live'), blocked: sum('blocked'), overrun: sum('overrun') }
}

/** A share of rollouts with its interval. */
export function rateOf(part: number, whole: number): Rate {
  const interval = clopperPearson(part, whole)
  return { part, whole, lower: interval.estimable ? interval.lower : 0, upper: interval.estimable ? interval.upper : 1 }
}
