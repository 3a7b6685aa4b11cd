import type { ReactNode } from 'react'
import { ListBase, useListContext } from 'react-admin'
import type { Me } from '@blaupause/contract/identity'
import type { Notification } from '@blaupause/contract/notifications'
import { Pages } from '../rollouts/list/pages.js'
import { Failure } from '../shell/failure.js'
import { InboxEntry } from './inbox-entry.js'

export type InboxFilter = { status?: string; kind?: string }

/** The entries of one group, in pages of their own. */
export function GroupEntries({ group, filter, me }: { group: string; filter: InboxFilter; me: Me }): ReactNode {
  return (
    <ListBase
      resource="notifications"
      perPage={10}
      sort={{ field: 'recordedAt', order: 'ASC' }}
      filter={{ ...filter, group }}
      storeKey={false}
      disableSyncWithLocation
      queryOptions={{ retry: false }}
    >
      <Entries me={me} />
    </ListBase>
  )
}

function Entries({ me }: { me: Me }): ReactNode {
  const { data, error } = useListContext<Notification>()
  if (error) return <Failure error={error} />
  return (
    <>
      <ol className="inbox inner">
        {data?.map((entry) => (
          <InboxEntry key={entry.id} entry={entry} me={me} inGroup />
        ))}
      </ol>
      <Pages />
    </>
  )
}
