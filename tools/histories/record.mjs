import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from '@temporalio/client'
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { nx } from '../dev/build.mjs'
import { root } from '../dev/places.mjs'
import { runMain, say, Stop } from '../dev/say.mjs'
import { findTemporal, REMEDY } from '../temporal/find.mjs'
import { serveDisposableTemporal } from '../temporal/serve.mjs'
import { SCENARIOS } from './rollout-scenarios.mjs'

const FOLDER = join(root, 'workflows/rollout/histories')
/** Instead of process and host, which are nobody's business. */
const IDENTITY = 'recorder'
const PACKAGE = '@blaupause/workflow-rollout'

/**
 * `npm run histories -- 0.2.0`: plays the scenarios on a real server and keeps what happened, one file each, under the
 * name of that release. Files of earlier releases stay: rollouts that began under them are still running.
 */
async function main() {
  const release = process.argv[2] ?? JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
  const { TEMPORAL_ADDRESS: _, ...env } = process.env
  const found = await findTemporal({ env })
  if (!found) throw new Stop(`Zum Aufzeichnen wird ein Temporal-Server gebraucht. ${REMEDY.de}`, REMEDY.en)
  const { code, output } = await nx(['run', `${PACKAGE}:build`], { quiet: true })
  if (code !== 0) throw new Stop(output, 'The build failed, for the reason above.')
  Runtime.install({ logger: new DefaultLogger('WARN') })
  const server = await serveDisposableTemporal(found.program)
  const connection = await NativeConnection.connect({ address: server.address })
  try {
    const stage = { connection, client: new Client({ connection, identity: IDENTITY }), names: await import(`${PACKAGE}/contract`), workflowBundle: await bundleWorkflowCode({ workflowsPath: fileURLToPath(import.meta.resolve(`${PACKAGE}/workflow`)) }) }
    for (const [name, scenario] of Object.entries(SCENARIOS)) {
      const file = `${release}-${name}.json`
      writeFileSync(join(FOLDER, file), `${await play(stage, name, scenario)}\n`)
      say(file)
    }
  } finally {
    await connection.close()
    await server.stop()
  }
}

/** Runs one scenario to its end, or until nothing moves any more, and answers its history. */
async function play({ connection, client, names, workflowBundle }, name, { first, answers, signals, ends }) {
  const left = [...answers]
  let tell
  const told = new Promise((resolve) => (tell = resolve))
  const worker = await Worker.create({ connection, identity: IDENTITY, taskQueue: name, workflowBundle, activities: { fire: () => left.shift()(told) } })
  return worker.runUntil(async () => {
    const handle = await client.workflow.signalWithStart(names.ROLLOUT_WORKFLOW, {
      workflowId: names.rolloutWorkflowId(name), taskQueue: name, args: [{ rolloutId: name, ...first }], signal: names.ROLLOUT_CHANGED, signalArgs: [first],
    })
    if (!ends) await untilQuiet(handle)
    for (const news of signals) await handle.signal(names.ROLLOUT_CHANGED, news)
    tell()
    await (ends ? handle.result() : untilQuiet(handle))
    return historyToJSON(await handle.fetchHistory())
  })
}

/** A query is answered after whatever the workflow still had to do. */
function untilQuiet(handle) {
  return handle.query('__stack_trace')
}

await runMain(main)
