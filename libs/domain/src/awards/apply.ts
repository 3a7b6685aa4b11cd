import { addWorkingDays, type WorkCalendar } from '../calendar/index.js'
import { require, type LocalDate } from '../kernel/index.js'
import { moved, openApplicationStates, titleStates, type Application, type ApplicationAnswers, type ApplicationState } from './application.js'
import type { AwardBodyKind } from './award-body.js'
import { thresholdOf, type AwardRule } from './award-rules.js'

export type Count = { readonly counted: number; readonly countedOn: LocalDate }

/** Refuses an application that cannot begin: a kind that may not apply (`award.kind`), a title held (`award.held`), another one running (`award.open`). */
export function requireMayApply(rule: Pick<AwardRule, 'thresholds'>, kind: AwardBodyKind, others: readonly ApplicationState[], reported: boolean): void {
  require(thresholdOf(rule, kind) !== null, 'award.kind')
  require(!reported && !others.some((state) => (titleStates as readonly ApplicationState[]).includes(state)), 'award.held')
  require(!others.some((state) => (openApplicationStates as readonly ApplicationState[]).includes(state)), 'award.open')
}

/** Takes down what the Kommune says; may be saved half and continued. */
export function answerApplication<A extends Application>(application: A, answers: ApplicationAnswers): A {
  require(application.state === 'draft' || application.state === 'returned', 'award.state', { state: application.state })
  return { ...application, answers, version: application.version + 1 }
}

/** What is still to be said before it can be handed in. */
export function unanswered({ mailbox, deliverTo, confirmed }: ApplicationAnswers): (keyof ApplicationAnswers)[] {
  return [
    ...(mailbox.trim() === '' ? ['mailbox' as const] : []),
    ...(deliverTo.trim() === '' ? ['deliverTo' as const] : []),
    ...(confirmed ? [] : ['confirmed' as const]),
  ]
}

/** Hands in with the displayed number of the day ("die angezeigte Zahl ist maßgeblich"): below the line it is refused with what is missing (`award.below`). */
export function submitApplication<A extends Application>(
  application: A,
  rule: AwardRule,
  kind: AwardBodyKind,
  { counted, countedOn }: Count,
  today: LocalDate,
  calendar: WorkCalendar,
): A {
  const threshold = thresholdOf(rule, kind)
  require(threshold !== null, 'award.kind')
  require(counted >= threshold, 'award.below', { count: counted, threshold, missing: threshold - counted })
  const open = unanswered(application.answers)
  require(open.length === 0, 'award.unanswered', { fields: open.join(', ') })
  return moved(application, 'submitted', {
    counted,
    countedOn,
    rule: rule.id,
    missing: '',
    submittedOn: today,
    dueOn: addWorkingDays(calendar, today, rule.completeness.workingDays),
  })
}

/** Takes it back while nothing is decided. */
export function withdrawApplication<A extends Application>(application: A): A {
  return moved(application, 'withdrawn', { dueOn: null })
}

/** Its body has gone into another one while nothing was decided: the application stops, and nothing of it is due any more. */
export function endApplication<A extends Application>(application: A): A {
  return moved(application, 'ended', { dueOn: null, remaining: null, proposal: null, correction: null })
}

/** Something is missing: back to the Kommune, with a day until which the ministry hopes for it. */
export function returnApplication<A extends Application>(application: A, missing: string, rule: AwardRule, today: LocalDate, calendar: WorkCalendar): A {
  return moved(application, 'returned', { missing, dueOn: addWorkingDays(calendar, today, rule.question.workingDays) })
}
