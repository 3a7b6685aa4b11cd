import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../kernel/index.js'
import { landCalendar, type LandCode } from './holidays.js'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.js'

const codes: readonly LandCode[] = ['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH']
const calendar = fc.constantFrom(...codes).map((land) => landCalendar(land))
const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days))
const count = fc.integer({ min: -120, max: 120 })

describe('working days', () => {
  it('never end on a day that is none', () => {
    fc.assert(fc.property(calendar, day, count, (at, from, n) => isWorkingDay(at, addWorkingDays(at, from, n))))
  })

  it('there and back again is where it began, from a working day', () => {
    fc.assert(
      fc.property(calendar, day, count, (at, from, n) => {
        const begin = addWorkingDays(at, from, 0)
        expect(addWorkingDays(at, addWorkingDays(at, begin, n), -n)).toBe(begin)
      }),
    )
  })

  it('counting them is the inverse of adding them', () => {
    fc.assert(fc.property(calendar, day, fc.integer({ min: 1, max: 200 }), (at, from, n) => workingDaysBetween(at, from, addWorkingDays(at, from, n)) === n))
  })

  it('from a working day one more is always later, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(calendar, day, count, fc.nat(30), (at, from, n, later) => {
        const begin = addWorkingDays(at, from, 0)
        expect(addWorkingDays(at, begin, n + 1) > addWorkingDays(at, begin, n)).toBe(true)
        expect(addWorkingDays(at, addDays(from, later), n) >= addWorkingDays(at, from, n)).toBe(true)
      }),
    )
  })

  it('none is the day itself, or the next working day', () => {
    const by = landCalendar('BY')
    expect(addWorkingDays(by, '2026-03-02', 0)).toBe('2026-03-02')
    expect(addWorkingDays(by, '2026-03-07', 0)).toBe('2026-03-09')
    expect(addWorkingDays(by, '2026-04-03', 0)).toBe('2026-04-07')
  })

  it('the start day does not count, and nothing lies between a day and an earlier one', () => {
    const by = landCalendar('BY')
    expect(addWorkingDays(by, '2026-03-02', 1)).toBe('2026-03-03')
    expect(workingDaysBetween(by, '2026-03-02', '2026-03-02')).toBe(0)
    expect(workingDaysBetween(by, '2026-03-10', '2026-03-02')).toBe(0)
  })

  it('over Christmas a week has two working days', () => {
    expect(addWorkingDays(landCalendar('BY'), '2026-12-23', 3)).toBe('2026-12-29')
    expect(workingDaysBetween(landCalendar('BY'), '2026-12-31', '2027-01-08')).toBe(4)
    expect(workingDaysBetween(landCalendar('HE'), '2026-12-31', '2027-01-08')).toBe(5)
  })
})
