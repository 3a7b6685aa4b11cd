import { describe, expect, it } from 'vitest'
import { SYSTEM, type Actor } from '../identity/index.js'
import { canProposeRollouts } from './permissions.js'

const programme = { id: 'bund-hessen', land: 'HE' }
const actor = (change: Partial<Actor>): Actor => ({ ...SYSTEM, ...change })

describe('rollouts from the commitments are made', () => {
  it('by the Land of the programme and the roll-in team in it, by nobody else', () => {
    expect(canProposeRollouts(actor({ role: 'land', land: 'HE' }), programme)).toBe(true)
    expect(canProposeRollouts(actor({ role: 'rollin', programmes: ['bund-hessen'] }), programme)).toBe(true)
    for (const other of [
      actor({ role: 'land', land: 'BY' }),
      actor({ role: 'rollin', programmes: ['bund-bayern'] }),
      actor({ role: 'bund', programmes: ['bund-hessen'] }),
      actor({ role: 'kommune', land: 'HE' }),
    ])
      expect(canProposeRollouts(other, programme)).toBe(false)
  })
})
