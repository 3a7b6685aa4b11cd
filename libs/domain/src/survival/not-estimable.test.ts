import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clopperPearson,
  coxRegression,
  explainNotEstimable,
  firthRegression,
  kaplanMeier,
  logRank,
  medianDifference,
  medianDuration,
  permutationTest,
  signFlipTest,
  survivalQuantile,
  type CoxFit,
  type CoxRow,
  type FirthFit,
  type SurvivalCurve,
} from './index.js'

const row = (stop: number, event: boolean, ...x: number[]): CoxRow => ({ stop, event, x })

describe('bad numbers give a reason', () => {
  it.each([
    ['nothing at all', [], 'no-cases'],
    ['a time that is none', [{ time: Number.NaN, event: true }], 'not-a-number'],
    ['an endless time', [{ time: Infinity, event: true }], 'not-a-number'],
    ['a time before the start', [{ time: -1, event: true }], 'negative-time'],
    ['an entry after the end', [{ time: 3, event: true, entry: 3 }], 'no-time-at-risk'],
    ['a weight of zero', [{ time: 3, event: true, weight: 0 }], 'bad-weight'],
  ] as const)('a curve of %s', (_, rows, because) => {
    expect(kaplanMeier(rows)).toMatchObject({ estimable: false, because })
  })

  it('a curve of running cases only is a flat one without a median', () => {
    const curve = kaplanMeier([
      { time: 3, event: false },
      { time: 5, event: false },
    ]) as SurvivalCurve
    expect(curve.points.map(({ survival }) => survival)).toEqual([1, 1])
    expect(medianDuration(curve)).toEqual({ estimable: false, because: 'not-reached', lower: null })
    expect(survivalQuantile(curve, 1.2)).toMatchObject({ because: 'outside-range' })
  })

  it('one case that has ended leaves no band at zero', () => {
    const curve = kaplanMeier([{ time: 4, event: true }]) as SurvivalCurve
    expect(curve.points).toEqual([{ time: 4, atRisk: 1, events: 1, censored: 0, survival: 0, standardError: null, lower: null, upper: null }])
    expect(medianDuration(curve)).toEqual({ estimable: true, time: 4, lower: null, upper: null })
  })

  it('groups need two, and both at the same time', () => {
    expect(logRank([{ time: 1, event: true, group: 'a' }])).toMatchObject({ because: 'one-group' })
    expect(
      logRank([
        { time: 1, event: false, group: 'a' },
        { time: 1, event: false, group: 'b' },
      ]),
    ).toMatchObject({ because: 'no-events' })
    expect(
      logRank([
        { time: 1, event: true, group: 'a' },
        { time: 2, event: true, group: 'a' },
        { time: 5, event: true, group: 'b', entry: 3 },
      ]),
    ).toMatchObject({ because: 'never-together' })
    expect(
      logRank([
        { time: 1, event: true, group: 'a', stratum: 'BY' },
        { time: 2, event: true, group: 'b', stratum: 'HE' },
      ]),
    ).toMatchObject({ because: 'never-together' })
  })

  it('everybody at once is compared without a number being invented', () => {
    const all = [1, 2, 3, 4].map((n) => ({ time: 7, event: true, group: n % 2 ? 'a' : 'b' }))
    expect(logRank(all)).toMatchObject({ because: 'never-together' })
  })

  it.each([
    ['none', [], 'no-cases'],
    ['no event', [row(1, false, 1), row(2, false, 0)], 'no-events'],
    ['a covariate that is no number', [row(1, true, Number.NaN), row(2, false, 0)], 'not-a-number'],
    ['a case without its covariate', [row(1, true), row(2, true, 1)], 'wrong-length'],
    ['a negative time', [row(-1, true, 1), row(2, true, 0)], 'negative-time'],
    ['a constant covariate', [row(1, true, 3), row(2, true, 3), row(3, false, 3)], 'constant'],
    ['an interval without length', [{ start: 2, stop: 2, event: true, x: [1] }], 'no-time-at-risk'],
    ['one event, of the only one with it', [row(1, true, 1), row(2, false, 0), row(3, false, 0)], 'separation'],
    ['complete separation', [row(1, true, 1), row(2, true, 1), row(3, false, 0), row(4, false, 0)], 'separation'],
    ['numbers that overflow', [row(1, true, 1e308), row(2, true, -1e308)], 'not-a-number'],
    [
      'a covariate that differs only between strata',
      [
        { ...row(1, true, 1), stratum: 'BY' },
        { ...row(2, true, 1), stratum: 'BY' },
        { ...row(1, true, 0), stratum: 'HE' },
        { ...row(3, true, 0), stratum: 'HE' },
      ],
      'constant',
    ],
    ['a single cluster', [row(1, true, 1), row(2, true, 0), row(3, true, 1), row(4, true, 0)].map((one) => ({ ...one, cluster: 'Meitingen' })), 'one-cluster'],
  ] as const)('Cox with %s', (_, rows, because) => {
    expect(coxRegression(rows, ['x'])).toMatchObject({ estimable: false, because })
  })

  it.each([
    ['weights', [1, 2, 3, 4].map((n) => ({ ...row(n, true, n % 2), weight: n })), 'plain-only'],
    ['clusters', [1, 2, 3, 4].map((n) => ({ ...row(n, true, n % 2), cluster: `${n % 3}` })), 'plain-only'],
    ['everybody at once', [1, 2, 3, 4].map((n) => row(7, true, n % 2)), 'constant'],
    ['ties beyond counting', Array.from({ length: 60_000 }, (_, n) => row(1 + (n % 2), true, n % 3)), 'too-many-ties'],
    ['separation', [row(1, true, 1), row(1, true, 1), row(2, false, 0), row(2, false, 0)], 'separation'],
  ] as const)('exact ties with %s', (_, rows, because) => {
    expect(coxRegression(rows, ['x'], { ties: 'exact' })).toMatchObject({ estimable: false, because })
  })

  it('a dependent covariate is left out by name and the others are estimated', () => {
    const rows = [5, 3, 8, 1, 9, 2, 7, 4, 6, 10, 12, 11].map((time, i) => row(time, true, i % 2, i % 3, (i % 2) * 2 - (i % 3), 4))
    const fit = coxRegression(rows, ['a', 'b', '2a − b', 'four']) as CoxFit
    expect(fit.coefficients.map((c) => (c.estimable ? 'estimated' : c.because))).toEqual(['estimated', 'estimated', 'collinear', 'constant'])
    const without = coxRegression(
      rows.map(({ x, ...rest }) => ({ ...rest, x: [x[0]!, x[1]!] })),
      ['a', 'b'],
    ) as CoxFit
    expect(fit.coefficients[0]).toEqual(without.coefficients[0])
  })

  it('what separates has a finite estimate by Firth, with its interval', () => {
    const rows = [row(1, true, 1), row(2, true, 1), row(3, true, 1), row(4, false, 0), row(5, false, 0), row(6, true, 0), row(7, false, 0)]
    const refused = coxRegression(rows, ['x'])
    expect(refused).toEqual({ estimable: false, because: 'separation', columns: ['x'] })
    expect(explainNotEstimable(refused as never, 'en')).toBe(
      'not estimable because the covariate separates the cases completely; Firth’s estimate is possible (x)',
    )
    const [x] = (firthRegression(rows, ['x']) as FirthFit).coefficients
    expect(x).toMatchObject({ estimable: true, beta: expect.any(Number), lower: expect.any(Number), upper: expect.any(Number) })
  })

  it('shares, randomisation and differences of medians say so too', () => {
    expect(clopperPearson(0, 0)).toMatchObject({ because: 'no-cases' })
    expect(clopperPearson(5, 3)).toMatchObject({ because: 'outside-range' })
    expect(clopperPearson(0.5, 3)).toMatchObject({ because: 'not-a-number' })
    expect(
      permutationTest(
        [
          { stratum: 'BY', inGroup: true },
          { stratum: 'HE', inGroup: false },
        ],
        () => 1,
      ),
    ).toMatchObject({ because: 'one-cluster' })
    expect(signFlipTest([3])).toMatchObject({ because: 'one-cluster' })
    expect(medianDifference([{ time: 3, event: true, inGroup: true, cluster: 'a', stratum: '' }])).toMatchObject({ because: 'one-group' })
  })
})

