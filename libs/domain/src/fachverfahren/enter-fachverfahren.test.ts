import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../kernel/index.js'
import { anActor } from '../../test/a-milestone.js'
import { enterFachverfahren, fachverfahrenOn, type FachverfahrenEntry } from './enter-fachverfahren.js'
import { canEnterFachverfahren, fachverfahrenKey } from './fachverfahren.js'

const today = { today: '2026-03-10' }
const a1 = { product: 'Fachverfahren A1', maker: 'Hersteller A', version: '5.2', operator: null }
const b1 = { product: 'Fachverfahren B1', maker: 'Hersteller B', version: null, operator: 'IT-Dienstleister 1' }

/** The history after an entry, as the store writes it. */
function after(history: readonly FachverfahrenEntry[], entry: typeof a1 | typeof b1, validFrom: string): FachverfahrenEntry[] {
  const plan = enterFachverfahren(history, { ...entry, validFrom }, today)
  if (!plan) return [...history]
  return [...history.filter((other) => other !== plan.supersedes).map((other) => (other === plan.ends ? { ...other, validTo: validFrom } : other)), plan.entry]
}

describe('the Fachverfahren of an authority', () => {
  it('a change ends what ran before on its day', () => {
    const history = after(after([], a1, '2020-01-01'), b1, '2026-01-01')
    expect(history).toEqual([
      { ...a1, validFrom: '2020-01-01', validTo: '2026-01-01' },
      { ...b1, validFrom: '2026-01-01', validTo: null },
    ])
    expect(fachverfahrenOn(history, '2025-12-31')).toMatchObject(a1)
    expect(fachverfahrenOn(history, '2026-01-01')).toMatchObject(b1)
    expect(fachverfahrenOn(history, '2019-12-31')).toBeUndefined()
  })

  it('an entry for the same first day corrects what stood there', () => {
    expect(after(after([], a1, '2020-01-01'), b1, '2020-01-01')).toEqual([{ ...b1, validFrom: '2020-01-01', validTo: null }])
  })

  it('what is already so is not entered again', () => {
    expect(enterFachverfahren(after([], a1, '2020-01-01'), { ...a1, validFrom: '2026-01-01' }, today)).toBeNull()
  })

  it('an earlier one that comes to light later leaves the days behind it alone', () => {
    expect(after(after([], a1, '2024-01-01'), b1, '2020-01-01')).toEqual([
      { ...a1, validFrom: '2024-01-01', validTo: null },
      { ...b1, validFrom: '2020-01-01', validTo: '2024-01-01' },
    ])
  })

  it.each(['1926-03-10', '2062-01-01'])('%s is no day on which one can begin', (day) => {
    expect(() => enterFachverfahren([], { ...a1, validFrom: day }, today)).toThrow(expect.objectContaining({ code: 'fachverfahren.date' }))
  })

  it('whatever is entered in whatever order, on each day at most one holds, and nothing ends before it begins', () => {
    const entry = fc.record({ what: fc.constantFrom(a1, b1, { ...a1, version: '6.0' }), day: fc.integer({ min: 0, max: 60 }) })
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 15 }), (entries) => {
        const history = entries.reduce<FachverfahrenEntry[]>((known, { what, day }) => after(known, what, addDays('2026-01-01', day)), [])
        for (let day = 0; day <= 60; day += 1) {
          const on = addDays('2026-01-01', day)
          expect(history.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === null || validTo > on)).length).toBeLessThanOrEqual(1)
        }
        for (const { validFrom, validTo } of history) expect(validTo === null || validTo > validFrom).toBe(true)
        for (const { what, day } of entries.slice(-1)) expect(fachverfahrenOn(history, addDays('2026-01-01', day))).toMatchObject(what)
      }),
    )
  })
})

describe('the key of a product', () => {
  it('is the same for spellings that differ in case, umlauts or blanks', () => {
    expect(fachverfahrenKey(a1)).toBe('hersteller-a/fachverfahren-a1')
    expect(fachverfahrenKey({ product: 'Einwohnerwesen  Süd', maker: 'HERSTELLER a ' })).toBe('hersteller-a/einwohnerwesen-sud')
  })
})

describe('who enters it', () => {
  const scope = { land: 'BY', programme: 'bund-bayern', traeger: '09772177' }
  it('the authority, its Land and the roll-in team, nobody else', () => {
    expect(canEnterFachverfahren(anActor('kommune', { traeger: ['09772177'] }), scope)).toBe(true)
    expect(canEnterFachverfahren(anActor('kommune', { traeger: ['09184139'] }), scope)).toBe(false)
    expect(canEnterFachverfahren(anActor('land', { land: 'BY' }), scope)).toBe(true)
    expect(canEnterFachverfahren(anActor('land', { land: 'HE' }), scope)).toBe(false)
    expect(canEnterFachverfahren(anActor('rollin', { programmes: ['bund-bayern'] }), scope)).toBe(true)
    expect(canEnterFachverfahren(anActor('pruefung', { land: 'BY' }), scope)).toBe(false)
  })
})
