import type { WorkshopProcessService } from '@blaupause/backend/workshops'
import type { WorkshopActivities } from '@blaupause/workflow-workshop/activities'
import { refusalsEnd } from './rollout.activities.js'

/** What a workshop's workflow may ask for, bound to the service that keeps the same rules as people's commands. */
export function workshopActivities(service: WorkshopProcessService): WorkshopActivities {
  return { fire: (workshopId) => refusalsEnd(service.fire(workshopId)) } satisfies WorkshopActivities
}
