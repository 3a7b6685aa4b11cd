import type { ReactNode } from 'react'
import { ListBase } from 'react-admin'
import { useMe } from '../identity/use-me.js'
import { AuthoritiesView } from './authorities-view.js'

/** Who is competent: authorities by Land, kind and Kreis on a day. Begins with the registration offices of the reader's Land. */
export function AuthoritiesPage(): ReactNode {
  const { me } = useMe()
  if (!me) return null
  const first = { land: me.actor.land ?? 'BY', kind: 'meldebehoerde' }
  return (
    <ListBase resource="behoerden" perPage={25} filterDefaultValues={first} storeKey={false} disableSyncWithLocation={false} queryOptions={{ retry: false }}>
      <AuthoritiesView me={me} />
    </ListBase>
  )
}
