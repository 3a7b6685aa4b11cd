import {
  benjaminiHochberg,
  chiSquareP,
  chiSquareQuantile,
  clopperPearson,
  coxRegression,
  firthRegression,
  holm,
  kaplanMeier,
  logRank,
  normalQuantile,
  betaQuantile,
  studentTwoSidedP,
  survivalQuantile,
  type CoxFit,
  type CoxOptions,
  type CoxRow,
  type Duration,
  type FirthFit,
  type GroupedDuration,
  type LogRank,
  type LogRankWeight,
  type Share,
  type SurvivalCurve,
} from '../src/survival/index.js'
import reference from './data/survival/reference.json' with { type: 'json' }
import { survivalData, type SurvivalRow } from './survival-data.js'

/** One result of ours beside the reference's, number by number. */
export type Agreement = { readonly name: string; readonly ours: readonly (number | null)[]; readonly theirs: readonly (number | null)[] }

const gehan = survivalData('gehan')
const ovarian = survivalData('ovarian')
const lung = survivalData('lung')
const veteran = survivalData('veteran')
const aml = survivalData('aml')
const heart = survivalData('heart')
const bladder = survivalData('bladder2')
const kidney = survivalData('kidney')

const duration =
  (time: string, event: string) =>
  (row: SurvivalRow): Duration => ({ time: row.number(time), event: row.number(event) === 1 })
const lungDurations = lung.map(duration('time', 'status'))

const curves: Record<keyof typeof reference.km, SurvivalCurve> = {
  gehan6mp: curve(gehan.filter((row) => row.text('treat') === '6-MP').map(duration('time', 'cens'))),
  gehanControl: curve(gehan.filter((row) => row.text('treat') === 'control').map(duration('time', 'cens'))),
  ovarian: curve(ovarian.map(duration('futime', 'fustat'))),
  lung: curve(lungDurations),
  lungLogLog: kaplanMeier(lungDurations, { band: 'log-log' }) as SurvivalCurve,
  lungPlain: kaplanMeier(lungDurations, { band: 'plain' }) as SurvivalCurve,
  amlMaintained: curve(aml.filter((row) => row.text('x') === 'Maintained').map(duration('time', 'status'))),
  amlNot: curve(aml.filter((row) => row.text('x') === 'Nonmaintained').map(duration('time', 'status'))),
  heartTransplant: curve(
    heart
      .filter((row) => row.number('transplant') === 1)
      .map((row) => ({ time: row.number('stop'), entry: row.number('start'), event: row.number('event') === 1 })),
  ),
  lungWeighted: curve(lungDurations.map((row) => ({ ...row, weight: 2 }))),
}

const tests: Record<keyof typeof reference.logRank, LogRank> = {
  gehan: compared(gehan, 'time', 'cens', 'treat'),
  gehanRho1: compared(gehan, 'time', 'cens', 'treat', null, { kind: 'rho', rho: 1 }),
  lungSex: compared(lung, 'time', 'status', 'sex'),
  lungSexRho1: compared(lung, 'time', 'status', 'sex', null, { kind: 'rho', rho: 1 }),
  lungSexByInst: compared(survivalData('lung', ['inst']), 'time', 'status', 'sex', 'inst'),
  veteranCell: compared(veteran, 'time', 'status', 'celltype'),
  veteranCellByTrt: compared(veteran, 'time', 'status', 'celltype', 'trt'),
  ovarianRx: compared(ovarian, 'futime', 'fustat', 'rx'),
  aml: compared(aml, 'time', 'status', 'x'),
}

const gehanRows = gehan.map((row): CoxRow => ({ stop: row.number('time'), event: row.number('cens') === 1, x: [row.text('treat') === '6-MP' ? 1 : 0] }))
const complete = survivalData('lung', ['age', 'sex', 'ph.ecog'])
const byInst = survivalData('lung', ['inst'])
const interval = { start: 'start', stop: 'stop', event: 'event' }
const timed = { stop: 'time', event: 'status' }
const ovarianTimes = { stop: 'futime', event: 'fustat' }

