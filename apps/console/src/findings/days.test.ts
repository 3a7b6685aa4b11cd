import { expect, test } from 'vitest'
import { days, pValue, ratio } from './days.js'
import { dayScale } from './interval-mark.js'
import { labelsApart } from './labels-apart.js'

test('numbers of findings in both languages', () => {
  expect([days(-20, 'de'), days(10.5, 'de'), days(10.5, 'en')]).toEqual(['−20', '10,5', '10.5'])
  expect([ratio(1.8, 'de'), ratio(12.34, 'en')]).toEqual(['1,80', '12.3'])
  expect([pValue(0.00001, 'de'), pValue(0.0625, 'en'), pValue(1, 'de')]).toEqual(['< 0,001', '= 0.063', '= 1,000'])
})

test('the scale is round, holds zero and every value', () => {
  for (const values of [[], [6, 44, 24], [-77, 130], [3]]) {
    const { from, to, marks } = dayScale(values)
    expect(Math.min(...values, 0)).toBeGreaterThanOrEqual(from)
    expect(Math.max(...values, 0)).toBeLessThanOrEqual(to)
    expect(marks).toContain(0)
    expect([marks[0], marks.at(-1)]).toEqual([from, to])
  }
})

test('labels of two curves never lie on each other', () => {
  expect(labelsApart({ yes: 4, no: 4 })).toEqual({ yes: 4, no: 44 })
  expect(labelsApart({ yes: 60, no: 50 })).toEqual({ yes: 90, no: 50 })
  expect(labelsApart({ yes: 10, no: 150 })).toEqual({ yes: 10, no: 150 })
})
