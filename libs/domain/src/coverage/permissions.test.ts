import { describe, expect, it } from 'vitest'
import { SYSTEM, type Actor } from '../identity/index.js'
import { canReadCoverage, readableLaender } from './permissions.js'

const programmes = [
  { id: 'bund-bayern', land: 'BY' },
  { id: 'bund-hessen', land: 'HE' },
]
const actor = (change: Partial<Actor>): Actor => ({ ...SYSTEM, ...change })

describe('coverage is read', () => {
  it('by the Bund and a roll-in team for the Länder of their programmes', () => {
    expect(readableLaender(actor({ role: 'bund', programmes: ['bund-bayern', 'bund-hessen'] }), programmes)).toEqual(['BY', 'HE'])
    expect(readableLaender(actor({ role: 'rollin', programmes: ['bund-bayern'] }), programmes)).toEqual(['BY'])
  })
  it('by a Land and its audit office for the Land alone', () => {
    expect(readableLaender(actor({ role: 'land', land: 'HE' }), programmes)).toEqual(['HE'])
    expect(readableLaender(actor({ role: 'pruefung', land: 'BY' }), programmes)).toEqual(['BY'])
  })
  it('not by who sees only a part, for whom every share would be wrong', () => {
    for (const role of ['kommune', 'dienstleister', 'betrieb'] as const) {
      expect(readableLaender(actor({ role, land: 'BY', programmes: ['bund-bayern'] }), programmes)).toEqual([])
      expect(canReadCoverage({ role })).toBe(false)
    }
  })
})
