import { SYSTEM } from '@blaupause/domain/identity'
import { Blueprint } from '@blaupause/domain/blueprints'
import { Onlinedienst } from '@blaupause/domain/catalogue'
import { isGemeinde, parseGv100ad } from '@blaupause/domain/register'
import { SystemClock, transact, withDatabase } from '@blaupause/backend/platform'
import { createRollouts, planRollout, startRollouts } from '@blaupause/backend/rollouts'
import { onlinedienste, registerEdition, starterBlueprint } from '@blaupause/reference'
import { startDatabase } from './support/postgres.mjs'
import { median, result } from './support/result.mjs'

const AUTHORITIES = 500
const ROUNDS = 3
/** As an import does: rollouts made and started in one transaction. */
const PAGE = 250

/** 500 authorities × 5 services × the steps of the starter blueprint: planned, made and started, committed page by page. */
export async function run() {
  const database = await startDatabase()
  try {
    const took = { product: [], raw: [] }
    for (let round = 0; round < ROUNDS; round += 1) {
      took.product.push(await seconds(() => instantiate(database.url, round)))
      took.raw.push(await copyRaw(database.admin))
      console.log(`  product ${took.product.at(-1).toFixed(2)} s   the same rows copied by SQL ${took.raw.at(-1).toFixed(2)} s`)
    }
    const {
      rows: [{ n }],
    } = await database.admin.query('select count(*)::int n from milestone')
    const value = median(took.product)
    return [
      result({
        id: 'blueprint.instantiate',
        value,
        unit: 's until committed',
        baseline: median(took.raw),
        bar: '≤ 5 s',
        holds: value <= 5,
        n: n / ROUNDS,
        note: 'milestones, each with its day; rollouts started; baseline: the same rows by insert … select',
      }),
    ]
  } finally {
    await database.stop()
  }
}

export function instantiate(url, round) {
  return withDatabase(url, async (source) => {
    const now = new SystemClock().now()
    const targets = rolloutTargets(round, now.today)
    const starter = Blueprint.parse(starterBlueprint())
    for (let start = 0; start < targets.length; start += PAGE) {
      const plans = targets.slice(start, start + PAGE).map((target) => planRollout(starter, target))
      await transact(source, SYSTEM, 'write', async (tx) => {
        const ids = createRollouts(tx, plans, `bench-${round}-${start}`, now)
        await startRollouts(tx, ids, now.today, SYSTEM, `bench-${round}-${start}-start`, now)
      })
    }
  })
}

function rolloutTargets(round, today) {
  const gemeinden = parseGv100ad(registerEdition())
    .territories.filter(isGemeinde)
    .filter(({ key }) => key.startsWith('09'))
    .slice(round * AUTHORITIES, (round + 1) * AUTHORITIES)
  const services = onlinedienste()
    .map((service) => Onlinedienst.parse(service))
    .slice(0, 5)
  return gemeinden.flatMap(({ key, name, population }) =>
    services.map((onlinedienst) => ({
      behoerde: {
        id: `meldebehoerde-${key}`,
        kind: 'meldebehoerde',
        name,
        land: 'BY',
        traeger: key,
        kreis: key.slice(0, 5),
        seatAgs: key,
        population,
        territory: [key],
      },
      onlinedienst,
      programme: 'bund-bayern',
      pilot: null,
      via: 'rechnerisch',
      plannedStartOn: today,
      knownOn: today,
      parameters: {},
      stichtage: [],
      commitmentOn: null,
      existing: null,
    })),
  )
}

/** The last round's rows written once more by SQL alone, then undone. */
async function copyRaw(admin) {
  await admin.query('begin')
  await admin.query(`create temp table made on commit drop as select id, uuidv7() copy from rollout order by id desc limit ${AUTHORITIES * 5}`)
  await admin.query(
    `create temp table r on commit drop as select rollout.* from rollout join made using (id); update r set id = copy, behoerde_id = 'copy-' || behoerde_id from made where made.id = r.id`,
  )
  await admin.query(
    `create temp table m on commit drop as select milestone.* from milestone join made on made.id = rollout_id; update m set id = uuidv7(), rollout_id = copy from made where made.id = rollout_id`,
  )
  await admin.query(`create temp table e on commit drop as select event.* from event join made on made.id = rollout_id; update e set id = uuidv7()`)
  const took = await seconds(() => admin.query('insert into rollout select * from r; insert into milestone select * from m; insert into event select * from e'))
  await admin.query('rollback')
  return took
}

async function seconds(work) {
  const begin = performance.now()
  await work()
  return (performance.now() - begin) / 1000
}
