import type { AssessmentActivities } from '@blaupause/workflow-assessment/activities'
import { ASSESSMENT_TASK_QUEUE } from '@blaupause/workflow-assessment/contract'
import { Worker, type NativeConnection, type WorkflowBundleOption } from '@temporalio/worker'
import { NAMESPACE } from './temporal.js'

/** The worker of all assessments: few, and asleep for days. */
export async function createAssessmentWorker(connection: NativeConnection, activities: AssessmentActivities, workflowBundle: WorkflowBundleOption): Promise<Worker> {
  return Worker.create({
    connection, namespace: NAMESPACE, taskQueue: ASSESSMENT_TASK_QUEUE, workflowBundle, activities,
    maxCachedWorkflows: 20, maxConcurrentActivityTaskExecutions: 2, shutdownGraceTime: '15 seconds', shutdownForceTime: '20 seconds',
  })
}
