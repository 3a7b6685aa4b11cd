import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEditions } from './compare-editions.js'
import type { Territory } from './territory.js'

const gemeinde = (key: string, more: Partial<Territory> = {}): Territory => ({
  key,
  level: 'gemeinde',
  ags: key,
  ars: key.slice(0, 5) + '0000' + key.slice(5),
  name: `Ort ${key}`,
  seat: null,
  textkennzeichen: '64',
  areaHa: 100,
  population: 10,
  plz: null,
  land: key.slice(0, 2),
  regierungsbezirk: key.slice(0, 3),
  kreis: key.slice(0, 5),
  verband: key.slice(0, 5) + '0000',
  ...more,
})
const anyEdition = fc
  .uniqueArray(fc.integer({ min: 100, max: 130 }), { maxLength: 20 })
  .chain((numbers) =>
    fc
      .tuple(...numbers.map((n) => fc.record({ name: fc.constantFrom('A', 'B'), areaHa: fc.nat(3) }).map((more) => gemeinde(`09273${n}`, more))))
      .map((territories) => ({ territories })),
  )

describe('comparing two editions', () => {
  it('names what was opened, closed, renamed and changed', () => {
    const before = { territories: [gemeinde('09273101'), gemeinde('09273102', { areaHa: 40 }), gemeinde('09273103')] }
    const after = { territories: [gemeinde('09273101', { areaHa: 140 }), gemeinde('09273103', { name: 'Neu', textkennzeichen: '63' }), gemeinde('09273104')] }
    const difference = compareEditions(before, after)
    expect(difference.opened.map(({ key }) => key)).toEqual(['09273104'])
    expect(difference.closed.map(({ key, absorbedBy }) => [key, absorbedBy])).toEqual([['09273102', '09273101']])
    expect(difference.renamed).toEqual([{ key: '09273103', level: 'gemeinde', before: 'Ort 09273103', after: 'Neu' }])
    expect(difference.changed.map(({ key, field }) => `${key} ${field}`)).toEqual(['09273101 areaHa', '09273103 textkennzeichen'])
  })
  it('finds nothing between an edition and itself', () => {
    fc.assert(
      fc.property(anyEdition, (edition) => {
        expect(compareEditions(edition, edition)).toEqual({ opened: [], closed: [], renamed: [], changed: [] })
      }),
    )
  })
  it('gives, applied to the keys of the first, the keys of the second', () => {
    fc.assert(
      fc.property(anyEdition, anyEdition, (before, after) => {
        const { opened, closed } = compareEditions(before, after)
        const gone = new Set(closed.map(({ key }) => key))
        const keys = [...before.territories.map(({ key }) => key).filter((key) => !gone.has(key)), ...opened.map(({ key }) => key)]
        expect(keys.sort()).toEqual(after.territories.map(({ key }) => key).sort())
      }),
    )
  })
  it('reads backwards as the mirror image', () => {
    fc.assert(
      fc.property(anyEdition, anyEdition, (before, after) => {
        const there = compareEditions(before, after)
        const back = compareEditions(after, before)
        expect(back.opened.map(({ key }) => key)).toEqual(there.closed.map(({ key }) => key))
        expect(back.renamed.map(({ key }) => key).sort()).toEqual(there.renamed.map(({ key }) => key).sort())
      }),
    )
  })
})
