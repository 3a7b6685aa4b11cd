import { shareOf } from '@blaupause/domain/coverage'
import type { Language } from '../i18n/format.js'

/** A share for reading: whole per cents, but a decimal where a whole one would say nothing (0.9 %) or too much (99.9 %). */
export function shareText(part: number, whole: number, language: Language): string {
  const share = shareOf(part, whole)
  if (share === null) return '–'
  const fine = (share > 0 && share < 0.1) || (share >= 0.99 && share < 1)
  const text = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', { maximumFractionDigits: 1 }).format(fine ? share * 100 : Math.floor(share * 100))
  return `${text}${language === 'de' ? '\u00a0' : ''}%`
}
