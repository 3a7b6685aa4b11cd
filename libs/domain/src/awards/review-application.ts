import { addWorkingDays, workingDaysBetween, type WorkCalendar } from '../calendar/index.js'
import { DomainError, require, type LocalDate } from '../kernel/index.js'
import { moved, requireSecondPerson, requireState, type Application, type Proposal, type SampleFinding, type SampleItem } from './application.js'
import type { AwardRule } from './award-rules.js'

/** A review that was stopped by a question has at least this many working days left for the answer. */
const LEAST_AFTER_ANSWER = 3

/** It is complete: the sample is drawn and the clock of the review runs. */
export function openReview<A extends Application>(
  application: A,
  drawn: readonly Pick<SampleItem, 'link' | 'name'>[],
  rule: AwardRule,
  today: LocalDate,
  calendar: WorkCalendar,
): A {
  requireState(application, 'submitted')
  return moved(application, 'in-review', {
    sample: drawn.map(({ link, name }) => ({ link, name, finding: null, note: '', checkedOn: null })),
    dueOn: addWorkingDays(calendar, today, rule.review.workingDays),
  })
}

/** What was found at procedures of the sample; may be said again until a proposal is made. `other` needs a note (`award.note`), a link outside the sample is refused (`award.not-drawn`). */
export function recordFindings<A extends Application>(
  application: A,
  found: readonly { readonly link: string; readonly finding: SampleFinding | null; readonly note: string }[],
  today: LocalDate,
): A {
  require(application.state === 'in-review' || application.state === 'question', 'award.state', { state: application.state })
  const byLink = new Map(found.map((one) => [one.link, one]))
  for (const { link, finding, note } of found) {
    require(application.sample.some((one) => one.link === link), 'award.not-drawn', { link })
    require(finding !== 'other' || note.trim() !== '', 'award.note')
  }
  return {
    ...application,
    version: application.version + 1,
    sample: application.sample.map((item) => {
      const one = byLink.get(item.link)
      return one ? { ...item, finding: one.finding, note: one.note, checkedOn: one.finding === null ? null : today } : item
    }),
  }
}

/** Asks the Kommune back: the clock of the review stands still until it answers. */
export function askBack<A extends Application>(
  application: A,
  { id, text }: { readonly id: string; readonly text: string },
  rule: AwardRule,
  today: LocalDate,
  calendar: WorkCalendar,
): A {
  const remaining = application.dueOn === null || application.dueOn <= today ? 0 : workingDaysBetween(calendar, today, application.dueOn)
  return moved(application, 'question', {
    remaining,
    questions: [...application.questions, { id, text, askedOn: today, answer: null, answeredOn: null }],
    dueOn: addWorkingDays(calendar, today, rule.question.workingDays),
  })
}

/** The Kommune answers what is open: the review goes on with the days it had left. */
export function answerBack<A extends Application>(application: A, text: string, today: LocalDate, calendar: WorkCalendar): A {
  requireState(application, 'question')
  return moved(application, 'in-review', {
    remaining: null,
    questions: application.questions.map((one) => (one.answer === null ? { ...one, answer: text, answeredOn: today } : one)),
    dueOn: addWorkingDays(calendar, today, Math.max(LEAST_AFTER_ANSWER, application.remaining ?? 0)),
  })
}

/** One person proposes. Every procedure of the sample must have been looked at (`award.sample-open`); a refusal says why and what to do (`award.reasons`). */
export function proposeDecision<A extends Application>(application: A, proposal: Proposal & { readonly outcome: 'award' | 'refuse' }): A {
  requireState(application, 'in-review')
  const open = application.sample.filter(({ finding }) => finding === null).length
  require(open === 0, 'award.sample-open', { open })
  require(proposal.outcome === 'award' || proposal.reasons.trim().length >= 10, 'award.reasons')
  return moved(application, 'proposed', { proposal })
}

/** A second person decides, or gives it back to the review with a word. An award is read by the Kommune before it is published. */
export function decideProposal<A extends Application>(
  application: A,
  agrees: boolean,
  reasons: string,
  by: string,
  rule: AwardRule,
  today: LocalDate,
  calendar: WorkCalendar,
): A {
  requireState(application, 'proposed')
  const { proposal } = application
  if (proposal === null) throw new DomainError('award.state', { state: application.state })
  requireSecondPerson(proposal.by, by)
  if (!agrees) return moved(application, 'in-review', { proposal: null, reasons, dueOn: addWorkingDays(calendar, today, LEAST_AFTER_ANSWER) })
  if (proposal.outcome === 'refuse') return moved(application, 'refused', { proposal: null, reasons: proposal.reasons, dueOn: null })
  return moved(application, 'preview', {
    proposal: null,
    reasons: proposal.reasons,
    correction: null,
    dueOn: addWorkingDays(calendar, today, rule.preview.workingDays),
  })
}
