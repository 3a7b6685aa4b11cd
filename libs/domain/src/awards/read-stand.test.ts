import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStand } from './read-stand.js'

describe('the stand of a permalink', () => {
  it.each([
    ['2026-08-17T07:00:00.000Z', '2026-08-17T07:00:00.000Z', '2026-08-17T07:00:00.000Z'],
    ['2026-08-17T09:00:00+02:00', '2026-08-17T07:00:00.000Z', '2026-08-17T07:00:00.000Z'],
    ['2026-08-17T09:00:00 02:00', '2026-08-17T07:00:00.000Z', '2026-08-17T07:00:00.000Z'],
    ['2026-08-17T06', '2026-08-17T06:00:00.000Z', '2026-08-17T06:59:59.999Z'],
    ['2026-08-17', '2026-08-16T22:00:00.000Z', '2026-08-17T21:59:59.999Z'],
    ['2026-12-31', '2026-12-30T23:00:00.000Z', '2026-12-31T22:59:59.999Z'],
  ])('%s is read the same on every machine', (text, from, to) => {
    expect(readStand(text)).toEqual({ from, to })
  })

  it.each(['', 'gestern', '17.08.2026', '2026-02-30', '2026-08-17T25', '2026-08-17T07:61', '17 August 2026', '0000-01-01'])('%j asks for nothing', (text) => {
    expect(readStand(text)).toBeNull()
  })

  it('is read back as it was written, and any text gets an answer', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (at) => {
        expect(readStand(at.toISOString())?.to).toBe(at.toISOString())
      }),
    )
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readStand(text)
        expect(read === null || read.from <= read.to).toBe(true)
      }),
    )
  })
})
