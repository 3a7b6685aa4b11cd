import { describe, expect, it } from 'vitest'
import { isMonth, monthAfter, monthGrid } from './month-grid.js'

describe('a month', () => {
  it('has whole weeks from Monday to Sunday', () => {
    const december = monthGrid('2026-12')
    expect([december.length, december[0]![0], december.at(-1)![6]]).toEqual([5, '2026-11-30', '2027-01-03'])
    expect(monthGrid('2027-02').length).toBe(4)
    expect(monthGrid('2026-08').length).toBe(6)
  })
  it('is followed across the turn of the year, both ways', () =>
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-06', 7)]).toEqual(['2027-01', '2025-12', '2027-01']))
  it('is read from an address only where it is one', () => expect(['2026-12', '2026-13', '26-1', null].map(isMonth)).toEqual([true, false, false, false]))
})
