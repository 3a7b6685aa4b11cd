import { useId, type ReactNode } from 'react'
import type { Text } from '@blaupause/domain/blueprints'
import { useFieldProblem } from '../../forms/field-problem.js'
import { useSay } from '../../i18n/use-say.js'

type Props = {
  legend: string
  at?: string
  options: readonly { readonly id: string; readonly name: Text }[]
  chosen: readonly string[]
  onChange: (ids: string[]) => void
  numbered?: boolean
}

/** As many of the options as apply, one box each; folded while nothing is to be changed. */
export function ManyField({ legend, at: place, options, chosen, onChange, numbered = false }: Props): ReactNode {
  const { t, text } = useSay()
  const { input, said } = useFieldProblem(useId(), { at: place })
  const names = options.filter(({ id }) => chosen.includes(id)).map(({ name }) => text(name))
  return (
    <>
      <details className="many-of">
        <summary>
          <span>{legend}</span> {names.length === 0 ? t('draft.none') : names.join(', ')}
        </summary>
        <fieldset className="step-choice" aria-describedby={input['aria-describedby']}>
          <legend className="visually-hidden">{legend}</legend>
          <div className="boxes">
            {options.map(({ id, name }, at) => (
              <label key={id} className="box">
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={(event) => {
                    onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                  }}
                />
                <span>
                  {numbered ? `${at + 1} ` : ''}
                  {text(name)}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      </details>
      {said}
    </>
  )
}
