import { randomUUID } from 'node:crypto'
import { Commands, SystemClock, transact, withDatabase } from '@blaupause/backend/platform'
import { OutboxNotifier } from '@blaupause/backend/process'
import { createRollouts, RolloutsService } from '@blaupause/backend/rollouts'
import { SYSTEM } from '@blaupause/domain/identity'
import { at } from './support/histories.mjs'
import { startDatabase } from './support/postgres.mjs'
import { percentile, result } from './support/result.mjs'
import { rolloutPlan } from './support/rollout-plan.mjs'
import { startTemporal, startWorker, until } from './support/temporal.mjs'

const COUNT = 120
const WARM_UP = 20
const LAND = { subject: 'land-BY', organisation: { id: 'land-BY', name: 'Land' }, role: 'land', land: 'BY', programmes: [], traeger: [] }

/** From the commit of one command to the moment its rollout's workflow has handled the signal, by the server's clock. */
export async function run() {
  const database = await startDatabase()
  const temporal = await startTemporal(database.directory)
  const worker = await startWorker(database, temporal.address)
  try {
    const { product, bare } = await withDatabase(database.url, (source) => measure(source, database.admin, temporal))
    const [p95, beside] = [show('commit to signal handled', product), show('bare signal to handled', bare)]
    return [result({ id: 'process.latency', value: p95, unit: 'ms p95', baseline: beside, bar: '≤ 50 ms', holds: p95 <= 50, n: product.length - WARM_UP })]
  } finally {
    await worker.stop()
    await temporal.stop()
    await database.stop()
  }
}

async function measure(source, admin, temporal) {
  const clock = new SystemClock()
  const service = new RolloutsService(new Commands(source, clock))
  const notifier = new OutboxNotifier(source)
  const { today } = clock.now()
  const [id] = await transact(source, SYSTEM, 'write', async (tx) => createRollouts(tx, [rolloutPlan(today)], randomUUID(), clock.now()))
  await service.start(LAND, id, randomUUID(), { version: 0, startOn: today })
  const {
    rows: [step],
  } = await admin.query(`select id, version from milestone where rollout_id = $1 order by position limit 1`, [id])
  const handle = temporal.client.getHandle(`rollout-${id}`)
  const [product, bare] = [[], []]
  for (let i = 0; i < COUNT; i++) {
    const version = step.version + i
    await (i % 2 === 0
      ? service.wait(LAND, step.id, randomUUID(), { version, on: 'land', since: today })
      : service.resume(LAND, step.id, randomUUID(), { version }))
    product.push(await timed(handle, () => notifier.notify()))
    bare.push(await timed(handle, () => handle.signal('changed', { wakeAt: null, revision: 0 })))
  }
  return { product, bare }
}

/** Milliseconds from now until the workflow has handled the signal that `send` causes. */
async function timed(handle, send) {
  const began = performance.timeOrigin + performance.now()
  await send()
  let handled
  await until(async () => (handled = await handledAt(handle, began)), 100)
  return handled - began
}

function show(name, all) {
  const times = all.slice(WARM_UP).sort((a, b) => a - b)
  const p95 = percentile(times, 0.95)
  console.log(`  ${name}: p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, n ${times.length}`)
  return p95
}

/** The end of the workflow task that took the signal which came after `began`; a millisecond of grace, because the server rounds. */
async function handledAt(handle, began) {
  const { events } = await handle.fetchHistory().catch(() => ({ events: [] }))
  const signal = events.findLastIndex((event) => event.workflowExecutionSignaledEventAttributes && at(event) >= began - 1)
  const task = signal < 0 ? undefined : events.slice(signal).find((event) => event.workflowTaskCompletedEventAttributes)
  return task && at(task)
}
