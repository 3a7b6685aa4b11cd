import { coxRegression, notEstimable, type Coefficient, type CoxRow, type LeftOut, type NotEstimable } from '../survival/index.js'
import type { ComparedRow } from './criterion-rows.js'
import type { FamilyMember } from './finding-family.js'
import type { FindingRule } from './finding-rule.js'

/** Each criterion beside the others: its ratio of paces when the rest are held. `perCovariate`: live rollouts per criterion; below ten such a fit is shaky. */
export type JointFit =
  | {
      readonly estimable: true
      readonly n: number
      readonly live: number
      readonly perCovariate: number
      readonly coefficients: readonly (Coefficient | LeftOut)[]
    }
  | NotEstimable

type Measured = { readonly member: FamilyMember; readonly rows: readonly ComparedRow[] }

/** One Cox model of all criteria measured at the start, over the rollouts of which all are known; Land and service as strata, pilots as clusters. */
export function jointFit(measured: readonly Measured[], { level }: Pick<FindingRule, 'level'>): JointFit {
  const atStart = measured.filter(({ member }) => member.timing === 'at-start')
  if (atStart.length < 2) return notEstimable('few-cases')
  const byCase = new Map<string, { row: ComparedRow; x: number[] }>()
  for (const { rows } of atStart)
    for (const row of rows) {
      const entry = byCase.get(row.case.id) ?? { row, x: [] }
      entry.x.push(row.inGroup ? 1 : 0)
      byCase.set(row.case.id, entry)
    }
  const rows = [...byCase.values()]
    .filter(({ x }) => x.length === atStart.length)
    .map(({ row, x }): CoxRow => ({ stop: row.time, event: row.event, x, stratum: row.stratum, cluster: row.case.pilot }))
  const fit = coxRegression(
    rows,
    atStart.map(({ member }) => member.id),
    { level },
  )
  return fit.estimable ? { estimable: true, n: fit.n, live: fit.events, perCovariate: fit.events / atStart.length, coefficients: fit.coefficients } : fit
}
