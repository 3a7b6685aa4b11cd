import type { ReactNode } from 'react'
import { useGetOne, useListContext } from 'react-admin'
import type { BehoerdeCounts, BehoerdeView } from '@blaupause/contract/catalogue'
import type { Me } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { Pages } from '../rollouts/list/pages.js'
import '../rollouts/list/rollouts.css'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { AuthorityCounts } from './authority-counts.js'
import { AuthorityFilters, type AuthorityFilter } from './authority-filters.js'
import { AuthorityTable } from './authority-table.js'
import './authorities.css'

export function AuthoritiesView({ me }: { me: Me }): ReactNode {
  const { t, format } = useSay()
  const { data, total, error, isPending, filterValues, setFilters } = useListContext<BehoerdeView>()
  const filter = filterValues as AuthorityFilter
  const { data: counts } = useGetOne<BehoerdeCounts & { id: string }>('behoerde-counts', { id: filter.on ?? 'today' }, { retry: false })
  const stand = counts?.stand ?? me.registerOn ?? me.today
  const where =
    (filter.land ? t('authorities.in', { land: t(`land.${filter.land}`) }) : '') +
    (filter.kreis ? t('authorities.in_kreis', { kreis: filter.kreis }) : '') +
    (filter.q ? t('authorities.matching', { q: filter.q }) : '')
  const title =
    total === undefined
      ? t('authorities.title')
      : t('authorities.sentence', {
          count: format.number(total),
          kind: t(filter.kind ? `authorities.kind.${filter.kind}` : 'authorities.any', { smart_count: total }),
          where,
          stand: format.date(stand),
        })
  usePageTitle(title, me.demo)
  return (
    <>
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">{t('authorities.on_day', { on: format.date(filter.on ?? me.today), stand: format.date(stand) })}</p>
        </div>
      </div>
      <AuthorityFilters today={me.today} />
      <div className="authority-cols">
        <div>
          {error ? (
            <Failure error={error} />
          ) : isPending ? (
            <Waiting heads={[t('authorities.name'), t('authorities.area'), t('authorities.sure')]} />
          ) : data && data.length > 0 ? (
            <>
              <AuthorityTable rows={data} on={filter.on} />
              <Pages />
            </>
          ) : (
            <div className="empty">
              <h2>{t('list.none_found')}</h2>
              <p>{t('list.none_found_hint')}</p>
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
            </div>
          )}
          <p className="source">{t('programmes.sure_means')}</p>
        </div>
        {counts && (
          <AuthorityCounts
            counts={counts}
            onChoose={(land, kind) => {
              setFilters({ land, kind, ...(filter.on ? { on: filter.on } : {}) })
            }}
          />
        )}
      </div>
    </>
  )
}
