import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type {
  AnswerApplication,
  AnswerQuestion,
  AskBack,
  BeginApplication,
  CorrectPreview,
  DecideApplication,
  OpenHearing,
  ProposeDecision,
  PublishTitle,
  RecordFindings,
  ReturnApplication,
  StateInHearing,
  VersionOfApplication,
} from '@blaupause/contract/awards'
import {
  answerApplication,
  answerBack,
  applicationWake,
  askBack,
  canApply,
  canReview,
  correctPreview,
  decideAfterHearing,
  decideProposal,
  drawSample,
  newsOfStep,
  openHearing,
  openReview,
  passRecheck,
  proposeAfterHearing,
  proposeDecision,
  publishTitle,
  recordFindings,
  requireMayApply,
  returnApplication,
  sampleSize,
  settleCorrection,
  stateInHearing,
  submitApplication,
  thresholdOf,
  titleStates,
  withdrawApplication,
  type Application,
  type ApplicationState,
  type AwardRule,
} from '@blaupause/domain/awards'
import type { WorkCalendar } from '@blaupause/domain/calendar'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, require } from '@blaupause/domain/kernel'
import { requireVersion, type Now } from '@blaupause/domain/rollouts'
import { Commands, found, isUniqueViolation, newId, type Tx } from '../../platform/index.js'
import { applicationRules, awardCalendar, awardRuleOf } from '../award-rules.js'
import { TitleRegister } from '../titles/title-register.js'
import { awardBody } from './award-bodies.js'
import { awardEvent } from './award-event.js'
import { speakOfAward } from './award-inbox.js'
import { insertApplication, lockApplication, saveApplication } from './application-row.js'

type Answer = { readonly id: string; readonly version: number }
type Place = { readonly tx: Tx; readonly rule: AwardRule; readonly calendar: WorkCalendar; readonly now: Now }
type Step = (application: Application, place: Place) => Application | Promise<Application>
type Told = { readonly facts?: Readonly<Record<string, unknown>>; readonly text?: string | null }
/** States of which the public knows. */
const TITLE: readonly ApplicationState[] = [...titleStates, 'revoked']
const KOMMUNE = { may: canApply, who: 'Kommune' }
const MINISTRY = { may: canReview, who: 'Land' }

