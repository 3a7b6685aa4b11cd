import type { LocalDate } from '../kernel/index.js'
import type { Assessment } from './assessment.js'
import { assessmentEffects, type AssessmentEffect } from './due-assessment.js'

/** What is said about an assessment: what time brings about, and where a step of one side is news to the other. */
export const assessmentNewsKinds = ['begun', 'submitted', 'changes', 'decided', 'challenged', ...assessmentEffects] as const
export type AssessmentNewsKind = (typeof assessmentNewsKinds)[number]

/** Who reviews hears under this name; the body under its key. */
export const REVIEWERS = 'pruefung'

/** One thing said to one side. `ref` is its day: said once for each, so that a moved date speaks again. */
export type AssessmentNews = { readonly kind: AssessmentNewsKind; readonly recipient: string; readonly ref: string; readonly dueOn: LocalDate }

const hearing: Readonly<Record<AssessmentNewsKind, readonly ('body' | 'reviewers')[]>> = {
  begun: ['body'],
  submitted: ['reviewers'],
  changes: ['body'],
  decided: ['body'],
  challenged: ['reviewers'],
  'submit-reminder': ['body'],
  'submit-late': ['body', 'reviewers'],
  'review-due': ['reviewers'],
  'challenge-ending': ['body'],
  final: ['body'],
  'exemption-ending': ['body', 'reviewers'],
  'action-reminder': ['body'],
  'action-late': ['body', 'reviewers'],
}

/** The news of a kind about a day, for everybody who hears it. */
export function newsOf(kind: AssessmentNewsKind, dueOn: LocalDate, { traeger }: Pick<Assessment, 'traeger'>): AssessmentNews[] {
  return hearing[kind].map((side) => ({ kind, recipient: side === 'body' ? traeger : REVIEWERS, ref: dueOn, dueOn }))
}

/** What time brought about, as news. */
export function newsOfEffects(due: readonly Pick<AssessmentEffect, 'kind' | 'dueOn'>[], assessment: Pick<Assessment, 'traeger'>): AssessmentNews[] {
  return due.flatMap(({ kind, dueOn }) => newsOf(kind, dueOn, assessment))
}

/** What a step is to the other side, if anything. `today`: the day on which it is final by decision. */
export function newsOfStep(before: Pick<Assessment, 'state'>, after: Assessment, today: LocalDate): AssessmentNews[] {
  if (before.state === after.state) return []
  const { state, submitBy, reviewBy, challengeUntil } = after
  const day = { draft: submitBy, submitted: reviewBy, changes: submitBy, decided: challengeUntil, challenged: reviewBy, final: today }[state]
  return state === 'draft' || day === null ? [] : newsOf(state, day, after)
}
