import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type {
  AskBack,
  DecideApplication,
  OpenHearing,
  ProposeDecision,
  RecordFindings,
  ReturnApplication,
  VersionOfApplication,
} from '@blaupause/contract/awards'
import {
  askBack,
  decideAfterHearing,
  decideProposal,
  drawSample,
  openHearing,
  openReview,
  passRecheck,
  proposeAfterHearing,
  proposeDecision,
  recordFindings,
  returnApplication,
  sampleSize,
  thresholdOf,
} from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { newId } from '../../platform/index.js'
import { TitleRegister } from '../titles/title-register.js'
import { ApplicationCourse, MINISTRY, type MovedApplication } from './application-course.js'
import { countedBody } from './award-bodies.js'

/** What the office that grants a title does with an application: it checks, reviews, asks back, and decides by two people; also about a title it once gave. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly course: ApplicationCourse,
    private readonly titles: TitleRegister,
  ) {}

  /** Something is missing. */
  return(actor: Actor, id: string, key: string, command: ReturnApplication): Promise<MovedApplication> {
    return this.course.take(actor, id, key, {
      type: 'award.returned.v1',
      by: MINISTRY,
      command,
      text: command.missing,
      step: (application, { rule, calendar, now: { today } }) => returnApplication(application, command.missing, rule, today, calendar),
    })
  }

  /** Complete: draws the sample from what the portal shows now; its seed is the application's id, so that anybody draws the same. */
  accept(actor: Actor, id: string, key: string, command: VersionOfApplication): Promise<MovedApplication> {
    return this.course.take(actor, id, key, {
      type: 'award.accepted.v1',
      by: MINISTRY,
      command,
      step: async (application, { tx, rule, calendar, now: { today } }) => {
        const shown = await tx.query<{ link: string; name: string }>('application.shown', SHOWN, [application.body, rule.submittable, rule.origins])
        const links = shown.map(({ link }) => link)
        const drawn = new Set(drawSample(links, sampleSize(shown.length, rule), id, sha256))
        const sample = shown.filter(({ link }) => drawn.has(link))
        return openReview(application, sample, rule, today, calendar)
      },
    })
  }

  /** What was found at procedures of the sample. */
  record(actor: Actor, id: string, key: string, command: RecordFindings): Promise<MovedApplication> {
    const { findings } = command
    const bad = findings.filter(({ finding }) => finding !== null && finding !== 'sound').length
    return this.course.take(actor, id, key, {
      type: 'award.checked.v1',
      by: MINISTRY,
      command,
      facts: { checked: findings.length, bad },
      step: (application, { now: { today } }) => recordFindings(application, findings, today),
    })
  }

  ask(actor: Actor, id: string, key: string, command: AskBack): Promise<MovedApplication> {
    const { text } = command
    return this.course.take(actor, id, key, {
      type: 'award.asked.v1',
      by: MINISTRY,
      command,
      text,
      step: (application, { rule, calendar, now: { today } }) => askBack(application, { id: newId(), text }, rule, today, calendar),
    })
  }

  /** One person's proposal: award or refuse in a review, revoke or keep after a hearing. */
  propose(actor: Actor, id: string, key: string, command: ProposeDecision): Promise<MovedApplication> {
    const { outcome, reasons } = command
    return this.course.take(actor, id, key, {
      type: 'award.proposed.v1',
      by: MINISTRY,
      command,
      facts: { outcome },
      text: reasons,
      step: (application, { now: { today } }) => {
        const proposal = { reasons, by: actor.subject, on: today }
        return outcome === 'award' || outcome === 'refuse'
          ? proposeDecision(application, { ...proposal, outcome })
          : proposeAfterHearing(application, { ...proposal, outcome }, today)
      },
    })
  }

  /** The second person agrees, or gives it back. */
  decide(actor: Actor, id: string, key: string, command: DecideApplication): Promise<MovedApplication> {
    const { agrees, reasons } = command
    return this.course.take(actor, id, key, {
      type: 'award.decided.v1',
      by: MINISTRY,
      command,
      facts: { agrees },
      text: reasons,
      step: (application, { tx, rule, calendar, now: { today } }) => {
        if (application.state !== 'hearing') return decideProposal(application, agrees, reasons, actor.subject, rule, today, calendar)
        const after = decideAfterHearing(application, agrees, actor.subject, today)
        if (after.state !== 'hearing') this.titles.closeHearing(tx, after)
        return after
      },
    })
  }

  /** Looked at again, and the portal still shows enough: the title stays. */
  recheck(actor: Actor, id: string, key: string, command: VersionOfApplication): Promise<MovedApplication> {
    return this.course.take(actor, id, key, {
      type: 'award.rechecked.v1',
      by: MINISTRY,
      command,
      step: async (application, { tx, rule, now: { today } }) => {
        const { counted, kind } = await countedBody(tx, application.body, today)
        return passRecheck(application, { counted, threshold: thresholdOf(rule, kind) ?? 0 }, rule, today)
      },
    })
  }

  openHearing(actor: Actor, id: string, key: string, command: OpenHearing): Promise<MovedApplication> {
    const { reasons } = command
    return this.course.take(actor, id, key, {
      type: 'award.hearing-opened.v1',
      by: MINISTRY,
      command,
      text: reasons,
      step: (application, { tx, rule, calendar, now: { today } }) => {
        const after = openHearing(application, reasons, rule, today, calendar)
        this.titles.openHearing(tx, after)
        return after
      },
    })
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** What the portal shows and the rule counts, once each. */
const SHOWN = `
select link, min(name) name from procedure_statement where body = $1 and source = 'portal' and in_portal and origin = any($3) and (not $2 or submittable is distinct from false)
group by link order by link`
