import {
  clusterScores,
  coxRegression,
  firthRegression,
  kaplanMeier,
  logRank,
  medianDifference,
  medianDuration,
  notEstimable,
  nullResiduals,
  permutationTest,
  signFlipTest,
  type Coefficient,
  type CoxRow,
  type FirthCoefficient,
  type LogRank,
  type MedianDifference,
  type NotEstimable,
  type NotReached,
  type Quantile,
  type RandomisationTest,
} from '../survival/index.js'
import type { ComparedRow } from './criterion-rows.js'
import type { FindingRule } from './finding-rule.js'

/** One side of a comparison. */
export type GroupFigures = {
  readonly n: number
  readonly live: number
  readonly pilots: number
  readonly laender: number
  readonly median: Quantile | NotReached | NotEstimable
}

/** exp(β): how many times as quick at any moment, with interval. `robust`: by pilots; `firth`: few events or separation. */
export type Pace = {
  readonly estimable: true
  readonly ratio: number
  readonly lower: number | null
  readonly upper: number | null
  readonly p: number
  readonly method: 'robust' | 'firth'
}

export type Comparison = {
  readonly withIt: GroupFigures
  readonly without: GroupFigures
  readonly difference: MedianDifference | NotEstimable
  /** `permutation` where whole pilots have it or not, `sign-flip` where it differs inside pilots. */
  readonly test: (RandomisationTest & { readonly kind: 'permutation' | 'sign-flip' }) | NotEstimable
  readonly pace: Pace | NotEstimable
  /** Log-rank as if rollouts were independent of each other; for comparison, not for the class. */
  readonly naive: LogRank | NotEstimable
}

/** Everything that is said about rollouts with and without a criterion; Land and service are strata, pilots are clusters. */
export function compareGroups(rows: readonly ComparedRow[], rule: FindingRule): Comparison {
  const side = (inGroup: boolean) =>
    figures(
      rows.filter((row) => row.inGroup === inGroup),
      rule,
    )
  return {
    withIt: side(true),
    without: side(false),
    difference: medianDifference(
      rows.map(({ case: { pilot, land }, inGroup, time, event }) => ({ time, event, inGroup, cluster: pilot, stratum: land })),
      { level: rule.level },
    ),
    test: overPilots(rows),
    pace: paceOf(coxRows(rows), rule),
    naive: logRank(rows.map(({ time, event, inGroup, stratum }) => ({ time, event, stratum, group: inGroup ? 'with' : 'without' }))),
  }
}

function figures(rows: readonly ComparedRow[], rule: FindingRule): GroupFigures {
  const curve = kaplanMeier(rows, { level: rule.level })
  return {
    n: rows.length,
    live: rows.filter(({ event }) => event).length,
    pilots: new Set(rows.map((row) => row.case.pilot)).size,
    laender: new Set(rows.map((row) => row.case.land)).size,
    median: curve.estimable ? (rows.length < rule.fewestCases ? notEstimable('few-cases') : medianDuration(curve)) : curve,
  }
}

function coxRows(rows: readonly ComparedRow[]): CoxRow[] {
  return rows.map(({ time, event, inGroup, stratum, case: { pilot } }) => ({ stop: time, event, x: [inGroup ? 1 : 0], stratum, cluster: pilot }))
}

/** Whole pilots are dealt out anew within their Land; where the criterion differs inside pilots, the signs of their scores are flipped. */
function overPilots(rows: readonly ComparedRow[]): Comparison['test'] {
  const pilots = new Map<string, { land: string; inGroup: boolean | null; sum: number }>()
  const residuals = nullResiduals(rows)
  rows.forEach((row, index) => {
    const pilot = pilots.get(row.case.pilot) ?? { land: row.case.land, inGroup: row.inGroup, sum: 0 }
    pilots.set(row.case.pilot, { ...pilot, inGroup: pilot.inGroup === row.inGroup ? row.inGroup : null, sum: pilot.sum + residuals[index]! })
  })
  const units = [...pilots.values()]
  if (units.every(({ inGroup }) => inGroup !== null)) {
    const test = permutationTest(
      units.map(({ land, inGroup }) => ({ stratum: land, inGroup: inGroup! })),
      (labels) => units.reduce((sum, unit, index) => sum + (labels[index] ? unit.sum : 0), 0),
    )
    return test.estimable ? { ...test, kind: 'permutation' } : test
  }
  const scores = clusterScores(coxRows(rows))
  if ('estimable' in scores) return scores
  const test = signFlipTest([...scores.values()])
  return test.estimable ? { ...test, kind: 'sign-flip' } : test
}

/** The ratio of paces by Cox's model with the pilots as clusters; Firth's estimate where events are few or the criterion separates. */
export function paceOf(rows: readonly CoxRow[], { level, firthBelow }: Pick<FindingRule, 'level' | 'firthBelow'>): Pace | NotEstimable {
  const events = rows.filter(({ event }) => event).length
  const cox = coxRegression(rows, ['x'], { level })
  if (events < firthBelow || (!cox.estimable && cox.because === 'separation')) {
    const firth = firthRegression(rows, ['x'], { level })
    if (!firth.estimable) return firth
    const { beta, lower, upper, p } = firth.coefficients[0] as FirthCoefficient
    return {
      estimable: true,
      ratio: Math.exp(beta),
      lower: lower === null ? null : Math.exp(lower),
      upper: upper === null ? null : Math.exp(upper),
      p,
      method: 'firth',
    }
  }
  if (!cox.estimable) return cox
  const { beta, lower, upper, p } = cox.coefficients[0] as Coefficient
  return { estimable: true, ratio: Math.exp(beta), lower: Math.exp(lower), upper: Math.exp(upper), p, method: 'robust' }
}
