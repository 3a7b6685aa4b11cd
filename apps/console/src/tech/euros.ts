import type { Language } from '../i18n/format.js'

/** "1180.50" as people read it: 1.180,50 € · €1,180.50; without cents where there are none. Never passes through a number. */
export function euros(amount: string, language: Language): string {
  const [whole = '0', cents = '00'] = amount.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'de' ? '.' : ',')
  const text = cents === '00' ? grouped : `${grouped}${language === 'de' ? ',' : '.'}${cents}`
  return language === 'de' ? `${text}\u00a0€` : `€${text}`
}
