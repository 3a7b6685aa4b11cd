import { addWorkingDays, type WorkCalendar } from '../calendar/index.js'
import { lightOf } from '../criteria/index.js'
import { DomainError, require, type LocalDate } from '../kernel/index.js'
import type { Assessment, AssessedValue, Exemption, FollowUp, OpenAssessment } from './assessment.js'
import type { AssessmentPolicy } from './assessment-policy.js'
import { askedCriterion, isAnswered, isExempt, requireMove, requireState } from './rate-assessment.js'

/** What the reviewer says of one criterion. Whoever asks for a change says why. */
export type Verdict = { readonly criterion: string; readonly accept: boolean; readonly reason: string | null }

/** Accepts criterion by criterion or asks for changes; may be saved and continued. */
export function reviewAssessment(assessment: OpenAssessment, verdicts: readonly Verdict[], today: LocalDate): AssessedValue[] {
  requireState(assessment, 'submitted')
  return verdicts.map(({ criterion, accept, reason }) => {
    askedCriterion(assessment, criterion)
    require(accept || (reason !== null && reason.trim() !== ''), 'assessment.reason', { criterion })
    const value = assessment.values.find((one) => one.criterion === criterion)
    require(value !== undefined, 'assessment.not-asked', { criterion })
    require(!accept || isAnswered(value, today), 'assessment.unanswered', { criterion })
    return { ...value, review: accept ? 'accepted' : 'changes', reason }
  })
}

/** This criterion is not asked until a day, with the reason and who agreed. */
export function exemptCriterion(assessment: OpenAssessment, criterion: string, exemption: Exemption, today: LocalDate): AssessedValue {
  requireState(assessment, 'draft', 'submitted', 'changes')
  askedCriterion(assessment, criterion)
  require(exemption.until > today, 'assessment.exemption-past', { date: exemption.until })
  const before = assessment.values.find((one) => one.criterion === criterion)
  return { criterion, value: null, effectiveOn: null, evidence: '', remark: '', carriedFrom: null, ...before, review: 'accepted', reason: null, exemption }
}

/** The criterion is asked again before its exemption ends. */
export function readmitCriterion(assessment: OpenAssessment, criterion: string): AssessedValue {
  requireState(assessment, 'draft', 'submitted', 'changes')
  askedCriterion(assessment, criterion)
  const value = assessment.values.find((one) => one.criterion === criterion)
  if (!value?.exemption) throw new DomainError('assessment.not-exempt', { criterion })
  return { ...value, exemption: null, review: 'open' }
}

/** Whether a reviewer has looked at a criterion. An exemption that ended leaves it unanswered: then only a change can be asked. */
export function isReviewed(value: AssessedValue | undefined, today: LocalDate): boolean {
  if (isExempt(value, today)) return true
  return value !== undefined && value.review !== 'open' && (value.review === 'changes' || isAnswered(value, today))
}

/**
 * Closes the review: back with reasons if anything needs a change, else decided and open to challenge for as many working
 * days as the policy says. Refused while a criterion is not reviewed.
 */
export function decideAssessment(assessment: OpenAssessment, by: string, today: LocalDate, calendar: WorkCalendar, policy: AssessmentPolicy): OpenAssessment {
  requireState(assessment, 'submitted')
  const open = assessment.asked.filter(
    ({ id }) =>
      !isReviewed(
        assessment.values.find(({ criterion }) => criterion === id),
        today,
      ),
  )
  require(open.length === 0, 'assessment.unreviewed', { count: open.length })
  const returned = assessment.values.some(({ review, criterion }) => review === 'changes' && assessment.asked.some(({ id }) => id === criterion))
  const after = { ...assessment, version: assessment.version + 1, reviewBy: null }
  if (returned) return { ...after, state: 'changes', submitBy: addWorkingDays(calendar, today, policy.submitWithin) }
  return { ...after, state: 'decided', decidedBy: by, challengeUntil: addWorkingDays(calendar, today, policy.challengeWithin) }
}

/** What a decision asks to be done: every failed knock-out and everything half reached. What is exempted asks for nothing. */
export function followUps(
  { asked, values }: Pick<OpenAssessment, 'asked' | 'values'>,
  today: LocalDate,
  calendar: WorkCalendar,
  { actionWithin }: AssessmentPolicy,
): FollowUp[] {
  return asked.flatMap((criterion): FollowUp[] => {
    const value = values.find((one) => one.criterion === criterion.id)
    if (value?.value == null || isExempt(value, today)) return []
    const light = lightOf(criterion.scale, value.value)
    return light === 'amber' || (light === 'red' && criterion.knockOut)
      ? [{ criterion: criterion.id, light, dueOn: addWorkingDays(calendar, today, actionWithin) }]
      : []
  })
}

/** The body disagrees, while there is time. */
export function challengeAssessment<A extends Assessment>(assessment: A, today: LocalDate, calendar: WorkCalendar, policy: AssessmentPolicy): A {
  requireMove(assessment, 'challenged')
  require(assessment.challengeUntil !== null && today <= assessment.challengeUntil, 'assessment.challenge-late', { date: assessment.challengeUntil ?? '' })
  return { ...assessment, state: 'challenged', version: assessment.version + 1, reviewBy: addWorkingDays(calendar, today, policy.reviewWithin) }
}

/** Somebody other than who decided answers the challenge: the decision stands and is final, or it is reviewed again. */
export function resolveChallenge<A extends Assessment>(
  assessment: A,
  by: string,
  stands: boolean,
  today: LocalDate,
  calendar: WorkCalendar,
  policy: AssessmentPolicy,
): A {
  requireState(assessment, 'challenged')
  require(assessment.decidedBy !== by, 'assessment.four-eyes')
  const after = { ...assessment, version: assessment.version + 1, challengeUntil: null }
  return stands
    ? { ...after, state: 'final', reviewBy: null }
    : { ...after, state: 'submitted', reviewBy: addWorkingDays(calendar, today, policy.reviewWithin) }
}
