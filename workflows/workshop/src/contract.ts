import type { NextWake } from '@blaupause/domain/kernel'

export type { NextWake }

/** The process of one workshop: the name of its workflow, and where its workers listen. */
export const WORKSHOP_WORKFLOW = 'workshop'
export const WORKSHOP_TASK_QUEUE = 'workshop'
/** The signal that says: the workshop changed, its next wake is another one. */
export const WORKSHOP_CHANGED = 'changed'

/** The same id for the same workshop, so that starting twice is starting once. */
export function workshopWorkflowId(workshopId: string): string {
  return `workshop-${workshopId}`
}

/** What the workflow starts from, and all it carries into its next run. */
export type WorkshopProcess = NextWake & { readonly workshopId: string }
