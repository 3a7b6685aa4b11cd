import { randomUUID } from 'node:crypto'
import { Client, type WorkflowClient, type WorkflowHandle } from '@temporalio/client'
import { NativeConnection, Worker } from '@temporalio/worker'
import { bundle } from './bundle.js'
import { quietRuntime } from './quiet-runtime.js'

/** A server on which a history counts as long after a few events, so that a process goes on in a new run. */
export const SHORT_HISTORIES = ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=12']

/** A place where the workflows of one file run; close it when done. */
export type Stage = { readonly client: WorkflowClient; readonly taskQueue: string; readonly close: () => Promise<void> }

/** A worker without a cache, so that every step is also a replay, on a queue of its own or on that of an earlier stage. */
export async function openStage(address: string, file: URL, activities: object, taskQueue: string = randomUUID()): Promise<Stage> {
  quietRuntime()
  const connection = await NativeConnection.connect({ address })
  const worker = await Worker.create({ connection, taskQueue, workflowBundle: await bundle(file), activities, maxCachedWorkflows: 0 })
  const run = worker.run()
  return {
    client: new Client({ connection }).workflow,
    taskQueue,
    async close() {
      worker.shutdown()
      await run
      await connection.close()
    },
  }
}

/** Returns when the workflow has done what it had to do: a query is answered after that. */
export async function untilQuiet(handle: WorkflowHandle): Promise<void> {
  await handle.query('__stack_trace')
}
