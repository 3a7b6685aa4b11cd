import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { useNavigate, useParams, useSearchParams } from 'react-router-dom'
import type { FindingsView } from '@blaupause/contract/findings'
import type { Me } from '@blaupause/contract/identity'
import { useSay, type Say } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { Factors } from './factors.js'
import { Forest } from './forest.js'
import { Notes } from './notes.js'
import { ReportButtons } from './report-buttons.js'
import './findings.css'

/** What makes a roll-out fast: the sentence, the ranking with its rule, the opened criterion, and what so few pilots allow one to say. */
export function FindingsPage(): ReactNode {
  const { me } = useMe()
  return me ? <FindingsOf me={me} /> : <Waiting />
}

function FindingsOf({ me }: { me: Me }): ReactNode {
  const { t, text, format } = useSay()
  const { criterion } = useParams()
  const [search] = useSearchParams()
  const service = search.get('dienst')
  const go = useNavigate()
  const { data, error } = useGetOne<FindingsView & { id: string }>(
    'findings',
    { id: service ? `onlinedienst=${encodeURIComponent(service)}` : '' },
    { retry: false, placeholderData: (before) => before },
  )
  const count = (kind: string): number => data?.items.filter((row) => row.class === kind).length ?? 0
  const title = data === undefined ? t('findings.title') : headline(t, count('decisive'), count('helpful'))
  usePageTitle(title, me.demo)
  const address = (of: string | null): string => `/befunde${of === null ? '' : `/${of}`}${service ? `?dienst=${service}` : ''}`
  return (
    <>
      <div className="intro">
        <div>
          <h1>{error ? t('findings.title') : title}</h1>
          {data?.onlinedienst && (
            <p className="now">
              {t('findings.lead', {
                criteria: data.items.length,
                n: format.number(data.n),
                service: text(data.onlinedienst.name),
                live: format.number(data.live),
              })}
              {count('undecidable') > 0 && <> {t('findings.lead_undecidable', { smart_count: count('undecidable'), pilots: data.pilots })}</>}
            </p>
          )}
          {data && !data.onlinedienst && <p className="now">{t('findings.empty')}</p>}
        </div>
        {data && (
          <div className="do">
            {data.onlinedienst && <ReportButtons service={data.onlinedienst.id} on={data.stand.on} />}
            <p>{t('findings.stand', { on: format.date(data.stand.on), at: format.time(data.stand.computedAt) })}</p>
          </div>
        )}
      </div>
      {error ? (
        <Failure error={error} />
      ) : !data ? (
        <Waiting heads={[t('findings.criterion'), t('findings.days_head'), t('findings.basis_head')]} />
      ) : (
        data.onlinedienst && (
          <>
            <div className="cap rule">
              <h2>{t('findings.ranking')}</h2>
              <span className="small">
                <label htmlFor="befunde-dienst">{t('findings.service')}</label>{' '}
                <select
                  id="befunde-dienst"
                  value={data.onlinedienst.id}
                  onChange={(event) => {
                    void go(`/befunde${criterion ? `/${criterion}` : ''}?dienst=${event.target.value}`)
                  }}
                >
                  {data.services.map(({ id, name, begun }) => (
                    <option key={id} value={id}>
                      {text(name)} ({format.number(begun)})
                    </option>
                  ))}
                </select>{' '}
                <a href="#daneben">{t('findings.also')}</a>
              </span>
            </div>
            <Forest view={data} opened={criterion} address={address} />
            <Factors factors={data.factors} service={data.onlinedienst.id} />
            <Notes view={data} />
          </>
        )
      )}
    </>
  )
}

function headline(t: Say['t'], decisive: number, helpful: number): string {
  if (decisive === 0 && helpful === 0) return t('findings.headline_none')
  if (helpful === 0) return t('findings.headline_decisive', { smart_count: decisive })
  if (decisive === 0) return t('findings.headline_helpful', { smart_count: helpful })
  return t('findings.headline', {
    decisive: t('findings.headline_decisive_part', { smart_count: decisive }),
    helpful: t('findings.headline_helpful_part', { smart_count: helpful }),
  })
}
