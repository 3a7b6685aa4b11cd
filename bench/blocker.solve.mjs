import { randomUUID } from 'node:crypto'
import { median, result } from './support/result.mjs'
import { inGermany } from './support/world.mjs'

const WAVE = 1_385
const ROUNDS = 3

/** A blocker that holds Bavaria's 1,385 registration authorities is opened and solved, over HTTP with row-level security: each step goes on, each is told, each process learns its new days. */
export async function run() {
  return inGermany(measureSolve)
}

export const ids = ['blocker.open', 'blocker.solve', 'blocker.affected', 'blocker.owners', 'inbox.groups', 'inbox.group-done']

export async function measureSolve({ database, api }) {
  // One step everywhere: a blocker holds the same step at each authority.
  const { rows } = await database.admin.query(
    `
    with unfinished as (select m.id, m.rollout_id, m.step_id from milestone m join rollout r on r.id = m.rollout_id where m.land = 'BY' and m.onlinedienst = 'ummeldung' and m.state in ('open', 'running') and r.state <> 'open')
    select id from unfinished where step_id = (select step_id from unfinished group by 1 order by count(*) desc, 1 limit 1) order by rollout_id limit $1`,
    [WAVE],
  )
  if (rows.length !== WAVE) throw new Error(`Only ${rows.length} of ${WAVE} rollouts have that step unfinished`)
  const milestones = rows.map(({ id }) => id)
  await database.admin.query(
    `update milestone set state = 'running', waiting_on = 'fachverfahren-hersteller', waiting_organisation = 'Hersteller A', waiting_since = current_date - 20 where id = any($1)`,
    [milestones],
  )
  await database.admin.query('vacuum analyze milestone')
  const opened = []
  const solved = []
  const pages = []
  const boards = []
  const inboxes = []
  const marked = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const {
      answer: { id, held },
      ms: opening,
    } = await timed(api, '/api/v1/blockers', {
      category: 'modul',
      title: `Modul fehlt ${round}`,
      party: 'fachverfahren-hersteller',
      ownerName: 'Hersteller A',
      milestones,
    })
    if (held !== WAVE) throw new Error(`${held} of ${WAVE} steps are held`)
    opened.push(opening)
    pages.push(await read(api, `/api/v1/blockers/${id}/affected?limit=50&count=exact`))
    boards.push(await read(api, '/api/v1/blockers/owners?state=open'))
    await database.admin.query(ASKED, [milestones, round])
    const { groups, ms: listing } = await firstGroups(api)
    const whole = groups.find(({ count }) => count === WAVE)
    inboxes.push(listing)
    const { answer: done, ms: marking } = await timed(api, `/api/v1/notifications/groups/${whole.key}/done`, { upTo: whole.latestAt })
    if (done.count !== WAVE) throw new Error(`${done.count} of ${WAVE} entries are marked`)
    marked.push(marking)
    const {
      answer: { released },
      ms: solving,
    } = await timed(api, `/api/v1/blockers/${id}/solve`, { version: 0 })
    if (released !== WAVE) throw new Error(`${released} of ${WAVE} steps are released`)
    solved.push(solving)
    const {
      rows: [told],
    } = await database.admin.query(
      `select (select count(*)::int from milestone where id = any($1) and waiting_on is not null) waiting, (select count(*)::int from notification n where kind = 'blocker-solved' and exists (select from milestone m where m.id = any($1) and m.rollout_id = n.rollout_id and m.step_id = n.step_id)) told`,
      [milestones],
    )
    if (told.waiting !== 0 || told.told < WAVE) throw new Error(`${told.waiting} steps still wait, ${told.told} were told`)
  }
  const raw = await plainSql(database.admin, milestones)
  const [open, solve, page, board, inbox, mark] = [opened, solved, pages, boards, inboxes, marked].map(median)
  console.log(
    `  ${WAVE} steps: open ${open.toFixed(0)} ms, solve ${solve.toFixed(0)} ms, plain SQL ${raw.toFixed(0)} ms; a page of them ${page.toFixed(0)} ms, the board by owner ${board.toFixed(0)} ms; in the inbox as one line ${inbox.toFixed(0)} ms, put aside ${mark.toFixed(0)} ms`,
  )
  const note = `${WAVE} rollouts in one command: rules, dates of all steps behind, spans, events, inbox and messages to the processes`
  return [
    result({ id: 'blocker.open', value: open, unit: 'ms', baseline: raw, n: ROUNDS, note }),
    result({ id: 'blocker.solve', value: solve, unit: 'ms', baseline: raw, n: ROUNDS, note: `${note}; baseline: the same rows changed by SQL alone` }),
    result({ id: 'blocker.affected', value: page, unit: 'ms', n: ROUNDS, note: `50 of ${WAVE} with the exact count` }),
    result({ id: 'blocker.owners', value: board, unit: 'ms', n: ROUNDS, note: 'the board summed by owner' }),
    result({
      id: 'inbox.groups',
      value: inbox,
      unit: 'ms',
      n: ROUNDS,
      note: `the first page of the inbox in groups with the exact count; ${WAVE} entries are one line of it`,
    }),
    result({ id: 'inbox.group-done', value: mark, unit: 'ms', n: ROUNDS, note: `that line put aside: ${WAVE} entries in one statement` }),
  ]
}

