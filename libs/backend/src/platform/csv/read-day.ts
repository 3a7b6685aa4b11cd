import { LocalDate } from '@blaupause/domain/kernel'

/** 31.12.2025 or 2025-12-31 as a day that exists, else null. */
export function readDay(text: string): LocalDate | null {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  const iso = german ? `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}` : text
  return LocalDate.safeParse(iso).success ? iso : null
}
