import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  benjaminiHochberg,
  clopperPearson,
  coxRegression,
  holm,
  kaplanMeier,
  logRank,
  medianDuration,
  permutationTest,
  signFlipTest,
  type CoxFit,
  type CoxRow,
  type LogRank,
  type Quantile,
  type Share,
  type SurvivalCurve,
} from './index.js'

type Case = { time: number; event: boolean; group: string; stratum: string; x: readonly [number, number] }
const cases = fc.array(
  fc.record({
    time: fc.integer({ min: 1, max: 12 }),
    event: fc.boolean(),
    group: fc.constantFrom('ja', 'nein'),
    stratum: fc.constantFrom('BY', 'HE'),
    x: fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: -3, max: 3 })),
  }),
  { minLength: 8, maxLength: 40 },
)
const coxRows = (of: readonly Case[]): CoxRow[] => of.map(({ time, event, stratum, x }) => ({ stop: time, event, stratum, x }))
const betas = (fit: unknown) => (fit as CoxFit).coefficients?.map((c) => (c.estimable ? [c.beta, c.standardError] : c.because)) ?? 'not estimable'
const near = (ours: unknown, theirs: unknown) => expect(differences(ours, theirs)).toEqual([])

describe('the order of the rows does not matter', () => {
  it('to curve, test and model', () => {
    fc.assert(
      fc.property(
        cases.chain((of) => fc.tuple(fc.constant(of), fc.shuffledSubarray(of, { minLength: of.length }))),
        ([rows, shuffled]) => {
          near(kaplanMeier(shuffled), kaplanMeier(rows))
          near(logRank(shuffled), logRank(rows))
          const [one, other] = [coxRegression(coxRows(rows), ['a', 'b']), coxRegression(coxRows(shuffled), ['a', 'b'])]
          near(betas(other), betas(one))
        },
      ),
    )
  })
})

describe('the unit of time does not matter', () => {
  it('medians scale with it; tests and models stay', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(0.125, 2, 7, 24), (rows, unit) => {
        const scaled = rows.map((row) => ({ ...row, time: row.time * unit }))
        const [before, after] = [medianDuration(kaplanMeier(rows) as SurvivalCurve), medianDuration(kaplanMeier(scaled) as SurvivalCurve)]
        if (before.estimable) expect((after as Quantile).time).toBeCloseTo(before.time * unit, 9)
        else expect(after.estimable).toBe(false)
        near(logRank(scaled), logRank(rows))
        near(betas(coxRegression(coxRows(scaled), ['a', 'b'])), betas(coxRegression(coxRows(rows), ['a', 'b'])))
      }),
    )
  })
})

describe('weights count rows', () => {
  it('a curve and an unstratified test of rows with weight 2 are those of the rows twice', () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const { points } = kaplanMeier(rows.map((row) => ({ ...row, weight: 2 }))) as SurvivalCurve
        near(points, (kaplanMeier([...rows, ...rows]) as SurvivalCurve).points)
        near(logRank(rows.map((row) => ({ ...row, weight: 2 }))), logRank([...rows, ...rows]))
      }),
    )
  })

  it('with Breslow’s ties doubled weights keep the coefficients and halve their variance', () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const [once, twice] = [1, 2].map((weight) =>
          coxRegression(
            coxRows(rows).map((row) => ({ ...row, weight })),
            ['a', 'b'],
            { ties: 'breslow' },
          ),
        ) as [CoxFit, CoxFit]
        if (!once.estimable || !twice.estimable) return
        near(
          twice.coefficients.map((c) => (c.estimable ? [c.beta, c.standardError * Math.SQRT2] : c.because)),
          betas(once),
        )
      }),
    )
  })
})

describe('curves', () => {
  it('never rise, stay within their bands and between 0 and 1', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom('log' as const, 'log-log' as const, 'plain' as const), (rows, band) => {
        const { points } = kaplanMeier(rows, { band }) as SurvivalCurve
        points.reduce((before, { survival, lower, upper }) => {
          expect(survival).toBeLessThanOrEqual(before)
          if (lower !== null && upper !== null) {
            expect(lower).toBeGreaterThanOrEqual(0)
            expect(lower).toBeLessThanOrEqual(survival + 1e-12)
            expect(upper).toBeGreaterThanOrEqual(survival - 1e-12)
            expect(upper).toBeLessThanOrEqual(1)
          }
          return survival
        }, 1)
      }),
    )
  })

  it('without running cases are the plain share that is not yet there', () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const ended = rows.map((row) => ({ ...row, event: true }))
        for (const { time, survival } of (kaplanMeier(ended) as SurvivalCurve).points)
          expect(survival).toBeCloseTo(ended.filter((row) => row.time > time).length / ended.length, 10)
      }),
    )
  })
})

