import { Injectable } from '@nestjs/common'
import type { BlueprintView, CloseConsultation, ConsultBlueprint, ProlongConsultation } from '@blaupause/contract/blueprints'
import { closeConsultation, openConsultation, prolongConsultation, type EditionName } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { calendarOf } from '../../rollouts/calendars.js'
import { BlueprintCourse } from './blueprint-course.js'

/** The hearing of a draft: opened until a working day of its Land, prolonged, ended early. By its day it ends by itself. */
@Injectable()
export class ConsultationService {
  constructor(private readonly course: BlueprintCourse) {}

  /** Opens it. Those invited are told by the process. */
  consult(actor: Actor, edition: EditionName, key: string, { until }: ConsultBlueprint): Promise<BlueprintView> {
    return this.course.move(actor, 'consult', edition, key, until, (before, now) => ({
      blueprint: {
        ...before,
        state: 'consultation',
        agreement: openConsultation(before.agreement, until, actor.organisation.id, calendarOf({ land: before.land, seat: '' }), now),
      },
      facts: { until },
    }))
  }

  prolong(actor: Actor, edition: EditionName, key: string, { until, reason }: ProlongConsultation): Promise<BlueprintView> {
    return this.course.move(actor, 'prolong', edition, key, [until, reason], (before, now) => ({
      blueprint: { ...before, agreement: prolongConsultation(before.agreement, until, reason, calendarOf({ land: before.land, seat: '' }), now) },
      facts: { until },
      reason,
    }))
  }

  close(actor: Actor, edition: EditionName, key: string, { reason }: CloseConsultation): Promise<BlueprintView> {
    return this.course.move(actor, 'close', edition, key, reason, (before, now) => ({
      blueprint: { ...before, agreement: closeConsultation(before.agreement, reason, now) },
      reason,
    }))
  }
}
