import { useEffect } from 'react'
import { useLocaleState } from 'react-admin'

/** Keeps `<html lang>` in step with the chosen language, for screen readers and hyphenation. */
export function useLanguage(): void {
  const [locale] = useLocaleState()
  useEffect(() => {
    document.documentElement.lang = locale === 'en' ? 'en' : 'de'
  }, [locale])
}
