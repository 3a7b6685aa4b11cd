import { describe, expect, it } from 'vitest'
import {
  clopperPearson,
  coxRegression,
  firthRegression,
  kaplanMeier,
  logRank,
  medianDifference,
  normalQuantile,
  permutationTest,
  seededRandom,
  signFlipTest,
  survivalAt,
  type Coefficient,
  type CoxRow,
  type FirthCoefficient,
  type MedianDifference,
  type RandomisationTest,
  type Share,
  type SurvivalCurve,
} from './index.js'

/** Simulated with fixed seeds: the same numbers on every machine, so the bars below are no matter of luck. */
describe('on simulated data', () => {
  it('a known effect is found, and nineteen of twenty intervals hold it', () => {
    const found = times(400, 1, (random) => coefficient(coxRegression(cohort(random, 120, 0.7), ['x'])))
    expect(mean(found.map(({ beta }) => beta))).toBeCloseTo(0.7, 1)
    expect(share(found, ({ lower, upper }) => lower <= 0.7 && upper >= 0.7)).toBeGreaterThan(0.925)
    expect(share(found, ({ lower, upper }) => lower <= 0.7 && upper >= 0.7)).toBeLessThan(0.975)
  })

  it('in whole days, with many ties, Efron stays nearer to the truth than Breslow', () => {
    const bias = (ties: 'efron' | 'breslow') =>
      mean(
        times(
          150,
          2,
          (random) =>
            coefficient(
              coxRegression(
                cohort(random, 200, 1.5).map((row) => ({ ...row, stop: Math.ceil(row.stop * 4) })),
                ['x'],
                { ties },
              ),
            ).beta,
        ),
      ) - 1.5
    expect(Math.abs(bias('efron'))).toBeLessThan(Math.abs(bias('breslow')) / 2)
  })

  it('with delayed entry the effect is found too', () => {
    const betas = times(150, 3, (random) => {
      const rows = cohort(random, 300, 0.8)
        .map((row) => ({ ...row, start: random() * 0.5 }))
        .filter(({ start, stop }) => stop > start)
      return coefficient(coxRegression(rows, ['x'])).beta
    })
    expect(mean(betas)).toBeCloseTo(0.8, 1)
  })

  it('a covariate that comes about late shows no effect when it enters at its time, and a false one when taken as "was true in the end"', () => {
    const late = times(100, 4, (random) => {
      const cases = Array.from({ length: 150 }, () => ({ end: exponential(random, 1), named: exponential(random, 1) }))
      const split = cases.flatMap(({ end, named }): CoxRow[] =>
        named < end
          ? [
              { start: 0, stop: named, event: false, x: [0] },
              { start: named, stop: end, event: true, x: [1] },
            ]
          : [{ start: 0, stop: end, event: true, x: [0] }],
      )
      return {
        timed: coefficient(coxRegression(split, ['x'])).beta,
        inTheEnd: coefficient(
          coxRegression(
            cases.map(({ end, named }) => ({ stop: end, event: true, x: [named < end ? 1 : 0] })),
            ['x'],
          ),
        ).beta,
      }
    })
    expect(Math.abs(mean(late.map(({ timed }) => timed)))).toBeLessThan(0.06)
    expect(mean(late.map(({ inTheEnd }) => inTheEnd))).toBeLessThan(-0.5)
  })

  it('with few events Firth’s estimate is less biased than the plain one and its profile interval holds the truth', () => {
    const both = times(250, 5, (random) => {
      const rows = cohort(random, 24, 1.2, 0.5)
      const [plain, firth] = [coxRegression(rows, ['x']), firthRegression(rows, ['x'])]
      return { plain: plain.estimable ? coefficient(plain).beta : null, firth: firth.estimable ? (firth.coefficients[0] as FirthCoefficient) : null }
    })
    const plain = both.flatMap(({ plain: beta }) => (beta === null ? [] : [beta]))
    const firth = both.flatMap(({ firth: one }) => (one === null ? [] : [one]))
    expect(Math.abs(mean(firth.map(({ beta }) => beta)) - 1.2)).toBeLessThan(Math.abs(mean(plain) - 1.2))
    expect(firth.length).toBeGreaterThan(plain.length)
    expect(share(firth, ({ lower, upper }) => (lower ?? -Infinity) <= 1.2 && (upper ?? Infinity) >= 1.2)).toBeGreaterThan(0.92)
  })

  it('the curve’s band holds the true share', () => {
    const held = times(400, 6, (random) => {
      const point = survivalAt(
        kaplanMeier(
          cohort(random, 80, 0).map(({ stop, event }) => ({ time: stop, event })),
          { band: 'log-log' },
        ) as SurvivalCurve,
        0.7,
      )
      return point !== null && point !== 'all' && point.lower !== null && point.lower <= Math.exp(-0.7) && point.upper! >= Math.exp(-0.7)
    })
    expect(share(held, (one) => one)).toBeGreaterThan(0.925)
  })

  it('the exact interval of a share never holds less than it promises', () => {
    for (const p of [0.05, 0.3, 0.5])
      for (const n of [5, 12, 83]) {
        const covered = Array.from({ length: n + 1 }, (_, x) => x).reduce((sum, x) => {
          const { lower, upper } = clopperPearson(x, n) as Share
          return sum + (lower <= p && upper >= p ? binomial(n, x) * p ** x * (1 - p) ** (n - x) : 0)
        }, 0)
        expect(covered).toBeGreaterThanOrEqual(0.95)
      }
  })

  it('when nothing acts, log-rank is below 0.05 in one of twenty', () => {
    const ps = times(
      600,
      7,
      (random) => (logRank(cohort(random, 60, 0).map(({ stop, event, x }) => ({ time: stop, event, group: String(x[0]) }))) as { p: number }).p,
    )
    expect(share(ps, (p) => p <= 0.05)).toBeGreaterThan(0.03)
    expect(share(ps, (p) => p <= 0.05)).toBeLessThan(0.07)
  })
})

