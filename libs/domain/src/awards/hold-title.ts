import { addWorkingDays, type WorkCalendar } from '../calendar/index.js'
import { addMonths, DomainError, require, type LocalDate } from '../kernel/index.js'
import { moved, requireSecondPerson, requireState, type Application, type Proposal } from './application.js'
import type { AwardRule } from './award-rules.js'

/** The Kommune says before publication what is written wrongly; the ministry settles it and publishes. */
export function correctPreview<A extends Application>(application: A, correction: string): A {
  requireState(application, 'preview')
  return { ...application, correction, version: application.version + 1 }
}

/** The title begins: the Kommune agreed, the ministry settled its correction, or its days to read passed in silence. */
export function publishTitle<A extends Application>(application: A, rule: Pick<AwardRule, 'recheckMonths'>, today: LocalDate): A {
  requireState(application, 'preview')
  return moved(application, 'awarded', {
    proposal: null,
    awardedOn: today,
    dueOn: null,
    recheckOn: rule.recheckMonths === null ? null : addMonths(today, rule.recheckMonths),
  })
}

/** The ministry settles a correction: the name as it will be published, if that was what the Kommune asked for. */
export function settleCorrection<A extends Application>(application: A, name: string | undefined): A {
  requireState(application, 'preview')
  return name === undefined ? application : { ...application, bodyName: name }
}

/** Looked at again after the months of the rule, and still on its line: the title stays, and the next look is as far away (`award.recheck-early` before the day, `award.below-again` under the line). */
export function passRecheck<A extends Application>(
  application: A,
  { counted, threshold }: { readonly counted: number; readonly threshold: number },
  rule: Pick<AwardRule, 'recheckMonths'>,
  today: LocalDate,
): A {
  requireState(application, 'awarded')
  const { recheckOn, version } = application
  if (recheckOn === null || today < recheckOn) throw new DomainError('award.recheck-early')
  require(counted >= threshold, 'award.below-again', { count: counted, threshold })
  return { ...application, version: version + 1, recheckOn: rule.recheckMonths === null ? null : addMonths(today, rule.recheckMonths) }
}

/** Before a title is taken back its holder is heard, with the reasons and a day. */
export function openHearing<A extends Application>(application: A, reasons: string, rule: AwardRule, today: LocalDate, calendar: WorkCalendar): A {
  const until = addWorkingDays(calendar, today, rule.hearing.workingDays)
  return moved(application, 'hearing', { hearing: { reasons, until, statement: null, statedOn: null }, proposal: null, dueOn: until })
}

/** What the holder says; may be said again until it is decided. */
export function stateInHearing<A extends Application>(application: A, statement: string, today: LocalDate): A {
  if (application.state !== 'hearing' || application.hearing === null) throw new DomainError('award.state', { state: application.state })
  return { ...application, hearing: { ...application.hearing, statement, statedOn: today }, version: application.version + 1 }
}

/** One person proposes to revoke or to keep: after the statement, or after the day it was due (`award.hearing-open`). */
export function proposeAfterHearing<A extends Application>(application: A, proposal: Proposal & { readonly outcome: 'revoke' | 'keep' }, today: LocalDate): A {
  const { hearing } = application
  if (application.state !== 'hearing' || hearing === null) throw new DomainError('award.state', { state: application.state })
  require(hearing.statement !== null || today > hearing.until, 'award.hearing-open', { date: hearing.until })
  require(proposal.reasons.trim().length >= 10, 'award.reasons')
  return { ...application, proposal, version: application.version + 1 }
}

/** A second person decides; if they do not agree the hearing stays open for another proposal. */
export function decideAfterHearing<A extends Application>(application: A, agrees: boolean, by: string, today: LocalDate): A {
  const { proposal } = application
  if (application.state !== 'hearing' || proposal === null) throw new DomainError('award.state', { state: application.state })
  requireSecondPerson(proposal.by, by)
  if (!agrees) return { ...application, proposal: null, version: application.version + 1 }
  if (proposal.outcome === 'keep') return moved(application, 'awarded', { proposal: null, hearing: null, dueOn: null, reasons: proposal.reasons })
  return moved(application, 'revoked', { proposal: null, dueOn: null, recheckOn: null, reasons: proposal.reasons, revokedOn: today })
}
