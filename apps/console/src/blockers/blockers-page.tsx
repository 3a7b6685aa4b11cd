import { useState, type ReactNode } from 'react'
import { ListBase, useListContext } from 'react-admin'
import { Link } from 'react-router-dom'
import type { BlockerRow } from '@blaupause/contract/blockers'
import type { Me } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Pages } from '../rollouts/list/pages.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { BlockerFilters, UNSOLVED } from './blocker-filters.js'
import { BlockerTable } from './blocker-table.js'
import { OwnersBoard } from './owners-board.js'
import './blockers.css'

/** The board: what holds up most first, by owner, age, authorities and inhabitants. An owner signed in sees what lies with it. */
export function BlockersPage(): ReactNode {
  const { me } = useMe()
  if (!me) return <Waiting />
  return (
    <ListBase
      resource="blockers"
      perPage={25}
      sort={{ field: 'weight', order: 'DESC' }}
      filterDefaultValues={{ state: UNSOLVED }}
      queryOptions={{ retry: false }}
      disableSyncWithLocation={false}
    >
      <Board me={me} />
    </ListBase>
  )
}

function Board({ me }: { me: Me }): ReactNode {
  const { t } = useSay()
  const { data = [], total = 0, error, isPending, filterValues, setFilters } = useListContext<BlockerRow>()
  const owner = me.actor.role === 'dienstleister'
  const [flat, setFlat] = useState(false)
  const byOwner = !owner && !flat && filterValues['owner'] === undefined && filterValues['unnamed'] === undefined
  const filtered = Object.keys(filterValues).some((name) => name !== 'state')
  const title =
    total === 0 && !filtered ? t(owner ? 'blockers.none_owner' : 'blockers.none') : t(owner ? 'blockers.title_owner' : 'blockers.title', { smart_count: total })
  usePageTitle(title, me.demo)
  if (error) return <Failure error={error} />
  if (isPending) return <Waiting heads={[t('blockers.col.what'), t('blockers.col.owner'), t('blockers.col.state')]} />
  return (
    <>
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">{t(owner ? 'blockers.lead_owner' : 'blockers.lead')}</p>
        </div>
        {!owner && (
          <p className="board-links">
            <Link to="/wartezeiten">{t('waits.title')}</Link>
          </p>
        )}
      </div>
      <BlockerFilters me={me} />
      {!owner && data.length > 0 && (
        <p className="board-views">
          {byOwner ? (
            <button
              type="button"
              className="btn btn--text"
              onClick={() => {
                setFlat(true)
              }}
            >
              {t('blockers.board.flat')}
            </button>
          ) : (
            <button
              type="button"
              className="btn btn--text"
              onClick={() => {
                setFlat(false)
                const { owner: _owner, unnamed: _unnamed, ...rest } = filterValues as Record<string, string | string[]>
                setFilters(rest)
              }}
            >
              {t('blockers.board.by_owner')}
            </button>
          )}
        </p>
      )}
      {data.length === 0 ? (
        <div className="empty">
          <p>{t(filtered ? 'blockers.none_found' : owner ? 'blockers.none_owner_hint' : 'blockers.none_hint')}</p>
          {filtered && (
            <div className="btns">
              <button
                type="button"
                className="btn"
                onClick={() => {
                  setFilters({ state: UNSOLVED })
                }}
              >
                {t('list.clear')}
              </button>
            </div>
          )}
        </div>
      ) : byOwner ? (
        <OwnersBoard
          today={me.today}
          onOnly={({ party, ownerName }) => {
            setFilters({ ...filterValues, party, ...(ownerName === null ? { unnamed: 'true' } : { owner: ownerName }) })
          }}
        />
      ) : (
        <>
          <BlockerTable blockers={data} today={me.today} />
          <Pages />
          <p className="source">{t('lage.holds_order')}</p>
        </>
      )}
    </>
  )
}
