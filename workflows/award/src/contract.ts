import type { NextWake } from '@blaupause/domain/kernel'

export type { NextWake }

/** The process of one application for a title, and of the title it led to: the name of its workflow, and where its workers listen. */
export const AWARD_WORKFLOW = 'award'
export const AWARD_TASK_QUEUE = 'award'
/** The signal that says: the application changed, its next wake is another one. */
export const AWARD_CHANGED = 'changed'

/** The same id for the same application, so that starting twice is starting once. */
export function awardWorkflowId(applicationId: string): string {
  return `award-${applicationId}`
}

/** What the workflow starts from, and all it carries into its next run. */
export type AwardProcess = NextWake & { readonly applicationId: string }
