import type { WorkshopActivities } from '@blaupause/workflow-workshop/activities'
import { WORKSHOP_TASK_QUEUE } from '@blaupause/workflow-workshop/contract'
import { Worker, type NativeConnection, type WorkflowBundleOption } from '@temporalio/worker'
import { NAMESPACE } from './temporal.js'

/** The worker of all workshops: few, and asleep for weeks. */
export async function createWorkshopWorker(connection: NativeConnection, activities: WorkshopActivities, workflowBundle: WorkflowBundleOption): Promise<Worker> {
  return Worker.create({
    connection, namespace: NAMESPACE, taskQueue: WORKSHOP_TASK_QUEUE, workflowBundle, activities,
    maxCachedWorkflows: 20, maxConcurrentActivityTaskExecutions: 2, shutdownGraceTime: '15 seconds', shutdownForceTime: '20 seconds',
  })
}
