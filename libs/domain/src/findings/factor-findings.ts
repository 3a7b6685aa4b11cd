import { coxRegression, kaplanMeier, medianDuration, notEstimable, type CoxRow, type NotEstimable, type NotReached, type Quantile } from '../survival/index.js'
import { paceOf, type Pace } from './compare-groups.js'
import type { FindingCase } from './finding-case.js'
import type { FindingRule } from './finding-rule.js'

/** What is looked at beside the family: it is described, never classed, and not corrected for trying. */
export const factors = ['size', 'maker', 'land', 'wave'] as const
export const allFactors = [...factors, 'waited-on'] as const
export type Factor = (typeof allFactors)[number]

export type FactorLevel = {
  readonly level: string
  readonly n: number
  readonly live: number
  readonly pilots: number
  readonly median: Quantile | NotReached | NotEstimable
}
/** `test`: do the levels differ, by Wald's test with pilots as clusters; none with fewer than ten pilots, for which it promises too much. `paces`: per party, the pace once one has waited on it. */
export type FactorFinding = {
  readonly factor: Factor
  readonly levels: readonly FactorLevel[]
  readonly test: { readonly estimable: true; readonly chiSquare: number; readonly df: number; readonly p: number } | NotEstimable
  readonly paces: readonly { readonly party: string; readonly n: number; readonly pace: Pace | NotEstimable }[]
}

/** The robust variance is far too small below this (see the simulations of the numerical core). */
const FEWEST_PILOTS = 10

/** Size, maker, Land and wave as groups; the party waited on as a state that begins with the wait and enters on its day. */
export function factorFindings(cases: readonly FindingCase[], rule: FindingRule): FactorFinding[] {
  return [...factors.map((factor) => groupsBy(factor, cases, rule)), waitedOn(cases, rule)]
}

function groupsBy(factor: (typeof factors)[number], cases: readonly FindingCase[], rule: FindingRule): FactorFinding {
  const known = cases.filter((one) => one[factor] !== null)
  const names = [...new Set(known.map((one) => one[factor]!))].sort()
  const levels = names.map((level): FactorLevel => {
    const own = known.filter((one) => one[factor] === level)
    const curve = kaplanMeier(
      own.map(({ days, live }) => ({ time: days, event: live })),
      { level: rule.level },
    )
    return {
      level,
      n: own.length,
      live: own.filter(({ live }) => live).length,
      pilots: new Set(own.map(({ pilot }) => pilot)).size,
      median: own.length < rule.fewestCases ? notEstimable('few-cases') : curve.estimable ? medianDuration(curve) : curve,
    }
  })
  const compared = levels.filter(({ n }) => n >= rule.fewestCases).map(({ level }) => level)
  if (compared.length < 2) return { factor, levels, test: notEstimable('one-group'), paces: [] }
  const dummies = compared.slice(1)
  const rows = known
    .filter((one) => compared.includes(one[factor]!))
    .map((one): CoxRow => ({
      stop: one.days,
      event: one.live,
      x: dummies.map((level) => (one[factor] === level ? 1 : 0)),
      stratum: factor === 'land' ? one.onlinedienst : `${one.land} ${one.onlinedienst}`,
      cluster: one.pilot,
    }))
  if (new Set(known.map(({ pilot }) => pilot)).size < Math.max(FEWEST_PILOTS, 2 * compared.length))
    return { factor, levels, test: notEstimable('one-cluster'), paces: [] }
  const fit = coxRegression(rows, dummies, { level: rule.level })
  return { factor, levels, test: fit.estimable ? { estimable: true, ...fit.wald } : fit, paces: [] }
}

/** The cases behind a level of a factor, or behind the party that was waited on. */
export function factorCases(factor: Factor, level: string, cases: readonly FindingCase[]): FindingCase[] {
  return cases.filter((one) => (factor === 'waited-on' ? one.waits.some(({ party }) => party === level) : one[factor] === level))
}

/** A rollout that has waited counts as such only from the day the wait began: before, nobody could know. */
function waitedOn(cases: readonly FindingCase[], rule: FindingRule): FactorFinding {
  const parties = [...new Set(cases.flatMap(({ waits }) => waits.map(({ party }) => party)))].sort()
  return {
    factor: 'waited-on',
    levels: [],
    test: notEstimable('one-group'),
    paces: parties.map((party) => {
      const rows = cases.flatMap((one) => afterWait(one, party))
      const n = cases.filter(({ waits }) => waits.some((wait) => wait.party === party)).length
      return { party, n, pace: n < rule.fewestCases ? notEstimable('few-cases') : paceOf(rows, rule) }
    }),
  }
}

function afterWait({ days, live, waits, land, onlinedienst, pilot }: FindingCase, party: string): CoxRow[] {
  const from = waits.filter((wait) => wait.party === party).reduce((first, { fromDay }) => Math.min(first, Math.max(0, fromDay)), Infinity)
  const shared = { stratum: `${land} ${onlinedienst}`, cluster: pilot }
  if (from >= days) return days > 0 ? [{ ...shared, start: 0, stop: days, event: live, x: [0] }] : []
  const after: CoxRow = { ...shared, start: from, stop: days, event: live, x: [1] }
  return from === 0 ? [after] : [{ ...shared, start: 0, stop: from, event: false, x: [0] }, after]
}
