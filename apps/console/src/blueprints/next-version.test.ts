import { describe, expect, it } from 'vitest'
import { nextVersion } from './next-version.js'

describe('the version proposed for a new draft', () => {
  it('is 1.0.0 for a name that does not exist yet', () => {
    expect(nextVersion([{ name: 'andere', version: '3.0.0' }], 'anschluss')).toBe('1.0.0')
  })
  it('is the next minor after the highest, by number and not by letter', () => {
    expect(
      nextVersion(
        [
          { name: 'a', version: '1.9.0' },
          { name: 'a', version: '1.10.2' },
        ],
        'a',
      ),
    ).toBe('1.11.0')
  })
  it('leaves the zeroes behind', () => {
    expect(nextVersion([{ name: 'a', version: '0.1.0' }], 'a')).toBe('1.0.0')
  })
})
