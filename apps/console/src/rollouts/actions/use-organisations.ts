import { useGetList } from 'react-admin'
import type { OrganisationRow } from '@blaupause/contract/blockers'

/** Organisations one can wait for: those this step's authority works with, and all of a party. */
export function useOrganisations(milestone?: string): { near: readonly OrganisationRow[]; of: (party: string) => readonly string[] } {
  const { data = [] } = useGetList<OrganisationRow>(
    'organisations',
    { pagination: { page: 1, perPage: 200 }, filter: milestone === undefined ? {} : { milestone } },
    { retry: false },
  )
  return { near: data.filter(({ near }) => near), of: (party) => data.filter((one) => one.party === party).map(({ name }) => name) }
}
