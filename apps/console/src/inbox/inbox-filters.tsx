import type { ReactNode } from 'react'
import { useListContext } from 'react-admin'
import { inboxStates, notificationKinds } from '@blaupause/domain/notifications'
import { useSay } from '../i18n/use-say.js'

type Filters = { status?: string; kind?: string }

/** Which entries: without a choice those that are open, read or not. */
export function InboxFilters(): ReactNode {
  const { t } = useSay()
  const { filterValues, setFilters } = useListContext()
  const filters = filterValues as Filters
  const select = (name: keyof Filters, all: string, options: readonly (readonly [string, string])[]): ReactNode => (
    <label>
      {t(`inbox.${name}`)}
      <span className="pick">
        <select
          value={filters[name] ?? ''}
          onChange={({ target }) => {
            setFilters(Object.fromEntries(Object.entries({ ...filters, [name]: target.value }).filter(([, value]) => value !== '')))
          }}
        >
          <option value="">{all}</option>
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
      aria-label={t('inbox.filters')}
      onSubmit={(event) => {
        event.preventDefault()
      }}
    >
      {select(
        'status',
        t('inbox.open'),
        inboxStates.map((state) => [state, t(`inbox.states.${state}`)] as const),
      )}
      {select(
        'kind',
        t('inbox.every_kind'),
        notificationKinds.map((kind) => [kind, t(`inbox.kinds.${kind}`)] as const),
      )}
    </form>
  )
}
