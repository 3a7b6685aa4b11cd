import type { RiskData } from './risk-data.js'

/** How tied events share a time: Efron (JASA 72, 1977), the default, or Breslow (Biometrics 30, 1974). */
export type Ties = 'efron' | 'breslow'

/** Log partial likelihood at β, its first derivative and the negative of its second. */
export type Likelihood = { readonly logLikelihood: number; readonly score: Float64Array; readonly information: Float64Array }

/**
 * Cox's partial likelihood (J. R. Statist. Soc. B 34, 1972) over risk sets start < t ≤ stop, per stratum, with case weights as
 * in R's coxph. With r = w exp(xβ), S over the risk set, T over the d events at t and f = 0, 1/d, … (d−1)/d (Breslow: 0):
 *   ℓ = Σ w xβ − Σ (w̄ log(S₀ − f T₀)),  I = Σ c x xᵀ − Σ w̄ (S₁ − f T₁)(S₁ − f T₁)ᵀ / (S₀ − f T₀)²,  U = Σ (w δ − c) x,
 * where c, the number of events expected of a row, sums w̄ r (1 − f if it is one of the events) / (S₀ − f T₀) over its times.
 * Therneau & Grambsch, Modeling Survival Data, §3.1 and §3.3. The sums over f need no loop over x, so one pass costs n p²/2.
 */
export function partialLikelihood(data: RiskData, beta: Float64Array, ties: Ties): Likelihood {
  const { n, p, x, bounds } = data
  const work: Work = {
    information: new Float64Array(p * p),
    expected: new Float64Array(n),
    risk: new Float64Array(n),
    logLikelihood: 0,
    s1: new Float64Array(p),
    t1: new Float64Array(p),
  }
  for (let s = 0; s + 1 < bounds.length; s += 1) addStratum(data, beta, ties, bounds[s]!, bounds[s + 1]!, work)
  const { information, expected } = work
  const score = new Float64Array(p)
  for (let i = 0, row = 0; i < n; i += 1, row += p) {
    const residual = (data.event[i] ? data.weight[i]! : 0) - expected[i]!
    for (let a = 0; a < p; a += 1) score[a]! += residual * x[row + a]!
  }
  addSquares(information, x, expected, n, p)
  for (let a = 0; a < p; a += 1) for (let b = 0; b < a; b += 1) information[b * p + a] = information[a * p + b]!
  return { logLikelihood: work.logLikelihood, score, information }
}

/** The likelihood at β = 0 of a model of these covariates only. */
export function likelihoodOf({ logLikelihood, score, information }: Likelihood, columns: readonly number[]): Likelihood {
  return { logLikelihood, score: Float64Array.from(columns, (j) => score[j]!), information: squareOf(information, score.length, columns) }
}

/** The rows and columns of a square matrix that are named, in that order. */
export function squareOf(matrix: Float64Array, size: number, columns: readonly number[]): Float64Array {
  return Float64Array.from(columns.flatMap((i) => columns.map((j) => matrix[i * size + j]!)))
}

/** Adds Σ c x xᵀ to the lower half, eight rows at a time: the sum is then fetched and put back once for eight products, which halves the time of the whole fit. */
function addSquares(into: Float64Array, x: Float64Array, c: Float64Array, n: number, p: number): void {
  const whole = n - (n % 8)
  for (let i = 0, r = 0; i < whole; i += 8, r += 8 * p) {
    for (let a = 0; a < p; a += 1) {
      const x0 = c[i]! * x[r + a]!
      const x1 = c[i + 1]! * x[r + p + a]!
      const x2 = c[i + 2]! * x[r + 2 * p + a]!
      const x3 = c[i + 3]! * x[r + 3 * p + a]!
      const x4 = c[i + 4]! * x[r + 4 * p + a]!
      const x5 = c[i + 5]! * x[r + 5 * p + a]!
      const x6 = c[i + 6]! * x[r + 6 * p + a]!
      const x7 = c[i + 7]! * x[r + 7 * p + a]!
      for (let b = 0, at = a * p, s = r; b <= a; b += 1, s += 1) {
        into[at + b]! +=
          x0 * x[s]! +
          x1 * x[s + p]! +
          x2 * x[s + 2 * p]! +
          x3 * x[s + 3 * p]! +
          x4 * x[s + 4 * p]! +
          x5 * x[s + 5 * p]! +
          x6 * x[s + 6 * p]! +
          x7 * x[s + 7 * p]!
      }
    }
  }
  for (let i = whole; i < n; i += 1) {
    for (let a = 0; a < p; a += 1) {
      const scaled = c[i]! * x[i * p + a]!
      for (let b = 0; b <= a; b += 1) into[a * p + b]! += scaled * x[i * p + b]!
    }
  }
}

type Work = {
  readonly information: Float64Array
  readonly expected: Float64Array
  readonly risk: Float64Array
  logLikelihood: number
  readonly s1: Float64Array
  readonly t1: Float64Array
}