describe('with twelve pilots whose rollouts resemble each other', () => {
  const nothing = times(250, 8, (random) => pilots(random, 0))

  it('rows taken as independent find effects that are not there; permuting the pilots does not', () => {
    const naive = nothing.map((rows) =>
      coefficient(
        coxRegression(
          rows.map(({ cluster: _, ...row }) => row),
          ['x'],
        ),
      ),
    )
    expect(share(naive, ({ p }) => p <= 0.05)).toBeGreaterThan(0.12)
    const permuted = nothing.slice(0, 120).map((rows) => (byPermutation(rows) as RandomisationTest).p)
    expect(share(permuted, (p) => p <= 0.05)).toBeLessThan(0.09)
  })

  it('the robust variance comes nearer, and is still somewhat small', () => {
    const robust = nothing.map((rows) => coefficient(coxRegression(rows, ['x'])))
    const covered = share(robust, ({ lower, upper }) => lower <= 0 && upper >= 0)
    expect(covered).toBeGreaterThan(0.82)
    expect(covered).toBeLessThan(0.95)
  })

  it('with eighty pilots the robust interval holds what it promises', () => {
    const covered = times(200, 9, (random) => coefficient(coxRegression(pilots(random, 0, 80), ['x'])))
    expect(share(covered, ({ lower, upper }) => lower <= 0 && upper >= 0)).toBeGreaterThan(0.91)
  })

  it('flipping signs by pilot holds its level for what differs inside them', () => {
    const ps = times(250, 10, (random) => {
      const parts = Array.from({ length: 12 }, () => normalQuantile(0.001 + 0.998 * random()) * (1 + 3 * random()))
      return (signFlipTest(parts) as RandomisationTest).p
    })
    expect(share(ps, (p) => p <= 0.05)).toBeLessThan(0.08)
  })

  it('the interval of the difference of medians holds the truth in about nine of ten', () => {
    const covered = times(
      150,
      11,
      (random) =>
        medianDifference(
          pilots(random, 0).map(({ stop, event, x, cluster }) => ({ time: stop, event, inGroup: x[0] === 1, cluster: cluster!, stratum: '' })),
          { draws: 399 },
        ) as MedianDifference,
    )
    const measured = covered.filter(({ estimable }) => estimable)
    expect(measured.length).toBeGreaterThan(140)
    expect(share(measured, ({ lower, upper }) => (lower ?? -Infinity) <= 0 && (upper ?? Infinity) >= 0)).toBeGreaterThan(0.85)
  })
})

/** Exponential durations of rate exp(βx), half with x = 1, censored at random. */
function cohort(random: () => number, n: number, beta: number, censoring = 0.3): CoxRow[] {
  return Array.from({ length: n }, (_, i) => {
    const x = i % 2
    const [end, cut] = [exponential(random, Math.exp(beta * x)), exponential(random, censoring)]
    return { stop: Math.min(end, cut), event: end <= cut, x: [x] }
  })
}

/** Pilots with seven rollouts each and a pace of their own; x belongs to the pilot. */
function pilots(random: () => number, beta: number, count = 12): CoxRow[] {
  return Array.from({ length: count }, () => normalQuantile(0.0005 + 0.999 * random()) * 0.6).flatMap((pace, pilot) =>
    Array.from({ length: 7 }, (): CoxRow => {
      const x = pilot % 2
      const [end, cut] = [exponential(random, Math.exp(beta * x + pace)), exponential(random, 0.3)]
      return { stop: Math.min(end, cut), event: end <= cut, x: [x], cluster: `pilot ${pilot}` }
    }),
  )
}

function byPermutation(rows: readonly CoxRow[]) {
  const names = [...new Set(rows.map(({ cluster }) => cluster!))]
  return permutationTest(
    names.map((name) => ({ stratum: '', inGroup: rows.find(({ cluster }) => cluster === name)!.x[0] === 1 })),
    (labels) => {
      const test = logRank(rows.map(({ stop, event, cluster }) => ({ time: stop, event, group: String(labels[names.indexOf(cluster!)]) })))
      return test.estimable ? test.chiSquare : 0
    },
    { exactUpTo: 10, draws: 199 },
  )
}

function coefficient(fit: ReturnType<typeof coxRegression>): Coefficient {
  if (!fit.estimable) throw new Error(fit.because)
  return fit.coefficients[0] as Coefficient
}

function times<T>(n: number, seed: number, make: (random: () => number) => T): T[] {
  const random = seededRandom(seed)
  return Array.from({ length: n }, () => make(random))
}

function exponential(random: () => number, rate: number): number {
  return -Math.log(1 - random()) / rate
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function share<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return values.filter(holds).length / values.length
}

function binomial(n: number, k: number): number {
  let result = 1
  for (let i = 1; i <= k; i += 1) result = (result * (n - k + i)) / i
  return result
}
