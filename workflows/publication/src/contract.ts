import type { NextWake } from '@blaupause/domain/kernel'

export type { NextWake }

/** The process of one edition of a blueprint, from draft to publication and after: the name of its workflow, and where its workers listen. */
export const PUBLICATION_WORKFLOW = 'publication'
export const PUBLICATION_TASK_QUEUE = 'publication'
/** The signal that says: the blueprint changed, its next wake is another one. */
export const PUBLICATION_CHANGED = 'changed'

/** The same id for the same edition, so that starting twice is starting once. */
export function publicationWorkflowId(blueprintId: string): string {
  return `publication-${blueprintId}`
}

/** What the workflow starts from, and all it carries into its next run. */
export type PublicationProcess = NextWake & { readonly blueprintId: string }
