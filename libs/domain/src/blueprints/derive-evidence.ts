import type { Evidence } from './blueprint.js'

/** One measured pass of a step. `workingDays` null: it still runs, and counts as running only. */
export type MeasuredCase = { readonly pilot: string; readonly workingDays: number | null }

/**
 * The highest rung of evidence the cases allow: statistics from five finished ones, the cases themselves from one to four,
 * else the decisions, else the statement of its sources. Median and P80 are order statistics (the smallest value that at
 * least half, or four fifths, of the cases do not exceed), so that every figure is a case that happened.
 */
export function deriveEvidence(cases: readonly MeasuredCase[], decisions: readonly string[], sources: readonly string[]): Evidence {
  const finished = cases.flatMap(({ workingDays }) => workingDays ?? []).sort((a, b) => a - b)
  const running = cases.length - finished.length
  const pilots = [...new Set(cases.filter(({ workingDays }) => workingDays !== null).map(({ pilot }) => pilot))].sort()
  const rested = [...sources, ...decisions]
  if (finished.length === 0)
    return decisions.length > 0 ? { rung: 'decision', decisions: [...decisions], sources: [...sources] } : { rung: 'statement', sources: [...sources] }
  if (finished.length < 5) return { rung: 'cases', workingDays: finished, running, pilots, sources: rested }
  const n = finished.length
  return {
    rung: 'statistics',
    n,
    running,
    median: quantile(finished, 1, 2),
    p80: quantile(finished, 4, 5),
    interval: medianInterval(finished),
    pilots,
    sources: rested,
  }
}

/** The smallest value of ascending `sorted` that a share of `part`/`whole` does not exceed; whole numbers keep it exact. */
export function quantile(sorted: readonly number[], part: number, whole: number): number {
  return sorted[Math.max(0, Math.ceil((sorted.length * part) / whole) - 1)]!
}

/**
 * The distribution-free interval of the median (sign test): from the k-th smallest to the k-th largest case, with the
 * largest k whose two tails of Bin(n, 1/2) stay within 5 % together. Counted in whole numbers. Five cases reach 93.75 %.
 */
function medianInterval(sorted: readonly number[]): { low: number; high: number; level: '0.95' | '0.9375' } {
  const n = BigInt(sorted.length)
  let k = 0
  let tail = 0n
  for (let [i, choose] = [0n, 1n]; (tail + choose) * 40n <= 1n << n; i += 1n, choose = (choose * (n - i + 1n)) / i) {
    tail += choose
    k += 1
  }
  const at = Math.max(k, 1)
  return { low: sorted[at - 1]!, high: sorted[sorted.length - at]!, level: k === 0 ? '0.9375' : '0.95' }
}
