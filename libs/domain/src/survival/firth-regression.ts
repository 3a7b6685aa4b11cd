import { chiSquareP } from './chi-square.js'
import { cholesky, invert, solve } from './cholesky.js'
import { keptColumns, type LeftOut } from './cox-regression.js'
import { penalisedLikelihood, type Penalised } from './firth-likelihood.js'
import { notEstimable, type NotEstimable } from './not-estimable.js'
import { partialLikelihood, squareOf, type Ties } from './partial-likelihood.js'
import { profileBound } from './profile-bound.js'
import { riskData, withColumns, type CoxRow, type RiskData } from './risk-data.js'

/** `lower` and `upper` are profile-penalised bounds, null where the profile never falls far enough; `p` is the penalised likelihood ratio test of beta = 0. */
export type FirthCoefficient = {
  readonly estimable: true
  readonly name: string
  readonly beta: number
  readonly standardError: number
  readonly p: number
  readonly lower: number | null
  readonly upper: number | null
}

export type FirthFit = {
  readonly estimable: true
  readonly n: number
  readonly events: number
  readonly logLikelihood: number
  readonly iterations: number
  readonly coefficients: readonly (FirthCoefficient | LeftOut)[]
}

/**
 * Cox's model with Firth's penalty: finite and nearly unbiased where events are few or a covariate separates. Intervals and
 * tests by the profile of the penalised likelihood (Heinze & Schemper 2001), for its shape is far from a parabola there.
 * Efron's ties unless asked otherwise. R: coxphf. For small sets: one pass costs n p² and each interval some dozen passes.
 */
export function firthRegression(
  rows: readonly CoxRow[],
  names: readonly string[],
  { ties = 'efron', level = 0.95 }: { readonly ties?: Ties; readonly level?: number } = {},
): FirthFit | NotEstimable {
  const all = riskData(rows, names)
  if ('estimable' in all) return all
  const { kept, leftOut } = keptColumns(all, partialLikelihood(all, new Float64Array(all.p), ties))
  if (kept.length === 0)
    return leftOut.length === 0
      ? notEstimable('constant')
      : notEstimable(
          leftOut[0]!.because,
          leftOut.map(({ name }) => name),
        )
  const data = withColumns(all, kept)
  const best = climbPenalised(data, ties, new Float64Array(data.p), null)
  if (!best) return notEstimable('not-converged')
  const variance = invert(cholesky(best.at.information, data.p, 1e-14))
  const coefficients = new Map(
    data.names.map((name, j): [string, FirthCoefficient] => {
      const scale = data.scale[j]!
      const fixedAtZero = best.beta.map((value, a) => (a === j ? 0 : value))
      const without = climbPenalised(data, ties, fixedAtZero, j)
      const bound = (direction: 1 | -1) =>
        profileBound(best, j, direction, Math.sqrt(variance[j * data.p + j]!), level, (start) => climbPenalised(data, ties, start, j))
      const [lower, upper] = [bound(-1), bound(1)]
      return [
        name,
        {
          estimable: true,
          name,
          beta: best.beta[j]! / scale,
          standardError: Math.sqrt(variance[j * data.p + j]!) / scale,
          p: without ? chiSquareP(Math.max(0, 2 * (best.at.logLikelihood - without.at.logLikelihood)), 1) : 0,
          lower: lower === null ? null : lower / scale,
          upper: upper === null ? null : upper / scale,
        },
      ]
    }),
  )
  return {
    estimable: true,
    n: data.n,
    events: data.events,
    logLikelihood: best.at.logLikelihood + data.scale.reduce((sum, scale) => sum + Math.log(scale), 0),
    iterations: best.iterations,
    coefficients: names.map((name) => coefficients.get(name) ?? leftOut.find((one) => one.name === name)!),
  }
}

export type Summit = { readonly beta: Float64Array; readonly at: Penalised; readonly iterations: number }

/** Under separation the information nears zero and takes the last digits of its logarithm with it. */
const NOISE = 1e-10

/** Fisher scoring from `start`, no step longer than one spread of a covariate, halved where it would fall; `fixed` holds one coefficient where it is. */
function climbPenalised(data: RiskData, ties: Ties, start: Float64Array, fixed: number | null): Summit | null {
  let beta = start
  let at = penalisedLikelihood(data, beta, ties)
  for (let iterations = 1; at && iterations <= 200; iterations += 1) {
    const step = stepFrom(at, data.p, fixed)
    const longest = step.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    if (longest <= 1e-8) return { beta, at, iterations }
    let factor = Math.min(1, 1 / longest)
    let next: Penalised | null = null
    let tried = beta
    for (let halved = 0; halved < 40; halved += 1, factor /= 2) {
      tried = beta.map((value, j) => value + factor * step[j]!)
      next = penalisedLikelihood(data, tried, ties)
      if (next && next.logLikelihood >= at.logLikelihood - NOISE * (1 + Math.abs(at.logLikelihood))) break
      next = null
    }
    if (!next) return longest <= 1e-5 ? { beta, at, iterations } : null
    beta = tried
    at = next
  }
  return null
}

function stepFrom({ information, score }: Penalised, p: number, fixed: number | null): Float64Array {
  if (fixed === null) return solve(cholesky(information, p, 1e-14), score)
  const free = Array.from({ length: p }, (_, j) => j).filter((j) => j !== fixed)
  const part = squareOf(information, p, free)
  const step = new Float64Array(p)
  solve(
    cholesky(part, free.length, 1e-14),
    Float64Array.from(free, (j) => score[j]!),
  ).forEach((value, i) => {
    step[free[i]!] = value
  })
  return step
}
