import { Worker, type NativeConnection, type WorkflowBundleOption } from '@temporalio/worker'
import { NAMESPACE } from './temporal.js'

/** What listens on one task queue. `atOnce`: how many activities may ask the database together; `cached`: how many workflows stay in memory, about half a megabyte each. */
export type Queue = { readonly taskQueue: string; readonly activities: object; readonly atOnce: number; readonly cached: number }

/** The worker of one task queue. A workflow that is not kept in memory is replayed in a millisecond when it wakes. */
export function createWorker(
  connection: NativeConnection,
  workflowBundle: WorkflowBundleOption,
  { taskQueue, activities, atOnce, cached }: Queue,
): Promise<Worker> {
  return Worker.create({
    connection,
    namespace: NAMESPACE,
    taskQueue,
    workflowBundle,
    activities,
    maxCachedWorkflows: cached,
    maxConcurrentActivityTaskExecutions: atOnce,
    shutdownGraceTime: '15 seconds',
    shutdownForceTime: '20 seconds',
  })
}
