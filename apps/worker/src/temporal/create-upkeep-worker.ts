import type { UpkeepActivities } from '@blaupause/workflow-upkeep/activities'
import { UPKEEP_TASK_QUEUE } from '@blaupause/workflow-upkeep/contract'
import { Worker, type NativeConnection, type WorkflowBundleOption } from '@temporalio/worker'
import { NAMESPACE } from './temporal.js'

/** The worker of upkeep: few things at once, so that the database is there for people and reminders. */
export async function createUpkeepWorker(connection: NativeConnection, activities: UpkeepActivities, workflowBundle: WorkflowBundleOption): Promise<Worker> {
  return Worker.create({
    connection, namespace: NAMESPACE, taskQueue: UPKEEP_TASK_QUEUE, workflowBundle, activities,
    maxCachedWorkflows: 10, maxConcurrentActivityTaskExecutions: 2, shutdownGraceTime: '15 seconds', shutdownForceTime: '20 seconds',
  })
}
