import polyglotI18nProvider from 'ra-i18n-polyglot'
import { de } from './de/index.js'

/** German first, English complete: `en` has the type of `de`, so a missing sentence does not compile. English is fetched by who reads it. */
export const i18nProvider = polyglotI18nProvider(
  (locale) => (locale === 'en' ? import('./en/index.js').then(({ en }) => en) : de) as never,
  'de',
  [
    { locale: 'de', name: 'Deutsch' },
    { locale: 'en', name: 'English' },
  ],
  { allowMissing: true },
)
