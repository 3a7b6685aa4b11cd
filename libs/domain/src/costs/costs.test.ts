import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anActor } from '../../test/a-milestone.js'
import { canEnterCosts, requireFigureDay, requireUsage } from './costs.js'
import { amountOf, centsOf } from './money.js'

describe('money', () => {
  it.each([
    ['1180', 118000n],
    ['1180,5', 118050n],
    ['0.01', 1n],
    ['9999999999.99', 999999999999n],
  ])('%s is %d cents', (amount, cents) => expect(centsOf(amount)).toBe(cents))
  it.each(['', '-1', '1.234,50', '1e3', '12.345', '99999999999', '1 180', 'NaN'])('"%s" is no amount', (amount) =>
    expect(() => centsOf(amount)).toThrow(expect.objectContaining({ code: 'cost.amount' })),
  )
  it('keeps every cent, there and back and in sums', () => {
    const cents = fc.bigInt({ min: 0n, max: 999_999_999_999n })
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 50 }), (all) => {
        expect(all.map((one) => centsOf(amountOf(one)))).toEqual(all)
        const sum = all.reduce((total, one) => total + one, 0n)
        expect(all.map((one) => centsOf(amountOf(one))).reduce((total, one) => total + one, 0n)).toBe(sum)
      }),
    )
  })
})

describe('a figure', () => {
  it('is of a day that was', () => {
    expect(() => requireFigureDay('2026-03-10', { today: '2026-03-10' })).not.toThrow()
    for (const day of ['2026-03-11', '2017-08-17'])
      expect(() => requireFigureDay(day, { today: '2026-03-10' })).toThrow(expect.objectContaining({ code: 'cost.date' }))
  })
  it('has no more online cases than cases', () => {
    expect(() => requireUsage({ cases: 3, online: 3 })).not.toThrow()
    expect(() => requireUsage({ cases: 3, online: 4 })).toThrow(expect.objectContaining({ code: 'usage.share' }))
  })
  it('is entered by the body, its Land and the roll-in team', () => {
    const scope = { land: 'BY', programme: 'bund-bayern', traeger: '09772177' }
    expect(
      [
        anActor('kommune', { traeger: ['09772177'] }),
        anActor('land', { land: 'BY' }),
        anActor('rollin', { programmes: ['bund-bayern'] }),
        anActor('bund', { programmes: ['bund-bayern'] }),
        anActor('land', { land: 'HE' }),
      ].map((actor) => canEnterCosts(actor, scope)),
    ).toEqual([true, true, true, false, false])
  })
})
