import { useId, type ReactNode } from 'react'
import type { Scale } from '@blaupause/domain/criteria'
import { useSay } from '../i18n/use-say.js'

const NUMBER: Scale = { kind: 'number', unit: { de: '%', en: '%' }, low: 0, high: 100, amber: 50, green: 80 }

/** How a criterion is rated; a number asks for its unit, its bounds and where it is reached. */
export function ScaleFields({ scale, onChange }: { scale: Scale; onChange: (scale: Scale) => void }): ReactNode {
  const { t } = useSay()
  const id = useId()
  const number = scale.kind === 'number' ? scale : null
  const field = (name: 'low' | 'high' | 'amber' | 'green'): ReactNode =>
    number && (
      <label htmlFor={`${id}-${name}`}>
        {t(`criteria.form.${name}`)}
        <input
          id={`${id}-${name}`}
          type="number"
          step="any"
          value={number[name]}
          onChange={(event) => {
            onChange({ ...number, [name]: Number(event.target.value) })
          }}
        />
      </label>
    )
  return (
    <>
      <div className="fields">
        <label htmlFor={`${id}-kind`}>
          {t('criteria.scale.label')}
          <span className="pick">
            <select
              id={`${id}-kind`}
              value={scale.kind}
              onChange={(event) => {
                onChange(event.target.value === 'number' ? NUMBER : { kind: event.target.value as 'yes-no' | '0-4' })
              }}
            >
              {(['yes-no', '0-4', 'number'] as const).map((one) => (
                <option key={one} value={one}>
                  {t(`criteria.scale.${one}`)}
                </option>
              ))}
            </select>
          </span>
        </label>
        {number &&
          (['de', 'en'] as const).map((language) => (
            <label key={language} htmlFor={`${id}-unit-${language}`}>
              {t(`criteria.form.unit_${language}`)}
              <input
                id={`${id}-unit-${language}`}
                maxLength={40}
                value={number.unit[language]}
                onChange={(event) => {
                  onChange({ ...number, unit: { ...number.unit, [language]: event.target.value } })
                }}
              />
            </label>
          ))}
      </div>
      {number && (
        <div className="fields four">
          {field('low')}
          {field('high')}
          {field('amber')}
          {field('green')}
        </div>
      )}
    </>
  )
}
