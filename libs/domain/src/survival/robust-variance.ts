import { notEstimable, type NotEstimable } from './not-estimable.js'
import type { Ties } from './partial-likelihood.js'
import type { CoxRow, RiskData } from './risk-data.js'
import { scoreResiduals } from './score-residuals.js'

/**
 * The sandwich variance of Lin & Wei (JASA 84, 1989) with the rows of a cluster summed first: D = (Σ residuals) I⁻¹ per
 * cluster, variance DᵀD. Therneau & Grambsch §8.2. R: coxph(… + cluster(id)). It needs many clusters: with about twelve it is
 * too small, which is why findings are decided by permutation.
 */
export function clusterVariance(
  data: RiskData,
  beta: Float64Array,
  ties: Ties,
  naive: Float64Array,
  { of, count }: Clusters,
): { variance: Float64Array; clusters: number } | NotEstimable {
  const { n, p } = data
  if (count < 2) return notEstimable('one-cluster')
  const residuals = scoreResiduals(data, beta, ties)
  const sums = new Float64Array(count * p)
  for (let i = 0; i < n; i += 1) {
    const at = of[data.original[i]!]! * p
    for (let a = 0; a < p; a += 1) sums[at + a]! += data.weight[i]! * residuals[i * p + a]!
  }
  const variance = new Float64Array(p * p)
  for (let cluster = 0; cluster < count; cluster += 1) {
    const influence = new Float64Array(p)
    for (let a = 0; a < p; a += 1) for (let b = 0; b < p; b += 1) influence[a]! += naive[a * p + b]! * sums[cluster * p + b]!
    for (let a = 0; a < p; a += 1) for (let b = 0; b < p; b += 1) variance[a * p + b]! += influence[a]! * influence[b]!
  }
  // Clusters that all lean nowhere would promise an interval without width.
  const flat = data.names.filter((_, a) => !(variance[a * p + a]! > 1e-14 * naive[a * p + a]!))
  if (flat.length > 0) return notEstimable('one-cluster', flat)
  return { variance, clusters: count }
}

/** The cluster of each row of the input, numbered; a row without one is a cluster of its own. Null where no row has one. */
export function clustersOf(rows: readonly CoxRow[]): Clusters | null {
  if (rows.every(({ cluster }) => cluster === undefined)) return null
  const numbers = new Map<string, number>()
  const number = (key: string) => numbers.get(key) ?? numbers.set(key, numbers.size).size - 1
  return { of: Int32Array.from(rows, ({ cluster }, row) => number(cluster === undefined ? `row ${row}` : `cluster ${cluster}`)), count: numbers.size }
}

export type Clusters = { readonly of: Int32Array; readonly count: number }
