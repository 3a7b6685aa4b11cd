import type { NextWake } from '@blaupause/domain/kernel'
import type { AssessmentActivities } from '@blaupause/workflow-assessment/activities'
import type { AwardActivities } from '@blaupause/workflow-award/activities'
import type { PublicationActivities } from '@blaupause/workflow-publication/activities'
import type { RolloutActivities } from '@blaupause/workflow-rollout/activities'
import type { WaveActivities } from '@blaupause/workflow-wave/activities'
import type { WorkshopActivities } from '@blaupause/workflow-workshop/activities'
import { refusalsEnd } from './refusals-end.js'

/** What a process that waits for an instant may ask for, bound to the service that keeps the same rules as people's commands. */
export function processActivities(service: {
  fire(subject: string): Promise<NextWake>
}): AssessmentActivities & AwardActivities & PublicationActivities & RolloutActivities & WaveActivities & WorkshopActivities {
  return { fire: (subject) => refusalsEnd(service.fire(subject)) }
}
