import type { AwardBodyKind } from './award-body.js'
import { thresholdOf, type AwardRule } from './award-rules.js'
import type { ProcedureRow } from './read-procedure-row.js'

/** What a list makes of a body. `before` null: nothing was said of it yet. */
export type LineChange = { readonly body: string; readonly name: string; readonly before: number | null; readonly after: number; readonly threshold: number }

/** Whether a row of the portal counts by itself: what `countProcedures` says of a procedure of which only the portal speaks. */
export function rowCounts(
  { origin, inPortal, submittable }: Pick<ProcedureRow, 'origin' | 'inPortal' | 'submittable'>,
  rule: Pick<AwardRule, 'origins' | 'submittable'>,
): boolean {
  return rule.origins.includes(origin) && inPortal && !(rule.submittable && submittable === false)
}

type Counts = { readonly body: string; readonly kind: AwardBodyKind; readonly name: string; readonly before: number | null; readonly after: number }

/** Who reaches its line by a new list, who falls below it, each ordered by how far it is from the line, closest first. A kind that may not apply has no line. */
export function lineChanges(
  counts: readonly Counts[],
  rule: Pick<AwardRule, 'thresholds'>,
): { readonly reach: readonly LineChange[]; readonly fall: readonly LineChange[] } {
  const changes = counts
    .flatMap(({ kind, ...one }) => {
      const threshold = thresholdOf(rule, kind)
      return threshold === null || (one.before ?? 0) >= threshold === one.after >= threshold ? [] : [{ ...one, threshold }]
    })
    .sort((a, b) => Math.abs(a.after - a.threshold) - Math.abs(b.after - b.threshold) || (a.body < b.body ? -1 : 1))
  return { reach: changes.filter(({ after, threshold }) => after >= threshold), fall: changes.filter(({ after, threshold }) => after < threshold) }
}
