import { useId, type ReactNode } from 'react'
import { useSay } from '../../i18n/use-say.js'

export type Sentences = { readonly on: string; readonly de: string; readonly en: string }

/** A sentence for the public in both languages; `dated` with the day that it concerns. */
export function SentenceFields({
  said,
  onChange,
  dated,
  invalid,
}: {
  said: Sentences
  onChange: (said: Sentences) => void
  dated: boolean
  invalid: boolean
}): ReactNode {
  const { t } = useSay()
  const id = useId()
  const wrong = (language: 'de' | 'en'): boolean => invalid && said[language].trim().length < 5
  return (
    <>
      {dated && (
        <div className="field">
          <label htmlFor={`${id}-on`}>{t('publishing.on')}</label>
          <input
            id={`${id}-on`}
            type="date"
            value={said.on}
            aria-invalid={invalid && said.on === ''}
            onChange={(event) => {
              onChange({ ...said, on: event.target.value })
            }}
          />
        </div>
      )}
      {(['de', 'en'] as const).map((language) => (
        <div key={language} className="field">
          <label htmlFor={`${id}-${language}`}>{t(`publishing.text.${language}`)}</label>
          <textarea
            id={`${id}-${language}`}
            rows={2}
            maxLength={500}
            lang={language}
            value={said[language]}
            aria-invalid={wrong(language)}
            onChange={(event) => {
              onChange({ ...said, [language]: event.target.value })
            }}
          />
        </div>
      ))}
    </>
  )
}
