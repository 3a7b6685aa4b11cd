import type { ReactNode } from 'react'
import { ListBase } from 'react-admin'
import { useMe } from '../identity/use-me.js'
import { InboxView } from './inbox-view.js'

/** What the system sent to the reader's organisation: filters, groups of entries that say the same, keyset pages. */
export function InboxPage(): ReactNode {
  const { me } = useMe()
  if (!me) return null
  return (
    <ListBase
      resource="notifications/groups"
      perPage={25}
      sort={{ field: 'recordedAt', order: 'DESC' }}
      storeKey={false}
      disableSyncWithLocation={false}
      queryOptions={{ retry: false }}
    >
      <InboxView me={me} />
    </ListBase>
  )
}