describe('whatever comes in', () => {
  const number = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.double({ min: 0, max: 1e6 }), fc.constantFrom(0, -1, Number.NaN, Infinity, 1e300))
  const rows = fc.array(fc.record({ stop: number, event: fc.boolean(), x: fc.tuple(number, fc.integer({ min: 0, max: 1 })) }), { maxLength: 12 })

  it('no estimate is NaN or infinite', () => {
    fc.assert(
      fc.property(rows, (cases) => {
        const durations = cases.map(({ stop, event, x }) => ({ time: stop, event, group: String(x[1]) }))
        expect(
          oddNumbers([
            coxRegression(cases, ['a', 'b']),
            coxRegression(cases, ['a', 'b'], { ties: 'exact' }),
            kaplanMeier(durations),
            logRank(durations),
            firthRegression(
              cases.map(({ x, ...rest }) => ({ ...rest, x: [x[1]] })),
              ['b'],
            ),
          ]),
        ).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  /** Valid rows of the kinds that break reckonings: all on one day, nobody or one live, one cluster, strata of one row, weights far apart, a column twice. */
  const day = fc.oneof(fc.constant(7), fc.integer({ min: 1, max: 4 }))
  const hard = fc.array(
    fc.record({
      start: fc.constantFrom(undefined, 0, 0.5),
      stop: day,
      event: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()),
      x: fc.integer({ min: 0, max: 1 }),
      weight: fc.constantFrom(undefined, 1e-9, 1, 1e9),
      stratum: fc.constantFrom('BY', 'HE', 'HB'),
      cluster: fc.constantFrom('a', 'a', 'b'),
    }),
    { minLength: 1, maxLength: 16 },
  )

  it('of valid rows neither, with strata, clusters, weights, late entry and a column twice', () => {
    fc.assert(
      fc.property(hard, fc.constantFrom('efron' as const, 'breslow' as const), (cases, ties) => {
        const twice = cases.map(({ x, ...rest }) => ({ ...rest, x: [x, x] }))
        const both = coxRegression(twice, ['x', 'again'], { ties })
        const durations = cases.map(({ start, stop, event, x, weight, stratum, cluster }) => ({
          time: stop,
          event,
          entry: start,
          weight,
          group: String(x),
          stratum,
          cluster,
          inGroup: x === 1,
        }))
        expect(
          oddNumbers([
            both,
            kaplanMeier(durations),
            logRank(durations),
            firthRegression(
              twice.map(({ x, ...rest }) => ({ ...rest, x: [x[0]!] })),
              ['x'],
              { ties },
            ),
            medianDifference(durations, { draws: 50 }),
          ]),
        ).toEqual([])
        if (both.estimable) expect(both.coefficients[1]).toMatchObject({ estimable: false, because: 'collinear' })
      }),
      { numRuns: 300 },
    )
  })
})

/** Where in a result a number is none. */
function oddNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} = ${value}`]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => oddNumbers(inner, `${path}.${key}`))
}
