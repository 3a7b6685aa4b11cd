import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lowestSoFar, MaturityModel, maturityLevel } from './maturity.js'

const text = { de: 'x', en: 'x' }
const model = (highest: number, ids: readonly [string, boolean][]): MaturityModel =>
  MaturityModel.parse({
    id: 'modell',
    validFrom: '2020-06-01',
    name: text,
    highest,
    conformFrom: 3,
    source: '',
    note: text,
    levels: Array.from({ length: highest + 1 }, () => text),
    criteria: ids.map(([id, always]) => ({ id, name: text, always })),
  })
const four = model(4, [
  ['eins', true],
  ['zwei', true],
  ['drei', false],
])
const code = (work: () => unknown): string | null => {
  try {
    work()
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('a maturity level', () => {
  it('is that of the lowest criterion; what does not apply does not count', () => {
    expect(maturityLevel(four, { eins: 4, zwei: 2, drei: 4 })).toBe(2)
    expect(maturityLevel(four, { eins: 4, zwei: 3, drei: null })).toBe(3)
  })

  it('is known while it is being rated, with the criteria that hold it there', () => {
    expect(lowestSoFar(four, {})).toBeNull()
    expect(lowestSoFar(four, { eins: 3, drei: null })).toEqual({ level: 3, deciding: ['eins'] })
    expect(lowestSoFar(four, { eins: 1, zwei: 4, drei: 1 })).toEqual({ level: 1, deciding: ['eins', 'drei'] })
  })

  it('is refused outside the scale, for strangers, and while one is missing', () => {
    expect(code(() => maturityLevel(four, { eins: 5, zwei: 2, drei: null }))).toBe('maturity.scale')
    expect(code(() => maturityLevel(four, { eins: 1, zwei: 2.5, drei: null }))).toBe('maturity.scale')
    expect(code(() => maturityLevel(four, { eins: 1, zwei: 2, drei: 1, vier: 1 }))).toBe('criterion.unknown')
    expect(code(() => maturityLevel(four, { eins: 1, drei: 1 }))).toBe('maturity.incomplete')
    expect(code(() => maturityLevel(four, { eins: 1, zwei: null, drei: 1 }))).toBe('maturity.incomplete')
  })

  it('never rises when a criterion falls', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 13 }), fc.nat(), (levels, which) => {
        const seven = model(
          7,
          levels.map((_, index) => [`k${index}`, true]),
        )
        const of = (values: number[]) => maturityLevel(seven, Object.fromEntries(values.map((value, index) => [`k${index}`, value])))
        const fallen = levels.map((value, index) => (index === which % levels.length ? Math.max(0, value - 1) : value))
        expect(of(fallen)).toBeLessThanOrEqual(of(levels))
      }),
    )
  })
})
