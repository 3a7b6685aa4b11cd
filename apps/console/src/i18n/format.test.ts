import { describe, expect, it } from 'vitest'
import { formatFor, groupedKey, isoWeek, mondayOf } from './format.js'

describe('dates and numbers on the screen', () => {
  const de = formatFor('de')
  const en = formatFor('en')
  it('writes German days with two digits and the weekday where somebody must act', () => {
    expect(de.date('2026-08-17')).toBe('17.08.2026')
    expect(de.short('2026-06-05')).toBe('05.06.')
    expect(de.due('2026-08-21')).toBe('Fr., 21.08.2026')
    expect(de.long('2026-08-17')).toBe('Montag, 17. August 2026')
    expect(de.day('2026-08-10')).toBe('Mo., 10. August')
  })
  it('writes English days with the month in words', () => {
    expect(en.date('2026-08-17')).toBe('17 Aug 2026')
    expect(en.due('2026-08-21')).toBe('Fri, 21 Aug 2026')
  })
  it('writes instants in Berlin time', () => {
    expect(de.moment('2026-08-17T04:00:00.000Z')).toBe('17.08.2026, 6:00 Uhr')
    expect(de.moment('2026-12-31T23:30:00.000Z')).toBe('01.01.2027, 0:30 Uhr')
  })
  it('groups thousands, signs changes and puts a space that does not break before %', () => {
    expect(de.number(1385)).toBe('1.385')
    expect(de.signed(-1)).toBe('−1')
    expect(de.signed(0)).toBe('±0')
    expect(de.percent(0.713)).toBe('71\u00a0%')
    expect(en.percent(0.713)).toBe('71%')
  })
  it('counts weeks by ISO 8601, also round New Year', () => {
    expect(isoWeek('2026-08-17')).toBe(34)
    expect(isoWeek('2027-01-01')).toBe(53)
    expect(isoWeek('2026-01-01')).toBe(1)
    expect(mondayOf('2026-08-16')).toBe('2026-08-10')
  })
  it('groups keys for reading', () => {
    expect(groupedKey('092735218')).toBe('09273 5218')
    expect(groupedKey('09273')).toBe('09273')
  })
})
