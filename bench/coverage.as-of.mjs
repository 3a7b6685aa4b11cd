import { SystemClock, withDatabase } from '@blaupause/backend/platform'
import { CoverageCurveReadModel, CoverageReadModel } from '@blaupause/backend/coverage'
import { CoverageCurveQuery, CoverageQuery } from '@blaupause/contract/coverage'
import { addDays } from '@blaupause/domain/kernel'
import { pg, startDatabase } from './support/postgres.mjs'
import { percentile, result } from './support/result.mjs'
import { fillSpans } from './support/spans.mjs'

const SHOTS = 25

/** Coverage of any day over 53,755 rollouts and 215,000 spans, each time on a connection that has just been opened; beside it a bare count. */
export async function run() {
  const database = await startDatabase()
  try {
    const rollouts = await fillSpans(database.admin)
    const {
      rows: [{ programmes }],
    } = await database.admin.query('select array_agg(id) programmes from programme')
    const actor = { subject: 'bench', organisation: { id: 'bund', name: 'Bund' }, role: 'bund', land: null, programmes, traeger: [] }
    const days = Array.from({ length: SHOTS }, (_, shot) => addDays('2026-01-10', shot * 12))
    const bare = await timed(days, (day) => bareCount(database.url, programmes, day))
    const land = await timed(days, (on) => fresh(database.url, (coverage) => coverage.coverage(actor, CoverageQuery.parse({ on, by: 'land' }))))
    const kreis = await timed(days, (on) => fresh(database.url, (coverage) => coverage.coverage(actor, CoverageQuery.parse({ on, by: 'kreis' }))))
    const curve = await timed(days.slice(-5), (on) =>
      withDatabase(database.url, (source) =>
        new CoverageCurveReadModel(source, new SystemClock(), { demo: true }).curve(actor, CoverageCurveQuery.parse({ on })),
      ),
    )
    const note = `${rollouts} rollouts, four spans each; any day of the year, connection opened anew; baseline: a count over the same spans, row-level security on`
    return [
      line('coverage.as-of', land, bare, note, 300),
      line('coverage.as-of.kreis', kreis, bare, 'the same by 400 Kreise', 300),
      line('coverage.as-of.curve', curve, bare, '52 weekly points at once'),
    ]
  } finally {
    await database.stop()
  }
}

/** `bar` 0: none. */
function line(id, times, bare, note, bar = 0) {
  const value = percentile(times, 0.95)
  console.log(`  ${id.padEnd(24)} p50 ${percentile(times, 0.5).toFixed(0)} ms   p95 ${value.toFixed(0)} ms   bare p95 ${percentile(bare, 0.95).toFixed(0)} ms`)
  return result({
    id,
    value,
    unit: 'ms p95, connection included',
    baseline: percentile(bare, 0.95),
    bar: bar > 0 ? `≤ ${bar} ms` : null,
    holds: bar > 0 ? value <= bar : null,
    n: times.length,
    note,
  })
}

function fresh(url, work) {
  return withDatabase(url, (source) => work(new CoverageReadModel(source, new SystemClock(), { demo: true })))
}

async function bareCount(url, programmes, day) {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(`begin read only; set local role blaupause_programme; select set_config('app.scope', '{${programmes.join()}}', true)`)
  await client.query(
    'select land, count(*) filter (where claimed), count(*) filter (where proven) from rollout_span where effective @> $1::date and recorded @> now() group by land',
    [day],
  )
  await client.query('commit')
  await client.end()
}

async function timed(days, work) {
  const times = []
  for (const day of days) {
    const begin = performance.now()
    await work(day)
    times.push(performance.now() - begin)
  }
  return times.sort((a, b) => a - b)
}
