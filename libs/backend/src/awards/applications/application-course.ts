import { Injectable } from '@nestjs/common'
import {
  applicationWake,
  canApply,
  canReview,
  newsOfStep,
  titleStates,
  type Application,
  type ApplicationState,
  type AwardRule,
} from '@blaupause/domain/awards'
import type { WorkCalendar } from '@blaupause/domain/calendar'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { requireVersion, type Now } from '@blaupause/domain/rollouts'
import { Commands, found, type Tx } from '../../platform/index.js'
import { applicationRules, awardCalendar } from '../award-rules.js'
import { TitleRegister } from '../titles/title-register.js'
import { awardEvent } from './award-event.js'
import { speakOfAward } from './award-inbox.js'
import { lockApplication, saveApplication } from './application-row.js'

/** What a step goes by: the rule and the working days of its application, and now. */
export type Place = { readonly tx: Tx; readonly rule: AwardRule; readonly calendar: WorkCalendar; readonly now: Now }

/** One verb on an application. `facts` and `text` stand with its event. */
export type ApplicationMove = {
  readonly type: `award.${string}.v1`
  readonly by: { readonly may: (actor: Actor, application: Application) => boolean; readonly who: string }
  readonly command: { readonly version: number }
  readonly step: (application: Application, place: Place) => Application | Promise<Application>
  readonly facts?: Readonly<Record<string, unknown>>
  readonly text?: string | null
}

export type MovedApplication = { readonly id: string; readonly version: number }

export const KOMMUNE = { may: canApply, who: 'Kommune' }
export const MINISTRY = { may: canReview, who: 'Land' }

/** States of which the public knows. */
const TITLE: readonly ApplicationState[] = [...titleStates, 'revoked']

/** The one way in which an application goes on: locked, asked whether actor and state allow the step, moved, saved with its event, and said to the other side. */
@Injectable()
export class ApplicationCourse {
  constructor(
    private readonly commands: Commands,
    private readonly titles: TitleRegister,
  ) {}

  async take(actor: Actor, id: string, key: string, { type, by, command, step, facts = {}, text = null }: ApplicationMove): Promise<MovedApplication> {
    let titles = false
    const answer = await this.commands.run(
      actor,
      { key, body: [id, type, command] },
      (tx) => lockApplication(tx, id),
      async (tx, locked, now) => {
        const before = found(locked)
        require(by.may(actor, before), 'permission.denied', { who: by.who })
        requireVersion(before, command.version)
        const calendar = awardCalendar(before.land)
        const after = await step(before, { tx, rule: (await applicationRules(tx, now.today))(before), calendar, now })
        titles = before.state !== after.state && TITLE.some((state) => state === before.state || state === after.state)
        const message = saveApplication(tx, after, applicationWake(after, calendar), now.now)
        await speakOfAward(tx, after, newsOfStep(before, after, now.today), now.now)
        const event = awardEvent(type, before, now.today, { from: before.state, to: after.state, ...facts }, text)
        return { answer: { id, version: after.version }, events: [event], messages: [message] }
      },
    )
    if (titles) this.titles.changed()
    return answer
  }
}
