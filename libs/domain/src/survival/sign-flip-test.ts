import { notEstimable, type NotEstimable } from './not-estimable.js'
import { tallyFor, type RandomisationOptions, type RandomisationTest } from './permutation-test.js'
import { seededRandom } from './seeded-random.js'

/**
 * A test for a covariate that differs inside the clusters: without effect each cluster's part of the score is as likely to
 * be positive as negative, whatever its size, so signs are flipped by cluster (Hemerik, Goeman & Finos, J. R. Statist. Soc. B
 * 82, 2020). Exact over all 2ᵍ flips for few clusters, else drawn with a fixed seed. `scores` one per cluster, at β = 0.
 */
export function signFlipTest(
  scores: readonly number[],
  { exactUpTo = 65_536, draws = 9_999, seed = 20_260_302 }: RandomisationOptions = {},
): RandomisationTest | NotEstimable {
  if (scores.some((score) => !Number.isFinite(score))) return notEstimable('not-a-number')
  const parts = scores.filter((score) => score !== 0)
  if (parts.length < 2) return notEstimable('one-cluster')
  const seen = Math.abs(parts.reduce((sum, part) => sum + part, 0))
  const tally = tallyFor(seen)
  const arrangements = 2 ** parts.length
  if (arrangements <= exactUpTo) {
    for (let flips = 0; flips < arrangements; flips += 1) tally.count(Math.abs(parts.reduce((sum, part, bit) => sum + (flips & (1 << bit) ? -part : part), 0)))
    return { estimable: true, p: tally.asLarge / arrangements, smallest: tally.largestTimes / arrangements, arrangements, exact: true }
  }
  const random = seededRandom(seed)
  for (let draw = 0; draw < draws; draw += 1) tally.count(Math.abs(parts.reduce((sum, part) => sum + (random() < 0.5 ? -part : part), 0)))
  return { estimable: true, p: (tally.asLarge + 1) / (draws + 1), smallest: Math.max(2 / arrangements, 1 / (draws + 1)), arrangements, exact: false }
}
