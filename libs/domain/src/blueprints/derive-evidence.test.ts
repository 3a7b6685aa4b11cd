import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveEvidence } from './derive-evidence.js'

const cases = (...days: (number | null)[]) => days.map((workingDays, index) => ({ pilot: `P${index % 2}`, workingDays }))

describe('the rung of evidence', () => {
  it('is a statement or a decision without cases, and running ones are none', () => {
    expect(deriveEvidence(cases(null), [], ['Annahme'])).toEqual({ rung: 'statement', sources: ['Annahme'] })
    expect(deriveEvidence([], ['Augsburg: zugleich beantragen'], [])).toMatchObject({ rung: 'decision' })
  })
  it('lists one to four cases themselves and gives no percentile', () => {
    expect(deriveEvidence(cases(22, 12, 41, null, 18), [], [])).toEqual({
      rung: 'cases',
      workingDays: [12, 18, 22, 41],
      running: 1,
      pilots: ['P0', 'P1'],
      sources: [],
    })
  })
  it('gives median, P80 and interval from five, and says that five reach only 93.75 %', () => {
    expect(deriveEvidence(cases(5, 1, 4, 2, 3), [], [])).toMatchObject({
      rung: 'statistics',
      n: 5,
      median: 3,
      p80: 4,
      interval: { low: 1, high: 5, level: '0.9375' },
    })
    expect(deriveEvidence(cases(1, 2, 3, 4, 5, 6), [], [])).toMatchObject({ median: 3, p80: 5, interval: { low: 1, high: 6, level: '0.95' } })
  })
  it('takes the ranks of the table for the sign test: 27 cases from the 8th to the 20th, 46 from the 16th to the 31st', () => {
    const upTo = (n: number) => deriveEvidence(cases(...Array.from({ length: n }, (_, i) => i + 1)), [], [])
    expect(upTo(27)).toMatchObject({ interval: { low: 8, high: 20 } })
    expect(upTo(46)).toMatchObject({ interval: { low: 16, high: 31 } })
  })
  it('keeps low ≤ median ≤ high and median ≤ P80 for any cases, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 300 }), { minLength: 5, maxLength: 200 }), (days) => {
        const evidence = deriveEvidence(cases(...days), [], [])
        if (evidence.rung !== 'statistics') throw new Error('statistics expected')
        expect(evidence.interval.low <= evidence.median && evidence.median <= evidence.interval.high && evidence.median <= evidence.p80).toBe(true)
        expect(deriveEvidence(cases(...[...days].reverse()), [], [])).toMatchObject({ median: evidence.median, p80: evidence.p80 })
      }),
    )
  })
})
