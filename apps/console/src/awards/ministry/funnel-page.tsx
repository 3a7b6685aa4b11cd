import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link } from 'react-router-dom'
import type { AwardFunnel } from '@blaupause/contract/awards'
import { funnelStages } from '@blaupause/domain/awards'
import { saveFile } from '../../data/save-file.js'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { Failure } from '../../shell/failure.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { MinistryTabs } from './ministry-tabs.js'
import './ministry.css'

/** From the first procedure to the title: each figure with what it counts, of which day and from what. What others said stands beside it, in their words, and is summed with nothing. */
export function FunnelPage(): ReactNode {
  const { t, text, format } = useSay()
  const { me } = useMe()
  const { data: funnel, error } = useGetOne<AwardFunnel & { id: string }>('award-funnel', { id: 'land' }, { retry: false })
  const title = funnel
    ? t('awarding.funnel.title', { reach: format.number(funnel.reach), of: format.number(funnel.bodies), hold: format.number(funnel.stages['awarded'] ?? 0) })
    : t('awarding.tab.funnel')
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !funnel) return <Waiting heads={[t('awarding.bodies.stage'), t('awarding.head.count')]} />
  const figures = new Map(funnel.figures.map((figure) => [figure.id, figure]))
  const most = Math.max(1, ...funnelStages.map((stage) => funnel.stages[stage] ?? 0))
  const said = (id: AwardFunnel['figures'][number]['id']): ReactNode => {
    const figure = figures.get(id)
    return (
      figure && (
        <>
          <p>{text(figure.definition)}</p>
          <p className="source">{t('awarding.funnel.from', { on: figure.on === null ? '–' : format.date(figure.on), source: text(figure.source) })}</p>
        </>
      )
    )
  }
  return (
    <>
      <MinistryTabs />
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">{t('awarding.funnel.lead')}</p>
        </div>
        <div className="do">
          <button
            type="button"
            className="btn"
            onClick={() => {
              void saveFile('/award-funnel/file', 'trichter.csv')
            }}
          >
            {t('awarding.funnel.file')}
          </button>
        </div>
      </div>
      <ol className="funnel" aria-label={t('awarding.funnel.way')}>
        {funnelStages.map((stage) => (
          <li key={stage}>
            <div className="funnel-figure">
              <Link to={`/titel/kommunen?stand=${stage}`}>
                {t(`awarding.bodies.of_${stage}`, { smart_count: funnel.stages[stage] ?? 0, n: format.number(funnel.stages[stage] ?? 0) })}
              </Link>
              <span className="funnel-bar" aria-hidden="true" style={{ inlineSize: `${((funnel.stages[stage] ?? 0) / most) * 100}%` }} />
            </div>
            <div>{said(stage)}</div>
          </li>
        ))}
      </ol>
      <dl className="funnel-sums">
        {(['bodies', 'reach'] as const).map((id) => (
          <div key={id}>
            <dt>
              <b>{format.number(funnel[id])}</b> {t(`awarding.funnel.${id}`)}
            </dt>
            <dd>{said(id)}</dd>
          </div>
        ))}
      </dl>
      {funnel.sayings.length > 0 && (
        <section className="rule" aria-labelledby="berichtet">
          <h2 id="berichtet">{t('awarding.funnel.reported')}</h2>
          <p>{t('awarding.funnel.reported_lead')}</p>
          <ul className="reports">
            {funnel.sayings.map(({ metric, operator, value, quote, on, source }) => (
              <li key={metric}>
                <p>
                  <b>{t(`awarding.funnel.operator.${operator}`, { n: format.number(value) })}</b> {metric}
                </p>
                <blockquote lang="de">„{quote.replaceAll('„', '‚').replaceAll('“', '‘')}“</blockquote>
                <p className="source">
                  {on.split('-').reverse().join('.')},{' '}
                  {source.startsWith('https://') ? (
                    <a href={source} rel="noreferrer">
                      {new URL(source).hostname}
                    </a>
                  ) : (
                    source
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
