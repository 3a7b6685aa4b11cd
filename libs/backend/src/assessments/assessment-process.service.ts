import { Injectable } from '@nestjs/common'
import { assessmentEvent, assessmentWake, fireAssessment, newsOfEffects, type AssessmentEffect } from '@blaupause/domain/assessments'
import { SYSTEM } from '@blaupause/domain/identity'
import type { DomainEvent, NextWake } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Clock, record, transact } from '../platform/index.js'
import { calendarOf } from '../rollouts/calendars.js'
import { speak } from './assessment-inbox.js'
import { assessmentPolicy } from './assessment-policies.js'
import { lockAssessment, saveAssessment } from './assessments.store.js'

/** What time alone does to an assessment: remind, say that a review is due, make a decision final. Same door, actor `system`. */
@Injectable()
export class AssessmentProcessService {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Does what is due now, once, and says when to look again. One that no longer exists has nothing left to do. */
  fire(id: string): Promise<NextWake> {
    return transact(this.source, SYSTEM, 'write', async (tx) => {
      const now = this.clock.now()
      const before = await lockAssessment(tx, id)
      if (!before) return { wakeAt: null, revision: 0 }
      const [calendar, policy] = [calendarOf(before), assessmentPolicy(before, now.today)]
      const { assessment, due } = fireAssessment(before, now.now, calendar, policy)
      const wakeAt = assessmentWake(assessment, calendar, policy)
      if (due.length === 0) {
        tx.write('assessment.wake', 'update assessment set wake_at = $2 where id = $1', [id, wakeAt])
        return { wakeAt, revision: before.revision }
      }
      saveAssessment(tx, assessment, wakeAt, now)
      await speak(tx, assessment, newsOfEffects(due, assessment), now.now)
      record(
        tx,
        `assessment-${id}-${now.now}`,
        due.map((effect) => assessmentEvent(before, eventOf(effect), now.today, { kind: effect.kind, dueOn: effect.dueOn, policy: policy.id })),
        [],
        now,
      )
      return { wakeAt, revision: before.revision + 1 }
    })
  }
}

function eventOf({ kind }: AssessmentEffect): DomainEvent['type'] {
  if (kind === 'final') return 'assessment.final.v1'
  return kind === 'review-due' ? 'assessment.review-due.v1' : 'assessment.reminded.v1'
}
