import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { Client } from '@temporalio/client'
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'

const IN_FLIGHT = 40
const TASK_QUEUE = 'bare'

/** Bare Temporal in a process of its own, set up like the product's worker: `{ count, wakeAt }` in, the started ids out. */
async function main(address) {
  Runtime.install({ logger: new DefaultLogger('ERROR') })
  const connection = await NativeConnection.connect({ address, grpcCompression: { codec: 'none' } })
  const { workflow } = new Client({ connection })
  const workflowBundle = await bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL('./bare-workflow.js', import.meta.url)) })
  const worker = await Worker.create({ connection, taskQueue: TASK_QUEUE, workflowBundle, maxCachedWorkflows: 500 })
  void worker.run()
  const startAll = async ({ count, wakeAt }) => {
    const ids = Array.from({ length: count }, () => `bare-${randomUUID()}`)
    const began = Date.now()
    const queue = ids.values()
    await Promise.all(
      Array.from({ length: IN_FLIGHT }, async () => {
        for (const workflowId of queue) await workflow.start('bare', { workflowId, taskQueue: TASK_QUEUE, args: [wakeAt] })
      }),
    )
    process.send({ began, ids })
  }
  process.on('message', (order) => void startAll(order))
  process.send('ready')
}

await main(process.argv[2])
