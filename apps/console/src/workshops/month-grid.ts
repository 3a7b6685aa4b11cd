import { addDays, weekday, type LocalDate } from '@blaupause/domain/kernel'

/** A month as `YYYY-MM`. */
export type Month = string

/** The weeks of a month from Monday to Sunday, with the days of the months before and after that fill them. */
export function monthGrid(month: Month): LocalDate[][] {
  const first = `${month}-01`
  const weeks: LocalDate[][] = []
  for (let monday = addDays(first, -((weekday(first) + 6) % 7)); monday.slice(0, 7) <= month; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, day) => addDays(monday, day)))
  return weeks
}

/** The month so many months later. */
export function monthAfter(month: Month, by: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const count = year * 12 + number - 1 + by
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** Whether it is written as a month, so that an address may be taken for one. */
export function isMonth(text: string | null): text is Month {
  return text !== null && /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(text)
}
