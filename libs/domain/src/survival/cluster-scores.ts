import type { NotEstimable } from './not-estimable.js'
import { riskData, type CoxRow } from './risk-data.js'
import { scoreResiduals } from './score-residuals.js'

/** What each cluster adds to the score of one covariate at β = 0, for a test that flips signs by cluster. Input: one covariate per row. */
export function clusterScores(rows: readonly CoxRow[]): ReadonlyMap<string, number> | NotEstimable {
  const data = riskData(rows, ['x'])
  if ('estimable' in data) return data
  const residuals = scoreResiduals(data, new Float64Array(1), 'breslow')
  const sums = new Map<string, number>()
  data.original.forEach((row, i) => {
    const cluster = rows[row]!.cluster ?? `row ${row}`
    sums.set(cluster, (sums.get(cluster) ?? 0) + data.weight[i]! * residuals[i]!)
  })
  return sums
}
