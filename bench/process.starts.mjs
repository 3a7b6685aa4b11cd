import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { result } from './support/result.mjs'
import { startDatabase } from './support/postgres.mjs'
import { armedAt } from './support/histories.mjs'
import { startTemporal, startWorker } from './support/temporal.mjs'
import { insertRollouts } from './support/rollouts.mjs'

const COUNT = 200
const ROUNDS = 3
const WAKE_AT = new Date(Date.now() + 30 * 86_400_000).toISOString()

/** From the commit of many rollouts to the last of their timers, and bare starts of a workflow that arms the same timer. The product's starts are eager, as a worker's own may be. */
export async function run() {
  const database = await startDatabase()
  const temporal = await startTemporal(database.directory)
  const worker = await startWorker(database, temporal.address)
  const bare = await startBare(temporal.address)
  try {
    await round(database, temporal)
    await bareRound(bare, temporal)
    const [product, beside] = [[], []]
    for (let i = 0; i < ROUNDS; i++) {
      product.push(await round(database, temporal))
      beside.push(await bareRound(bare, temporal))
      console.log(`  armed per second: product ${product.at(-1).toFixed(0)}, bare ${beside.at(-1).toFixed(0)}`)
    }
    const [value, baseline] = [mean(product), mean(beside)]
    return [
      result({ id: 'process.starts', value, unit: 'timers/s', baseline, bar: '≥ 80 % of bare Temporal', holds: value >= 0.8 * baseline, n: COUNT * ROUNDS }),
    ]
  } finally {
    bare.kill('SIGKILL')
    await worker.stop()
    await temporal.stop()
    await database.stop()
  }
}

/** The commit notifies, as the api does. */
async function round({ admin }, temporal) {
  const ids = await insertRollouts(admin, COUNT)
  await admin.query('begin')
  await admin.query(`update rollout set state = 'running', revision = 1, wake_at = $2 where id = any($1)`, [ids, WAKE_AT])
  await admin.query(
    `insert into outbox (id, consumer, subject, payload, recorded_at) select gen_random_uuid(), 'rollout', id, json_build_object('wakeAt', $2::text, 'revision', 1), now() from unnest($1::text[]) id`,
    [ids, WAKE_AT],
  )
  const began = Date.now()
  await admin.query('commit')
  await admin.query('notify outbox')
  return perSecond(
    began,
    await armedAt(
      temporal.client,
      ids.map((id) => `rollout-${id}`),
    ),
  )
}

async function bareRound(bare, temporal) {
  bare.send({ count: COUNT, wakeAt: WAKE_AT })
  const [{ began, ids }] = await once(bare, 'message')
  return perSecond(began, await armedAt(temporal.client, ids))
}

async function startBare(address) {
  const child = fork(fileURLToPath(new URL('./support/bare-worker.mjs', import.meta.url)), [address], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  await once(child, 'message')
  return child
}

function perSecond(began, armed) {
  return COUNT / ((armed - began) / 1000)
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
