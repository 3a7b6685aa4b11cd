import { useId, type ReactNode } from 'react'
import type { Text } from '@blaupause/domain/blueprints'
import { useFieldProblem } from '../../forms/field-problem.js'
import { useSay } from '../../i18n/use-say.js'

type Props = {
  label: string
  at?: string
  value: Text
  onChange: (value: Text) => void
  rows?: number
  hint?: string
  parameters?: readonly { readonly id: string; readonly name: Text }[]
}

/** A text in both languages, side by side. A button puts a parameter, which a Land profile fills, at the end of the German and the English text. */
export function TextPair({ label, at, value, onChange, rows = 1, hint, parameters = [] }: Props): ReactNode {
  const { t, text } = useSay()
  const id = useId()
  // Both languages are one field of the content; what is wrong with either is said once, under both.
  const { input, said } = useFieldProblem(id, { at, hint: hint === undefined ? undefined : `${id}-hint` })
  const wrong = 'aria-invalid' in input
  const { 'aria-labelledby': _, ...describes } = input
  const field = (language: 'de' | 'en'): ReactNode => {
    const own = {
      id: `${id}-${language}`,
      lang: language,
      maxLength: 4000,
      value: value[language],
      ...describes,
      onChange: ({ target }: { target: { value: string } }) => {
        onChange({ ...value, [language]: target.value })
      },
    }
    return (
      <label htmlFor={own.id}>
        {t(`draft.in_${language}`, { label })}
        {rows > 1 ? <textarea rows={rows} {...own} /> : <input {...own} />}
      </label>
    )
  }
  return (
    <div className="pair-of-texts">
      <div className="fields">
        {field('de')}
        {field('en')}
      </div>
      {wrong && <p>{said}</p>}
      {hint && (
        <p className="source" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {parameters.length > 0 && (
        <p className="source" role="group" aria-label={t('draft.insert_for', { label })}>
          {t('draft.insert')}{' '}
          {parameters.map((one) => (
            <button
              key={one.id}
              type="button"
              className="btn btn--text"
              onClick={() => {
                onChange({ de: `${value.de} {{${one.id}}}`.trim(), en: `${value.en} {{${one.id}}}`.trim() })
              }}
            >
              {text(one.name)}
            </button>
          ))}
        </p>
      )}
    </div>
  )
}
