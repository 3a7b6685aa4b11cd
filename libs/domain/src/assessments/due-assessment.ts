import { addWorkingDays, type WorkCalendar } from '../calendar/index.js'
import { addDays, berlinHour, type Instant, type LocalDate } from '../kernel/index.js'
import type { Assessment } from './assessment.js'
import type { AssessmentPolicy } from './assessment-policy.js'

/** What time alone brings about: a reminder to hand in, a word that it is late, a review that is due, the end of the challenge window. */
export const assessmentEffects = ['submit-reminder', 'submit-late', 'review-due', 'final'] as const
export type AssessmentEffect = { readonly kind: (typeof assessmentEffects)[number]; readonly dueOn: LocalDate; readonly at: Instant }

/** How an effect is remembered as said: once per kind and day, so that a moved date speaks again. */
export function saidKey({ kind, dueOn }: Pick<AssessmentEffect, 'kind' | 'dueOn'>): string {
  return `${kind}:${dueOn}`
}

/** Everything still to come, the earliest first. */
export function comingEffects(assessment: Assessment, calendar: WorkCalendar, { hour, remindBefore }: AssessmentPolicy): AssessmentEffect[] {
  const { state, submitBy, reviewBy, challengeUntil, said } = assessment
  const effect = (kind: AssessmentEffect['kind'], dueOn: LocalDate, day: LocalDate): AssessmentEffect => ({ kind, dueOn, at: berlinHour(day, hour) })
  const all = {
    draft: () => [effect('submit-reminder', submitBy, addWorkingDays(calendar, submitBy, -remindBefore)), effect('submit-late', submitBy, addWorkingDays(calendar, submitBy, 1))],
    changes: () => [effect('submit-reminder', submitBy, addWorkingDays(calendar, submitBy, -remindBefore)), effect('submit-late', submitBy, addWorkingDays(calendar, submitBy, 1))],
    submitted: () => (reviewBy ? [effect('review-due', reviewBy, reviewBy)] : []),
    challenged: () => (reviewBy ? [effect('review-due', reviewBy, reviewBy)] : []),
    // The last day of the window belongs to the body: final is the day after.
    decided: () => (challengeUntil ? [effect('final', challengeUntil, addDays(challengeUntil, 1))] : []),
    final: (): AssessmentEffect[] => [],
  }[state]()
  return all.filter((one) => !said.includes(saidKey(one))).sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** When the process must look again; `null`: nothing is open. */
export function assessmentWake(assessment: Assessment, calendar: WorkCalendar, policy: AssessmentPolicy): Instant | null {
  return comingEffects(assessment, calendar, policy)[0]?.at ?? null
}

/** Does what is due by `now`. Asking twice changes nothing: what was said is remembered, and final ends it. */
export function fireAssessment(assessment: Assessment, now: Instant, calendar: WorkCalendar, policy: AssessmentPolicy): { readonly assessment: Assessment; readonly due: readonly AssessmentEffect[] } {
  const due = comingEffects(assessment, calendar, policy).filter(({ at }) => at <= now)
  const said = [...assessment.said, ...due.map(saidKey)]
  return { due, assessment: due.length === 0 ? assessment : { ...assessment, said, state: due.some(({ kind }) => kind === 'final') ? 'final' : assessment.state, version: assessment.version + 1 } }
}
