import type { NextWake } from '@blaupause/domain/kernel'

export type { NextWake }
export * from './spread.js'

/** The process of one rollout: the name of its workflow, and where its workers listen. */
export const ROLLOUT_WORKFLOW = 'rollout'
export const ROLLOUT_TASK_QUEUE = 'rollout'
/** The signal that says: the rollout changed, its next wake is another one. */
export const ROLLOUT_CHANGED = 'changed'

/** The same id for the same rollout, so that starting twice is starting once. */
export function rolloutWorkflowId(rolloutId: string): string {
  return `rollout-${rolloutId}`
}

/** What the workflow starts from, and all it carries into its next run. */
export type RolloutProcess = NextWake & { readonly rolloutId: string }
