import { useId, useState, type ReactNode } from 'react'
import { useGetList, useListContext } from 'react-admin'
import type { BlockerOwners, BlockerRow } from '@blaupause/contract/blockers'
import { useSay } from '../i18n/use-say.js'
import { BlockerTable } from './blocker-table.js'

/** So many blockers of an owner stand on the board; all of them in the list of this owner. */
const SHOWN = 10

type Props = { owner: BlockerOwners['items'][number]; today: string; opened: boolean; onOnly: () => void }

/** One owner: how many authorities and inhabitants wait for it and since when, and what exactly. */
export function OwnerSection({ owner, today, opened, onOnly }: Props): ReactNode {
  const { t, format, party } = useSay()
  const id = useId()
  const { filterValues, sort } = useListContext()
  const [open, setOpen] = useState(opened)
  const own = owner.ownerName === null ? { party: owner.party, unnamed: 'true' } : { party: owner.party, owner: owner.ownerName }
  const { data = [] } = useGetList<BlockerRow>(
    'blockers',
    {
      pagination: { page: 1, perPage: SHOWN },
      sort: sort.field === 'owner' ? { field: 'weight', order: 'DESC' } : sort,
      filter: { ...(filterValues as object), ...own },
    },
    { enabled: open, retry: false },
  )
  const troubles = [
    ...(owner.undated > 0 ? [t('blockers.board.undated', { smart_count: owner.undated })] : []),
    ...(owner.broken > 0 ? [t('blockers.board.broken', { smart_count: owner.broken })] : []),
    ...(owner.escalated > 0 ? [t('blockers.board.escalated', { smart_count: owner.escalated })] : []),
  ]
  return (
    <section className="owner" aria-labelledby={id}>
      <div className="owner-head">
        <h2 id={id}>
          <button
            type="button"
            className="owner-name"
            aria-expanded={open}
            onClick={() => {
              setOpen(!open)
            }}
          >
            {owner.ownerName ?? party(owner.party)}
            {owner.ownerName !== null && owner.party !== 'andere' && <small> {party(owner.party)}</small>}
          </button>
        </h2>
        <dl className="owner-sums">
          <div>
            <dt>{t('blockers.board.blockers', { smart_count: owner.blockers })}</dt>
            <dd>{format.number(owner.blockers)}</dd>
          </div>
          <div>
            <dt>{t('lage.authority', { smart_count: owner.authorities })}</dt>
            <dd>{format.number(owner.authorities)}</dd>
          </div>
          <div>
            <dt>{t('lage.inhabitants')}</dt>
            <dd>{format.number(owner.inhabitants)}</dd>
          </div>
          <div>
            <dt>{t('blockers.board.oldest', { smart_count: owner.days })}</dt>
            <dd>{format.number(owner.days)}</dd>
          </div>
        </dl>
        {troubles.length > 0 && <p className="small trouble">{troubles.join(', ')}</p>}
      </div>
      {open && data.length > 0 && <BlockerTable blockers={data} today={today} caption={owner.ownerName ?? party(owner.party)} ownerKnown />}
      {open && owner.blockers > SHOWN && (
        <p>
          <button type="button" className="btn btn--text" onClick={onOnly}>
            {t('blockers.board.all_of', { smart_count: owner.blockers })}
          </button>
        </p>
      )}
    </section>
  )
}
