import { randomUUID } from 'node:crypto'
import { median, result } from './support/result.mjs'
import { inGermany } from './support/world.mjs'

const WAVE = 1_385
const ROUNDS = 5

/** A wave as large as Bavaria's registration authorities: all wait on one party, which names a day. Previewed, then applied, over HTTP with row-level security. */
export async function run() {
  return inGermany(measureShift)
}

export const ids = ['shift.preview', 'shift.apply']

export async function measureShift({ database, api }) {
  const { rows } = await database.admin.query(
    `
    select distinct on (m.rollout_id) m.id from milestone m join rollout r on r.id = m.rollout_id
    where m.land = 'BY' and m.onlinedienst = 'ummeldung' and m.state in ('open', 'running') and m.ready order by m.rollout_id, m.position limit $1`,
    [WAVE],
  )
  const milestones = rows.map(({ id }) => id)
  if (milestones.length !== WAVE) throw new Error(`Only ${milestones.length} of ${WAVE} rollouts have an open step`)
  await database.admin.query(
    `update milestone set state = 'running', waiting_on = 'fachverfahren-hersteller', waiting_organisation = 'Hersteller A', waiting_since = current_date - 20 where id = any($1)`,
    [milestones],
  )
  await database.admin.query('vacuum analyze milestone')
  const select = { waitingOn: 'Hersteller A', promisedOn: day(30) }
  const previews = []
  let report
  for (let round = 0; round <= ROUNDS; round += 1) {
    const begin = performance.now()
    report = JSON.parse(await api.post('/api/v1/rollouts/shift/preview', select, randomUUID()))
    if (round > 0) previews.push(performance.now() - begin)
  }
  if (report.rollouts !== WAVE || report.refused.length > 0)
    throw new Error(`The preview names ${report.rollouts} of ${WAVE} rollouts, refused ${report.refused.length}`)
  const raw = await plainRead(database.admin, milestones)
  const begin = performance.now()
  const applied = JSON.parse(
    await api.post('/api/v1/rollouts/shift', { ...select, reason: 'Hersteller A hat einen Tag genannt.', digest: report.digest }, randomUUID()),
  )
  const applying = performance.now() - begin
  if (applied.steps !== report.steps) throw new Error(`Previewed ${report.steps} dates, moved ${applied.steps}`)
  console.log(
    `  ${report.steps} dates in ${report.rollouts} rollouts: preview ${median(previews).toFixed(0)} ms, apply ${applying.toFixed(0)} ms, plain read ${raw.toFixed(0)} ms`,
  )
  const note = `${report.steps} dates of ${WAVE} rollouts; baseline: reading the same rows by SQL alone`
  return [
    result({ id: 'shift.preview', value: median(previews), unit: 'ms', baseline: raw, n: ROUNDS, note }),
    result({ id: 'shift.apply', value: applying, unit: 'ms', baseline: raw, n: 1, note: `${note}; rows, events, texts and messages in one transaction` }),
  ]
}

/** The same rows without any rule: steps with what they are counted from. */
async function plainRead(admin, ids) {
  const times = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const begin = performance.now()
    await admin.query(
      `select m.*, (select base->'anchor' from milestone_wording w where w.id = m.wording_id) anchor from milestone m where rollout_id in (select rollout_id from milestone where id = any($1))`,
      [ids],
    )
    if (round > 0) times.push(performance.now() - begin)
  }
  return median(times)
}

function day(later) {
  return new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10)
}
