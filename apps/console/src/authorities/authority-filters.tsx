import type { ReactNode } from 'react'
import { useGetList, useListContext } from 'react-admin'
import { behoerdeKinds, type BehoerdeKind } from '@blaupause/domain/catalogue'
import type { TerritoryView } from '@blaupause/contract/register'
import { FilterForm } from '../forms/filter-form.js'
import { FilterSelect, type Choice } from '../forms/filter-select.js'
import { useSay } from '../i18n/use-say.js'

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
  const set = (change: Record<string, string>): void => {
    setFilters(Object.fromEntries(Object.entries({ ...filter, ...change }).filter(([, value]) => value !== '')))
  }
  const select = (name: 'land' | 'kind' | 'kreis', label: string, options: readonly Choice[], also: Record<string, string> = {}): ReactNode => (
    <FilterSelect
      label={label}
      value={filter[name] ?? ''}
      options={options}
      onChoose={(value) => {
        set({ ...also, [name]: value })
      }}
    />
  )
  return (
    <FilterForm
      label={t('authorities.filter.q')}
      words={filter.q ?? ''}
      onWords={(q) => {
        set({ q })
      }}
    >
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
      {select(
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
    </FilterForm>
  )
}
