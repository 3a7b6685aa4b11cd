import { indicesBy } from './indices-by.js'
import { notEstimable, type NotEstimable } from './not-estimable.js'
import { randomIndex, seededRandom } from './seeded-random.js'

/** What is permuted: a cluster with its group, exchangeable with the others of its stratum. */
export type Unit = { readonly stratum: string; readonly inGroup: boolean }

/** `smallest` is the least p that this many clusters could ever give. `exact`: every arrangement was looked at. */
export type RandomisationTest = {
  readonly estimable: true
  readonly p: number
  readonly smallest: number
  readonly arrangements: number
  readonly exact: boolean
}

export type RandomisationOptions = { readonly exactUpTo?: number; readonly draws?: number; readonly seed?: number }

/**
 * Were the groups dealt out anew among the clusters of each stratum, how often would |statistic| be at least as large? All
 * arrangements where there are few, else draws with a fixed seed and p = (b + 1)/(m + 1) (Phipson & Smyth 2010). Fisher,
 * Design of Experiments (1935); Edgington & Onghena, Randomization Tests. With six clusters 3 : 3 there are 20 arrangements,
 * and no two-sided p lies below 2/20.
 */
export function permutationTest(
  units: readonly Unit[],
  statistic: (inGroup: readonly boolean[]) => number,
  { exactUpTo = 5_000, draws = 4_999, seed = 20_260_302 }: RandomisationOptions = {},
): RandomisationTest | NotEstimable {
  const strata = indicesBy(units, ({ stratum }) => stratum).map((members) => ({ members, chosen: members.filter((index) => units[index]!.inGroup).length }))
  const arrangements = strata.reduce((product, { members, chosen }) => product * binomial(members.length, chosen), 1)
  if (arrangements < 2) return notEstimable('one-cluster')
  const seen = Math.abs(statistic(units.map(({ inGroup }) => inGroup)))
  if (!Number.isFinite(seen)) return notEstimable('not-a-number')
  const labels = units.map(({ inGroup }) => inGroup)
  const tally = tallyFor(seen)
  if (arrangements <= exactUpTo) {
    deal(strata, 0, labels, () => tally.count(Math.abs(statistic(labels))))
    return { estimable: true, p: tally.asLarge / arrangements, smallest: tally.largestTimes / arrangements, arrangements, exact: true }
  }
  const random = seededRandom(seed)
  for (let draw = 0; draw < draws; draw += 1) {
    for (const { members } of strata) shuffle(members, labels, random)
    tally.count(Math.abs(statistic(labels)))
  }
  return { estimable: true, p: (tally.asLarge + 1) / (draws + 1), smallest: Math.max(1 / arrangements, 1 / (draws + 1)), arrangements, exact: false }
}

/** Counts values at least as large as `seen` and how often the largest of all came; equal but for the last digits is equal. */
export function tallyFor(seen: number) {
  const slack = (value: number) => 1e-9 * (1 + value)
  let largest = -1
  const tally = {
    asLarge: 0,
    largestTimes: 0,
    count(value: number) {
      if (value >= seen - slack(seen)) tally.asLarge += 1
      if (value > largest + slack(largest)) {
        largest = value
        tally.largestTimes = 1
      } else if (value >= largest - slack(largest)) tally.largestTimes += 1
    },
  }
  return tally
}

type Stratum = { readonly members: readonly number[]; readonly chosen: number }

/** Every way to give each stratum its number of group members. */
function deal(strata: readonly Stratum[], at: number, labels: boolean[], visit: () => void): void {
  if (at === strata.length) return visit()
  const { members, chosen } = strata[at]!
  const choose = (from: number, left: number): void => {
    if (left > members.length - from) return
    if (from === members.length) return deal(strata, at + 1, labels, visit)
    if (left > 0) {
      labels[members[from]!] = true
      choose(from + 1, left - 1)
    }
    labels[members[from]!] = false
    choose(from + 1, left)
  }
  choose(0, chosen)
}

function shuffle(members: readonly number[], labels: boolean[], random: () => number): void {
  for (let i = members.length - 1; i > 0; i -= 1) {
    const j = randomIndex(random, i + 1)
    const kept = labels[members[i]!]!
    labels[members[i]!] = labels[members[j]!]!
    labels[members[j]!] = kept
  }
}

function binomial(n: number, k: number): number {
  let result = 1
  for (let i = 1; i <= k; i += 1) result = (result * (n - k + i)) / i
  return Math.round(result)
}
