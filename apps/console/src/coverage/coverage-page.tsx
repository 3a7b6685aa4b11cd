import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link } from 'react-router-dom'
import type { Coverage } from '@blaupause/contract/coverage'
import type { Me } from '@blaupause/contract/identity'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { CoverageMap } from './coverage-map.js'
import { CurveChart } from './curve-chart.js'
import { Definitions } from './definitions.js'
import { Figures } from './figures.js'
import { PartsTable } from './parts-table.js'
import { apiQuery, permalink } from './question.js'
import { QuestionForm } from './question-form.js'
import { shareText } from './share-text.js'
import { useQuestion } from './use-question.js'
import '../rollouts/list/rollouts.css'
import './coverage.css'

/** How far a service has come among those responsible, on any day: the sentence, both figures, map, curve, parts, definitions. */
export function CoveragePage(): ReactNode {
  const { me } = useMe()
  return me ? <CoverageOf me={me} /> : <Waiting />
}

function CoverageOf({ me }: { me: Me }): ReactNode {
  const { t, format, language, text } = useSay()
  const { question, ask } = useQuestion(me)
  const { data, error } = useGetOne<Coverage & { id: string }>(
    'coverage',
    { id: apiQuery(question, { by: question.by }) },
    { retry: false, placeholderData: (before) => before },
  )
  const land = question.land === undefined ? t('coverage.everywhere') : t(`land.${question.land}`)
  const service = data?.services.find(({ id }) => id === question.onlinedienst)
  const total = data?.total
  const title =
    total === undefined
      ? t('coverage.title')
      : service
        ? t('coverage.sentence_one', { service: text(service.name), land, answer: t(total.isAreaWide ? 'coverage.yes' : 'coverage.no') })
        : t('coverage.sentence_many', { land, areaWide: total.areaWide, services: total.services })
  usePageTitle(title, me.demo)
  return (
    <>
      <div className="intro">
        <div>
          <h1>{error ? t('coverage.title') : title}</h1>
          {total && !error && (
            <p className="now">
              {total.responsible === 0
                ? t('coverage.lead_none')
                : t(service ? 'coverage.lead' : 'coverage.lead_many', {
                    claimed: format.number(total.claimed),
                    responsible: format.number(total.responsible),
                    share: shareText(total.populationClaimed, total.population, language),
                  })}
            </p>
          )}
        </div>
      </div>
      <QuestionForm me={me} question={question} ask={ask} />
      {error ? (
        <Failure error={error} />
      ) : !data ? (
        <Waiting heads={[t('coverage.by_authorities'), t('coverage.by_population'), t('coverage.area_wide')]} />
      ) : (
        <>
          <p className="small muted stand">
            {t('coverage.stand', {
              on: format.date(data.stand.on),
              knownOn: format.date(data.stand.knownOn),
              registerOn: format.date(data.stand.registerOn),
              people: data.stand.populationOn === null ? '' : t('coverage.people_on', { on: format.date(data.stand.populationOn) }),
            })}{' '}
            {data.stand.on < data.stand.oldestRegisterOn && <>{t('coverage.oldest')} </>}
            <Link to={permalink(question)} title={t('coverage.permalink_hint')}>
              {t('coverage.permalink')}
            </Link>
          </p>
          <Figures coverage={data} question={question} />
          <div className="coverage-cols">
            <CoverageMap question={question} ask={ask} />
            <CurveChart question={question} />
          </div>
          <PartsTable coverage={data} question={question} ask={ask} />
          <Definitions coverage={data} />
        </>
      )}
    </>
  )
}
