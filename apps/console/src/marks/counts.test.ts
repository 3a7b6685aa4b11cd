import { describe, expect, it } from 'vitest'
import { addCounts, countMarks, present, segments } from './counts.js'

describe('counts of a strip', () => {
  it('come in one order: what is live first, what has not begun and exceptions last', () => {
    expect(present({ nicht: 1, wartet: 2, belegt: 1, laeuft: 0 })).toEqual([
      ['belegt', 1],
      ['wartet', 2],
      ['nicht', 1],
    ])
  })
  it('give one segment per authority', () => {
    expect(segments({ wartet: 2, belegt: 1 })).toEqual(['belegt', 'wartet', 'wartet'])
  })
  it('add up', () => {
    expect(addCounts([{ belegt: 1 }, { belegt: 2, nicht: 1 }])).toEqual({ belegt: 3, nicht: 1 })
    expect(countMarks([{ mark: 'belegt' }, { mark: 'belegt' }])).toEqual({ belegt: 2 })
  })
})
