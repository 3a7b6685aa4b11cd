import { fitCox, type CoxFit, type CoxOptions } from './cox-regression.js'
import type { NotEstimable } from './not-estimable.js'
import { likelihoodOf, partialLikelihood } from './partial-likelihood.js'
import { clustersOf } from './robust-variance.js'
import { riskData, withColumns, type CoxRow } from './risk-data.js'

/** One fit per covariate, each alone, over the same rows, sorted once and walked once at β = 0, and one fit of all together. */
export type CoxScreen = { readonly alone: ReadonlyMap<string, CoxFit | NotEstimable>; readonly together: CoxFit | NotEstimable }

/** R: lapply(names, function(x) coxph(Surv(start, stop, event) ~ x)), and coxph with all of them. */
export function coxScreen(rows: readonly CoxRow[], names: readonly string[], options: CoxOptions = {}): CoxScreen | NotEstimable {
  const data = riskData(rows, names)
  if ('estimable' in data) return data
  const clusters = clustersOf(rows)
  const zero = options.ties === 'exact' ? undefined : partialLikelihood(data, new Float64Array(data.p), options.ties ?? 'efron')
  return {
    alone: new Map(names.map((name, j) => [name, fitCox(withColumns(data, [j]), options, clusters, zero && likelihoodOf(zero, [j]))])),
    together: fitCox(data, options, clusters, zero),
  }
}
