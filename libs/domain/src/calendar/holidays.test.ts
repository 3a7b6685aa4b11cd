import { describe, expect, it } from 'vitest'
import { landCalendar, type LandCode, type PlaceDay } from './holidays.js'
import { isWorkingDay } from './working-days.js'

const friedensfest = (on: string): PlaceDay => ({
  on,
  holds: true,
  name: { de: 'Augsburger Friedensfest', en: 'Augsburg Peace Festival' },
  certainty: 'belegt',
})
const works = (land: LandCode, date: string) => isWorkingDay(landCalendar(land), date)

/** Public holidays that the law of the Land gives all of it, 2026 (BayFTG Art. 1 Abs. 1 Nr. 1, HFeiertagsG § 1). */
const BAVARIA_2026 = ['01-01', '01-06', '04-03', '04-06', '05-01', '05-14', '05-25', '06-04', '10-03', '11-01', '12-25', '12-26']
const HESSE_2026 = BAVARIA_2026.filter((day) => !['01-06', '11-01'].includes(day))
const in2026 = (land: LandCode) =>
  [...landCalendar(land).holidays]
    .filter((day) => day.startsWith('2026'))
    .map((day) => day.slice(5))
    .sort()

describe('public holidays of a Land', () => {
  it('Bavaria has these', () => expect(in2026('BY')).toEqual(BAVARIA_2026))
  it('Hesse has these', () => expect(in2026('HE')).toEqual(HESSE_2026))

  it.each(['2025-01-06', '2026-01-06', '2028-01-06'])('on %s Bavaria rests and Hesse works', (date) => {
    expect([works('BY', date), works('HE', date)]).toEqual([false, true])
  })

  it.each([['2025-06-19'], ['2026-06-04'], ['2028-06-15']])('on Fronleichnam %s both rest, Saxony and Thuringia work as Länder', (date) => {
    expect((['BY', 'HE', 'SN', 'TH'] as const).map((land) => works(land, date))).toEqual([false, false, true, true])
  })

  it.each(['2025-08-15', '2028-08-15'])('15 August (%s) holds in single Bavarian municipalities, so not in the Land; in Saarland it does', (date) => {
    expect([works('BY', date), works('SL', date)]).toEqual([true, false])
  })

  it.each(['2025-08-08', '2028-08-08'])('the Friedensfest (%s) holds in Augsburg alone', (date) => {
    expect(works('BY', date)).toBe(true)
    expect(isWorkingDay(landCalendar('BY', [friedensfest(date)]), date)).toBe(false)
  })

  it('days of one place leave the Land’s own calendar as it is', () => {
    landCalendar('BY', [friedensfest('2025-08-15')])
    expect(works('BY', '2025-08-15')).toBe(true)
  })

  it('each has the library’s name in both languages', () => {
    expect(landCalendar('BY').named?.get('2026-01-06')).toEqual({ name: { de: 'Heilige Drei Könige', en: 'Epiphany' }, certainty: 'belegt' })
    expect(landCalendar('HE').named?.has('2026-01-06')).toBe(false)
  })

  it('a day of which nobody knows whether it holds is worked on and named', () => {
    const open = landCalendar('BY', [{ on: '2028-08-15', holds: false, name: { de: 'Mariä Himmelfahrt', en: 'Assumption Day' }, certainty: 'offen' }])
    expect([isWorkingDay(open, '2028-08-15'), open.named?.get('2028-08-15')?.certainty]).toEqual([true, 'offen'])
  })

  it('Buß- und Bettag is a holiday in Saxony, in Bavaria a day off school', () => {
    expect([works('SN', '2026-11-18'), works('BY', '2026-11-18')]).toEqual([false, true])
  })

  it.each(['2026-12-24', '2026-12-31', '2026-02-16'])('%s is no public holiday, whatever banks and carnival do', (date) => expect(works('BY', date)).toBe(true))

  it('every year from 2020 to 2035 is covered', () => {
    for (let year = 2020; year <= 2035; year += 1) expect(works('HE', `${year}-05-01`)).toBe(false)
  })
})
