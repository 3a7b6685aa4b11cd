import type { ReactNode } from 'react'
import { useGetList, useGetMany, useListContext } from 'react-admin'
import type { ProductRow } from '@blaupause/contract/fachverfahren'
import { displayStates } from '@blaupause/domain/rollouts'
import { liveMarks, type Lage } from '@blaupause/contract/insights'
import { FilterForm } from '../../forms/filter-form.js'
import { FilterSelect, type Choice } from '../../forms/filter-select.js'
import { useSay } from '../../i18n/use-say.js'
import type { Programme } from '../../programme/use-programmes.js'

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
  const set = (change: Filters): void => {
    setFilters(Object.fromEntries(Object.entries({ ...filters, ...change }).filter(([, value]) => value !== undefined && value !== '')))
  }
  const services = unique(lagen.flatMap(({ onlinedienste }) => onlinedienste.map(({ id, name }) => [id, name] as const)))
  const kreise = unique(lagen.flatMap(({ pilots }) => pilots.filter(({ key }) => key.length === 5).map(({ key, name }) => [key, name] as const)))
  const laender = unique(programmes.map(({ land }) => [land, t(`land.${land}`, { _: land })] as const))
  const select = (name: 'land' | 'kreis' | 'onlinedienst' | 'status' | 'maker' | 'product' | 'contradiction', options: readonly Choice[]): ReactNode => (
    <FilterSelect
      label={t(`list.filter.${name}`)}
      value={Array.isArray(filters[name]) ? LIVE : (filters[name] ?? '')}
      options={options}
      onChoose={(value) => {
        set({ ...(name === 'maker' && { product: '' }), [name]: value === LIVE ? [...liveMarks] : value })
      }}
    />
  )
  return (
    <FilterForm
      label={t('list.filter.q')}
      words={filters.q ?? ''}
      placeholder={t('search.placeholder')}
      onWords={(q) => {
        set({ q })
      }}
    >
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
    </FilterForm>
  )
}

function unique(pairs: readonly (readonly [string, string])[]): [string, string][] {
  return [...new Map(pairs)]
}
