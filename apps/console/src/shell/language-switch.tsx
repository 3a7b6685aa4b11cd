import type { ReactNode } from 'react'
import { useLocaleState } from 'react-admin'

/** One press to the other language; named in that language, as somebody looking for it would. */
export function LanguageSwitch(): ReactNode {
  const [locale, setLocale] = useLocaleState()
  const other = locale === 'en' ? { code: 'de', name: 'Deutsch' } : { code: 'en', name: 'English' }
  return (
    <button
      type="button"
      className="lang"
      lang={other.code}
      title={other.name}
      onClick={() => {
        setLocale(other.code)
      }}
    >
      <span className="wide">{other.name}</span>
      <span className="narrow" aria-hidden="true">
        {other.code.toUpperCase()}
      </span>
    </button>
  )
}