describe('identities between the methods', () => {
  it('Cox’s score test of one yes/no covariate without ties is the log-rank test, with strata too', () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const untied = rows.map((row, index) => ({ ...row, time: row.time + index / 100, group: row.x[0] ? 'ja' : 'nein' }))
        const [fit, test] = [
          coxRegression(
            untied.map(({ time, event, stratum, x }) => ({ stop: time, event, stratum, x: [x[0]] })),
            ['a'],
          ),
          logRank(untied),
        ]
        if (fit.estimable && test.estimable) expect(fit.score.chiSquare).toBeCloseTo(test.chiSquare, 8)
      }),
    )
  })

  it('without ties Efron and Breslow agree', () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const untied = coxRows(rows).map((row, index) => ({ ...row, stop: row.stop + index / 100 }))
        near(betas(coxRegression(untied, ['a', 'b'], { ties: 'breslow' })), betas(coxRegression(untied, ['a', 'b'])))
      }),
    )
  })

  it('a case cut into intervals with the same covariates is the same case', () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const cut = coxRows(rows).flatMap((row) =>
          row.stop <= 3
            ? [{ ...row, start: 0 }]
            : [
                { ...row, start: 0, stop: 3, event: false },
                { ...row, start: 3 },
              ],
        )
        near(betas(coxRegression(cut, ['a', 'b'])), betas(coxRegression(coxRows(rows), ['a', 'b'])))
      }),
    )
  })

  it('the robust variance depends on which rows belong together, not on what the clusters are called', () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const fit = (name: (index: number) => string) =>
          coxRegression(
            coxRows(rows).map((row, index) => ({ ...row, cluster: name(index) })),
            ['a', 'b'],
          )
        near(betas(fit((index) => `Pilot ${9 - (index % 5)}`)), betas(fit((index) => `${index % 5}`)))
      }),
    )
  })

  it('adding a number to a covariate or measuring it in another unit changes β as it should', () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const moved = coxRows(rows).map((row) => ({ ...row, x: [row.x[0]!, row.x[1]! * 1000 + 5000] }))
        const [before, after] = [coxRegression(coxRows(rows), ['a', 'b']), coxRegression(moved, ['a', 'b'])]
        if (!before.estimable || !after.estimable) return
        near(
          after.coefficients.map((c, j) => (c.estimable ? [c.beta * (j ? 1000 : 1), c.z] : c.because)),
          before.coefficients.map((c) => (c.estimable ? [c.beta, c.z] : c.because)),
        )
      }),
    )
  })

  it('with k groups the expected sum up to the observed', () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const test = logRank(rows.map((row) => ({ ...row, group: `${row.x[1]}` }))) as LogRank
        if (!test.estimable) return
        expect(test.groups.reduce((sum, { observed, expected }) => sum + observed - expected, 0)).toBeCloseTo(0, 9)
        expect(test.p).toBeGreaterThanOrEqual(0)
        expect(test.p).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('families and exact tests', () => {
  it('adjusted values keep their order, never fall below the plain ones, and Holm is never below Benjamini–Hochberg', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 12 }), (values) => {
        const [byHolm, byBh] = [holm(values), benjaminiHochberg(values)]
        values.forEach((value, index) => {
          if (value === null) return expect([byHolm[index], byBh[index]]).toEqual([null, null])
          expect(byBh[index]!).toBeGreaterThanOrEqual(value * (1 - 1e-12))
          expect(byHolm[index]!).toBeGreaterThanOrEqual(byBh[index]! - 1e-12)
          values.forEach((other, at) => {
            if (other !== null && other < value) expect(byHolm[at]!).toBeLessThanOrEqual(byHolm[index]!)
          })
        })
      }),
    )
  })

  it('six pilots 3 : 3 can never say less than p = 0.10, twelve 6 : 6 never less than 2/924', () => {
    const split = (n: number) => Array.from({ length: n }, (_, i) => ({ stratum: 'alle', inGroup: i < n / 2 }))
    const distance = (labels: readonly boolean[]) => labels.reduce((sum, inGroup, index) => sum + (inGroup ? index : -index), 0)
    expect(permutationTest(split(6), distance)).toEqual({ estimable: true, p: 0.1, smallest: 0.1, arrangements: 20, exact: true })
    expect(permutationTest(split(12), distance)).toMatchObject({ p: 2 / 924, smallest: 2 / 924, exact: true })
  })

  it('deals only within strata', () => {
    const units = [true, false, true, false, false].map((inGroup, i) => ({ stratum: i < 2 ? 'BY' : 'HE', inGroup }))
    const seen = new Set<string>()
    permutationTest(units, (labels) => {
      seen.add(labels.map(Number).join(''))
      return 0
    })
    expect([...seen].sort()).toEqual(['01001', '01010', '01100', '10001', '10010', '10100'])
  })

  it('flipping signs of equal parts gives 2 in 2ⁿ', () => {
    expect(signFlipTest([1, 1, 1, 1, 1, 1])).toMatchObject({ p: 2 / 64, smallest: 2 / 64, exact: true })
  })

  it('drawn tests give the same answer for the same seed and come near the exact one', () => {
    const scores = [3, 1, -2, 4, 2, -1, 3, 2]
    const drawn = () => signFlipTest(scores, { exactUpTo: 1 }) as { p: number }
    expect(drawn()).toEqual(drawn())
    expect(drawn().p).toBeCloseTo((signFlipTest(scores) as { p: number }).p, 1)
  })

  it('the exact interval of a share holds it and is symmetric in yes and no', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
        ([part, whole]) => {
          const [share, rest] = [clopperPearson(part, whole) as Share, clopperPearson(whole - part, whole) as Share]
          expect(share.lower).toBeLessThanOrEqual(share.share)
          expect(share.upper).toBeGreaterThanOrEqual(share.share)
          expect(share.lower).toBeCloseTo(1 - rest.upper, 10)
        },
      ),
    )
  })
})

/** Where two results differ by more than their last digits. */
function differences(ours: unknown, theirs: unknown, path = ''): string[] {
  if (typeof ours === 'number' && typeof theirs === 'number')
    return Math.abs(ours - theirs) <= 1e-8 + 1e-6 * Math.abs(theirs) ? [] : [`${path}: ${ours}, ${theirs}`]
  if (ours === null || theirs === null || typeof ours !== 'object' || typeof theirs !== 'object')
    return ours === theirs ? [] : [`${path}: ${String(ours)}, ${String(theirs)}`]
  const [one, other] = [ours as Record<string, unknown>, theirs as Record<string, unknown>]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => differences(one[key], other[key], `${path}.${key}`))
}