/** A body applies for the title of its Land; the Land checks, reviews, and decides by two people; the body reads what will be published and is heard before a title is taken back. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly commands: Commands,
    private readonly titles: TitleRegister,
  ) {}

  /** Opens an application of the actor's own body. */
  begin(actor: Actor, key: string, command: BeginApplication): Promise<Answer> {
    const { body } = command
    require(canApply(actor, { body }), 'permission.denied', { who: KOMMUNE.who })
    return this.commands
      .run(
        actor,
        { key, body: ['award', command] },
        (tx) => statesOf(tx, body),
        async (tx, states, { now, today }) => {
          const facts = await awardBody(tx, body, today)
          if (!facts) throw new DomainError('award.body', { key: body })
          const rule = await awardRuleOf(tx, facts.land, today)
          requireMayApply(rule, facts.kind, states, facts.reported)
          const application: Application = { ...EMPTY, id: newId(), award: rule.award, body, bodyName: facts.name, land: facts.land, rule: rule.id }
          insertApplication(tx, application, now)
          return { answer: { id: application.id, version: 0 }, events: [awardEvent('award.begun.v1', application, today, { rule: rule.id })] }
        },
      )
      .catch((error: unknown) => {
        throw isUniqueViolation(error, 'award_application_open') ? new DomainError('award.open') : error
      })
  }

  answer(actor: Actor, id: string, key: string, { version, answers }: AnswerApplication): Promise<Answer> {
    return this.change(actor, id, key, ['answers', version, answers], version, KOMMUNE, 'award.answered.v1', (application) =>
      answerApplication(application, answers),
    )
  }

  submit(actor: Actor, id: string, key: string, { version }: VersionOfApplication): Promise<Answer> {
    return this.change(
      actor,
      id,
      key,
      ['submit', version],
      version,
      KOMMUNE,
      'award.submitted.v1',
      async (application, { tx, rule, calendar, now: { today } }) => {
        const body = await awardBody(tx, application.body, today)
        if (!body) throw new DomainError('award.body', { key: application.body })
        return submitApplication(application, rule, body.kind, { counted: body.counted, countedOn: body.countedOn ?? today }, today, calendar)
      },
    )
  }

  withdraw(actor: Actor, id: string, key: string, { version }: VersionOfApplication): Promise<Answer> {
    return this.change(actor, id, key, ['withdraw', version], version, KOMMUNE, 'award.withdrawn.v1', withdrawApplication)
  }

  /** Something is missing. */
  return(actor: Actor, id: string, key: string, { version, missing }: ReturnApplication): Promise<Answer> {
    return this.change(
      actor,
      id,
      key,
      ['return', version, missing],
      version,
      MINISTRY,
      'award.returned.v1',
      (application, { rule, calendar, now: { today } }) => returnApplication(application, missing, rule, today, calendar),
      { text: missing },
    )
  }

  /** Complete: draws the sample from what the portal shows now; its seed is the application's id, so that anybody draws the same. */
  accept(actor: Actor, id: string, key: string, { version }: VersionOfApplication): Promise<Answer> {
    return this.change(
      actor,
      id,
      key,
      ['accept', version],
      version,
      MINISTRY,
      'award.accepted.v1',
      async (application, { tx, rule, calendar, now: { today } }) => {
        const shown = await tx.query<{ link: string; name: string }>('application.shown', SHOWN, [application.body, rule.submittable, rule.origins])
        const drawn = new Set(
          drawSample(
            shown.map(({ link }) => link),
            sampleSize(shown.length, rule),
            id,
            sha256,
          ),
        )
        return openReview(
          application,
          shown.filter(({ link }) => drawn.has(link)),
          rule,
          today,
          calendar,
        )
      },
    )
  }

  /** What was found at procedures of the sample. */
  record(actor: Actor, id: string, key: string, { version, findings }: RecordFindings): Promise<Answer> {
    const bad = findings.filter(({ finding }) => finding !== null && finding !== 'sound').length
    return this.change(
      actor,
      id,
      key,
      ['record', version, findings],
      version,
      MINISTRY,
      'award.checked.v1',
      (application, { now: { today } }) => recordFindings(application, findings, today),
      { facts: { checked: findings.length, bad } },
    )
  }

  ask(actor: Actor, id: string, key: string, { version, text }: AskBack): Promise<Answer> {
    return this.change(
      actor,
      id,
      key,
      ['ask', version, text],
      version,
      MINISTRY,
      'award.asked.v1',
      (application, { rule, calendar, now: { today } }) => askBack(application, { id: newId(), text }, rule, today, calendar),
      { text },
    )
  }

  answerQuestion(actor: Actor, id: string, key: string, { version, text }: AnswerQuestion): Promise<Answer> {
    return this.change(
      actor,
      id,
      key,
      ['reply', version, text],
      version,
      KOMMUNE,
      'award.replied.v1',
      (application, { calendar, now: { today } }) => answerBack(application, text, today, calendar),
      { text },
    )
  }

  /** One person's proposal: award or refuse in a review, revoke or keep after a hearing. */
  propose(actor: Actor, id: string, key: string, { version, outcome, reasons }: ProposeDecision): Promise<Answer> {
    return this.change(
      actor,
      id,
      key,
      ['propose', version, outcome, reasons],
      version,
      MINISTRY,
      'award.proposed.v1',
      (application, { now: { today } }) => {
        const proposal = { reasons, by: actor.subject, on: today }
        return outcome === 'award' || outcome === 'refuse'
          ? proposeDecision(application, { ...proposal, outcome })
          : proposeAfterHearing(application, { ...proposal, outcome }, today)
      },
      { facts: { outcome }, text: reasons },
    )
  }

  /** The second person agrees, or gives it back. */
  decide(actor: Actor, id: string, key: string, { version, agrees, reasons }: DecideApplication): Promise<Answer> {
    return this.change(
      actor,
      id,
      key,
      ['decide', version, agrees, reasons],
      version,
      MINISTRY,
      'award.decided.v1',
      async (application, { tx, rule, calendar, now }) => {
        if (application.state !== 'hearing') return decideProposal(application, agrees, reasons, actor.subject, rule, now.today, calendar)
        const after = decideAfterHearing(application, agrees, actor.subject, now.today)
        if (after.state !== 'hearing') this.titles.closeHearing(tx, after)
        return after
      },
      { facts: { agrees }, text: reasons },
    )
  }

  /** The body says what is written wrongly in the preview. */
  correct(actor: Actor, id: string, key: string, { version, text }: CorrectPreview): Promise<Answer> {
    return this.change(actor, id, key, ['correct', version, text], version, KOMMUNE, 'award.corrected.v1', (application) => correctPreview(application, text), {
      text,
    })
  }

  /** The title is published: by the body, which agrees, or by the ministry, which has settled a correction and may mend the name. */
  async publish(actor: Actor, id: string, key: string, { version, name }: PublishTitle): Promise<Answer> {
    const may = (who: Actor, application: Application) =>
      (name === undefined && canApply(who, application)) || (canReview(who, application) && application.correction !== null)
    return this.change(
      actor,
      id,
      key,
      ['publish', version, name],
      version,
      { may, who: 'Kommune / Land' },
      'award.awarded.v1',
      async (application, { tx, rule, now }) => {
        const awarded = publishTitle(settleCorrection(application, name), rule, now.today)
        await this.titles.enter(tx, awarded, rule, now)
        return awarded
      },
      { facts: name === undefined ? {} : { name } },
    )
  }

  /** Looked at again, and the portal still shows enough: the title stays. */
  recheck(actor: Actor, id: string, key: string, { version }: VersionOfApplication): Promise<Answer> {
    return this.change(actor, id, key, ['recheck', version], version, MINISTRY, 'award.rechecked.v1', async (application, { tx, rule, now: { today } }) => {
      const body = await awardBody(tx, application.body, today)
      if (!body) throw new DomainError('award.body', { key: application.body })
      return passRecheck(application, { counted: body.counted, threshold: thresholdOf(rule, body.kind) ?? 0 }, rule, today)
    })
  }

  openHearing(actor: Actor, id: string, key: string, { version, reasons }: OpenHearing): Promise<Answer> {
    return this.change(
      actor,
      id,
      key,
      ['hearing', version, reasons],
      version,
      MINISTRY,
      'award.hearing-opened.v1',
      (application, { tx, rule, calendar, now: { today } }) => {
        const after = openHearing(application, reasons, rule, today, calendar)
        this.titles.openHearing(tx, after)
        return after
      },
      { text: reasons },
    )
  }

  stateInHearing(actor: Actor, id: string, key: string, { version, text }: StateInHearing): Promise<Answer> {
    return this.change(
      actor,
      id,
      key,
      ['statement', version, text],
      version,
      KOMMUNE,
      'award.stated.v1',
      (application, { now: { today } }) => stateInHearing(application, text, today),
      { text },
    )
  }

  private async change(
    actor: Actor,
    id: string,
    key: string,
    body: unknown,
    version: number,
    { may, who }: { may: (actor: Actor, application: Application) => boolean; who: string },
    type: `award.${string}.v1`,
    step: Step,
    { facts: told = {}, text = null }: Told = {},
  ): Promise<Answer> {
    let titles = false
    const answer = await this.commands.run(
      actor,
      { key, body: [id, body] },
      (tx) => lockApplication(tx, id),
      async (tx, locked, now) => {
        const before = found(locked)
        require(may(actor, before), 'permission.denied', { who })
        requireVersion(before, version)
        const calendar = awardCalendar(before.land)
        const after = await step(before, { tx, rule: (await applicationRules(tx, now.today))(before), calendar, now })
        titles = before.state !== after.state && TITLE.some((state) => state === before.state || state === after.state)
        const message = saveApplication(tx, after, applicationWake(after, calendar), now.now)
        await speakOfAward(tx, after, newsOfStep(before, after, now.today), now.now)
        return {
          answer: { id, version: after.version },
          events: [awardEvent(type, before, now.today, { from: before.state, to: after.state, ...told }, text)],
          messages: [message],
        }
      },
    )
    if (titles) this.titles.changed()
    return answer
  }
}

async function statesOf(tx: Tx, body: string): Promise<ApplicationState[]> {
  return (await tx.query<{ state: ApplicationState }>('application.of-body', 'select state from award_application where body = $1', [body])).map(
    ({ state }) => state,
  )
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

const EMPTY = {
  state: 'draft',
  counted: null,
  countedOn: null,
  answers: { mailbox: '', deliverTo: '', confirmed: false },
  missing: '',
  submittedOn: null,
  dueOn: null,
  remaining: null,
  said: [],
  sample: [],
  questions: [],
  proposal: null,
  reasons: null,
  correction: null,
  awardedOn: null,
  recheckOn: null,
  hearing: null,
  revokedOn: null,
  version: 0,
  revision: 0,
} as const satisfies Partial<Application>

/** What the portal shows and the rule counts, once each. */
const SHOWN = `
select link, min(name) name from procedure_statement where body = $1 and source = 'portal' and in_portal and origin = any($3) and (not $2 or submittable is distinct from false)
group by link order by link`
