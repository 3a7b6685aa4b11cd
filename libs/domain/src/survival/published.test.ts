import { describe, expect, it } from 'vitest'
import { survivalData } from '../../test/survival-data.js'
import { coxRegression, kaplanMeier, logRank, medianDuration, survivalAt, type CoxFit, type LogRank, type LogRankWeight, type SurvivalCurve } from './index.js'

const gehan = survivalData('gehan').map((row) => ({ time: row.number('time'), event: row.number('cens') === 1, group: row.text('treat') }))
const ovarian = survivalData('ovarian').map((row) => ({
  time: row.number('futime'),
  event: row.number('fustat') === 1,
  age: row.number('age'),
  rx: row.number('rx'),
}))
const sixMp = kaplanMeier(gehan.filter(({ group }) => group === '6-MP')) as SurvivalCurve

describe('6-MP against placebo (Freireich 1963), as printed in Kleinbaum & Klein, Collett, Cox & Oakes', () => {
  it.each([
    [6, 0.857],
    [7, 0.807],
    [10, 0.753],
    [13, 0.69],
    [16, 0.627],
    [22, 0.538],
    [23, 0.448],
  ])('S(%i) is %f', (time, printed) => {
    expect(point(sixMp, time).survival).toBeCloseTo(printed, 3)
  })

  it.each([
    [6, 0.0764],
    [10, 0.0963],
    [23, 0.1346],
  ])('Greenwood’s standard error at %i is %f', (time, printed) => {
    expect(point(sixMp, time).standardError).toBeCloseTo(printed, 4)
  })

  it('medians are 8 and 23', () => {
    expect(medianDuration(kaplanMeier(gehan.filter(({ group }) => group === 'control')) as SurvivalCurve)).toMatchObject({ time: 8 })
    expect(medianDuration(sixMp)).toMatchObject({ time: 23 })
  })

  it('log-rank is 16.793 with 21 of 10.75 and 9 of 19.25 expected and variance 6.257', () => {
    const test = logRank(gehan) as LogRank
    expect(test.chiSquare).toBeCloseTo(16.793, 3)
    expect(test.variance).toBeCloseTo(6.257, 3)
    expect(test.groups.map(({ group, observed }) => [group, observed])).toEqual([
      ['6-MP', 9],
      ['control', 21],
    ])
    expect(test.groups[0]!.expected).toBeCloseTo(19.25, 2)
    expect(test.groups[1]!.expected).toBeCloseTo(10.75, 2)
  })

  it.each<[LogRankWeight, number, number]>([
    [{ kind: 'gehan-breslow' }, 13.457852, 6],
    [{ kind: 'tarone-ware' }, 15.123575, 6],
    [{ kind: 'peto' }, 14.084139, 5],
    [{ kind: 'rho', rho: 1 }, 14.457151, 6],
    [{ kind: 'rho', rho: 0 }, 16.793, 3],
  ])('weighted by %j it is %f', (weight, printed, digits) => {
    expect((logRank(gehan, weight) as LogRank).chiSquare).toBeCloseTo(printed, digits)
  })

  it.each([
    ['efron', -1.5721, 0.4124],
    ['breslow', -1.5092, 0.4096],
    ['exact', -1.6282, 0.4331],
  ] as const)('Cox with ties by %s: %f (%f)', (ties, beta, error) => {
    const [coefficient] = (
      coxRegression(
        gehan.map(({ time, event, group }) => ({ stop: time, event, x: [group === '6-MP' ? 1 : 0] })),
        ['6-MP'],
        { ties },
      ) as CoxFit
    ).coefficients
    expect(coefficient).toMatchObject({ estimable: true, beta: expect.closeTo(beta, 4), standardError: expect.closeTo(error, 4) })
  })
})

describe('ovarian cancer, as printed in survival/tests/ovarian.Rout.save', () => {
  it.each([
    [59, 0.962, 0.0377],
    [365, 0.731, 0.087],
    [638, 0.497, 0.1051],
  ])('S(%i) is %f (%f)', (time, survival, error) => {
    const at = point(kaplanMeier(ovarian) as SurvivalCurve, time)
    expect(at.survival).toBeCloseTo(survival, 3)
    expect(at.standardError).toBeCloseTo(error, 4)
  })

  it('Cox by age: 0.16162 (0.04974), likelihood ratio 14.29', () => {
    const fit = coxRegression(
      ovarian.map(({ time, event, age }) => ({ stop: time, event, x: [age] })),
      ['age'],
    ) as CoxFit
    expect(fit.coefficients[0]).toMatchObject({ beta: expect.closeTo(0.16162, 5), standardError: expect.closeTo(0.04974, 5) })
    expect(fit.likelihoodRatio.chiSquare).toBeCloseTo(14.29, 2)
  })

  it('Cox by treatment: −0.5964 (0.5870), likelihood ratio 1.05', () => {
    const fit = coxRegression(
      ovarian.map(({ time, event, rx }) => ({ stop: time, event, x: [rx] })),
      ['rx'],
    ) as CoxFit
    expect(fit.coefficients[0]).toMatchObject({ beta: expect.closeTo(-0.5964, 4), standardError: expect.closeTo(0.587, 4) })
    expect(fit.likelihoodRatio.chiSquare).toBeCloseTo(1.05, 2)
  })
})

function point(curve: SurvivalCurve, time: number) {
  const at = survivalAt(curve, time)
  if (at === null || at === 'all') throw new Error(`Nothing at ${time}`)
  return at
}
