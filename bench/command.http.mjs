import { randomUUID } from 'node:crypto'
import { Memberships } from '@blaupause/backend/identity'
import { Commands, SystemClock, withDatabase } from '@blaupause/backend/platform'
import { RolloutsService } from '@blaupause/backend/rollouts'
import { alternate, load, show } from './support/load.mjs'
import { bareClients, recordStatements, replay } from './support/recorded.mjs'
import { reportableSteps } from './support/reportable.mjs'
import { result } from './support/result.mjs'
import { inGermany } from './support/world.mjs'

const SECONDS = 4
const TABLES = ['command', 'event', 'event_text', 'rollout', 'milestone', 'rollout_span', 'notification']

/** One command over HTTP: token, permission, rules, rows, event, outbox, row-level security; all of Germany in the tables. */
export async function run() {
  return inGermany(measureCommand)
}

export async function measureCommand({ database, api }) {
  const steps = await reportableSteps(database.admin, 'BY', { half: 0 })
  const today = new SystemClock().now().today
  const report = () => api.post(`/api/v1/milestones/${steps.take().id}/report`, { version: 0, doneOn: today }, randomUUID())
  const bare = await bareCommand(database, today)
  await load({ clients: 4, seconds: 3 }, report)

  const points = {}
  for (const clients of [1, 4, 8]) {
    await load({ clients, seconds: 0.5 }, bare.shot)
    const { beside, product } = await alternate({ clients, seconds: SECONDS }, { beside: bare.shot, product: report })
    show(`bare pg, the same statements, ${clients} clients`, (points[`bare${clients}`] = beside))
    show(`HTTP, ${clients} clients`, (points[`http${clients}`] = product))
  }
  await bare.end()
  await rowLevelSecurity(database.admin, 'disable')
  for (const clients of [1, 4])
    show(`HTTP without row-level security, ${clients} clients`, (points[`open${clients}`] = await load({ clients, seconds: SECONDS }, report)))
  await rowLevelSecurity(database.admin, 'enable')
  return lines(points)
}

function lines({ bare1, bare4, bare8, http1, http4, http8, open1, open4 }) {
  return [
    result({
      id: 'command.http',
      value: http4.perSecond,
      unit: '/s, 4 clients',
      baseline: bare4.perSecond,
      bar: '≥ 1000 /s and ≥ 50 % of bare pg',
      holds: http4.perSecond >= 1000 && http4.perSecond >= bare4.perSecond / 2,
      n: http4.n,
    }),
    result({ id: 'command.http.p95', value: http1.p95, unit: 'ms, 1 client', baseline: bare1.p95, bar: '≤ 4 ms', holds: http1.p95 <= 4, n: http1.n }),
    result({ id: 'command.http.1-client', value: http1.perSecond, unit: '/s', baseline: bare1.perSecond, n: http1.n }),
    result({ id: 'command.http.8-clients', value: http8.perSecond, unit: '/s', baseline: bare8.perSecond, n: http8.n }),
    result({ id: 'command.http.rls', value: http4.perSecond, unit: '/s, 4 clients; baseline: row-level security off', baseline: open4.perSecond, n: open4.n }),
    result({ id: 'command.http.rls.p95', value: http1.p95, unit: 'ms, 1 client; baseline: row-level security off', baseline: open1.p95, n: open1.n }),
  ]
}

/** What the service sends for one report, replayed for other steps with new ids and keys. */
async function bareCommand({ admin, url }, today) {
  const steps = await reportableSteps(admin, 'BY', { half: 1 })
  const { rows } = await admin.query(`select rollout_id id, jsonb_object_agg(step_id, id) steps from milestone where land = 'BY' group by rollout_id`)
  const stepsOf = new Map(rows.map((rollout) => [rollout.id, rollout.steps]))
  const recorded = await withDatabase(url, async (source) => {
    const actor = await new Memberships(source).actor('land-by')
    const service = new RolloutsService(new Commands(source, new SystemClock()))
    const report = (target, key) => service.report(actor, target.id, key, { version: 0, doneOn: today, channel: 'self' })
    await report(steps.take(), randomUUID())
    const target = steps.take()
    const key = randomUUID()
    return { target, key, statements: await recordStatements(() => report(target, key)) }
  })
  const { clients, end } = await bareClients(url, 8)
  const made = madeIds(recorded)
  const sent = JSON.stringify(recorded.statements)
  const beside = Object.entries(stepsOf.get(recorded.target.rolloutId)).filter(([, id]) => id !== recorded.target.id && sent.includes(id))
  const shot = (number) => {
    const target = steps.take()
    const fresh = new Map([
      [recorded.target.id, target.id],
      [recorded.target.rolloutId, target.rolloutId],
      ...beside.map(([step, id]) => [id, stepsOf.get(target.rolloutId)[step]]),
      ...made.map((id) => [id, randomUUID()]),
    ])
    return replay(clients[number], recorded.statements, (value) => adapt(value, fresh))
  }
  return { shot, end }
}

/** The ids the command made itself: its key, its event, its message. */
function madeIds({ key, statements }) {
  const made = statements
    .flatMap(({ values = [] }) => values)
    .filter((value) => typeof value === 'string' && value.startsWith('['))
    .flatMap((value) => JSON.parse(value))
    .map(({ id }) => id)
  const rows = statements
    .filter(({ text }) => text.includes('update '))
    .map(({ values }) => values.join())
    .join()
  return [key, ...new Set(made.filter((id) => id && !rows.includes(id)))]
}

function adapt(value, fresh) {
  if (Array.isArray(value)) return value.map((part) => adapt(part, fresh))
  if (typeof value !== 'string') return value
  let text = value
  for (const [id, other] of fresh) text = text.replaceAll(id, other)
  return text
}

async function rowLevelSecurity(admin, state) {
  await admin.query(TABLES.map((table) => `alter table ${table} ${state} row level security`).join(';'))
}
