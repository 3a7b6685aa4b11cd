import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { TerritoryView } from '@blaupause/contract/register'
import { useSay } from '../i18n/use-say.js'

const DELAY = 250
const LEAST = 3
type Area = { readonly key: string; readonly name: string }

/** Which municipalities and districts something concerns: those at the table are offered, the register answers while one types. */
export function AreaChoice({
  legend,
  land,
  offered,
  chosen,
  onChange,
}: {
  legend: string
  land: string
  offered: readonly Area[]
  chosen: readonly Area[]
  onChange: (areas: readonly Area[]) => void
}): ReactNode {
  const { t } = useSay()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(words.trim())
    }, DELAY)
    return () => {
      clearTimeout(timer)
    }
  }, [words])
  const { data: found = [] } = useGetList<TerritoryView & { id: string }>(
    'traeger',
    { pagination: { page: 1, perPage: 8 }, filter: { q: asked, land } },
    { enabled: asked.length >= LEAST, retry: false },
  )
  const has = (key: string): boolean => chosen.some((one) => one.key === key)
  const toggle = (area: Area): void => {
    onChange(has(area.key) ? chosen.filter(({ key }) => key !== area.key) : [...chosen, area])
  }
  const boxes = [...offered, ...chosen.filter(({ key }) => !offered.some((one) => one.key === key))]
  return (
    <fieldset className="step-choice">
      <legend>{legend}</legend>
      <div className="boxes">
        {boxes.map((area) => (
          <label key={area.key} className="box">
            <input
              type="checkbox"
              checked={has(area.key)}
              onChange={() => {
                toggle(area)
              }}
            />
            <span>{area.name}</span>
          </label>
        ))}
      </div>
      <label className="below" htmlFor={`${id}-q`}>
        {t('workshops.form.area_search')}
        <input
          id={`${id}-q`}
          ref={field}
          type="search"
          autoComplete="off"
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
      </label>
      {asked.length >= LEAST && (
        <ul className="list" aria-live="polite" aria-label={t('workshops.form.area_found')}>
          {found
            .filter(({ key }) => !has(key))
            .map(({ key, fullName }) => (
              <li key={key}>
                <button
                  type="button"
                  className="btn--link"
                  onClick={() => {
                    toggle({ key, name: fullName })
                    setWords('')
                    field.current?.focus()
                  }}
                >
                  {fullName}
                </button>{' '}
                <small>{key}</small>
              </li>
            ))}
          {found.length === 0 && <li className="muted">{t('workshops.form.area_none')}</li>}
        </ul>
      )}
    </fieldset>
  )
}
