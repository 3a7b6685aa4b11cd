import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, berlinDay, berlinHour, daysBetween, LocalDate, weekday } from './local-date.js'

const day = fc.integer({ min: 0, max: 15 * 365 }).map((days) => addDays('2020-01-01', days))
/** The last days of March and October too, on one of which the clocks change. */
const late = fc
  .tuple(fc.integer({ min: 2020, max: 2034 }), fc.constantFrom('03', '10'), fc.integer({ min: 25, max: 31 }))
  .map(([year, month, of]) => `${year}-${month}-${of}`)
/** Two o'clock is none, or two, when the clocks change. */
const hour = fc.integer({ min: 0, max: 23 }).filter((at) => at !== 2)

/** What the platform's own time zone data say, as the yardstick. */
const berlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'medium' })

describe('a day', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '2026-04-31', '', '2026-01-01T00:00:00Z', '0000-01-01', '0999-12-31'])(
    '%j is none',
    (text) => {
      expect(LocalDate.safeParse(text).success).toBe(false)
    },
  )

  it('29 February is one in a leap year', () => expect(LocalDate.parse('2028-02-29')).toBe('2028-02-29'))

  it('adding days and counting them are inverse, whatever lies between', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days)
        expect(addDays(addDays(from, days), -days)).toBe(from)
      }),
    )
  })

  it('days sort as text', () => {
    fc.assert(fc.property(day, day, (a, b) => Math.sign(daysBetween(a, b)) === (a === b ? 0 : a < b ? 1 : -1)))
  })

  it('1 January 2026 is a Thursday', () => expect(weekday('2026-01-01')).toBe(4))
})

describe('the day in Berlin', () => {
  it.each([
    ['in winter a day begins at 23:00 UTC', '2026-01-31T22:59:59.999Z', '2026-01-31'],
    ['in winter a day begins at 23:00 UTC', '2026-01-31T23:00:00.000Z', '2026-02-01'],
    ['the day before the clocks go forward still ends at 23:00 UTC', '2026-03-28T23:00:00.000Z', '2026-03-29'],
    ['the day the clocks go forward ends at 22:00 UTC', '2026-03-29T21:59:59.999Z', '2026-03-29'],
    ['the day the clocks go forward ends at 22:00 UTC', '2026-03-29T22:00:00.000Z', '2026-03-30'],
    ['the day before the clocks go back ends at 22:00 UTC', '2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['the day the clocks go back ends at 23:00 UTC', '2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['the day the clocks go back ends at 23:00 UTC', '2026-10-25T23:00:00.000Z', '2026-10-26'],
    ['the new year begins at 23:00 UTC', '2026-12-31T23:00:00.000Z', '2027-01-01'],
  ])('%s (%s)', (_, instant, expected) => expect(berlinDay(instant)).toBe(expected))

  it('is the day the time zone data give, at every instant', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true }), (at) => {
        expect(berlinDay(at.toISOString())).toBe(berlin.format(at).slice(0, 10))
      }),
      { numRuns: 500 },
    )
  })
})

describe('an hour in Berlin', () => {
  it.each([
    ['2026-03-28', '2026-03-28T07:00:00.000Z'],
    ['2026-03-29', '2026-03-29T06:00:00.000Z'],
    ['2026-10-24', '2026-10-24T06:00:00.000Z'],
    ['2026-10-25', '2026-10-25T07:00:00.000Z'],
  ])('eight o’clock on %s is %s', (date, instant) => expect(berlinHour(date, 8)).toBe(instant))

  it.each([
    ['2026-03-29', 0, '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 0, '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 0, '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', 0, '2026-10-25T23:00:00.000Z'],
  ])('%s begins (%i o’clock) at %s', (date, at, instant) => expect(berlinHour(date, at)).toBe(instant))

  it('two o’clock, which is left out in March, is three; of the two in October it is the first', () => {
    expect(['2026-03-29', '2026-10-25'].map((date) => berlinHour(date, 2))).toEqual(['2026-03-29T01:00:00.000Z', '2026-10-25T00:00:00.000Z'])
    expect(berlinHour('2026-03-29', 3)).toBe(berlinHour('2026-03-29', 2))
  })

  it('is that hour of that day by the time zone data', () => {
    fc.assert(
      fc.property(fc.oneof(day, late), hour, (date, at) => {
        expect(berlin.format(new Date(berlinHour(date, at)))).toBe(`${date} ${String(at).padStart(2, '0')}:00:00`)
        expect(berlinDay(berlinHour(date, at))).toBe(date)
      }),
      { numRuns: 3000 },
    )
  })
})
