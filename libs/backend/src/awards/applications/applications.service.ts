import { Injectable } from '@nestjs/common'
import type {
  AnswerApplication,
  AnswerQuestion,
  BeginApplication,
  CorrectPreview,
  PublishTitle,
  StateInHearing,
  VersionOfApplication,
} from '@blaupause/contract/awards'
import {
  answerApplication,
  answerBack,
  canApply,
  canReview,
  correctPreview,
  publishTitle,
  requireMayApply,
  settleCorrection,
  stateInHearing,
  submitApplication,
  withdrawApplication,
  type Application,
  type ApplicationState,
} from '@blaupause/domain/awards'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, require } from '@blaupause/domain/kernel'
import { Commands, isUniqueViolation, newId, type Tx } from '../../platform/index.js'
import { awardRuleOf } from '../award-rules.js'
import { TitleRegister } from '../titles/title-register.js'
import { ApplicationCourse, KOMMUNE, type MovedApplication } from './application-course.js'
import { insertApplication } from './application-row.js'
import { countedBody } from './award-bodies.js'
import { awardEvent } from './award-event.js'

/** What a body does with its application for the title of its Land: it applies, answers, reads what will be published, and is heard before a title is taken back. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly commands: Commands,
    private readonly course: ApplicationCourse,
    private readonly titles: TitleRegister,
  ) {}

  /** Opens an application of the actor's own body. */
  begin(actor: Actor, key: string, command: BeginApplication): Promise<MovedApplication> {
    const { body } = command
    require(canApply(actor, { body }), 'permission.denied', { who: KOMMUNE.who })
    return this.commands
      .run(
        actor,
        { key, body: ['award', command] },
        (tx) => statesOf(tx, body),
        async (tx, states, { now, today }) => {
          const facts = await countedBody(tx, body, today)
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

  /** Says what only the body knows; may be saved half. */
  answer(actor: Actor, id: string, key: string, command: AnswerApplication): Promise<MovedApplication> {
    const step = (application: Application): Application => answerApplication(application, command.answers)
    return this.course.take(actor, id, key, { type: 'award.answered.v1', by: KOMMUNE, command, step })
  }

  /** Hands in with the number that the portal shows today. */
  submit(actor: Actor, id: string, key: string, command: VersionOfApplication): Promise<MovedApplication> {
    return this.course.take(actor, id, key, {
      type: 'award.submitted.v1',
      by: KOMMUNE,
      command,
      step: async (application, { tx, rule, calendar, now: { today } }) => {
        const { kind, counted, countedOn } = await countedBody(tx, application.body, today)
        return submitApplication(application, rule, kind, { counted, countedOn: countedOn ?? today }, today, calendar)
      },
    })
  }

  withdraw(actor: Actor, id: string, key: string, command: VersionOfApplication): Promise<MovedApplication> {
    return this.course.take(actor, id, key, { type: 'award.withdrawn.v1', by: KOMMUNE, command, step: withdrawApplication })
  }

  answerQuestion(actor: Actor, id: string, key: string, command: AnswerQuestion): Promise<MovedApplication> {
    const { text } = command
    return this.course.take(actor, id, key, {
      type: 'award.replied.v1',
      by: KOMMUNE,
      command,
      text,
      step: (application, { calendar, now: { today } }) => answerBack(application, text, today, calendar),
    })
  }

  /** The body says what is written wrongly in the preview. */
  correct(actor: Actor, id: string, key: string, command: CorrectPreview): Promise<MovedApplication> {
    const { text } = command
    const step = (application: Application): Application => correctPreview(application, text)
    return this.course.take(actor, id, key, { type: 'award.corrected.v1', by: KOMMUNE, command, text, step })
  }

  /** The title is published: by the body, which agrees, or by the ministry, which has settled a correction and may mend the name. */
  publish(actor: Actor, id: string, key: string, command: PublishTitle): Promise<MovedApplication> {
    const { name } = command
    const may = (who: Actor, application: Application): boolean =>
      (name === undefined && canApply(who, application)) || (canReview(who, application) && application.correction !== null)
    return this.course.take(actor, id, key, {
      type: 'award.awarded.v1',
      by: { may, who: 'Kommune / Land' },
      command,
      facts: name === undefined ? {} : { name },
      step: async (application, { tx, rule, now }) => {
        const awarded = publishTitle(settleCorrection(application, name), rule, now.today)
        await this.titles.enter(tx, awarded, rule, now)
        return awarded
      },
    })
  }

  stateInHearing(actor: Actor, id: string, key: string, command: StateInHearing): Promise<MovedApplication> {
    const { text } = command
    return this.course.take(actor, id, key, {
      type: 'award.stated.v1',
      by: KOMMUNE,
      command,
      text,
      step: (application, { now: { today } }) => stateInHearing(application, text, today),
    })
  }
}

async function statesOf(tx: Tx, body: string): Promise<ApplicationState[]> {
  const rows = await tx.query<{ state: ApplicationState }>('application.of-body', 'select state from award_application where body = $1', [body])
  return rows.map(({ state }) => state)
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
