import { cholesky, invert, logDeterminant } from './cholesky.js'
import { partialLikelihood, type Likelihood, type Ties } from './partial-likelihood.js'
import type { RiskData } from './risk-data.js'

/** The penalised likelihood at β: ℓ + ½ log|I|, its derivative, and the information of the plain likelihood. */
export type Penalised = Likelihood

/**
 * Firth's penalty (Biometrika 80, 1993) for Cox's model (Heinze & Schemper, Biometrics 57, 2001): Jeffreys' prior takes out
 * the first order bias and keeps estimates finite under separation. U*ₐ = Uₐ + ½ tr(I⁻¹ ∂I/∂βₐ); ∂I/∂βₐ sums the third
 * central moments of x over the risk sets, so with q = xᵀVx, V = I⁻¹ and moments under the risk weights
 *   tr(V ∂I/∂βₐ) = Σ w̄ ( E[q xₐ] − E[q] E[xₐ] − 2 (Cov(x) V E[x])ₐ ).
 * R: coxphf (there Breslow's ties only). Null where the information is singular.
 */
export function penalisedLikelihood(data: RiskData, beta: Float64Array, ties: Ties): Penalised | null {
  const plain = partialLikelihood(data, beta, ties)
  const decomposed = cholesky(plain.information, data.p, 1e-14)
  if (decomposed.dropped.length > 0 || !Number.isFinite(plain.logLikelihood)) return null
  const traces = penaltyTraces(data, beta, ties, invert(decomposed))
  return {
    logLikelihood: plain.logLikelihood + logDeterminant(decomposed) / 2,
    score: plain.score.map((value, a) => value + traces[a]! / 2),
    information: plain.information,
  }
}

/** Moments over a risk set: Σr, Σrx, Σrxxᵀ, Σrq, Σrqx. */
class Moments {
  s0 = 0
  q0 = 0
  readonly s1: Float64Array
  readonly s2: Float64Array
  readonly q1: Float64Array
  constructor(private readonly p: number) {
    this.s1 = new Float64Array(p)
    this.s2 = new Float64Array(p * p)
    this.q1 = new Float64Array(p)
  }

  add(r: number, q: number, x: Float64Array, row: number): void {
    this.s0 += r
    this.q0 += r * q
    for (let a = 0; a < this.p; a += 1) {
      const xa = r * x[row + a]!
      this.s1[a]! += xa
      this.q1[a]! += q * xa
      for (let b = 0; b < this.p; b += 1) this.s2[a * this.p + b]! += xa * x[row + b]!
    }
  }
}

function penaltyTraces(data: RiskData, beta: Float64Array, ties: Ties, inverse: Float64Array): Float64Array {
  const { n, p, x, bounds } = data
  const traces = new Float64Array(p)
  const q = new Float64Array(n)
  for (let i = 0; i < n; i += 1) for (let a = 0; a < p; a += 1) for (let b = 0; b < p; b += 1) q[i]! += inverse[a * p + b]! * x[i * p + a]! * x[i * p + b]!
  for (let s = 0; s + 1 < bounds.length; s += 1) addStratum(data, beta, ties, inverse, q, bounds[s]!, bounds[s + 1]!, traces)
  return traces
}

function addStratum(
  { p, x, start, stop, event, weight, byStart }: RiskData,
  beta: Float64Array,
  ties: Ties,
  inverse: Float64Array,
  q: Float64Array,
  low: number,
  high: number,
  traces: Float64Array,
): void {
  const eta = new Float64Array(high - low)
  for (let i = low; i < high; i += 1) for (let a = 0; a < p; a += 1) eta[i - low]! += x[i * p + a]! * beta[a]!
  const shift = eta.reduce((a, b) => Math.max(a, b), -Infinity)
  const risk = (i: number) => weight[i]! * Math.exp(eta[i - low]! - shift)
  const all = new Moments(p)
  let leaving = high - 1
  for (let i = high - 1; i >= low;) {
    const time = stop[i]!
    const tied = new Moments(p)
    let deaths = 0
    let weights = 0
    for (; i >= low && stop[i] === time; i -= 1) {
      all.add(risk(i), q[i]!, x, i * p)
      if (!event[i]) continue
      tied.add(risk(i), q[i]!, x, i * p)
      deaths += 1
      weights += weight[i]!
    }
    if (deaths === 0) continue
    if (start && byStart)
      for (; leaving >= low && start[byStart[leaving]!]! >= time; leaving -= 1)
        all.add(-risk(byStart[leaving]!), q[byStart[leaving]!]!, x, byStart[leaving]! * p)
    for (let k = 0; k < deaths; k += 1) addTraces(all, tied, ties === 'efron' ? k / deaths : 0, weights / deaths, inverse, p, traces)
  }
}

function addTraces(all: Moments, tied: Moments, f: number, weight: number, inverse: Float64Array, p: number, traces: Float64Array): void {
  const s0 = all.s0 - f * tied.s0
  const mean = all.s1.map((value, a) => (value - f * tied.s1[a]!) / s0)
  const meanQ = (all.q0 - f * tied.q0) / s0
  const turned = new Float64Array(p)
  for (let a = 0; a < p; a += 1) for (let b = 0; b < p; b += 1) turned[a]! += inverse[a * p + b]! * mean[b]!
  for (let a = 0; a < p; a += 1) {
    let covariance = 0
    for (let b = 0; b < p; b += 1) covariance += ((all.s2[a * p + b]! - f * tied.s2[a * p + b]!) / s0 - mean[a]! * mean[b]!) * turned[b]!
    traces[a]! += weight * ((all.q1[a]! - f * tied.q1[a]!) / s0 - meanQ * mean[a]! - 2 * covariance)
  }
}
