import { useState, type ReactNode } from 'react'
import { useGetMany, useGetOne } from 'react-admin'
import { Link, useSearchParams } from 'react-router-dom'
import type { LatestStartPage } from '@blaupause/contract/rollouts'
import type { Lage } from '@blaupause/contract/insights'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { BackToImport } from '../imports/back-to-import.js'
import { useProgrammes, type Programme } from '../programme/use-programmes.js'
import { Notice } from '../rollouts/actions/notice.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { LatestTable } from './latest-table.js'
import { Sperrzeiten } from './sperrzeiten.js'
import { Stichtage } from './stichtage.js'
import '../rollouts/list/rollouts.css'
import './dates.css'

const LIMIT = 50
const FILTERS = ['kreis', 'onlinedienst', 'status'] as const

/** Who must begin when so that the commitment holds: the tightest first, late ones in red. Filters stand in the address. */
export function LatestStartsPage(): ReactNode {
  const { t, rich, format } = useSay()
  const { me } = useMe()
  const { chosen } = useProgrammes(me)
  const [search, setSearch] = useSearchParams()
  const [cursors, setCursors] = useState<readonly string[]>([])
  const programme = search.get('programme') ?? (chosen.length === 1 ? chosen[0]!.id : '')
  const cursor = cursors.at(-1)
  const query = new URLSearchParams([
    ['limit', String(LIMIT)],
    ...(programme ? [['programme', programme]] : []),
    ...FILTERS.flatMap((name) => (search.get(name) ? [[name, search.get(name)!]] : [])),
    ...(cursor ? [['cursor', cursor]] : []),
  ])
  const { data: page, error } = useGetOne<LatestStartPage & { id: string }>(
    'latest-starts',
    { id: query.toString() },
    { retry: false, enabled: me !== undefined },
  )
  const title = page && (page.late > 0 ? t('dates.latest.late', { smart_count: page.late, of: page.of }) : t('dates.latest.none_late', { of: page.of }))
  usePageTitle(title && `${t('dates.latest.title')}: ${title}`, me?.demo)
  const set = (name: string, value: string): void => {
    setCursors([])
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === '') next.delete(name)
        else next.set(name, value)
        return next
      },
      { replace: true },
    )
  }
  if (error) return <Failure error={error} />
  if (!me || !page) return <Waiting heads={[t('dates.latest.col_authority'), t('dates.latest.col_start'), t('dates.latest.col_live')]} />
  return (
    <>
      <Notice />
      <BackToImport />
      <div className="intro">
        <div>
          <h1>{title}.</h1>
          <p className="lead-text">
            {page.tightest &&
              rich(page.tightest.latestStartOn < me.today ? 'dates.latest.tightest_past' : 'dates.latest.tightest', {
                start: format.dayMonth(page.tightest.latestStartOn),
                commitment: format.date(page.tightest.commitmentOn),
              })}{' '}
            {t('dates.latest.lead')}
          </p>
        </div>
      </div>
      <Filters programmes={chosen} search={search} onChange={set} />
      {page.items.length === 0 ? (
        <div className="empty">
          <h2>{t('dates.latest.empty')}</h2>
          <p>{t('dates.latest.empty_hint')}</p>
        </div>
      ) : (
        <LatestTable rows={page.items} today={me.today} />
      )}
      {(cursors.length > 0 || page.nextCursor !== null) && (
        <nav className="pages" aria-label={t('list.pages')}>
          <button
            type="button"
            className="btn"
            disabled={cursors.length === 0}
            onClick={() => {
              setCursors(cursors.slice(0, -1))
            }}
          >
            {t('list.previous')}
          </button>
          <button
            type="button"
            className="btn"
            disabled={page.nextCursor === null}
            onClick={() => {
              if (page.nextCursor !== null) setCursors([...cursors, page.nextCursor])
            }}
          >
            {t('list.next')}
          </button>
        </nav>
      )}
      {(me.actor.role === 'land' || me.actor.role === 'rollin') && (
        <p>
          <Link to="/termine/verschieben">{t('dates.latest.shift_many')}</Link>
        </p>
      )}
      <Sperrzeiten me={me} />
      <Stichtage me={me} />
    </>
  )
}

function Filters({
  programmes,
  search,
  onChange,
}: {
  programmes: readonly Programme[]
  search: URLSearchParams
  onChange: (name: string, value: string) => void
}): ReactNode {
  const { t } = useSay()
  const { data = [] } = useGetMany<Lage & { id: string }>('lage', { ids: programmes.map(({ id }) => id) }, { retry: false })
  const lagen = data.filter((lage) => lage !== undefined)
  const services = [...new Map(lagen.flatMap(({ onlinedienste }) => onlinedienste.map(({ id, name }) => [id, name] as const)))]
  const kreise = [...new Map(lagen.flatMap(({ pilots }) => pilots.filter(({ key }) => key.length === 5).map(({ key, name }) => [key, name] as const)))]
  const select = (name: string, label: string, options: readonly (readonly [string, string])[]): ReactNode =>
    options.length === 0 ? null : (
      <label>
        {label}
        <span className="pick">
          <select
            value={search.get(name) ?? ''}
            onChange={(event) => {
              onChange(name, event.target.value)
            }}
          >
            <option value="">{t('list.filter.all')}</option>
            {options.map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </span>
      </label>
    )
  return (
    <form className="filters" role="search" aria-label={t('list.filter.label')}>
      {select('onlinedienst', t('list.filter.onlinedienst'), services)}
      {select('kreis', t('list.filter.kreis'), kreise)}
      {select('status', t('dates.latest.filter_state'), [
        ['open', t('dates.latest.not_started')],
        ['running', t('dates.latest.started')],
      ])}
    </form>
  )
}