const fits: Record<keyof typeof reference.cox, CoxFit> = {
  gehanEfron: fit(gehanRows, ['6-MP']),
  gehanBreslow: fit(gehanRows, ['6-MP'], { ties: 'breslow' }),
  ovarianAge: cox(ovarian, ['age'], ovarianTimes),
  ovarianRx: cox(ovarian, ['rx'], ovarianTimes),
  ovarianJoint: cox(ovarian, ['age', 'rx', 'ecog.ps'], ovarianTimes),
  lungSex: cox(complete, ['age', 'sex', 'ph.ecog'], timed),
  lungByInst: cox(byInst, ['age', 'sex'], { ...timed, stratum: 'inst' }),
  lungBreslow: cox(lung, ['age', 'sex'], timed, { ties: 'breslow' }),
  lungCluster: cox(byInst, ['age', 'sex'], { ...timed, cluster: 'inst' }),
  lungWeighted: fit(
    coxRows(lung, ['age', 'sex'], timed).map((row, index) => ({ ...row, weight: [1, 2, 3, 1][index % 4]! })),
    ['age', 'sex'],
  ),
  veteran: fit(coxRows(veteran, ['trt', 'karno', 'diagtime', 'age', 'prior'], timed), ['trt', 'karno', 'diagtime', 'age', 'prior']),
  heart: cox(heart, ['age', 'year', 'surgery', 'transplant'], interval),
  heartBreslow: cox(heart, ['age', 'year', 'surgery', 'transplant'], interval, { ties: 'breslow' }),
  heartCluster: cox(heart, ['age', 'surgery', 'transplant'], { ...interval, cluster: 'id' }),
  bladder: cox(bladder, ['rx', 'size', 'number'], { ...interval, stratum: 'enum', cluster: 'id' }),
  bladderAG: cox(bladder, ['rx', 'size', 'number'], { ...interval, cluster: 'id' }),
  gehanExact: fit(gehanRows, ['6-MP'], { ties: 'exact' }),
  lungMonthsExact: fit(inUnits(coxRows(lung, ['age', 'sex'], timed), 30), ['age', 'sex'], { ties: 'exact' }),
  heartExact: cox(heart, ['age', 'year', 'surgery', 'transplant'], interval, { ties: 'exact' }),
  veteranWeeksExactByTrt: fit(inUnits(coxRows(veteran, ['karno', 'age'], { ...timed, stratum: 'trt' }), 7), ['karno', 'age'], { ties: 'exact' }),
  kidney: cox(kidney, ['age', 'sex'], { ...timed, cluster: 'id' }),
  kidneyBreslow: cox(kidney, ['age', 'sex'], { ...timed, cluster: 'id' }, { ties: 'breslow' }),
}

const separated = [1, 1, 1, 0, 1, 0, 0, 0, 0, 0].map((event, index): CoxRow => ({
  stop: index + 1,
  event: event === 1,
  x: [index < 5 ? 1 : 0, [3, 1, 4, 1, 5, 9, 2, 6, 5, 3][index]!],
}))
const firths: Record<keyof typeof reference.firth, FirthFit> = {
  separatedEfron: firthRegression(
    separated.map((row) => ({ ...row, x: [row.x[0]!] })),
    ['x'],
  ) as FirthFit,
  separatedJoint: firthRegression(separated, ['x', 'z'], { ties: 'breslow' }) as FirthFit,
  gehan: firthRegression(gehanRows, ['6-MP']) as FirthFit,
  gehanBreslow: firthRegression(gehanRows, ['6-MP'], { ties: 'breslow' }) as FirthFit,
  ovarian: firthRegression(
    coxRows(ovarian, ['rx', 'age'], ovarianTimes).map((row) => ({ ...row, x: [row.x[0]!, row.x[1]! / 10] })),
    ['rx', 'age'],
  ) as FirthFit,
  heart: firthRegression(coxRows(heart, ['transplant', 'surgery'], interval), ['transplant', 'surgery']) as FirthFit,
}

