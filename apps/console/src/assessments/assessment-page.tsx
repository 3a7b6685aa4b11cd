import type { ReactNode } from 'react'
import { useGetOne } from 'react-admin'
import { Link, useParams } from 'react-router-dom'
import type { AssessmentView } from '@blaupause/contract/assessments'
import { canChallenge, canRate, canReview } from '@blaupause/domain/assessments'
import { useSay } from '../i18n/use-say.js'
import { useMe } from '../identity/use-me.js'
import { Notice } from '../rollouts/actions/notice.js'
import { Failure } from '../shell/failure.js'
import { usePageTitle } from '../shell/use-page-title.js'
import { Waiting } from '../shell/waiting.js'
import { ActionList } from './action-list.js'
import { ChallengeForm, ResolveForm } from './challenge-forms.js'
import { Read } from './read.js'
import { RatingForm } from './rating-form.js'
import { ReviewForm } from './review-form.js'
import { ShareBox } from './share-box.js'
import { WithdrawButton } from './withdraw-button.js'
import './assessments.css'

/** One assessment: a form for who is rated, a review for the Land, a record for everybody else. */
export function AssessmentPage(): ReactNode {
  const { t, format } = useSay()
  const { me } = useMe()
  const { id = '' } = useParams()
  const { data: assessment, error } = useGetOne<AssessmentView>('assessment', { id }, { retry: false })
  const title =
    assessment &&
    t(`assessments.headline.${assessment.state}`, {
      body: assessment.traegerName,
      answered: assessment.answered,
      asked: assessment.asked,
      share: assessment.share === null ? '–' : format.percent(assessment.share),
    })
  usePageTitle(title, me?.demo)
  if (error) return <Failure error={error} />
  if (!me || !assessment) return <Waiting heads={[t('assessments.title')]} />
  const { state } = assessment
  const on = {
    draft: assessment.submitBy,
    changes: assessment.submitBy,
    submitted: assessment.reviewBy,
    challenged: assessment.reviewBy,
    decided: assessment.challengeUntil,
    final: assessment.finalOn,
  }[state]
  const rates = canRate(me.actor, assessment) && (state === 'draft' || state === 'changes')
  const reviews = canReview(me.actor, assessment) && state === 'submitted'
  const reminder = assessment.said.filter(({ kind }) => kind !== 'final').at(-1)
  return (
    <>
      <p className="crumb">
        <Link to="/bewertungen">{t('assessments.title')}</Link>
      </p>
      <div className="intro">
        <div>
          <h1>{title}</h1>
          <p className="now">
            {t('assessments.about', { round: assessment.round, number: assessment.catalogue.number, title: assessment.catalogue.title })}
            {assessment.rollout && `, ${t('assessments.about_rollout', { onlinedienst: assessment.rollout.onlinedienst })}`}
            {on && `, ${t(`assessments.due.${state}`, { on: format.date(on) })}`}.
          </p>
          {!assessment.catalogue.official && (
            <p>
              <span className="tag demo">{t('assessments.unofficial')}</span>
            </p>
          )}
          {reminder && <p className="source">{t('assessments.reminded', { on: format.date(reminder.dueOn) })}</p>}
          {assessment.knockedOut.length > 0 && <p className="source">{t('assessments.knocked', { smart_count: assessment.knockedOut.length })}</p>}
          <p>
            <Link to={`/bewertungen/${id}/vergleich`}>{t('assessments.compare')}</Link>
          </p>
        </div>
      </div>
      <Notice />
      {assessment.challenge && (
        <blockquote className="objection">
          <b>{t('assessments.challenge_was')}</b>
          <p>{assessment.challenge}</p>
          {assessment.resolution && (
            <>
              <b>{t('assessments.resolution_was')}</b>
              <p>{assessment.resolution}</p>
            </>
          )}
        </blockquote>
      )}
      {state === 'decided' && canChallenge(me.actor, assessment) && <ChallengeForm assessment={assessment} />}
      {state === 'challenged' && canReview(me.actor, assessment) && <ResolveForm assessment={assessment} />}
      {state === 'submitted' && canChallenge(me.actor, assessment) && <WithdrawButton assessment={assessment} />}
      {canChallenge(me.actor, assessment) && <ShareBox assessment={assessment} />}
      {['decided', 'challenged', 'final'].includes(state) && <ActionList actions={assessment.actions} may={canRate(me.actor, assessment)} />}
      {rates && (
        <RatingForm key={assessment.id} assessment={assessment} subject={me.actor.subject} today={me.today} exempts={canReview(me.actor, assessment)} />
      )}
      {reviews && <ReviewForm key={assessment.id} assessment={assessment} subject={me.actor.subject} today={me.today} />}
      {!rates && !reviews && <Read assessment={assessment} />}
    </>
  )
}
