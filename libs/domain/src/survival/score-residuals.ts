import { firstAfter, overTies, type Ties } from './partial-likelihood.js'
import type { RiskData } from './risk-data.js'

/**
 * Each row's part of the score, without its case weight: for events Σ_f (x − x̄(t,f))/d, and from every time at risk
 * −exp(xβ) Σ_f (1 − f if it is one of the events) w̄ (x − x̄(t,f)) / (S₀ − f T₀). Row by row in the order of `data`; weighted
 * they sum to the score. Therneau & Grambsch §4.2 and, for Efron's ties, §4.6. R: residuals(fit, type = 'score').
 */
export function scoreResiduals(data: RiskData, beta: Float64Array, ties: Ties): Float64Array {
  const residuals = new Float64Array(data.n * data.p)
  for (let s = 0; s + 1 < data.bounds.length; s += 1) addStratum(data, beta, ties, data.bounds[s]!, data.bounds[s + 1]!, residuals)
  return residuals
}

function addStratum(
  { p, x, start, stop, event, weight, byStart }: RiskData,
  beta: Float64Array,
  ties: Ties,
  low: number,
  high: number,
  residuals: Float64Array,
): void {
  const eta = new Float64Array(high - low)
  for (let i = low; i < high; i += 1) for (let a = 0; a < p; a += 1) eta[i - low]! += x[i * p + a]! * beta[a]!
  const shift = eta.reduce((a, b) => Math.max(a, b), -Infinity)
  const relative = eta.map((value) => Math.exp(value - shift))
  const times: number[] = []
  const hazards: number[] = []
  const means: Float64Array[] = []
  const s1 = new Float64Array(p)
  let s0 = 0
  let leaving = high - 1
  for (let i = high - 1; i >= low;) {
    const time = stop[i]!
    const tied: number[] = []
    let t0 = 0
    let weights = 0
    const t1 = new Float64Array(p)
    for (; i >= low && stop[i] === time; i -= 1) {
      const r = weight[i]! * relative[i - low]!
      s0 += r
      for (let a = 0; a < p; a += 1) s1[a]! += r * x[i * p + a]!
      if (!event[i]) continue
      tied.push(i)
      t0 += r
      weights += weight[i]!
      for (let a = 0; a < p; a += 1) t1[a]! += r * x[i * p + a]!
    }
    if (tied.length === 0) continue
    if (start && byStart) {
      for (; leaving >= low && start[byStart[leaving]!]! >= time; leaving -= 1) {
        const row = byStart[leaving]!
        const r = weight[row]! * relative[row - low]!
        s0 -= r
        for (let a = 0; a < p; a += 1) s1[a]! -= r * x[row * p + a]!
      }
    }
    const { hazard, hazardOfTied, square, squareF, squareFF } = overTies(s0, t0, tied.length, weights, ties)
    const [plain, plainF] = [hazard / weights, hazardOfTied / weights]
    for (let a = 0; a < p; a += 1) {
      const [average, averageOfTied] = [plain * s1[a]! - plainF * t1[a]!, squareF * s1[a]! - squareFF * t1[a]!]
      for (const row of tied) residuals[row * p + a]! += x[row * p + a]! - average + relative[row - low]! * (hazardOfTied * x[row * p + a]! - averageOfTied)
    }
    times.push(time)
    hazards.push(hazard)
    means.push(s1.map((value, a) => square * value - squareF * t1[a]!))
  }
  takeHazard({ times: times.reverse(), hazards: hazards.reverse(), means: means.reverse() }, { p, x, start, stop, relative, low, high }, residuals)
}

type Hazard = { readonly times: readonly number[]; readonly hazards: readonly number[]; readonly means: readonly Float64Array[] }

/** −exp(xβ) Σ (h x − h x̄) over the times within (start, stop]. */
function takeHazard(
  { times, hazards, means }: Hazard,
  {
    p,
    x,
    start,
    stop,
    relative,
    low,
    high,
  }: { p: number; x: Float64Array; start: Float64Array | null; stop: Float64Array; relative: Float64Array; low: number; high: number },
  residuals: Float64Array,
): void {
  const width = p + 1
  const cumulative = new Float64Array((times.length + 1) * width)
  for (let k = 0; k < times.length; k += 1) {
    cumulative[(k + 1) * width + p] = cumulative[k * width + p]! + hazards[k]!
    for (let a = 0; a < p; a += 1) cumulative[(k + 1) * width + a] = cumulative[k * width + a]! + means[k]![a]!
  }
  for (let i = low; i < high; i += 1) {
    const from = (start ? firstAfter(times, start[i]!) : 0) * width
    const to = firstAfter(times, stop[i]!) * width
    const hazard = cumulative[to + p]! - cumulative[from + p]!
    for (let a = 0; a < p; a += 1) residuals[i * p + a]! -= relative[i - low]! * (hazard * x[i * p + a]! - (cumulative[to + a]! - cumulative[from + a]!))
  }
}
