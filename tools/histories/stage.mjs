import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker'
import { root } from '../dev/places.mjs'
import { serveDisposableTemporal } from '../temporal/serve.mjs'

/** A server on which a history counts as long after a few events, so that a process goes on in a new run. */
export const LOW_LIMIT = ['--dynamic-config-value', 'limit.historyCount.suggestContinueAsNew=12']

/** Instead of process and host, which are nobody's business. */
const IDENTITY = 'recorder'

const QUIET = { log: () => undefined, trace: () => undefined, debug: () => undefined, info: () => undefined, warn: console.warn, error: console.error }

/** Plays one scenario of a package on a server of its own; answers its histories as `[suffix, json]`, one for each run that is kept. */
export async function playScenario(program, kind, name, scenario) {
  const server = await serveDisposableTemporal(program, scenario.server)
  const connection = await NativeConnection.connect({ address: server.address })
  try {
    return await play({ connection, client: new Client({ connection, identity: IDENTITY }).workflow, names: await import(`${kind.package}/contract`) }, kind, name, scenario)
  } finally {
    await connection.close()
    await server.stop()
  }
}

/** Runs it to its end, or until nothing moves any more. */
async function play({ connection, client, names }, kind, name, scenario) {
  let tell
  const told = new Promise((resolve) => (tell = resolve))
  const activities = kind.activities(scenario, told, (message, type) => Object.assign(ApplicationFailure.nonRetryable(message, type), { stack: '' }))
  const worker = async (path) => Worker.create({ connection, identity: IDENTITY, taskQueue: name, workflowBundle: await bundleWorkflowCode({ workflowsPath: path, logger: QUIET }), activities })
  const today = fileURLToPath(import.meta.resolve(`${kind.package}/workflow`))
  let handle
  if (scenario.began) {
    await (await worker(join(root, kind.folder, scenario.began))).runUntil(async () => {
      handle = await kind.begin(client, names, name, scenario)
      await untilQuiet(handle)
    })
  }
  return (await worker(today)).runUntil(async () => {
    handle ??= await kind.begin(client, names, name, scenario)
    const { runId: first } = await handle.describe()
    if (!scenario.ends || scenario.runs) await untilQuiet(handle)
    for (const news of scenario.signals) {
      await kind.signal(handle, names, news)
      if (scenario.runs) await untilQuiet(handle)
    }
    tell()
    if (!scenario.ends) await untilQuiet(handle)
    else if (scenario.fails) await handle.result().then(() => { throw new Error(`${name} was to fail`) }, () => undefined)
    else await handle.result()
    const runs = scenario.runs ? [['-1', client.getHandle(handle.workflowId, first)], ['-2', client.getHandle(handle.workflowId)]] : [['', client.getHandle(handle.workflowId)]]
    return Promise.all(runs.map(async ([suffix, run]) => [suffix, historyToJSON(await run.fetchHistory())]))
  })
}

/** A query is answered after whatever the workflow still had to do. */
function untilQuiet(handle) {
  return handle.query('__stack_trace')
}
