import { atRiskTable, kaplanMeier, survivalAt, type CurvePoint, type NotEstimable, type SurvivalCurve } from '../survival/index.js'
import type { ComparedRow } from './criterion-rows.js'

/** A step of a rising curve: the share live, with its band. `censored`: rollouts that still run and were last seen here. */
export type LivePoint = {
  readonly day: number
  readonly share: number
  readonly lower: number | null
  readonly upper: number | null
  readonly atRisk: number
  readonly live: number
  readonly censored: number
}

/** A curve per side, how many are under way at each tick, and the values to read as a table. */
export type CriterionCurves = {
  readonly withIt: readonly LivePoint[]
  readonly without: readonly LivePoint[]
  readonly ticks: readonly { readonly day: number; readonly withIt: number; readonly without: number }[]
  readonly table: readonly { readonly day: number; readonly withIt: LivePoint | null | 'none'; readonly without: LivePoint | null | 'none' }[]
}

/** Curves as people read them, rising: 1 − S(t), bounds changed over. In the table `none` is nobody yet, null nobody observed any more. */
export function criterionCurves(rows: readonly ComparedRow[], level: number): CriterionCurves {
  const side = (inGroup: boolean) => {
    const own = rows.filter((row) => row.inGroup === inGroup)
    return { own, curve: kaplanMeier(own, { level }) }
  }
  const [withIt, without] = [side(true), side(false)]
  const last = Math.max(0, ...rows.map(({ time }) => time))
  const ticks = tickDays(last)
  const [left, right] = [atRiskTable(withIt.own, ticks), atRiskTable(without.own, ticks)]
  return {
    withIt: pointsOf(withIt.curve),
    without: pointsOf(without.curve),
    ticks: ticks.map((day, index) => ({ day, withIt: left[index]!, without: right[index]! })),
    table: ticks.slice(1).map((day) => ({ day, withIt: valueAt(withIt.curve, day), without: valueAt(without.curve, day) })),
  }
}

/** Four to eight round days from zero to the last one observed. */
export function tickDays(last: number): number[] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find((one) => last / one <= 7) ?? 1000
  return Array.from({ length: Math.floor(last / step) + 1 }, (_, index) => index * step)
}

function pointsOf(curve: SurvivalCurve | NotEstimable): LivePoint[] {
  return curve.estimable ? curve.points.map(rising) : []
}

function rising({ time, survival, lower, upper, atRisk, events, censored }: CurvePoint): LivePoint {
  return { day: time, share: 1 - survival, lower: upper === null ? null : 1 - upper, upper: lower === null ? null : 1 - lower, atRisk, live: events, censored }
}

function valueAt(curve: SurvivalCurve | NotEstimable, day: number): LivePoint | null | 'none' {
  if (!curve.estimable) return null
  const at = survivalAt(curve, day)
  return at === null ? null : at === 'all' || at.survival === 1 ? 'none' : rising(at)
}
