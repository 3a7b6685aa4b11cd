import { randomUUID } from 'node:crypto'
import { SystemClock, transact, withDatabase } from '@blaupause/backend/platform'
import { createRollouts, startRollouts } from '@blaupause/backend/rollouts'
import { SPREAD_MS } from '@blaupause/workflow-rollout/contract'
import { addWorkingDays, landCalendar } from '@blaupause/domain/calendar'
import { SYSTEM } from '@blaupause/domain/identity'
import { atAnyHour } from './support/at-any-hour.mjs'
import { startDatabase } from './support/postgres.mjs'
import { result } from './support/result.mjs'
import { rolloutPlan } from './support/rollout-plan.mjs'
import { startTemporal, startWorker, until } from './support/temporal.mjs'

const COUNT = 2_000
const PAGE = 250
/** Time for all timers to be armed before the first is due. */
const LEAD_MS = 240_000

/** 2,000 rollouts whose reminder is due in the same instant: recorded, twice, and the time from due to the last one. */
export async function run() {
  Object.assign(process.env, atAnyHour)
  const database = await startDatabase()
  const temporal = await startTemporal(database.directory)
  const worker = await startWorker(database, temporal.address)
  try {
    const dueAt = new Date(Math.ceil((Date.now() + LEAD_MS) / 1_000) * 1_000)
    await withDatabase(database.url, (source) => begin(source, dueAt))
    await until(async () => (await count(database, `rollout where armed_revision = revision`)) === COUNT, 200, LEAD_MS)
    console.log(`  ${COUNT} timers armed ${((dueAt - Date.now()) / 1000).toFixed(0)} s before they are due`)
    if (Date.now() > dueAt) throw new Error('The timers were not armed before they were due')
    await new Promise((resolve) => setTimeout(resolve, dueAt - Date.now()))
    await until(async () => (await count(database, 'notification')) >= COUNT, 200, LEAD_MS)
    // What would come twice comes within this time.
    await new Promise((resolve) => setTimeout(resolve, 10_000))
    const {
      rows: [seen],
    } = await database.admin.query(
      `select count(*)::int recorded, count(distinct rollout_id)::int rollouts, extract(epoch from max(recorded_at) - $1::timestamptz) * 1000 last, extract(epoch from min(recorded_at) - $1::timestamptz) * 1000 first from notification`,
      [dueAt],
    )
    const events = await count(database, `event where type = 'milestone.reminded.v1'`)
    const [lost, twice] = [COUNT - seen.rollouts, Math.max(seen.recorded - seen.rollouts, events - seen.rollouts)]
    console.log(
      `  recorded ${seen.recorded}, lost ${lost}, twice ${twice}; first ${(seen.first / 1000).toFixed(1)} s, last ${(seen.last / 1000).toFixed(1)} s after due, spread over ${SPREAD_MS / 1000} s`,
    )
    const holds = lost === 0 && twice === 0 && seen.first >= 0
    return [
      result({
        id: 'deadlines.same-minute',
        value: seen.last / 1000,
        unit: 's to the last',
        baseline: SPREAD_MS / 1000,
        bar: '0 lost, 0 twice, none early',
        holds,
        n: COUNT,
        note: `${lost} lost, ${twice} twice; spread over ${SPREAD_MS / 1000} s on purpose`,
      }),
    ]
  } finally {
    await worker.stop()
    await temporal.stop()
    await database.stop()
  }
}

/** Begins rollouts whose first reminder was due yesterday, and lets their processes be told, in the same commit, to act at `dueAt`. */
async function begin(source, dueAt) {
  const clock = new SystemClock()
  const { today } = clock.now()
  const startOn = addWorkingDays(landCalendar('BY'), today, -58)
  for (let made = 0; made < COUNT; made += PAGE) {
    const plans = Array.from({ length: PAGE }, () => rolloutPlan(today)).map((plan) => ({
      ...plan,
      behoerde: { ...plan.behoerde, id: `meldebehoerde-${randomUUID()}` },
    }))
    await transact(source, SYSTEM, 'write', async (tx) => {
      const ids = createRollouts(tx, plans, randomUUID(), clock.now())
      await startRollouts(tx, ids, startOn, SYSTEM, randomUUID(), clock.now())
      tx.write('bench.due', 'update rollout set wake_at = $2 where id = any($1)', [ids, dueAt])
      tx.write('bench.tell', `update outbox set payload = jsonb_set(payload, '{wakeAt}', to_jsonb($2::text)) where subject = any($1)`, [
        ids,
        dueAt.toISOString(),
      ])
    })
  }
}

async function count({ admin }, from) {
  const {
    rows: [{ n }],
  } = await admin.query(`select count(*)::int n from ${from}`)
  return n
}
