import type { Duration } from './duration.js'
import { kaplanMeier } from './kaplan-meier.js'
import { notEstimable, type NotEstimable } from './not-estimable.js'
import { randomIndex, seededRandom } from './seeded-random.js'
import { indicesBy } from './indices-by.js'
import { medianDuration } from './survival-quantile.js'

export type ClusteredDuration = Duration & { readonly inGroup: boolean; readonly cluster: string; readonly stratum: string }

/** `difference` = median without − median with: positive means the group was faster. A bound is null where it is open. */
export type MedianDifference = {
  readonly estimable: true
  readonly difference: number
  readonly lower: number | null
  readonly upper: number | null
  readonly draws: number
}

export type BootstrapOptions = { readonly level?: number; readonly draws?: number; readonly seed?: number }

/** No more row visits than this for one interval, so that 55,000 rows still take a fraction of a second. */
const MOST_VISITS = 40_000_000

/**
 * How much earlier, in the median, the group reached its end. Interval: percentiles of a bootstrap that draws whole clusters
 * anew within each stratum (Efron, JASA 76, 1981; Davison & Hinkley, Bootstrap Methods, §3.8), so rows of a pilot stay
 * together; fixed seed. A draw in which a median is not reached counts as later than any, so a bound may be open. With about
 * twelve clusters such intervals are somewhat short (the tests measure how much); a finding therefore also needs its test.
 */
export function medianDifference(
  rows: readonly ClusteredDuration[],
  { level = 0.95, draws = 1_999, seed = 20_260_302 }: BootstrapOptions = {},
): MedianDifference | NotEstimable {
  const [withIt, without] = [rows.filter(({ inGroup }) => inGroup), rows.filter(({ inGroup }) => !inGroup)]
  if (withIt.length === 0 || without.length === 0) return notEstimable('one-group')
  const curves = [kaplanMeier(withIt), kaplanMeier(without)] as const
  if (!curves[0].estimable) return curves[0]
  if (!curves[1].estimable) return curves[1]
  const medians = [medianDuration(curves[0]), medianDuration(curves[1])] as const
  if (!medians[0].estimable) return medians[0]
  if (!medians[1].estimable) return medians[1]
  const times = Math.max(199, Math.min(draws, Math.floor(MOST_VISITS / rows.length)))
  const drawn = bootstrap(rows, times, seed).sort((a, b) => a - b)
  const tail = (1 - level) / 2
  const bound = (share: number) => finiteOrNull(drawn[Math.min(drawn.length - 1, Math.max(0, Math.round(share * (drawn.length + 1)) - 1))]!)
  return { estimable: true, difference: medians[1].time - medians[0].time, lower: bound(tail), upper: bound(1 - tail), draws: drawn.length }
}

/** Differences of the medians over draws of clusters; a draw without a median in either group says nothing and is left out. */
function bootstrap(rows: readonly ClusteredDuration[], draws: number, seed: number): number[] {
  const clusters = [...new Set(rows.map(({ cluster }) => cluster))]
  const number = new Map(clusters.map((cluster, index) => [cluster, index]))
  const stratumOf = new Map(rows.map(({ cluster, stratum }) => [cluster, stratum]))
  const strata = indicesBy(clusters, (cluster) => stratumOf.get(cluster)!)
  const sorted = ([true, false] as const)
    .map((group) => rows.filter(({ inGroup }) => inGroup === group).sort((a, b) => a.time - b.time))
    .map((group) => ({
      time: Float64Array.from(group, ({ time }) => time),
      event: Uint8Array.from(group, ({ event }) => (event ? 1 : 0)),
      cluster: Int32Array.from(group, ({ cluster }) => number.get(cluster)!),
    }))
  const random = seededRandom(seed)
  const times = new Int32Array(clusters.length)
  const differences: number[] = []
  for (let draw = 0; draw < draws; draw += 1) {
    times.fill(0)
    for (const members of strata) for (let i = 0; i < members.length; i += 1) times[members[randomIndex(random, members.length)]!]! += 1
    const [withIt, without] = [weightedMedian(sorted[0]!, times), weightedMedian(sorted[1]!, times)]
    const difference = without - withIt
    if (!Number.isNaN(difference)) differences.push(difference)
  }
  return differences.length > 0 ? differences : [Number.NaN]
}

/** The median of the product-limit curve when each row counts as often as its cluster was drawn; Infinity where it is not reached, NaN where no row was drawn. */
function weightedMedian({ time, event, cluster }: { time: Float64Array; event: Uint8Array; cluster: Int32Array }, times: Int32Array): number {
  let atRisk = 0
  for (let i = 0; i < cluster.length; i += 1) atRisk += times[cluster[i]!]!
  if (atRisk === 0) return Number.NaN
  let survival = 1
  let flatSince = -1
  for (let i = 0; i < time.length;) {
    const at = time[i]!
    let ended = 0
    let left = 0
    for (; i < time.length && time[i] === at; i += 1) {
      const count = times[cluster[i]!]!
      left += count
      if (event[i]) ended += count
    }
    if (ended > 0) {
      survival *= 1 - ended / atRisk
      if (survival < 0.5 - 1e-8) return flatSince >= 0 ? (flatSince + at) / 2 : at
      if (survival <= 0.5 + 1e-8 && flatSince < 0) flatSince = at
    }
    atRisk -= left
  }
  return flatSince >= 0 ? (flatSince + time.at(-1)!) / 2 : Infinity
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null
}
