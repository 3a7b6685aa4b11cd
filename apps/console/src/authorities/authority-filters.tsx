import { useEffect, useState, type ReactNode } from 'react'
import { useGetList, useListContext } from 'react-admin'
import { behoerdeKinds, type BehoerdeKind } from '@blaupause/domain/catalogue'
import type { TerritoryView } from '@blaupause/contract/register'
import { useSay } from '../i18n/use-say.js'

const DELAY = 300
const LAENDER = ['BY', 'HE', 'HH', 'SL']

export type AuthorityFilter = { q?: string; land?: string; kind?: BehoerdeKind; kreis?: string; on?: string }

/** Land, kind, Kreis, words and the day on which it holds. Another Land lets go of the Kreis. */
export function AuthorityFilters({ today }: { today: string }): ReactNode {
  const { t } = useSay()
  const { filterValues, setFilters } = useListContext()
  const filter = filterValues as AuthorityFilter
  const { data: kreise = [] } = useGetList<TerritoryView & { id: string }>(
    'traeger',
    { pagination: { page: 1, perPage: 200 }, filter: { level: 'kreis', land: filter.land, on: filter.on } },
    { enabled: filter.land !== undefined, retry: false },
  )
  const [words, setWords] = useState(filter.q ?? '')
  const set = (change: Record<string, string>): void => {
    setFilters(Object.fromEntries(Object.entries({ ...filter, ...change }).filter(([, value]) => value !== '')))
  }
  useEffect(() => {
    if (words === (filter.q ?? '')) return undefined
    const timer = setTimeout(() => {
      set({ q: words })
    }, DELAY)
    return () => {
      clearTimeout(timer)
    }
  }, [words]) // eslint-disable-line react-hooks/exhaustive-deps -- only typing starts the delay
  const select = (
    name: 'land' | 'kind' | 'kreis',
    label: string,
    options: readonly (readonly [string, string])[],
    also: Record<string, string> = {},
  ): ReactNode => (
    <label>
      {label}
      <span className="pick">
        <select
          value={filter[name] ?? ''}
          onChange={(event) => {
            set({ ...also, [name]: event.target.value })
          }}
        >
          <option value="">{t('list.filter.all')}</option>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </span>
    </label>
  )
  return (
    <form
      className="filters"
      role="search"
      aria-label={t('list.filter.label')}
      onSubmit={(event) => {
        event.preventDefault()
        set({ q: words })
      }}
    >
      <label className="words">
        {t('authorities.filter.q')}
        <input
          type="search"
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
          }}
        />
      </label>
      {select(
        'land',
        t('list.filter.land'),
        LAENDER.map((land) => [land, t(`land.${land}`)] as const),
        { kreis: '' },
      )}
      {select(
        'kind',
        t('authorities.filter.kind'),
        behoerdeKinds.map((kind) => [kind, t(`authorities.kind.${kind}`, { smart_count: 2 })] as const),
      )}
      {kreise.length > 0 &&
        select(
          'kreis',
          t('authorities.filter.kreis'),
          kreise.map(({ key, name }) => [key, `${name}, ${key}`] as const),
        )}
      <label>
        {t('authorities.filter.on')}
        <input
          type="date"
          min="1990-01-01"
          value={filter.on ?? today}
          onChange={(event) => {
            if (event.target.value >= '1990') set({ on: event.target.value })
          }}
        />
      </label>
    </form>
  )
}
