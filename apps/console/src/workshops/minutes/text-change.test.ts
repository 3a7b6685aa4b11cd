import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textChange } from './text-change.js'

describe('how a text became another', () => {
  it.each([
    ['Wir haben', 'Wir hatten', { at: 6, remove: 1, insert: 'tt' }],
    ['', 'x', { at: 0, remove: 0, insert: 'x' }],
    ['aaa', 'aa', { at: 2, remove: 1, insert: '' }],
    ['gleich', 'gleich', { at: 6, remove: 0, insert: '' }],
  ])('%j, %j', (before, after, change) => expect(textChange(before, after)).toEqual(change))
  it('done to the first gives the second', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const { at, remove, insert } = textChange(before, after)
        expect(before.slice(0, at) + insert + before.slice(at + remove)).toBe(after)
      }),
    )
  })
})
