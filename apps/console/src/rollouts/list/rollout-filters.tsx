import { useEffect, useState, type ReactNode } from 'react'
import { useGetList, useGetMany, useListContext } from 'react-admin'
import type { ProductRow } from '@blaupause/contract/fachverfahren'
import { displayStates } from '@blaupause/domain/rollouts'
import { liveMarks, type Lage } from '@blaupause/contract/insights'
import { useSay } from '../../i18n/use-say.js'
import type { Programme } from '../../programme/use-programmes.js'

const DELAY = 300

/** Several marks at once. */
const LIVE = 'live'

type Filters = {
  q?: string
  land?: string
  kreis?: string
  onlinedienst?: string
  status?: string | string[]
  blocked?: string
  moved?: string
  since?: string
  pilot?: string
  product?: string
  maker?: string
  contradiction?: string
}

/** Land, Kreis, service, state, Fachverfahren, maker and words. The choices are those of the programmes looked at. */
export function RolloutFilters({ programmes }: { programmes: readonly Programme[] }): ReactNode {
  const { t } = useSay()
  const { filterValues, setFilters } = useListContext()
  const filters = filterValues as Filters
  const { data = [] } = useGetMany<Lage & { id: string }>('lage', { ids: programmes.map(({ id }) => id) }, { retry: false })
  const { data: products = [] } = useGetList<ProductRow & { id: string }>('fachverfahren/products', {}, { retry: false })
  const lagen = data.filter((lage) => lage !== undefined)
  const [words, setWords] = useState(filters.q ?? '')
  const set = (change: Filters): void => {
    setFilters(Object.fromEntries(Object.entries({ ...filters, ...change }).filter(([, value]) => value !== undefined && value !== '')))
  }
  useEffect(() => {
    if (words === (filters.q ?? '')) return undefined
    const timer = setTimeout(() => {
      set({ q: words })
    }, DELAY)
    return () => {
      clearTimeout(timer)
    }
  }, [words]) // eslint-disable-line react-hooks/exhaustive-deps -- only typing starts the delay
  const services = unique(lagen.flatMap(({ onlinedienste }) => onlinedienste.map(({ id, name }) => [id, name] as const)))
  const kreise = unique(lagen.flatMap(({ pilots }) => pilots.filter(({ key }) => key.length === 5).map(({ key, name }) => [key, name] as const)))
  const laender = unique(programmes.map(({ land }) => [land, t(`land.${land}`, { _: land })] as const))
  const select = (
    name: 'land' | 'kreis' | 'onlinedienst' | 'status' | 'maker' | 'product' | 'contradiction',
    options: readonly (readonly [string, string])[],
  ): ReactNode =>
    options.length === 0 ? null : (
      <label>
        {t(`list.filter.${name}`)}
        <span className="pick">
          <select
            value={Array.isArray(filters[name]) ? LIVE : (filters[name] ?? '')}
            onChange={(event) => {
              set({ ...(name === 'maker' && { product: '' }), [name]: event.target.value === LIVE ? [...liveMarks] : event.target.value })
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
          placeholder={t('search.placeholder')}
          onChange={(event) => {
            setWords(event.target.value)
          }}
        />
      </label>
      {laender.length > 1 && select('land', laender)}
      {select('kreis', kreise)}
      {select('onlinedienst', services)}
      {select('status', [[LIVE, t('list.filter.live')], ...displayStates.map((state) => [state, t(`mark.${state}`)] as const)])}
      {select('maker', unique(products.map(({ maker }) => [maker, maker] as const)))}
      {select(
        'product',
        products.filter(({ maker }) => filters.maker === undefined || maker === filters.maker).map(({ key, product }) => [key, product] as const),
      )}
      {filters.contradiction !== undefined && select('contradiction', [['open', t('list.filter.contradiction_open')]])}
    </form>
  )
}

function unique(pairs: readonly (readonly [string, string])[]): [string, string][] {
  return [...new Map(pairs)]
}
