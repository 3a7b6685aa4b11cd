import { Injectable } from '@nestjs/common'
import type { FinishAction } from '@blaupause/contract/assessments'
import { assessmentEvent, assessmentWake, canRate } from '@blaupause/domain/assessments'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import type { Now } from '@blaupause/domain/rollouts'
import { Commands, found, type Intent, type Outcome, type Tx } from '../platform/index.js'
import { calendarOf } from '../rollouts/calendars.js'
import { speak } from './assessment-inbox.js'
import { assessmentPolicy } from './assessment-policies.js'
import { lockAssessment, saveAssessment, type StoredAssessment } from './assessments.store.js'

type Action = { readonly assessmentId: string; readonly criterion: string; readonly dueOn: string; readonly doneOn: string | null }

/** What a decision asked to be done: the body says when it is, and when it was not after all. */
@Injectable()
export class AssessmentActionsService {
  constructor(private readonly commands: Commands) {}

  /** The body says that an action is done; the next round shows whether it helped. */
  finish(actor: Actor, id: string, key: string, { note }: FinishAction): Promise<{ id: string }> {
    return this.settle(actor, id, { key, body: ['action', id, note] }, async (tx, { assessment, criterion, dueOn, doneOn }, { now, today }) => {
      require(doneOn === null, 'assessment.action-done')
      tx.write('action.finish', 'update assessment_action set done_on = $2, note = $3 where id = $1', [id, today, note === '' ? null : note])
      await speak(tx, { ...assessment, openActions: withoutOne(assessment.openActions, dueOn) }, [], now)
      return { answer: { id }, events: [assessmentEvent(assessment, 'assessment.action-done.v1', today, { action: id, criterion }, note === '' ? null : note)] }
    })
  }

  /** It was not done after all: its day counts again. */
  reopen(actor: Actor, id: string, key: string): Promise<{ id: string }> {
    return this.settle(actor, id, { key, body: ['action-open', id] }, async (tx, { assessment, criterion, doneOn, dueOn }, now) => {
      require(doneOn !== null, 'assessment.action-open')
      tx.write('action.reopen', 'update assessment_action set done_on = null, note = null where id = $1', [id])
      const whole = { ...assessment, openActions: [...assessment.openActions, dueOn] }
      const message = saveAssessment(tx, whole, assessmentWake(whole, calendarOf(whole), assessmentPolicy(whole, now.today)), now)
      await speak(tx, whole, [], now.now)
      return {
        answer: { id },
        events: [assessmentEvent(assessment, 'assessment.action-reopened.v1', now.today, { action: id, criterion })],
        messages: [message],
      }
    })
  }

  private settle(
    actor: Actor,
    id: string,
    intent: Intent,
    decide: (tx: Tx, action: Action & { assessment: StoredAssessment }, now: Now) => Promise<Outcome<{ id: string }>>,
  ): Promise<{ id: string }> {
    const load = async (tx: Tx) => {
      const [action] = await tx.query<Action>(
        'action.of',
        'select assessment_id "assessmentId", criterion, due_on "dueOn" from assessment_action where id = $1',
        [id],
      )
      const assessment = found(await lockAssessment(tx, found(action).assessmentId))
      const [row] = await tx.query<{ doneOn: string | null }>('action.lock', 'select done_on "doneOn" from assessment_action where id = $1 for update', [id])
      return { ...found(action), ...found(row), assessment }
    }
    return this.commands.run(actor, intent, load, (tx, action, now) => {
      require(canRate(actor, action.assessment), 'permission.denied', { who: 'Kommune / Land' })
      return decide(tx, action, now)
    })
  }
}

/** Several actions may be due on one day: one less of them. */
function withoutOne(days: readonly string[], day: string): string[] {
  const at = days.indexOf(day)
  return days.filter((_, index) => index !== at)
}
