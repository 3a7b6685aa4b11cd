// Apart from the schemas, so that the workflow's sandbox, which loads its modules for each workflow anew, stays small.

/** The process of one assessment: the name of its workflow, and where its workers listen. */
export const ASSESSMENT_WORKFLOW = 'assessment'
export const ASSESSMENT_TASK_QUEUE = 'assessment'
/** The signal that says: the assessment changed, its next wake is another one. */
export const ASSESSMENT_CHANGED = 'changed'

/** The same id for the same assessment, so that starting twice is starting once. */
export function assessmentWorkflowId(assessmentId: string): string {
  return `assessment-${assessmentId}`
}
