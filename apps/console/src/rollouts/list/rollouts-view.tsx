import type { ReactNode } from 'react'
import { useListContext } from 'react-admin'
import type { Me } from '@blaupause/contract/identity'
import type { RolloutRow } from '@blaupause/contract/rollouts'
import { useSay } from '../../i18n/use-say.js'
import type { Programme } from '../../programme/use-programmes.js'
import { Failure } from '../../shell/failure.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { ListLinks } from './list-links.js'
import { OnlyFilters } from './only-filters.js'
import { Pages } from './pages.js'
import { RolloutFilters } from './rollout-filters.js'
import { RolloutTable } from './rollout-table.js'
import './rollouts.css'

export function RolloutsView({ me, programmes }: { me: Me; programmes: readonly Programme[] }): ReactNode {
  const { t, format } = useSay()
  const { data, total, error, isPending, filterValues, setFilters } = useListContext<RolloutRow>()
  const title = total === undefined ? t('list.title') : t('list.found', { smart_count: total, count: format.number(total) })
  usePageTitle(title, me.demo)
  const filtered = Object.keys(filterValues as object).length > 0
  return (
    <>
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <ListLinks role={me.actor.role} />
        </div>
      </div>
      <RolloutFilters programmes={programmes} />
      <OnlyFilters />
      {error ? (
        <Failure error={error} />
      ) : isPending ? (
        <Waiting heads={[t('list.authority'), t('list.service'), t('list.state')]} />
      ) : data && data.length > 0 ? (
        <>
          <RolloutTable rows={data} />
          <Pages />
        </>
      ) : (
        <div className="empty">
          <h2>{t(filtered ? 'list.none_found' : 'list.none')}</h2>
          <p>{t(filtered ? 'list.none_found_hint' : 'list.none_hint')}</p>
          {filtered && (
            <div className="btns">
              <button
                type="button"
                className="btn"
                onClick={() => {
                  setFilters({})
                }}
              >
                {t('list.clear')}
              </button>
            </div>
          )}
        </div>
      )}
    </>
  )
}
