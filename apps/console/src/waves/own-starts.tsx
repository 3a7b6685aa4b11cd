import type { ReactNode } from 'react'
import { useGetList } from 'react-admin'
import type { OwnStart } from '@blaupause/contract/waves'
import { useSay } from '../i18n/use-say.js'

/** What a Kommune sees of waves: when its own rollouts begin that are not there yet. */
export function OwnStarts(): ReactNode {
  const { t, text, format } = useSay()
  const { data = [] } = useGetList<OwnStart & { id: string }>('own-starts', { pagination: { page: 1, perPage: 50 } }, { retry: false })
  return data
    .filter(({ startsOn }) => startsOn !== null)
    .map(({ id, services, startsOn }) => (
      <p key={id} role="status">
        {t('waves.own', { smart_count: services.length, services: format.list(services.map(({ name }) => text(name))), on: format.due(startsOn!) })}
      </p>
    ))
}
