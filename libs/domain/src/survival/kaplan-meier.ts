import { faultyDurations, type Duration } from './duration.js'
import { normalQuantile } from './normal.js'
import type { NotEstimable } from './not-estimable.js'
import { survivalBand, type BandType } from './survival-band.js'

/**
 * One time at which something happened. `survival` is S(t), the share that has not reached its end just after t;
 * `standardError` is Greenwood's of S(t); `lower` and `upper` bound it at the curve's level and are null where the band is
 * not defined (S = 0, and for log-log S = 1).
 */
export type CurvePoint = {
  readonly time: number
  readonly atRisk: number
  readonly events: number
  readonly censored: number
  readonly survival: number
  readonly standardError: number | null
  readonly lower: number | null
  readonly upper: number | null
}

export type SurvivalCurve = {
  readonly estimable: true
  readonly n: number
  readonly events: number
  readonly level: number
  readonly band: BandType
  readonly points: readonly CurvePoint[]
}

/**
 * The product-limit estimate S(t) = Π (1 − d/n) with Greenwood's variance S² Σ d / (n (n − d)) and a pointwise band.
 * Kaplan & Meier, JASA 53 (1958); Klein & Moeschberger, Survival Analysis, §4.2–4.3. R: survfit(Surv(entry, time, event) ~ 1,
 * conf.type = band); the default is R's, "log". Rows observed only from `entry` on are at risk in (entry, time].
 */
export function kaplanMeier(
  rows: readonly Duration[],
  { level = 0.95, band = 'log' }: { readonly level?: number; readonly band?: BandType } = {},
): SurvivalCurve | NotEstimable {
  const fault = faultyDurations(rows, { events: false })
  if (fault) return fault
  const z = normalQuantile((1 + level) / 2)
  const counted = countByTime(rows)
  let survival = 1
  let variance = 0
  const points = counted.map(({ time, atRisk, events, censored }): CurvePoint => {
    if (events > 0) {
      const left = atRisk - events
      survival *= left / atRisk
      variance += left > 0 ? events / (atRisk * left) : 0
      if (left <= 1e-9 * atRisk) survival = 0
    }
    const [lower, upper] = survivalBand(survival, Math.sqrt(variance), z, band)
    return { time, atRisk, events, censored, survival, standardError: survival === 0 ? null : survival * Math.sqrt(variance), lower, upper }
  })
  return { estimable: true, n: rows.length, events: rows.filter(({ event }) => event).length, level, band, points }
}

/** S(t) of the curve; 1 before the first time. `null` beyond the last one, unless the curve has come to zero: nobody was observed there. */
export function survivalAt({ points }: SurvivalCurve, time: number): CurvePoint | 'all' | null {
  const index = points.findLastIndex((point) => point.time <= time)
  if (index < 0) return 'all'
  const point = points[index]!
  return index === points.length - 1 && time > point.time && point.survival > 0 ? null : point
}

/** How many are at risk just before each of `times`: entered before, ended at it or later. */
export function atRiskTable(rows: readonly Duration[], times: readonly number[]): number[] {
  return times.map((at) => rows.reduce((sum, { time, entry, weight }) => sum + (time >= at && (entry === undefined || entry < at) ? (weight ?? 1) : 0), 0))
}

type Counted = { time: number; atRisk: number; events: number; censored: number }

function countByTime(rows: readonly Duration[]): Counted[] {
  const byTime = new Map<number, Counted>()
  for (const { time, event, weight = 1 } of rows) {
    const at = byTime.get(time) ?? { time, atRisk: 0, events: 0, censored: 0 }
    if (event) at.events += weight
    else at.censored += weight
    byTime.set(time, at)
  }
  const times = [...byTime.values()].sort((a, b) => b.time - a.time)
  const entries = rows.filter(({ entry }) => entry !== undefined).sort((a, b) => b.entry! - a.entry!)
  let atRisk = 0
  let left = 0
  for (const at of times) {
    atRisk += at.events + at.censored
    while (left < entries.length && entries[left]!.entry! >= at.time) atRisk -= entries[left++]!.weight ?? 1
    at.atRisk = atRisk
  }
  return times.reverse()
}
