import { useGetList } from 'react-admin'
import type { FachverfahrenView } from '@blaupause/contract/fachverfahren'
import { fachverfahrenOn } from '@blaupause/domain/fachverfahren'

/**
 * The entries of an authority, newest first, and the one that holds on `day`; of a service, its own entry goes before one
 * for all services. `undefined` while it is not known.
 */
export function useFachverfahren(
  behoerde: string,
  onlinedienst: string | null,
  day: string,
): { holds: FachverfahrenView | null; others: FachverfahrenView[] } | undefined {
  const { data } = useGetList<FachverfahrenView>(
    'fachverfahren',
    { filter: { behoerde, onlinedienst: onlinedienst ?? undefined, history: 'all' }, pagination: { page: 1, perPage: 100 } },
    { retry: false },
  )
  if (!data) return undefined
  const newest = data.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))
  const [own, general] = [newest.filter((one) => one.onlinedienst !== null), newest.filter((one) => one.onlinedienst === null)]
  const holds = (onlinedienst === null ? undefined : fachverfahrenOn(own, day)) ?? fachverfahrenOn(general, day) ?? null
  return { holds, others: newest.filter((one) => one !== holds) }
}
