import { addWorkingDays, type WorkCalendar } from '../calendar/index.js'
import { addDays, berlinHour, type Instant, type LocalDate } from '../kernel/index.js'
import type { Assessment, AssessedValue } from './assessment.js'
import type { AssessmentPolicy } from './assessment-policy.js'

/**
 * What time alone brings about: a reminder to hand in and a word that it is late, a review that is due, a last chance to
 * challenge and the end of the window, an exemption that ends, an action that is due or late.
 */
export const assessmentEffects = [
  'submit-reminder',
  'submit-late',
  'review-due',
  'challenge-ending',
  'final',
  'exemption-ending',
  'action-reminder',
  'action-late',
] as const
export type AssessmentEffect = { readonly kind: (typeof assessmentEffects)[number]; readonly dueOn: LocalDate; readonly at: Instant }

/** An assessment with the exemptions in it. */
export type Timed = Assessment & { readonly values: readonly Pick<AssessedValue, 'exemption'>[] }

/** How an effect is remembered as said: once per kind and day, so that a moved date speaks again. */
export function saidKey({ kind, dueOn }: Pick<AssessmentEffect, 'kind' | 'dueOn'>): string {
  return `${kind}:${dueOn}`
}

/** Everything still to come, the earliest first. A round that was followed by another one says nothing of its exemptions: they live on there. */
export function comingEffects(assessment: Timed, calendar: WorkCalendar, { hour, remindBefore }: AssessmentPolicy): AssessmentEffect[] {
  const { state, submitBy, reviewBy, challengeUntil, said, openActions, superseded, values } = assessment
  const effect = (kind: AssessmentEffect['kind'], dueOn: LocalDate, day: LocalDate): AssessmentEffect => ({ kind, dueOn, at: berlinHour(day, hour) })
  const before = (kind: AssessmentEffect['kind'], dueOn: LocalDate): AssessmentEffect => effect(kind, dueOn, addWorkingDays(calendar, dueOn, -remindBefore))
  const after = (kind: AssessmentEffect['kind'], dueOn: LocalDate): AssessmentEffect => effect(kind, dueOn, addWorkingDays(calendar, dueOn, 1))
  const all = {
    draft: () => [before('submit-reminder', submitBy), after('submit-late', submitBy)],
    changes: () => [before('submit-reminder', submitBy), after('submit-late', submitBy)],
    submitted: () => (reviewBy ? [effect('review-due', reviewBy, reviewBy)] : []),
    challenged: () => (reviewBy ? [effect('review-due', reviewBy, reviewBy)] : []),
    // The last day of the window belongs to the body: final is the day after.
    decided: () => (challengeUntil ? [before('challenge-ending', challengeUntil), effect('final', challengeUntil, addDays(challengeUntil, 1))] : []),
    final: (): AssessmentEffect[] => [],
  }[state]()
  const actions = new Set(openActions)
  const exemptions = new Set(superseded ? [] : values.flatMap(({ exemption }) => exemption?.until ?? []))
  const lasting = [
    ...[...actions].flatMap((dueOn) => [before('action-reminder', dueOn), after('action-late', dueOn)]),
    ...[...exemptions].map((until) => before('exemption-ending', until)),
  ]
  return [...all, ...lasting].filter((one) => !said.includes(saidKey(one))).sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** When the process must look again; `null`: nothing is open. */
export function assessmentWake(assessment: Timed, calendar: WorkCalendar, policy: AssessmentPolicy): Instant | null {
  return comingEffects(assessment, calendar, policy)[0]?.at ?? null
}

/** Does what is due by `now`. Asking twice changes nothing: what was said is remembered. */
export function fireAssessment<A extends Timed>(
  assessment: A,
  now: Instant,
  calendar: WorkCalendar,
  policy: AssessmentPolicy,
): { readonly assessment: A; readonly due: readonly AssessmentEffect[] } {
  const due = comingEffects(assessment, calendar, policy).filter(({ at }) => at <= now)
  if (due.length === 0) return { due, assessment }
  const said = [...assessment.said, ...due.map(saidKey)]
  // A reminder is no change of the thing: who is filling in the form saves what was seen.
  return {
    due,
    assessment: due.some(({ kind }) => kind === 'final') ? { ...assessment, said, state: 'final', version: assessment.version + 1 } : { ...assessment, said },
  }
}
