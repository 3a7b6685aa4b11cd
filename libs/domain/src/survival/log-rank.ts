import { chiSquareP } from './chi-square.js'
import { cholesky, quadraticForm } from './cholesky.js'
import { faultyDurations, type Duration } from './duration.js'
import { weightAt, type LogRankWeight } from './log-rank-weight.js'
import { notEstimable, type NotEstimable } from './not-estimable.js'

/** A duration with its group and, where groups are compared only within like ones, its stratum. */
export type GroupedDuration = Duration & { readonly group: string; readonly stratum?: string | undefined }

/** `observed` and `expected` are unweighted sums for log-rank, weighted ones otherwise; `variance` is that of the first group's difference. */
export type LogRank = {
  readonly estimable: true
  readonly chiSquare: number
  readonly df: number
  readonly p: number
  readonly variance: number
  readonly groups: readonly { readonly group: string; readonly n: number; readonly observed: number; readonly expected: number }[]
}

/**
 * Do k groups reach their end at the same pace? χ² = uᵀV⁻¹u with u = Σ w(t)(observed − expected) and V the hypergeometric
 * covariance, both summed over strata. Mantel (1966), Peto & Peto (1972); Klein & Moeschberger §7.3 and §7.5. Groups in the
 * order of their names. R: survdiff(Surv(time, event) ~ group + strata(stratum), rho).
 */
export function logRank(rows: readonly GroupedDuration[], weight: LogRankWeight = { kind: 'log-rank' }): LogRank | NotEstimable {
  const fault = faultyDurations(rows)
  if (fault) return fault
  const names = [...new Set(rows.map(({ group }) => group))].sort()
  if (names.length < 2) return notEstimable('one-group')
  const k = names.length
  const number = new Map(names.map((name, index) => [name, index]))
  const observed = new Float64Array(k)
  const expected = new Float64Array(k)
  const covariance = new Float64Array(k * k)
  for (const stratum of strataOf(rows)) addStratum(stratum, number, weight, observed, expected, covariance)
  const compared = names.flatMap((_, index) => (covariance[index * k + index]! > 1e-12 * Math.max(1, expected[index]!) ? [index] : []))
  if (compared.length < 2) return notEstimable('never-together')
  const free = compared.slice(0, -1)
  const matrix = Float64Array.from(free.flatMap((i) => free.map((j) => covariance[i * k + j]!)))
  const decomposed = cholesky(matrix, free.length)
  const chiSquare = quadraticForm(
    decomposed,
    Float64Array.from(free, (i) => observed[i]! - expected[i]!),
  )
  const df = free.length - decomposed.dropped.length
  const counts = names.map((name) => rows.reduce((sum, { group, weight: times = 1 }) => sum + (group === name ? times : 0), 0))
  return {
    estimable: true,
    chiSquare,
    df,
    p: chiSquareP(chiSquare, df),
    variance: covariance[0]!,
    groups: names.map((group, i) => ({ group, n: counts[i]!, observed: observed[i]!, expected: expected[i]! })),
  }
}

function strataOf(rows: readonly GroupedDuration[]): GroupedDuration[][] {
  const strata = new Map<string, GroupedDuration[]>()
  for (const row of rows) {
    const stratum = strata.get(row.stratum ?? '')
    if (stratum) stratum.push(row)
    else strata.set(row.stratum ?? '', [row])
  }
  return [...strata.values()]
}

/** Walks the times of one stratum upwards: who is at risk in each group just before, and what happened. */
function addStratum(
  rows: readonly GroupedDuration[],
  number: ReadonlyMap<string, number>,
  weight: LogRankWeight,
  observed: Float64Array,
  expected: Float64Array,
  covariance: Float64Array,
): void {
  const k = number.size
  const byTime = rows.toSorted((a, b) => a.time - b.time)
  const byEntry = rows.toSorted((a, b) => (a.entry ?? -1) - (b.entry ?? -1))
  const atRisk = new Float64Array(k)
  const curve = { survivalBefore: 1, peto: 1 }
  for (let at = 0, entered = 0; at < byTime.length;) {
    const { time } = byTime[at]!
    for (; entered < byEntry.length && (byEntry[entered]!.entry ?? -1) < time; entered += 1)
      atRisk[number.get(byEntry[entered]!.group)!]! += byEntry[entered]!.weight ?? 1
    const died = new Float64Array(k)
    const left = new Float64Array(k)
    for (; at < byTime.length && byTime[at]!.time === time; at += 1) {
      const { group, event, weight: times = 1 } = byTime[at]!
      left[number.get(group)!]! += times
      if (event) died[number.get(group)!]! += times
    }
    const d = sum(died)
    const n = sum(atRisk)
    if (d > 0) {
      curve.peto *= 1 - d / (n + 1)
      const w = weightAt(weight, n, curve)
      curve.survivalBefore *= (n - d) / n
      const spread = n > 1 ? (w * w * d * (n - d)) / (n - 1) : 0
      for (let i = 0; i < k; i += 1) {
        observed[i]! += w * died[i]!
        expected[i]! += (w * d * atRisk[i]!) / n
        const share = atRisk[i]! / n
        for (let j = 0; j < k; j += 1) covariance[i * k + j]! += spread * share * ((i === j ? 1 : 0) - atRisk[j]! / n)
      }
    }
    for (let i = 0; i < k; i += 1) atRisk[i]! -= left[i]!
  }
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}
