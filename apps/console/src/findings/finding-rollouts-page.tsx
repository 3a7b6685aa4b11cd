import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useParams, useSearchParams } from 'react-router-dom'
import type { FindingDetail, FindingsView } from '@blaupause/contract/findings'
import type { Me } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { FindingRows } from './finding-rows.js'
import './findings.css'

/** The rollouts behind a finding or one side of it, or behind a level of what was looked at beside. */
export function FindingRolloutsPage(): ReactNode {
  const { me } = useMe()
  const { criterion, factor } = useParams()
  if (!me) return <Waiting />
  return factor ? <OfFactor me={me} factor={factor} /> : <OfCriterion me={me} criterion={criterion ?? ''} />
}

function OfCriterion({ me, criterion }: { me: Me; criterion: string }): ReactNode {
  const { t, text, format } = useSay()
  const [search] = useSearchParams()
  const service = search.get('dienst') ?? ''
  const group = search.get('gruppe')
  const { data: detail } = useGetOne<FindingDetail & { id: string }>('finding', { id: `${criterion}?onlinedienst=${service}` }, { retry: false })
  const title = detail ? t('findings.rows_title', { statement: text(detail.finding.statement) }) : t('findings.title')
  usePageTitle(title, me.demo)
  const lead = (seen: number): string | null => {
    if (!detail) return null
    const n = group === null ? detail.finding.n : (detail.groups?.[group === 'with' ? 'withIt' : 'without'].n ?? 0)
    return `${t('findings.rows_lead', { seen: format.number(seen), n: format.number(n) })}${group === null ? '' : ` ${t(group === 'with' ? 'findings.rows_with' : 'findings.rows_without')}`}`
  }
  return (
    <>
      <p className="crumb">
        <Link to={`/befunde/${criterion}?dienst=${service}`}>{t('findings.title')}</Link>
      </p>
      <FindingRows resource={`findings/${criterion}/rollouts`} filter={{ onlinedienst: service, ...(group && { group }) }} title={title} lead={lead} sided />
    </>
  )
}

function OfFactor({ me, factor }: { me: Me; factor: string }): ReactNode {
  const { t, format, party } = useSay()
  const [search] = useSearchParams()
  const [service, level] = [search.get('dienst') ?? '', search.get('stufe') ?? '']
  const { data: view } = useGetOne<FindingsView & { id: string }>(
    'findings',
    { id: service ? `onlinedienst=${encodeURIComponent(service)}` : '' },
    { retry: false },
  )
  const title = t('findings.rows_title', {
    statement: `${t(`findings.factors.${factor}`)}, ${factor === 'waited-on' ? party(level) : t(`findings.level.${level}`, { _: level })}`,
  })
  usePageTitle(title, me.demo)
  const known = view?.factors.find((one) => one.factor === factor)
  const n = factor === 'waited-on' ? known?.paces.find((one) => one.party === level)?.n : known?.levels.find((one) => one.level === level)?.n
  return (
    <>
      <p className="crumb">
        <Link to={`/befunde?dienst=${service}#daneben`}>{t('findings.title')}</Link>
      </p>
      <FindingRows
        resource={`findings/factors/${factor}/rollouts`}
        filter={{ onlinedienst: service, level }}
        title={title}
        lead={(seen) => (n === undefined ? null : t('findings.rows_lead', { seen: format.number(seen), n: format.number(n) }))}
        sided={false}
      />
    </>
  )
}
