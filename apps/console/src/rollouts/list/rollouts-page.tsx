import type { ReactNode } from 'react'
import { ListBase } from 'react-admin'
import { useMe } from '../../identity/use-me.js'
import { useProgrammes } from '../../programme/use-programmes.js'
import { RolloutsView } from './rollouts-view.js'

/** All rollouts the reader may see: filters, a table without a card, keyset pages. */
export function RolloutsPage(): ReactNode {
  const { me } = useMe()
  const { chosen, programmes } = useProgrammes(me)
  const [only] = chosen
  const filter = only && chosen.length === 1 && programmes.length > 1 ? { programme: only.id } : {}
  if (!me) return null
  return (
    <ListBase
      resource="rollouts"
      perPage={25}
      sort={{ field: 'behoerde', order: 'ASC' }}
      filter={filter}
      disableSyncWithLocation={false}
      queryOptions={{ retry: false }}
    >
      <RolloutsView me={me} programmes={chosen} />
    </ListBase>
  )
}
