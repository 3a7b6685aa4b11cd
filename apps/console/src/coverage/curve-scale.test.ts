import { describe, expect, it } from 'vitest'
import { curveOf } from './curve-scale.js'

const point = (claimed: number, proven: number) => ({
  on: '2026-01-05',
  responsible: 100,
  claimed,
  proven,
  population: 0,
  populationClaimed: 0,
  populationProven: 0,
})

describe('a curve', () => {
  it('begins at zero and ends at the next round share above it', () => {
    const { marks, claimed } = curveOf([point(0, 0), point(7, 3)], 200, 100)
    expect(marks.map(({ share }) => share)).toEqual([0, 0.05, 0.1])
    expect(claimed).toBe('M0.0 100.0L200.0 30.0')
  })
  it('keeps the labels of two lines apart that end at one point', () => {
    const { ends } = curveOf([point(0, 0), point(10, 10)], 200, 100)
    expect(ends.proven - ends.claimed).toBe(18)
  })
  it('is flat where nobody is responsible', () => {
    expect(curveOf([{ ...point(0, 0), responsible: 0 }], 200, 100).claimed).toBe('M0.0 100.0')
  })
})
