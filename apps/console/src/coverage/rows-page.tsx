import type { ReactNode } from 'react'
import { ListBase, useListContext } from 'react-admin'
import { Link, useSearchParams } from 'react-router-dom'
import { coverageStates, type CoverageState } from '@blaupause/domain/coverage'
import type { DisplayState } from '@blaupause/domain/rollouts'
import type { CoverageRow } from '@blaupause/contract/coverage'
import type { Me } from '@blaupause/contract/identity'
import { groupedKey } from '../i18n/format.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Mark } from '../marks/mark.js'
import { Pages } from '../rollouts/list/pages.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import '../rollouts/list/rollouts.css'
import './coverage.css'

const MARKS: Readonly<Record<CoverageState, DisplayState>> = {
  confirmed: 'belegt',
  reported: 'gemeldet',
  bestand: 'bestand',
  running: 'laeuft',
  planned: 'nicht',
  exempt: 'ausnahme',
  none: 'nicht',
}
const STATUS = ['claimed', 'unclaimed', 'proven', 'unproven', ...coverageStates.filter((state) => state !== 'confirmed')] as const

/** The authorities behind a figure of the coverage page: which they are, how far each has come, since when. */
export function CoverageRowsPage(): ReactNode {
  const { me } = useMe()
  const [params] = useSearchParams()
  if (!me) return <Waiting />
  const filter = Object.fromEntries([...params].filter(([name]) => !['by', 'measure', 'page'].includes(name)))
  return (
    <ListBase
      key={params.toString()}
      resource="coverage/authorities"
      perPage={50}
      filter={filter}
      storeKey={false}
      disableSyncWithLocation
      queryOptions={{ retry: false }}
    >
      <Rows me={me} />
    </ListBase>
  )
}

function Rows({ me }: { me: Me }): ReactNode {
  const { t, format, text } = useSay()
  const { data, total, error, isPending } = useListContext<CoverageRow>()
  const [params, setParams] = useSearchParams()
  const status = params.get('status') ?? ''
  const what = status === '' ? t('coverage.rows.all') : t(`coverage.status.${status}`)
  const title =
    total === undefined
      ? t('coverage.rows.title')
      : t('coverage.rows.found', { count: t('coverage.rows.sentence', { smart_count: total, count: format.number(total) }), what })
  usePageTitle(title, me.demo)
  const back = new URLSearchParams(params)
  back.delete('status')
  return (
    <>
      <p className="crumb">
        <Link to={`/abdeckung?${back.toString()}`}>{t('coverage.rows.back')}</Link>
      </p>
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">
            {t('coverage.filter.on')} {format.date(params.get('on') ?? me.today)}
          </p>
        </div>
      </div>
      <form
        className="filters"
        aria-label={t('list.filter.label')}
        onSubmit={(event) => {
          event.preventDefault()
        }}
      >
        <label>
          {t('coverage.rows.status')}
          <span className="pick">
            <select
              value={status}
              onChange={(event) => {
                const next = new URLSearchParams(params)
                if (event.target.value === '') next.delete('status')
                else next.set('status', event.target.value)
                setParams(next)
              }}
            >
              <option value="">{t('coverage.rows.all')}</option>
              {STATUS.map((one) => (
                <option key={one} value={one}>
                  {t(`coverage.status.${one}`)}
                </option>
              ))}
            </select>
          </span>
        </label>
      </form>
      {error ? (
        <Failure error={error} />
      ) : isPending ? (
        <Waiting heads={[t('coverage.rows.behoerde'), t('coverage.rows.service'), t('coverage.rows.state')]} />
      ) : (data ?? []).length === 0 ? (
        <div className="empty">
          <h2>{t('coverage.rows.none')}</h2>
        </div>
      ) : (
        <>
          <table className="rows coverage-rows" role="table" aria-label={t('coverage.rows.title')}>
            <thead role="rowgroup">
              <tr role="row">
                <th role="columnheader" scope="col">
                  {t('coverage.rows.behoerde')}
                </th>
                <th role="columnheader" scope="col">
                  {t('coverage.rows.service')}
                </th>
                <th role="columnheader" scope="col">
                  {t('coverage.rows.state')}
                </th>
                <th role="columnheader" scope="col" className="num">
                  {t('coverage.rows.inhabitants')}
                </th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              {data?.map(({ id, behoerde, onlinedienst, state, since, rolloutId }) => (
                <tr key={id} role="row">
                  <th role="rowheader" scope="row">
                    {rolloutId === null ? behoerde.name : <Link to={`/rollouts/${rolloutId}`}>{behoerde.name}</Link>}
                    <small className="key">{[groupedKey(behoerde.traeger), behoerde.kreisName].filter(Boolean).join(', ')}</small>
                  </th>
                  <td role="cell">{text(onlinedienst.name)}</td>
                  <td role="cell">
                    <span className={`state ${MARKS[state]}`}>
                      <Mark state={MARKS[state]} />
                      <span>{t(`coverage.status.${state}`)}</span>
                    </span>
                    {since !== null && (
                      <small className="muted">
                        {t('coverage.rows.since')} {format.date(since)}
                      </small>
                    )}
                  </td>
                  <td role="cell" className="num">
                    {format.number(behoerde.population)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Pages />
        </>
      )}
    </>
  )
}
