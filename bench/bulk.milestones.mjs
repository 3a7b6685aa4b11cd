import { randomUUID } from 'node:crypto'
import { SystemClock } from '@blaupause/backend/platform'
import { reportableSteps } from './support/reportable.mjs'
import { bareClients } from './support/recorded.mjs'
import { median, result } from './support/result.mjs'
import { inGermany } from './support/world.mjs'

const ROWS = 5_000
const ROUNDS = 2

/** The same report for 5,000 milestones at once, over HTTP, all or nothing: rules for each, rows, events, messages. */
export async function run() {
  return inGermany(measureBulk)
}

export async function measureBulk({ database, api }) {
  const bar = { bar: '≥ 15000 rows/s', holds: (value) => value >= 15_000 }
  const oneStep = await point(
    { database, api },
    { id: 'bulk.milestones.one-step', wholeRollouts: false, note: 'one step in each of 5,000 rollouts: the rules read 60,000 steps', ...bar },
  )
  const whole = await point(
    { database, api },
    { id: 'bulk.milestones', wholeRollouts: true, note: 'all open steps of some 800 rollouts, as a table brings them', ...bar },
  )
  return [whole, oneStep]
}

async function point({ database, api }, { id, wholeRollouts, note, bar, holds }) {
  const today = new SystemClock().now().today
  const steps = await reportableSteps(database.admin, 'BY', { wholeRollouts })
  const bare = await bareClients(database.url, 1)
  const take = () => Array.from({ length: ROWS }, () => steps.take().id)
  const work = {
    product: async () => {
      const milestones = take().map((milestone) => ({ id: milestone, version: 0 }))
      const { done } = JSON.parse(await api.post('/api/v1/milestones/report-many', { milestones, doneOn: today, mode: 'whole' }, randomUUID()))
      if (done !== ROWS) throw new Error(`Only ${done} of ${ROWS} were reported`)
    },
    raw: () => reportRaw(bare.clients[0], take()),
  }
  const rates = { product: [], raw: [] }
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of ['product', 'raw']) {
      const begin = performance.now()
      await work[name]()
      const rate = ROWS / ((performance.now() - begin) / 1000)
      if (round > 0) rates[name].push(rate)
      console.log(`  ${id} ${name.padEnd(8)} ${rate.toFixed(0).padStart(7)} rows/s`)
    }
  }
  await bare.end()
  const value = median(rates.product)
  return result({
    id,
    value,
    unit: 'rows/s',
    baseline: median(rates.raw),
    bar,
    holds: holds(value),
    n: ROWS * ROUNDS,
    note: `${note}; baseline: the same rows by SQL alone, no rules`,
  })
}

/** What the database does at best with the same rows: update and history set-based, row-level security on, no rules. */
async function reportRaw(client, ids) {
  await client.query(`begin; set local role blaupause_land; select set_config('app.scope', '{"BY"}', true), set_config('app.actor', 'land-by', true)`)
  await client.query(
    `update milestone set state = 'reported', ready = false, reported_on = current_date, reported_by = 'bare', version = version + 1, updated_at = now() where id = any($1)`,
    [ids],
  )
  await client.query(
    `update rollout set version = version + 1, revision = revision + 1, updated_at = now() where id in (select rollout_id from milestone where id = any($1))`,
    [ids],
  )
  await client.query(
    `insert into event (id, type, effective_on, recorded_at, actor, role, organisation, organisation_name, command_key, subject_type, subject_id, rollout_id, step_id, land, programme, traeger, facts)
    select uuidv7(), 'milestone.reported.v1', current_date, now(), 'bare', 'land', 'stmd', 'StMD', $2, 'milestone', id, rollout_id, step_id, land, programme, traeger, '{}' from milestone where id = any($1)`,
    [ids, randomUUID()],
  )
  await client.query(
    `insert into outbox (id, consumer, subject, payload, recorded_at) select uuidv7(), 'rollout', rollout_id, '{}', now() from milestone where id = any($1)`,
    [ids],
  )
  await client.query('commit')
}
