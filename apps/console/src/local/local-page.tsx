import { useState, type ReactNode } from 'react'
import { useGetList } from 'react-admin'
import { Link } from 'react-router-dom'
import type { LocalChangeView } from '@blaupause/contract/blueprints'
import { canChangeLocally } from '@blaupause/domain/blueprints'
import { handOver } from '../data/save-file.js'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { LocalEntry } from './local-entry.js'
import { localCsv } from './local-csv.js'
import { TakeUpPanel } from './take-up-panel.js'
import './local.css'

const STATES = ['proposed', 'holds', 'replaced', 'taken-back'] as const
const KINDS = ['replace', 'omit', 'add', 'role'] as const

/** All that the reader's Land does otherwise, with reasons: what waits first, then what holds; and the way back. */
export function LocalPage(): ReactNode {
  const { t, text, format } = useSay()
  const { me } = useMe()
  const [state, setState] = useState('')
  const [kind, setKind] = useState('')
  const land = me?.actor.land ?? ''
  const {
    data = [],
    error,
    isPending,
    pageInfo,
  } = useGetList<LocalChangeView>('local-changes', { pagination: { page: 1, perPage: 200 }, filter: { land } }, { enabled: land !== '', retry: false })
  usePageTitle(t('local.all'), me?.demo)
  if (error) return <Failure error={error} />
  if (!me || (land !== '' && isPending)) return <Waiting heads={[t('local.csv.step'), t('local.csv.reason'), t('local.csv.state')]} />
  const may = canChangeLocally(me.actor, land)
  const holds = data.filter((one) => one.state === 'holds')
  const waiting = data.filter((one) => one.state === 'proposed').length
  const shown = data
    .filter((one) => (state === '' ? one.state === 'proposed' || one.state === 'holds' : one.state === state) && (kind === '' || one.content.kind === kind))
    .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state))
  const editions = [...new Map(data.map(({ blueprint }) => [`${blueprint.name} ${blueprint.version}`, blueprint])).values()]
  const save = (): void => {
    handOver(new Blob([localCsv(shown, { t, text, format })], { type: 'text/csv;charset=utf-8' }), `oertliche-abweichungen-${land.toLowerCase()}.csv`)
  }
  return (
    <div className="local-page">
      <p className="crumb">
        <Link className="quiet" to="/blaupausen">
          {t('blueprints.title')}
        </Link>{' '}
        / {t('local.all')}
      </p>
      <div className="intro">
        <div>
          <h1>
            {holds.length === 0 ? t('local.page.headline_none') : t('local.page.headline', { smart_count: holds.length })}
            {waiting > 0 && ` ${t('local.page.waiting', { smart_count: waiting })}`}
          </h1>
          <p className="now">{t('local.page.lead')}</p>
        </div>
      </div>
      {data.length === 0 ? (
        <p className="muted">{t('local.page.none_hint')}</p>
      ) : (
        <>
          <div className="filters">
            <Choice
              label={t('local.page.filter')}
              value={state}
              onChange={setState}
              options={STATES.map((one) => [one, t(`local.page.state.${one}`)])}
              every={`${t('local.page.state.holds')}, ${t('local.page.state.proposed')}`}
            />
            <Choice
              label={t('local.page.kind')}
              value={kind}
              onChange={setKind}
              options={KINDS.map((one) => [one, t(`local.kind.${one}`)])}
              every={t('local.page.every')}
            />
            <button type="button" className="btn" onClick={save}>
              {t('local.page.csv')}
            </button>
          </div>
          {shown.length === 0 ? (
            <p className="muted">{t('local.page.none')}</p>
          ) : (
            <ul className="local-list">
              {shown.map((one) => (
                <LocalEntry key={one.id} change={one} may={may} />
              ))}
            </ul>
          )}
          {pageInfo?.hasNextPage && <p className="source">{t('local.page.more')}</p>}
          {may &&
            editions.map((edition) => (
              <TakeUpPanel key={`${edition.name} ${edition.version}`} edition={edition} stamp={data.map(({ id, version }) => `${id}${version}`).join()} />
            ))}
        </>
      )}
    </div>
  )
}

function Choice({
  label,
  value,
  onChange,
  options,
  every,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  options: [string, string][]
  every: string
}): ReactNode {
  return (
    <label>
      <span>{label}</span>
      <span className="pick">
        <select
          value={value}
          onChange={({ target }) => {
            onChange(target.value)
          }}
        >
          <option value="">{every}</option>
          {options.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </span>
    </label>
  )
}
