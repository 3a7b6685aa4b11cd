import type { NextWake } from '@blaupause/domain/kernel'

export type { NextWake }

/** The process of one assessment: the name of its workflow, and where its workers listen. */
export const ASSESSMENT_WORKFLOW = 'assessment'
export const ASSESSMENT_TASK_QUEUE = 'assessment'
/** The signal that says: the assessment changed, its next wake is another one. */
export const ASSESSMENT_CHANGED = 'changed'

/** The same id for the same assessment, so that starting twice is starting once. */
export function assessmentWorkflowId(assessmentId: string): string {
  return `assessment-${assessmentId}`
}

/** What the workflow starts from, and all it carries into its next run. */
export type AssessmentProcess = NextWake & { readonly assessmentId: string }
