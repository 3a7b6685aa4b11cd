import type { ReactNode } from 'react'
import { useListContext } from 'react-admin'
import type { Me } from '@blaupause/contract/identity'
import { blockerCategories } from '@blaupause/domain/blockers'
import { parties } from '@blaupause/domain/rollouts'
import { FilterForm } from '../forms/filter-form.js'
import { FilterSelect, type Choice } from '../forms/filter-select.js'
import { useSay } from '../i18n/use-say.js'

const SORTS = ['weight', 'waitingSince', 'authorities', 'inhabitants', 'owner'] as const

/** Whoever still waits. */
export const UNSOLVED = ['open', 'promised']

type Filters = Readonly<Record<string, string | string[]>>

/** Words, whose turn it is, kind and state; and what comes first. */
export function BlockerFilters({ me }: { me: Me }): ReactNode {
  const { t, party } = useSay()
  const { filterValues, setFilters, sort, setSort } = useListContext()
  const filters = filterValues as Filters
  const set = (change: Filters): void => {
    setFilters(Object.fromEntries(Object.entries({ ...filters, ...change }).filter(([, value]) => value !== '')))
  }
  const select = (name: string, options: readonly Choice[]): ReactNode => (
    <FilterSelect
      label={t(`blockers.filter.${name}`)}
      value={Array.isArray(filters[name]) ? 'unsolved' : (filters[name] ?? '')}
      options={options}
      onChoose={(value) => {
        set({ [name]: value === 'unsolved' ? UNSOLVED : value })
      }}
    />
  )
  return (
    <FilterForm
      label={t('list.filter.q')}
      words={String(filters['q'] ?? '')}
      onWords={(q) => {
        set({ q })
      }}
    >
      {me.actor.role !== 'dienstleister' &&
        select(
          'party',
          parties.map((id) => [id, party(id)] as const),
        )}
      {select(
        'category',
        blockerCategories.map((id) => [id, t(`blockers.category.${id}`)] as const),
      )}
      {select(
        'state',
        (['unsolved', 'open', 'promised', 'solved'] as const).map((id) => [id, t(`blockers.filter.states.${id}`)] as const),
      )}
      <label>
        {t('blockers.filter.sort')}
        <span className="pick">
          <select
            value={sort.field}
            onChange={(event) => {
              setSort({ field: event.target.value, order: event.target.value === 'owner' || event.target.value === 'waitingSince' ? 'ASC' : 'DESC' })
            }}
          >
            {SORTS.map((field) => (
              <option key={field} value={field}>
                {t(`blockers.sort.${field}`)}
              </option>
            ))}
          </select>
        </span>
      </label>
    </FilterForm>
  )
}
