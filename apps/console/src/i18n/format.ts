import { addDays, weekday, type LocalDate } from '@blaupause/domain/kernel'

export type Language = 'de' | 'en'

/** Dates, numbers and shares as the screens write them. Days are `YYYY-MM-DD` and never pass through a time zone. */
export type Format = {
  /** 17.08.2026 · 17 Aug 2026 */
  date: (day: LocalDate) => string
  /** 05.06. · 5 Jun */
  short: (day: LocalDate) => string
  /** Fr., 21.08.2026 · Fri, 21 Aug 2026; where somebody must act */
  due: (day: LocalDate) => string
  /** Montag, 17. August 2026 · Monday, 17 August 2026 */
  long: (day: LocalDate) => string
  /** Mo., 10. August · Mon, 10 August */
  day: (day: LocalDate) => string
  /** 21. September · 21 September */
  dayMonth: (day: LocalDate) => string
  /** Mo. · Mon */
  weekday: (day: LocalDate) => string
  /** August */
  month: (day: LocalDate) => string
  /** The month on a phone: "Nov". */
  monthBrief: (day: LocalDate) => string
  /** 24.11.2026, 8:30 Uhr · 24 Nov 2026, 8:30; in Berlin time */
  moment: (instant: string) => string
  /** 8:30 Uhr · 8:30; in Berlin time */
  time: (instant: string) => string
  /** 1.385 · 1,385 */
  number: (value: number) => string
  /** +3, ±0, −1 with the minus sign U+2212 */
  signed: (value: number) => string
  /** 71 % · 71% of a share between 0 and 1 */
  percent: (share: number) => string
  /** A, B und C · A, B and C */
  list: (names: readonly string[]) => string
}

const cache = new Map<Language, Format>()

export function formatFor(language: Language): Format {
  const known = cache.get(language)
  if (known) return known
  const made = make(language)
  cache.set(language, made)
  return made
}

/** The ISO 8601 week of a day: the week belongs to the year of its Thursday. */
export function isoWeek(day: LocalDate): number {
  const thursday = addDays(day, 4 - (weekday(day) || 7))
  const first = `${thursday.slice(0, 4)}-01-01`
  return Math.floor((Date.parse(thursday) - Date.parse(first)) / 86_400_000 / 7) + 1
}

/** The Monday on or before `day`. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, -((weekday(day) + 6) % 7))
}

/** Regional keys are strings, grouped for reading: 09273 5218, 09772 177. */
export function groupedKey(key: string): string {
  return key.length > 5 ? `${key.slice(0, 5)} ${key.slice(5)}` : key
}

function make(language: Language): Format {
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  const clock = language === 'de' ? ' Uhr' : ''
  const by = (options: Intl.DateTimeFormatOptions): ((day: string) => string) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
    return (day) => formatter.format(new Date(`${day.slice(0, 10)}T00:00:00Z`))
  }
  const date = by(language === 'de' ? { day: '2-digit', month: '2-digit', year: 'numeric' } : { day: 'numeric', month: 'short', year: 'numeric' })
  const short = by(language === 'de' ? { day: '2-digit', month: '2-digit' } : { day: 'numeric', month: 'short' })
  const weekdayName = by({ weekday: 'short' })
  const dayMonth = by({ day: 'numeric', month: 'long' })
  const number = new Intl.NumberFormat(locale)
  const joined = new Intl.ListFormat(locale, { type: 'conjunction' })
  const inBerlin = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', dateStyle: 'short' })
  const clockTime = new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Berlin', hour: 'numeric', minute: '2-digit', hour12: false })
  const dotted = (day: string): string => (language === 'de' ? `${weekdayName(day)}.` : weekdayName(day))
  return {
    date,
    short,
    dayMonth,
    due: (day) => `${dotted(day)}, ${date(day)}`,
    long: by({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    day: (day) => `${dotted(day)}, ${dayMonth(day)}`,
    weekday: by({ weekday: 'short' }),
    month: by({ month: 'long' }),
    monthBrief: by({ month: 'short' }),
    moment: (instant) => `${date(inBerlin.format(new Date(instant)))}, ${clockTime.format(new Date(instant)).replace(/^0(?=\d)/, '')}${clock}`,
    time: (instant) => `${clockTime.format(new Date(instant)).replace(/^0(?=\d)/, '')}${clock}`,
    number: (value) => number.format(value),
    signed: (value) => (value === 0 ? '±0' : value > 0 ? `+${number.format(value)}` : `−${number.format(-value)}`),
    percent: (share) => `${Math.round(share * 100)}${language === 'de' ? '\u00a0' : ''}%`,
    list: (names) => joined.format(names),
  }
}