/** Everything that was recomputed with R's survival package, ours beside it. */
export function agreements(): Agreement[] {
  const { km, logRank: ranks, cox: models, firth, distributions: d, shares, adjust } = reference
  return [
    ...names(km).map((name) => {
      const [ours, theirs] = [curves[name], km[name]]
      const quantiles = [0.25, 0.5, 0.75].map((share) => survivalQuantile(ours, share))
      const { points } = ours
      return {
        name: `km ${name}`,
        ours: [
          ...points.map((p) => p.time),
          ...points.map((p) => p.atRisk),
          ...points.map((p) => p.survival),
          ...points.map((p) => p.standardError),
          ...points.map((p) => p.lower),
          ...points.map((p) => p.upper),
          ...quantiles.map((q) => (q.estimable ? q.time : null)),
          ...quantiles.map((q) => q.lower ?? null),
          ...quantiles.map((q) => (q.estimable ? q.upper : null)),
        ],
        theirs: [theirs.time, theirs.atRisk, theirs.survival, theirs.se, theirs.lower, theirs.upper, theirs.quantile, theirs.qLower, theirs.qUpper].flat(),
      }
    }),
    ...names(ranks).map((name) => ({
      name: `log-rank ${name}`,
      ours: [
        tests[name].chiSquare,
        tests[name].df,
        tests[name].variance,
        ...tests[name].groups.map((g) => g.observed),
        ...tests[name].groups.map((g) => g.expected),
      ],
      theirs: [ranks[name].chiSquare, ranks[name].df, ranks[name].variance, ...ranks[name].observed, ...ranks[name].expected],
    })),
    ...names(models).map((name) => {
      const [ours, theirs] = [fits[name], models[name]]
      const coefficients = ours.coefficients.flatMap((c) => (c.estimable ? [c] : []))
      return {
        name: `cox ${name}`,
        ours: [
          ours.n,
          ours.events,
          ...coefficients.map((c) => c.beta),
          ...coefficients.map((c) => c.standardError),
          ...coefficients.map((c) => c.naive),
          ...coefficients.map((c) => c.lower),
          ...coefficients.map((c) => c.upper),
          ...ours.logLikelihood,
          ours.likelihoodRatio.chiSquare,
          ours.wald.chiSquare,
          ours.score.chiSquare,
        ],
        theirs: [
          theirs.n,
          theirs.events,
          theirs.beta,
          theirs.se,
          theirs.naive,
          theirs.lower,
          theirs.upper,
          theirs.loglik,
          theirs.lr,
          theirs.wald,
          theirs.score,
        ].flat(),
      }
    }),
    ...names(firth).map((name) => {
      const [first, ...rest] = firths[name].coefficients.flatMap((c) => (c.estimable ? [c] : []))
      return {
        name: `firth ${name}`,
        ours: [first!.beta, ...rest.map((c) => c.beta), firths[name].logLikelihood, first!.lower, first!.upper, first!.p],
        theirs: [firth[name].beta, firth[name].loglik, firth[name].lower, firth[name].upper, chiSquareP(firth[name].lr, 1)].flat(),
      }
    }),
    {
      name: 'chi-square',
      ours: [...d.x.map((x) => chiSquareP(x, 1)), ...d.x.map((x) => chiSquareP(x, 7)), ...d.p.map((p) => chiSquareQuantile(p, 3))],
      theirs: [...d.chi1, ...d.chi7, ...d.chi3],
    },
    {
      name: 'normal, beta, t',
      ours: [
        ...d.p.map(normalQuantile),
        ...d.p.map((p) => betaQuantile(p, 3, 8)),
        ...d.p.map((p) => betaQuantile(p, 0.5, 40)),
        ...d.t.map((t) => studentTwoSidedP(t, 11)),
      ],
      theirs: [...d.normal, ...d.beta, ...d.betaSkew, ...d.t11],
    },
    {
      name: 'exact shares',
      ours: shares.flatMap(([part, whole]) => {
        const share = clopperPearson(part!, whole!) as Share
        return [share.lower, share.upper]
      }),
      theirs: shares.flatMap(([, , lower, upper]) => [lower!, upper!]),
    },
    { name: 'Holm, Benjamini–Hochberg', ours: [...holm(adjust.p), ...benjaminiHochberg(adjust.p)], theirs: [...adjust.holm, ...adjust.bh] },
  ]
}

/** The largest difference of a result, relative to the reference and never to less than `floor`; Infinity where one of the two has no number. */
export function largestDifference({ ours, theirs }: Agreement, floor = 1e-6): number {
  if (ours.length !== theirs.length) return Infinity
  return theirs.reduce<number>((most, their, index) => {
    const our = ours[index]!
    if (our === null || their === null) return our === their ? most : Infinity
    return Math.max(most, Math.abs(our - their) / Math.max(floor, Math.abs(their)))
  }, 0)
}

function names<T extends object>(of: T): (keyof T & string)[] {
  return Object.keys(of) as (keyof T & string)[]
}

function curve(rows: readonly Duration[]): SurvivalCurve {
  return kaplanMeier(rows) as SurvivalCurve
}

function compared(rows: readonly SurvivalRow[], time: string, event: string, group: string, stratum: string | null = null, weight?: LogRankWeight): LogRank {
  return logRank(
    rows.map((row): GroupedDuration => ({ ...duration(time, event)(row), group: row.text(group), stratum: stratum === null ? undefined : row.text(stratum) })),
    weight,
  ) as LogRank
}

type Columns = { start?: string; stop: string; event: string; stratum?: string; cluster?: string }

function coxRows(rows: readonly SurvivalRow[], covariates: readonly string[], { start, stop, event, stratum, cluster }: Columns): CoxRow[] {
  return rows.map((row) => ({
    ...(start ? { start: row.number(start) } : {}),
    stop: row.number(stop),
    event: row.number(event) === 1,
    x: covariates.map(row.number),
    stratum: stratum && row.text(stratum),
    cluster: cluster && row.text(cluster),
  }))
}

function inUnits(rows: readonly CoxRow[], unit: number): CoxRow[] {
  return rows.map((row) => ({ ...row, stop: Math.ceil(row.stop / unit) }))
}

function cox(rows: readonly SurvivalRow[], covariates: readonly string[], columns: Columns, options?: CoxOptions): CoxFit {
  return fit(coxRows(rows, covariates, columns), covariates, options)
}

function fit(rows: readonly CoxRow[], covariates: readonly string[], options?: CoxOptions): CoxFit {
  const fitted = coxRegression(rows, covariates, options)
  if (!fitted.estimable) throw new Error(fitted.because)
  return fitted
}
