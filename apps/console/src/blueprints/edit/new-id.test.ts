import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FrozenId } from '@blaupause/domain/blueprints'
import { newNodeId } from './new-id.js'

describe('an id made of words', () => {
  it.each([
    ['Übergabe prüfen', [], 'uebergabe-pruefen'],
    ['Test', ['test'], 'test-2'],
    ['7. Schritt', [], 'schritt'],
    ['…', [], 'neu'],
  ] as const)('%s', (words, taken, id) => expect(newNodeId(words, taken)).toBe(id))
  it('is one that may be frozen, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (words) => {
        expect(FrozenId.safeParse(newNodeId(words, ['neu'])).success).toBe(true)
      }),
    )
  })
})
