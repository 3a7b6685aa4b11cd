import type { AssessmentProcessService } from '@blaupause/backend/assessments'
import type { AssessmentActivities } from '@blaupause/workflow-assessment/activities'
import { refusalsEnd } from './rollout.activities.js'

/** What an assessment's workflow may ask for, bound to the service that keeps the same rules as people's commands. */
export function assessmentActivities(service: AssessmentProcessService): AssessmentActivities {
  return { fire: (assessmentId) => refusalsEnd(service.fire(assessmentId)) } satisfies AssessmentActivities
}
