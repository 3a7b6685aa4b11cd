import { chiSquareP } from './chi-square.js'
import { cholesky, invert, quadraticForm, solve, type Cholesky } from './cholesky.js'
import { normalQuantile, twoSidedP } from './normal.js'
import { notEstimable, type NotEstimable } from './not-estimable.js'
import { exactIsPossible, exactLikelihood } from './exact-likelihood.js'
import { likelihoodOf, partialLikelihood, squareOf, type Likelihood, type Ties } from './partial-likelihood.js'
import { riskData, withColumns, type CoxRow, type RiskData } from './risk-data.js'
import { clustersOf, clusterVariance, type Clusters } from './robust-variance.js'

/** `standardError` is the robust one where rows carry clusters, else that of the model; `naive` always the latter. exp(beta) is the ratio of hazards. */
export type Coefficient = {
  readonly estimable: true
  readonly name: string
  readonly beta: number
  readonly standardError: number
  readonly naive: number
  readonly z: number
  readonly p: number
  readonly lower: number
  readonly upper: number
}
export type LeftOut = NotEstimable & { readonly name: string }

/** A test that all coefficients are zero. */
export type GlobalTest = { readonly chiSquare: number; readonly df: number; readonly p: number }

export type CoxFit = {
  readonly estimable: true
  readonly n: number
  readonly events: number
  readonly clusters: number | null
  readonly logLikelihood: readonly [atZero: number, atEstimate: number]
  readonly likelihoodRatio: GlobalTest
  readonly wald: GlobalTest
  readonly score: GlobalTest
  readonly iterations: number
  readonly coefficients: readonly (Coefficient | LeftOut)[]
  /** Of the coefficients, row by row, robust where there are clusters; zero where one was left out. */
  readonly variance: Float64Array
}

export type CoxOptions = { readonly ties?: Ties | 'exact'; readonly level?: number }

/**
 * Cox's proportional hazards model by Newton–Raphson with step halving (Cox 1972; Therneau & Grambsch, §3). Efron's ties
 * unless asked otherwise; strata, weights, left truncation and time-varying covariates by the rows themselves; with clusters
 * the variance of Lin & Wei (JASA 84, 1989); exact ties know neither weights nor clusters. R: coxph(Surv(start, stop, event)
 * ~ x + strata() + cluster(), ties). A constant or dependent covariate is left out and says so; where the likelihood rises
 * without end ("separation") there is no estimate.
 */
export function coxRegression(rows: readonly CoxRow[], names: readonly string[], options: CoxOptions = {}): CoxFit | NotEstimable {
  const data = riskData(rows, names)
  if ('estimable' in data) return data
  return fitCox(data, options, clustersOf(rows))
}

/** The same from rows that are sorted already; `known`: their likelihood at β = 0, where it was computed before. */
export function fitCox(all: RiskData, { ties = 'efron', level = 0.95 }: CoxOptions, clusters: Clusters | null, known?: Likelihood): CoxFit | NotEstimable {
  const refused = ties === 'exact' && (clusters ? 'plain-only' : exactIsPossible(all))
  if (refused) return notEstimable(refused)
  const zero = known ?? likelihoodAt(all, new Float64Array(all.p), ties)
  const { kept, leftOut } = keptColumns(all, zero)
  if (kept.length === 0)
    return leftOut.length === 0
      ? notEstimable('constant')
      : notEstimable(
          leftOut[0]!.because,
          leftOut.map(({ name }) => name),
        )
  const data = kept.length === all.p ? all : withColumns(all, kept)
  const fitted = climb(data, ties, kept.length === all.p ? zero : likelihoodOf(zero, kept))
  if ('estimable' in fitted) return fitted
  const { beta, at, first, iterations, decomposed } = fitted
  const naive = invert(decomposed)
  const clustered = clusters && ties !== 'exact' && clusterVariance(data, beta, ties, naive, clusters)
  if (clustered && 'estimable' in clustered) return clustered
  const variance = clustered ? clustered.variance : naive
  const { p } = data
  const z = normalQuantile((1 + level) / 2)
  const coefficients = kept.map((_, j): Coefficient => {
    const [b, se] = [beta[j]! / data.scale[j]!, Math.sqrt(variance[j * p + j]!) / data.scale[j]!]
    return {
      estimable: true,
      name: data.names[j]!,
      beta: b,
      standardError: se,
      naive: Math.sqrt(naive[j * p + j]!) / data.scale[j]!,
      z: b / se,
      p: twoSidedP(b / se),
      lower: b - z * se,
      upper: b + z * se,
    }
  })
  const test = (chiSquare: number): GlobalTest => ({ chiSquare, df: p, p: chiSquareP(chiSquare, p) })
  return {
    estimable: true,
    n: data.n,
    events: data.events,
    clusters: clustered ? clustered.clusters : null,
    iterations,
    logLikelihood: [first.logLikelihood, at.logLikelihood],
    likelihoodRatio: test(Math.max(0, 2 * (at.logLikelihood - first.logLikelihood))),
    wald: test(quadraticForm(cholesky(variance, p, 1e-14), beta)),
    score: test(quadraticForm(cholesky(first.information, p), first.score)),
    coefficients: all.names.map((name, j) => (kept.includes(j) ? coefficients[kept.indexOf(j)]! : leftOut.find((one) => one.name === name)!)),
    variance: spread(variance, data.scale, kept, all.p),
  }
}

