import { describe, expect, it } from 'vitest'
import { groupDigest } from './group-digest.js'

describe('digests and fingerprints to compare', () => {
  it('stand in groups of four', () => {
    expect(groupDigest('9c4e1b07d2a853f1')).toBe('9C4E 1B07 D2A8 53F1')
  })
  it('lose the name of the algorithm and other people’s separators', () => {
    expect(groupDigest('sha256:9c:4e:1b:07')).toBe('9C4E 1B07')
  })
  it('keep their letters where upper and lower case differ', () => {
    expect(groupDigest('kPrK_qmxVWaYVA9w')).toBe('kPrK_qmxVWaYVA9w')
  })
})
