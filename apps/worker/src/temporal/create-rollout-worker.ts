import type { RolloutActivities } from '@blaupause/workflow-rollout/activities'
import { ROLLOUT_TASK_QUEUE } from '@blaupause/workflow-rollout/contract'
import { Worker, type NativeConnection, type WorkflowBundleOption } from '@temporalio/worker'
import { NAMESPACE } from './temporal.js'

/** About half a megabyte each; a rollout that is not kept here is replayed in a millisecond when it wakes. */
const CACHED_WORKFLOWS = 500

/** The worker of all rollouts. `atOnce`: how many activities may ask the database together. */
export async function createRolloutWorker(connection: NativeConnection, activities: RolloutActivities, workflowBundle: WorkflowBundleOption, atOnce: number): Promise<Worker> {
  return Worker.create({
    connection, namespace: NAMESPACE, taskQueue: ROLLOUT_TASK_QUEUE, workflowBundle, activities,
    maxCachedWorkflows: CACHED_WORKFLOWS, maxConcurrentActivityTaskExecutions: atOnce,
    shutdownGraceTime: '15 seconds', shutdownForceTime: '20 seconds',
  })
}
