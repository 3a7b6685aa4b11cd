import polyglotI18nProvider from 'ra-i18n-polyglot'
import { de } from './de/index.js'
import { en } from './en/index.js'

/** German first, English complete: `en` has the type of `de`, so a missing sentence does not compile. */
export const i18nProvider = polyglotI18nProvider(
  (locale) => (locale === 'en' ? en : de) as never,
  'de',
  [{ locale: 'de', name: 'Deutsch' }, { locale: 'en', name: 'English' }],
  { allowMissing: true },
)
