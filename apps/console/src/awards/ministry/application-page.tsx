import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import type { ApplicationView } from '@blaupause/contract/awards'
import { useSay } from '../../i18n/use-say.js'
import { useMe } from '../../identity/use-me.js'
import { State } from '../../marks/mark.js'
import { Notice } from '../../rollouts/actions/notice.js'
import { Failure } from '../../shell/failure.js'
import { usePageTitle } from '../../shell/use-page-title.js'
import { Waiting } from '../../shell/waiting.js'
import { EndedSaid } from './ended-said.js'
import { NextStep } from './next-step.js'
import { markOf } from './queue-marks.js'
import { SampleTable } from './sample-table.js'
import './ministry.css'

/** One application as the ministry works on it: what was handed in, what the sample shows, the next step, and how it came here. */
export function ApplicationPage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const { id = '' } = useParams()
  const { data: view, error } = useGetOne<ApplicationView>('award-application', { id }, { retry: false })
  usePageTitle(view ? `${view.bodyName}: ${t(`awarding.state.${view.state}`)}` : t('awarding.application'), me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !view) return <Waiting heads={[t('awarding.head.body')]} />
  const facts: [string, ReactNode][] = [
    [
      t('awarding.fact.handed_in'),
      view.submittedOn === null
        ? '–'
        : t('awarding.fact.count_on', { n: format.number(view.counted ?? 0), line: view.threshold ?? 0, on: format.date(view.countedOn ?? view.submittedOn) }),
    ],
    [
      t('awarding.fact.now'),
      <>
        {format.number(view.now)} <Link to={`/titelstand/${view.body}`}>{t('awarding.fact.proof')}</Link>
      </>,
    ],
    [t('awarding.fact.mailbox'), view.answers.mailbox || '–'],
    [t('awarding.fact.deliver'), view.answers.deliverTo || '–'],
    [t('awarding.fact.confirmed'), t(view.answers.confirmed ? 'awarding.yes' : 'awarding.no')],
    ...(view.awardedOn === null
      ? []
      : [
          [
            t('awarding.fact.awarded'),
            <>
              {format.date(view.awardedOn)}
              {view.signet && (
                <>
                  , <a href={`/oeffentlich/signet/${view.signet}`}>{t('awarding.fact.check')}</a>
                </>
              )}
            </>,
          ] as [string, ReactNode],
        ]),
  ]
  return (
    <>
      <p className="crumbs">
        <Link to="/titel">{t('awarding.tab.queue')}</Link> / {view.body}
      </p>
      <div className="intro">
        <div>
          <h1>{view.bodyName}</h1>
          <p className="now">
            <State state={markOf(view)}>{t(`awarding.state.${view.state}`)}</State>
            {view.dueOn !== null && view.turn !== null && (
              <> · {t(view.turn === 'body' ? 'awarding.body_until' : 'awarding.you_until', { on: format.due(view.dueOn) })}</>
            )}
          </p>
        </div>
      </div>
      <Notice />
      <div className="award-wrap">
        <div>
          <dl className="facts">
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {view.missing !== '' && (
            <p className="panel">
              <b>{t('awarding.missing')}</b> {view.missing}
            </p>
          )}
          {view.questions.map((one) => (
            <div key={one.id} className="panel">
              <p>
                <b>{t('awarding.asked', { on: format.date(one.askedOn) })}</b> {one.text}
              </p>
              <p>
                {one.answer === null ? (
                  t('awarding.unanswered')
                ) : (
                  <>
                    <b>{t('awarding.answered', { on: format.date(one.answeredOn!) })}</b> {one.answer}
                  </>
                )}
              </p>
            </div>
          ))}
          {view.hearing && (
            <div className="panel">
              <p>
                <b>{t('awarding.hearing')}</b> {view.hearing.reasons}
              </p>
              <p>
                {view.hearing.statement === null ? (
                  t('awarding.no_statement', { on: format.date(view.hearing.until) })
                ) : (
                  <>
                    <b>{t('awarding.statement')}</b> {view.hearing.statement}
                  </>
                )}
              </p>
            </div>
          )}
          {view.correction && (
            <p className="panel">
              <b>{t('awarding.correction')}</b> {view.correction}
            </p>
          )}
          {view.ended && (
            <p className="panel">
              <EndedSaid ended={view.ended} /> {t('awarding.ended_why')}
            </p>
          )}
          {view.reasons && (
            <p className="panel">
              <b>{t('awarding.reasons')}</b> {view.reasons}
            </p>
          )}
          {view.sample.length > 0 && <SampleTable view={view} />}
        </div>
        <aside>
          {view.may.review && <NextStep key={`${view.state} ${view.version}`} view={view} />}
          <section className="rule" aria-labelledby="verlauf">
            <h2 id="verlauf">{t('awarding.history')}</h2>
            <ol className="award-course">
              {view.history.map((one) => (
                <li key={`${one.at} ${one.type}`}>
                  <b>{t(`awarding.event.${one.type.split('.')[1] ?? ''}`)}</b>
                  <small>
                    {format.date(one.on)}, {one.organisation}
                  </small>
                </li>
              ))}
            </ol>
          </section>
        </aside>
      </div>
    </>
  )
}
