import type { ReactNode } from 'react'
import { useGetOne, useListContext } from 'react-admin'
import type { BlockerOwners } from '@blaupause/contract/blockers'
import { useSay } from '../i18n/use-say.js'
import { OwnerSection } from './owner-section.js'

/** So many owners are open from the start; the others open at a press and are asked for then. */
const OPEN = 3

/** The board by owner: who holds up how many, each with its sums, and the blockers below. */
export function OwnersBoard({ today, onOnly }: { today: string; onOnly: (owner: BlockerOwners['items'][number]) => void }): ReactNode {
  const { t, format } = useSay()
  const { filterValues, sort } = useListContext()
  const query = new URLSearchParams({ sort: sort.field })
  for (const [name, value] of Object.entries(filterValues as Record<string, string | string[]>))
    for (const one of [value].flat()) if (one !== '') query.append(name, one)
  const { data } = useGetOne<BlockerOwners & { id: string }>('blocker-owners', { id: query.toString() }, { retry: false, placeholderData: (before) => before })
  if (!data) return <p role="status">{t('shell.loading')}</p>
  return (
    <>
      <p className="board-sum">
        {t('blockers.board.sum', {
          smart_count: data.items.length,
          authorities: t('lage.authorities', { smart_count: data.authorities }),
          inhabitants: format.number(data.inhabitants),
        })}
      </p>
      {data.items.map((owner, at) => (
        <OwnerSection
          key={`${owner.party}-${owner.ownerName ?? ''}`}
          owner={owner}
          today={today}
          opened={at < OPEN}
          onOnly={() => {
            onOnly(owner)
          }}
        />
      ))}
      <p className="source">{t('blockers.board.what')}</p>
    </>
  )
}
