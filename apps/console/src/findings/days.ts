import type { Language } from '../i18n/format.js'

/** Working days as the screens write them: a half where a median lies between two days, the minus sign U+2212. */
export function days(value: number, language: Language): string {
  const rounded = String(Math.round(Math.abs(value) * 10) / 10)
  return `${value < 0 ? '−' : ''}${language === 'de' ? rounded.replace('.', ',') : rounded}`
}

/** A ratio of paces: 1,8 or 0,6. */
export function ratio(value: number, language: Language): string {
  const rounded = value.toFixed(value < 10 ? 2 : 1)
  return language === 'de' ? rounded.replace('.', ',') : rounded
}

/** A p value: at most three digits, never "0". */
export function pValue(value: number, language: Language): string {
  const text = value < 0.001 ? '< 0.001' : `= ${value.toFixed(3)}`
  return language === 'de' ? text.replace('.', ',') : text
}
