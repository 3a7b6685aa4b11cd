import { describe, expect, it } from 'vitest'
import { mapClass } from './map-class.js'

describe('the step of an area', () => {
  it('is the last one only when everybody is reached, the first only when nobody is', () => {
    expect([mapClass(0, 9), mapClass(1, 9), mapClass(3, 9), mapClass(4, 9), mapClass(6, 9), mapClass(8, 9), mapClass(9, 9)]).toEqual([
      'c0',
      'c1',
      'c1',
      'c2',
      'c2',
      'c3',
      'c4',
    ])
  })
  it('is none where nobody lives', () => {
    expect(mapClass(0, 0)).toBeNull()
  })
})
