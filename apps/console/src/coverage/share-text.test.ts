import { describe, expect, it } from 'vitest'
import { shareText } from './share-text.js'

describe('a share for reading', () => {
  it('has a decimal where it is small or nearly all', () => {
    expect([shareText(12, 1_385, 'de'), shareText(1_384, 1_385, 'de'), shareText(12, 1_385, 'en')]).toEqual(['0,8\u00a0%', '99,9\u00a0%', '0.8%'])
  })
  it('is whole in between, and all only when all are there', () => {
    expect([shareText(71, 100, 'de'), shareText(2, 3, 'de'), shareText(3, 3, 'de'), shareText(0, 3, 'de'), shareText(0, 0, 'de')]).toEqual([
      '71\u00a0%',
      '66\u00a0%',
      '100\u00a0%',
      '0\u00a0%',
      '–',
    ])
  })
})