/** Walks the event times of one stratum downwards; adds to the log likelihood, takes the outer products off the information, leaves each row's expected events. */
function addStratum({ p, x, start, stop, event, weight, byStart }: RiskData, beta: Float64Array, ties: Ties, low: number, high: number, work: Work): void {
  const { risk, expected, s1, t1 } = work
  const eta = linearPredictor(x, beta, low, high, p)
  const shift = eta.reduce((a, b) => Math.max(a, b), -Infinity)
  for (let i = low; i < high; i += 1) risk[i] = weight[i]! * Math.exp(eta[i - low]! - shift)
  const times: number[] = []
  const hazards: number[] = []
  s1.fill(0)
  let s0 = 0
  let count = 0
  let leaving = high - 1
  for (let i = high - 1; i >= low;) {
    const time = stop[i]!
    const last = i
    let t0 = 0
    let deaths = 0
    let weights = 0
    t1.fill(0)
    for (; i >= low && stop[i] === time; i -= 1) {
      const r = risk[i]!
      s0 += r
      count += 1
      for (let a = 0, row = i * p; a < p; a += 1) s1[a]! += r * x[row + a]!
      if (!event[i]) continue
      t0 += r
      deaths += 1
      weights += weight[i]!
      work.logLikelihood += weight[i]! * (eta[i - low]! - shift)
      for (let a = 0, row = i * p; a < p; a += 1) t1[a]! += r * x[row + a]!
    }
    if (deaths === 0) continue
    if (start && byStart) {
      for (; leaving >= low && start[byStart[leaving]!]! >= time; leaving -= 1) {
        const row = byStart[leaving]!
        s0 -= risk[row]!
        count -= 1
        for (let a = 0; a < p; a += 1) s1[a]! -= risk[row]! * x[row * p + a]!
      }
      if (count === deaths) {
        s0 = t0
        s1.set(t1)
      }
    }
    const sums = overTies(s0, t0, deaths, weights, ties)
    work.logLikelihood -= sums.log
    takeOuterProducts(work.information, s1, t1, sums, p)
    times.push(time)
    hazards.push(sums.hazard)
    for (let row = i + 1; row <= last; row += 1) if (event[row]) expected[row]! -= risk[row]! * sums.hazardOfTied
  }
  expectEvents(times.reverse(), hazards.reverse(), { start, stop, risk, expected, low, high })
}

function linearPredictor(x: Float64Array, beta: Float64Array, low: number, high: number, p: number): Float64Array {
  const eta = new Float64Array(high - low)
  for (let i = low; i < high; i += 1) {
    let sum = 0
    for (let a = 0, row = i * p; a < p; a += 1) sum += x[row + a]! * beta[a]!
    eta[i - low] = sum
  }
  return eta
}

/** The sums over the shares f of a time's tied events. */
export function overTies(s0: number, t0: number, deaths: number, weights: number, ties: Ties) {
  const sums = { log: 0, hazard: 0, hazardOfTied: 0, square: 0, squareF: 0, squareFF: 0 }
  const mean = weights / deaths
  for (let k = 0; k < deaths; k += 1) {
    const f = ties === 'efron' ? k / deaths : 0
    const denominator = s0 - f * t0
    sums.log += mean * Math.log(denominator)
    const hazard = mean / denominator
    sums.hazard += hazard
    sums.hazardOfTied += f * hazard
    const square = hazard / denominator
    sums.square += square
    sums.squareF += f * square
    sums.squareFF += f * f * square
  }
  return sums
}

function takeOuterProducts(
  information: Float64Array,
  s1: Float64Array,
  t1: Float64Array,
  { square, squareF, squareFF }: ReturnType<typeof overTies>,
  p: number,
): void {
  for (let a = 0; a < p; a += 1) {
    const bySame = square * s1[a]! - squareF * t1[a]!
    const byTied = squareFF * t1[a]! - squareF * s1[a]!
    for (let b = 0, at = a * p; b <= a; b += 1) information[at + b]! -= bySame * s1[b]! + byTied * t1[b]!
  }
}

/** Each row's expected events: its risk × the hazard of the times within (start, stop]. */
function expectEvents(
  times: readonly number[],
  hazards: readonly number[],
  {
    start,
    stop,
    risk,
    expected,
    low,
    high,
  }: { start: Float64Array | null; stop: Float64Array; risk: Float64Array; expected: Float64Array; low: number; high: number },
): void {
  const cumulative = new Float64Array(times.length + 1)
  for (let k = 0; k < times.length; k += 1) cumulative[k + 1] = cumulative[k]! + hazards[k]!
  for (let i = low, upTo = 0; i < high; i += 1) {
    while (upTo < times.length && times[upTo]! <= stop[i]!) upTo += 1
    expected[i]! += risk[i]! * (cumulative[upTo]! - (start ? cumulative[firstAfter(times, start[i]!)]! : 0))
  }
}

/** How many of the ascending `times` are ≤ `at`. */
export function firstAfter(times: ArrayLike<number>, at: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]! <= at) low = middle + 1
    else high = middle
  }
  return low
}
