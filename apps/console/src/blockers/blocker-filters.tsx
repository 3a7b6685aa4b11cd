import { useEffect, useState, type ReactNode } from 'react'
import { useListContext } from 'react-admin'
import type { Me } from '@blaupause/contract/identity'
import { blockerCategories } from '@blaupause/domain/blockers'
import { parties } from '@blaupause/domain/rollouts'
import { useSay } from '../i18n/use-say.js'

const DELAY = 300
const SORTS = ['weight', 'waitingSince', 'authorities', 'inhabitants', 'owner'] as const

/** Whoever still waits. */
export const UNSOLVED = ['open', 'promised']

type Filters = Readonly<Record<string, string | string[]>>

/** Words, whose turn it is, kind and state; and what comes first. */
export function BlockerFilters({ me }: { me: Me }): ReactNode {
  const { t, party } = useSay()
  const { filterValues, setFilters, sort, setSort } = useListContext()
  const filters = filterValues as Filters
  const [words, setWords] = useState(String(filters['q'] ?? ''))
  const set = (change: Filters): void => {
    setFilters(Object.fromEntries(Object.entries({ ...filters, ...change }).filter(([, value]) => value !== '')))
  }
  useEffect(() => {
    if (words === (filters['q'] ?? '')) return undefined
    const timer = setTimeout(() => {
      set({ q: words })
    }, DELAY)
    return () => {
      clearTimeout(timer)
    }
  }, [words]) // eslint-disable-line react-hooks/exhaustive-deps -- only typing starts the delay
  const select = (name: string, options: readonly (readonly [string, string])[]): ReactNode => (
    <label>
      {t(`blockers.filter.${name}`)}
      <span className="pick">
        <select
          value={Array.isArray(filters[name]) ? 'unsolved' : (filters[name] ?? '')}
          onChange={(event) => {
            set({ [name]: event.target.value === 'unsolved' ? UNSOLVED : event.target.value })
          }}
        >
          <option value="">{t('list.filter.all')}</option>
          {options.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
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
        {t('list.filter.q')}
        <input
          type="search"
          value={words}
          onChange={(event) => {
            setWords(event.target.value)
          }}
        />
      </label>
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
    </form>
  )
}
