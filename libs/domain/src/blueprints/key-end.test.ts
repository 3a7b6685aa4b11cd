import { describe, expect, it } from 'vitest'
import { countsDespiteEnd, type KeyEnd } from './key-end.js'

const revoked: KeyEnd = { from: '2026-06-01', because: 'revoked', reason: 'Verlust', compromised: false }
const before = '2026-05-31'

describe('a signature made with a key that has ended', () => {
  it.each([
    ['made before the key was taken back', revoked, before, null, true],
    ['made on the day it was taken back', revoked, '2026-06-01', null, false],
    ['of which nobody knows when it was made', revoked, null, null, false],
    ['made before another key took its place', { ...revoked, because: 'rotated' as const }, before, null, true],
    ['made with the old key afterwards', { ...revoked, because: 'rotated' as const }, '2026-06-01', null, false],
    ['older than dates in signatures, by a key that was replaced', { ...revoked, because: 'rotated' as const }, null, null, true],
    ['that says it is older, by a key in strange hands', { ...revoked, compromised: true }, before, null, false],
    ['known here before the key came into strange hands', { ...revoked, compromised: true }, null, before, true],
    ['known here only since then', { ...revoked, compromised: true }, before, '2026-06-01', false],
  ])('%s: counts or not', (_, end, signedOn, knownOn, counts) => expect(countsDespiteEnd(end, signedOn, knownOn)).toBe(counts))
})
