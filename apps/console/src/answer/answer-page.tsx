import { useEffect, useState, type ReactNode } from 'react'
import type { GuestAnswered, GuestQuestion } from '@blaupause/contract/blockers'
import { HttpError } from 'react-admin'
import { request, sentenceOf } from '../data/http.js'
import { useSay } from '../i18n/use-say.js'
import { PublicFrame } from '../shell/public-frame.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { AnswerForm } from './answer-form.js'
import '../rollouts/page/rollout.css'
import '../blockers/blockers.css'

/** The token stands behind the `#`: browsers send that part to no server. */
function tokenOf(): string {
  return location.hash.slice(1)
}

/** What is asked, by whom, and until when; a day and a remark answer it. A link that answers nothing any more says why. */
export function AnswerPage(): ReactNode {
  const { t, text, format, language } = useSay()
  const [question, setQuestion] = useState<GuestQuestion | null>(null)
  const [refused, setRefused] = useState<unknown>(null)
  const [answered, setAnswered] = useState<GuestAnswered | null>(null)
  useEffect(() => {
    const look = (): void => {
      setRefused(null)
      request<GuestQuestion>('POST', '/public/guest-links/look', { body: { token: tokenOf().padEnd(20, '-') } })
        .then(setQuestion)
        .catch(setRefused)
    }
    look()
    addEventListener('hashchange', look)
    return () => {
      removeEventListener('hashchange', look)
    }
  }, [])
  const title = answered ? t('answer.thanks') : refused ? t('answer.no_question') : question ? t('answer.title') : t('answer.title')
  usePageTitle(title, question?.demo)
  return (
    <PublicFrame className="answer" demo={question?.demo === true}>
      <h1>{title}</h1>
      {answered && (
        <p role="status" className="done">
          {t('answer.arrived', { by: answered.askedBy, on: format.due(answered.on) })}
        </p>
      )}
      {!answered && refused !== null && <p role="alert">{refused instanceof HttpError ? sentenceOf(refused, language) : t('failure.unreachable')}</p>}
      {!answered && refused === null && question && (
        <>
          <p className="lead-text">{t('answer.asks', { by: question.askedBy, to: question.recipient, what: question.title })}</p>
          <dl className="facts">
            <div>
              <dt>{t('answer.about')}</dt>
              <dd>
                {text(question.stepName)}
                {question.onlinedienstName !== null && `, ${question.onlinedienstName}`}
              </dd>
            </div>
            <div>
              <dt>{t('answer.waiting')}</dt>
              <dd>
                {t('answer.waits', {
                  smart_count: question.authorities,
                  since: format.date(question.waitingSince),
                  days: t('unit.working_days', { smart_count: question.days }),
                })}
              </dd>
            </div>
            {question.answerBy !== null && (
              <div>
                <dt>{t('blockers.chase.by')}</dt>
                <dd>{t('tasks.until', { on: format.due(question.answerBy) })}</dd>
              </div>
            )}
            {question.promisedOn !== null && (
              <div>
                <dt>{t('answer.promised')}</dt>
                <dd>{format.date(question.promisedOn)}</dd>
              </div>
            )}
          </dl>
          <AnswerForm token={tokenOf()} today={question.today} onAnswered={setAnswered} onRefused={setRefused} />
          <p className="source">{t('answer.once', { until: format.date(question.expiresAt) })}</p>
        </>
      )}
    </PublicFrame>
  )
}
