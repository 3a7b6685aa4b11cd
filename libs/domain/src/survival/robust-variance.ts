import { notEstimable, type NotEstimable } from './not-estimable.js'
import type { Ties } from './partial-likelihood.js'
import type { RiskData } from './risk-data.js'
import { scoreResiduals } from './score-residuals.js'

/**
 * The sandwich variance of Lin & Wei (JASA 84, 1989) with the rows of a cluster summed first: D = (Σ residuals) I⁻¹ per
 * cluster, variance DᵀD. Therneau & Grambsch §8.2. R: coxph(… + cluster(id)). It needs many clusters: with about twelve it is
 * too small, which is why findings are decided by permutation.
 */
export function clusterVariance(data: RiskData, beta: Float64Array, ties: Ties, naive: Float64Array, clusters: readonly string[]): { variance: Float64Array; clusters: number } | NotEstimable {
  const { n, p } = data
  const residuals = scoreResiduals(data, beta, ties)
  const sums = new Map<string, Float64Array>()
  for (let i = 0; i < n; i += 1) {
    const cluster = clusters[data.original[i]!]!
    const sum = sums.get(cluster) ?? new Float64Array(p)
    for (let a = 0; a < p; a += 1) sum[a]! += data.weight[i]! * residuals[i * p + a]!
    sums.set(cluster, sum)
  }
  if (sums.size < 2) return notEstimable('one-cluster')
  const variance = new Float64Array(p * p)
  for (const sum of sums.values()) {
    const influence = new Float64Array(p)
    for (let a = 0; a < p; a += 1) for (let b = 0; b < p; b += 1) influence[a]! += naive[a * p + b]! * sum[b]!
    for (let a = 0; a < p; a += 1) for (let b = 0; b < p; b += 1) variance[a * p + b]! += influence[a]! * influence[b]!
  }
  return { variance, clusters: sums.size }
}
