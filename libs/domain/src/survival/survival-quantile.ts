import type { SurvivalCurve } from './kaplan-meier.js'
import { notEstimable, type NotEstimable } from './not-estimable.js'

/** The time by which a share has reached its end. A bound is null where its curve never gets there: the interval is open on that side. */
export type Quantile = { readonly estimable: true; readonly time: number; readonly lower: number | null; readonly upper: number | null }

/** The curve does not get there. `lower`: the time before which it surely does not, where the band says so. */
export type NotReached = NotEstimable & { readonly lower?: number | null }

/** Products of fractions miss ½ by some last digits; R uses the same tolerance. */
const TOLERANCE = Math.sqrt(Number.EPSILON)

/**
 * The first time at which S(t) ≤ 1 − `share`; where the curve lies exactly on that height, the middle of its flat piece. The
 * interval is where the band crosses the same height (Brookmeyer & Crowley, Biometrics 38, 1982). R: quantile(survfit).
 */
export function survivalQuantile(curve: SurvivalCurve, share: number): Quantile | NotReached {
  if (!(share > 0 && share < 1)) return notEstimable('outside-range')
  const times = curve.points.map(({ time }) => time)
  const cross = (values: readonly (number | null)[]) => crossing(times, values, 1 - share)
  const time = cross(curve.points.map(({ survival }) => survival))
  const lower = cross(curve.points.map((point) => point.lower))
  if (time === null) return { ...notEstimable('not-reached'), lower }
  return { estimable: true, time, lower, upper: cross(curve.points.map(({ upper }) => upper)) }
}

/** The median duration and its interval. */
export function medianDuration(curve: SurvivalCurve): Quantile | NotReached {
  return survivalQuantile(curve, 0.5)
}

function crossing(times: readonly number[], values: readonly (number | null)[], height: number): number | null {
  const first = values.findIndex((value) => value !== null && value <= height + TOLERANCE)
  if (first < 0) return null
  if (values[first]! < height - TOLERANCE) return times[first]!
  const below = values.findIndex((value, index) => index > first && (value === null || value < height - TOLERANCE))
  return (times[first]! + (below < 0 ? times.at(-1)! : times[below]!)) / 2
}
