import type { Likelihood } from './partial-likelihood.js'
import type { RiskData } from './risk-data.js'

/** One time of one stratum needs about (at risk) × (events) × p² multiplications; above this many in all it takes minutes. */
const MOST_WORK = 2e9

/** Whether the exact method can be asked: no weights (they would have no meaning in a choice of rows), and not more tied events than can be summed. */
export function exactIsPossible(data: RiskData): 'plain-only' | 'too-many-ties' | null {
  if (data.weight.some((weight) => weight !== 1)) return 'plain-only'
  let work = 0
  forEachEventTime(data, (tied, atRisk) => {
    work += atRisk.length * tied.length * data.p * data.p
  })
  return work > MOST_WORK ? 'too-many-ties' : null
}

/**
 * The exact treatment of tied events when time itself comes in steps (Cox 1972; a conditional logistic likelihood): of all
 * ways to choose d of the n rows at risk, how likely was this one?  ℓ = Σ over times (Σ over its events xβ − log B(d, n)) with
 *   B(d, n) = B(d, n − 1) + r B(d − 1, n − 1),  r = exp(xβ),
 * the sum over all choices of the product of their r (Gail, Lubin & Rubinstein, Biometrika 68, 1981); the first and second
 * derivatives follow by the same recursion. R: coxph(ties = "exact"). No weights, no clusters; for times with few ties.
 */
export function exactLikelihood(data: RiskData, beta: Float64Array): Likelihood {
  const { p, x } = data
  const score = new Float64Array(p)
  const information = new Float64Array(p * p)
  let logLikelihood = 0
  const predictor = (row: number) => x.subarray(row * p, (row + 1) * p).reduce((sum, value, a) => sum + value * beta[a]!, 0)
  forEachEventTime(data, (tied, atRisk) => {
    const d = tied.length
    const etas = atRisk.map(predictor)
    const shift = etas.reduce((a, b) => Math.max(a, b), -Infinity)
    const sums = new Choices(d, p)
    atRisk.forEach((row, index) => sums.add(Math.exp(etas[index]! - shift), x, row * p))
    const whole = sums.value[d]!
    logLikelihood -= Math.log(whole)
    for (const row of tied) logLikelihood += predictor(row) - shift
    for (let a = 0; a < p; a += 1) {
      const mean = sums.first[d * p + a]! / whole
      score[a]! += tied.reduce((sum, row) => sum + x[row * p + a]!, 0) - mean
      for (let b = 0; b < p; b += 1) information[a * p + b]! += sums.second[(d * p + a) * p + b]! / whole - mean * (sums.first[d * p + b]! / whole)
    }
  })
  return { logLikelihood, score, information }
}

/** B(0 … d, n) and its derivatives, row by row. */
class Choices {
  readonly value: Float64Array
  readonly first: Float64Array
  readonly second: Float64Array
  constructor(
    private readonly d: number,
    private readonly p: number,
  ) {
    this.value = new Float64Array(d + 1)
    this.value[0] = 1
    this.first = new Float64Array((d + 1) * p)
    this.second = new Float64Array((d + 1) * p * p)
  }

  /** One row more to choose from; downwards, so that each row is chosen once at most. */
  add(r: number, x: Float64Array, row: number): void {
    const { p, value, first, second } = this
    for (let k = this.d; k > 0; k -= 1) {
      const before = (k - 1) * p
      for (let a = 0; a < p; a += 1) {
        const xa = x[row + a]!
        for (let b = 0; b < p; b += 1) {
          const xb = x[row + b]!
          second[(k * p + a) * p + b]! += r * (second[(before + a) * p + b]! + xa * first[before + b]! + xb * first[before + a]! + xa * xb * value[k - 1]!)
        }
      }
      for (let a = 0; a < p; a += 1) first[k * p + a]! += r * (first[before + a]! + x[row + a]! * value[k - 1]!)
      value[k]! += r * value[k - 1]!
    }
  }
}

/** Each time with events of each stratum: its events, and who is at risk (start < time ≤ stop). */
function forEachEventTime({ bounds, stop, start, event }: RiskData, visit: (tied: number[], atRisk: number[]) => void): void {
  for (let s = 0; s + 1 < bounds.length; s += 1) {
    for (let from = bounds[s]!, high = bounds[s + 1]!; from < high;) {
      let next = from
      const tied: number[] = []
      for (; next < high && stop[next] === stop[from]; next += 1) if (event[next]) tied.push(next)
      const time = stop[from]!
      if (tied.length > 0)
        visit(
          tied,
          Array.from({ length: high - from }, (_, index) => from + index).filter((row) => !start || start[row]! < time),
        )
      from = next
    }
  }
}
