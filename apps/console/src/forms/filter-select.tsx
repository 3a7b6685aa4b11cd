import type { ReactNode } from 'react'
import { useSay } from '../i18n/use-say.js'

export type Choice = readonly [value: string, text: string]
type Props = { readonly label: string; readonly value: string; readonly options: readonly Choice[]; readonly onChoose: (value: string) => void }

/** One thing that a list is filtered by; the empty choice shows all. Without anything to choose from there is nothing to see. */
export function FilterSelect({ label, value, options, onChoose }: Props): ReactNode {
  const { t } = useSay()
  if (options.length === 0) return null
  return (
    <label>
      {label}
      <span className="pick">
        <select
          value={value}
          onChange={(event) => {
            onChoose(event.target.value)
          }}
        >
          <option value="">{t('list.filter.all')}</option>
          {options.map(([id, text]) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      </span>
    </label>
  )
}