/** The likelihood by the way of ties. */
function likelihoodAt(data: RiskData, beta: Float64Array, ties: Ties | 'exact'): Likelihood {
  return ties === 'exact' ? exactLikelihood(data, beta) : partialLikelihood(data, beta, ties)
}

/** Which covariates differ inside the risk sets, and which of those are no sum of earlier ones. */
export function keptColumns(data: RiskData, { information }: Likelihood): { kept: number[]; leftOut: LeftOut[] } {
  const varies = data.names.flatMap((_, j) => (information[j * data.p + j]! > 1e-10 * data.events ? [j] : []))
  const part = squareOf(information, data.p, varies)
  const dropped = new Set(cholesky(part, varies.length).dropped.map((position) => varies[position]!))
  const kept = varies.filter((j) => !dropped.has(j))
  const leftOut = data.names.flatMap((name, j) => (kept.includes(j) ? [] : [{ ...notEstimable(dropped.has(j) ? 'collinear' : 'constant'), name }]))
  return { kept, leftOut }
}

/** Newton's method from β = 0, whose likelihood is `first`; a step that lowers the likelihood is halved. */
function climb(
  data: RiskData,
  ties: Ties | 'exact',
  first: Likelihood,
): { beta: Float64Array; at: Likelihood; first: Likelihood; iterations: number; decomposed: Cholesky } | NotEstimable {
  let beta = new Float64Array(data.p)
  let at = first
  for (let iterations = 1; iterations <= 60; iterations += 1) {
    const decomposed = cholesky(at.information, data.p, 1e-13)
    if (decomposed.dropped.length > 0)
      return notEstimable(
        'separation',
        decomposed.dropped.map((j) => data.names[j]!),
      )
    const step = solve(decomposed, at.score)
    if (step.every((value, j) => Math.abs(value) <= 1e-9 * (1 + Math.abs(beta[j]!)))) return { beta, at, first, iterations, decomposed }
    let tried = beta.map((value, j) => value + step[j]!)
    let next = likelihoodAt(data, tried, ties)
    for (let halved = 0; halved < 40 && !(next.logLikelihood >= at.logLikelihood - 1e-12 * Math.abs(at.logLikelihood)); halved += 1) {
      tried = tried.map((value, j) => (value + beta[j]!) / 2)
      next = likelihoodAt(data, tried, ties)
    }
    const endless = data.names.filter((_, j) => Math.abs(step[j]!) > 1e-3 * (1 + Math.abs(beta[j]!)))
    if (endless.length > 0 && iterations > 8 && Math.abs(next.logLikelihood - at.logLikelihood) <= 1e-9 * (1 + Math.abs(at.logLikelihood)))
      return notEstimable('separation', endless)
    beta = tried
    at = next
  }
  return notEstimable('not-converged')
}

/** The variance of the kept coefficients, in the units of the input, among all of them. */
function spread(variance: Float64Array, scale: Float64Array, kept: readonly number[], size: number): Float64Array {
  const whole = new Float64Array(size * size)
  kept.forEach((a, i) =>
    kept.forEach((b, j) => {
      whole[a * size + b] = variance[i * kept.length + j]! / (scale[i]! * scale[j]!)
    }),
  )
  return whole
}
