import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageStates, isServiceAreaWide, mergeParts, shareOf, sumFigures, type ServiceFigures } from './figures.js'

/** A service whose authorities stand in any states; claimed and proven follow from them as a command writes them. */
const service = fc
  .record({
    counts: fc.tuple(...coverageStates.map(() => fc.nat(2000))),
    people: fc.nat(9_000_000),
    land: fc.constantFrom('BY', 'HE'),
    onlinedienst: fc.constantFrom('ummeldung', 'waffen'),
  })
  .map(({ counts, people, land, onlinedienst }): ServiceFigures => {
    const [confirmed, reported, bestand, running, planned, exempt, none] = counts as [number, number, number, number, number, number, number]
    const responsible = counts.reduce((sum, count) => sum + count, 0)
    const claimed = confirmed + reported + bestand
    return {
      land,
      onlinedienst,
      responsible,
      claimed,
      proven: confirmed + bestand,
      confirmed,
      reported,
      bestand,
      running,
      planned,
      exempt,
      none,
      population: people,
      populationClaimed: responsible === 0 ? 0 : Math.floor((people * claimed) / responsible),
      populationProven: 0,
    }
  })

describe('coverage figures', () => {
  it('are area-wide only where the share of authorities is 100 %', () => {
    fc.assert(
      fc.property(fc.array(service, { minLength: 1, maxLength: 8 }), (rows) => {
        const { isAreaWide, claimed, responsible } = sumFigures(rows)
        if (isAreaWide) expect(shareOf(claimed, responsible)).toBe(1)
        if (shareOf(claimed, responsible) !== 1) expect(isAreaWide).toBe(false)
      }),
    )
  })
  it('claim at least what they prove, and their states are the whole', () => {
    fc.assert(
      fc.property(fc.array(service, { maxLength: 8 }), (rows) => {
        const sum = sumFigures(rows)
        expect(sum.claimed).toBeGreaterThanOrEqual(sum.proven)
        expect(coverageStates.reduce((total, state) => total + sum[state], 0)).toBe(sum.responsible)
      }),
    )
  })
  it('sum the same in parts as in one', () => {
    fc.assert(
      fc.property(fc.array(service, { maxLength: 8 }), fc.nat(8), (rows, cut) => {
        const [left, right, whole] = [rows.slice(0, cut), rows.slice(cut), rows].map(sumFigures)
        expect(left!.claimed + right!.claimed).toBe(whole!.claimed)
        expect(left!.areaWide + right!.areaWide).toBe(whole!.areaWide)
        expect(left!.population + right!.population).toBe(whole!.population)
      }),
    )
  })
  it('of parts are judged on the whole: a service is area-wide in the Land when it is so in each part', () => {
    fc.assert(
      fc.property(fc.array(service, { minLength: 1, maxLength: 12 }), (parts) => {
        const whole = mergeParts(parts)
        expect(new Set(whole.map(({ land, onlinedienst }) => `${land} ${onlinedienst}`)).size).toBe(whole.length)
        expect(sumFigures(whole).claimed).toBe(sumFigures(parts).claimed)
        for (const one of whole)
          expect(isServiceAreaWide(one)).toBe(
            one.responsible > 0 &&
              parts
                .filter(({ land, onlinedienst }) => land === one.land && onlinedienst === one.onlinedienst)
                .every(({ responsible, claimed }) => responsible === claimed),
          )
      }),
    )
  })
  it('of nobody responsible are not area-wide', () => {
    expect(isServiceAreaWide({ responsible: 0, claimed: 0 })).toBe(false)
    expect(sumFigures([]).isAreaWide).toBe(false)
  })
})

describe('a share', () => {
  it('never says 100 % before all are there, nor 0 % once one is', () => {
    expect(shareOf(1_384, 1_385)).toBe(0.999)
    expect(shareOf(999_999, 1_000_000)).toBe(0.999)
    expect(shareOf(1, 1_000_000)).toBe(0.001)
    expect([shareOf(0, 5), shareOf(5, 5), shareOf(0, 0)]).toEqual([0, 1, null])
  })
})
