import { lightOf, reachedShare, type CatalogueCriterion, type Light } from '../criteria/index.js'
import type { AssessedValue } from './assessment.js'

type Round = { readonly asked: readonly CatalogueCriterion[]; readonly values: readonly AssessedValue[] }
type Side = { readonly value: number | null; readonly light: Light | null } | null

/** One criterion in two rounds. `direction` is `null` where a side is missing or the scale changed: then nobody can say. */
export type RoundChange = {
  readonly criterion: CatalogueCriterion
  readonly before: Side
  readonly after: Side
  readonly direction: 'better' | 'same' | 'worse' | null
}

/** What changed for each criterion from one round to the next. */
export function compareRounds(before: Round, after: Round): RoundChange[] {
  const ids = [...new Set([...after.asked, ...before.asked].map(({ id }) => id))]
  return ids.map((id) => {
    const [old, now] = [before, after].map((round) => round.asked.find((one) => one.id === id))
    const sameScale = old && now && JSON.stringify(old.scale) === JSON.stringify(now.scale)
    const [was, is] = [sideOf(before, old), sideOf(after, now)]
    const comparable = sameScale && was?.value != null && is?.value != null
    const difference = comparable ? reachedShare(now.scale, is.value!) - reachedShare(old.scale, was.value!) : null
    return { criterion: (now ?? old)!, before: was, after: is, direction: difference === null ? null : directionOf(difference) }
  })
}

function directionOf(difference: number): 'better' | 'same' | 'worse' {
  if (Math.abs(difference) < 1e-9) return 'same'
  return difference > 0 ? 'better' : 'worse'
}

function sideOf({ values }: Round, criterion: CatalogueCriterion | undefined): Side {
  if (!criterion) return null
  const value = values.find((one) => one.criterion === criterion.id)?.value ?? null
  return { value, light: value === null ? null : lightOf(criterion.scale, value) }
}

/** How others stand to one criterion, without names. `null` where fewer than `atLeast` others rated it: a small group would name its members. */
export function anonymous(
  shares: readonly number[],
  atLeast: number,
): { readonly n: number; readonly median: number; readonly low: number; readonly high: number } | null {
  if (shares.length < atLeast) return null
  const sorted = [...shares].sort((a, b) => a - b)
  return { n: sorted.length, median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) }
}

/** Linear between neighbours (Hyndman and Fan 1996, definition 7). */
function quantile(sorted: readonly number[], p: number): number {
  const at = (sorted.length - 1) * p
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
  return below + (above - below) * (at - Math.floor(at))
}