/** What has to be written at least, without any rule: step, rollout, wait, blocker, inbox, event and message of each. Rolled back. */
async function plainSql(admin, ids) {
  const times = []
  for (let round = 0; round <= ROUNDS; round += 1) {
    const begin = performance.now()
    await admin.query('begin')
    await admin.query(`update milestone set waiting_on = null, waiting_organisation = null, waiting_since = null, version = version + 1 where id = any($1)`, [
      ids,
    ])
    await admin.query(`update rollout set waiting_on = null, revision = revision + 1 where id in (select rollout_id from milestone where id = any($1))`, [ids])
    await admin.query(`update wait_span set until_on = current_date where milestone_id = any($1)`, [ids])
    await admin.query(
      `insert into notification (id, rollout_id, step_id, kind, due_on, recipient, audience, land, programme, traeger, recorded_at) select gen_random_uuid(), rollout_id, step_id, 'bench', current_date, 'owner', array['kommune'], land, programme, traeger, now() from milestone where id = any($1)`,
      [ids],
    )
    await admin.query(
      `update blocker_milestone set left_on = current_date, outcome = 'released' where blocker_id = (select max(id::text)::uuid from blocker) and milestone_id = any($1)`,
      [ids],
    )
    await admin.query(
      `insert into event (id, type, effective_on, recorded_at, actor, role, organisation, organisation_name, command_key, subject_type, subject_id, rollout_id, step_id, land, programme, traeger, facts, digests)
      select uuidv7(), 'milestone.resumed.v1', current_date, now(), 'bench', 'land', 'bench', 'Bench', 'bench', 'milestone', id::text, rollout_id, step_id, land, programme, traeger, '{}', '{}' from milestone where id = any($1)`,
      [ids],
    )
    await admin.query(
      `insert into outbox (id, consumer, subject, payload, recorded_at) select uuidv7(), 'bench', rollout_id::text, '{}', now() from milestone where id = any($1)`,
      [ids],
    )
    await admin.query('rollback')
    if (round > 0) times.push(performance.now() - begin)
  }
  return median(times)
}

/** The Land is asked about each of the steps, as the processes do after ten working days; in each round anew. */
const ASKED = `
insert into notification (id, rollout_id, step_id, kind, due_on, recipient, audience, party, land, programme, traeger, recorded_at)
select gen_random_uuid(), rollout_id, step_id, 'stale-waiting', current_date + $2::int, 'waiting-party', array['dienstleister', 'land'], waiting_on, land, programme, traeger, date_trunc('milliseconds', clock_timestamp()) from milestone where id = any($1)`

async function firstGroups(api) {
  const begin = performance.now()
  const { items } = JSON.parse(await api.get('/api/v1/notifications/groups?limit=25&count=exact'))
  return { groups: items, ms: performance.now() - begin }
}

async function timed(api, path, body) {
  const begin = performance.now()
  const answer = JSON.parse(await api.post(path, body, randomUUID()))
  return { answer, ms: performance.now() - begin }
}

async function read(api, path) {
  const begin = performance.now()
  await api.get(path)
  return performance.now() - begin
}
