import { importRegister } from '@blaupause/backend/catalogue'
import { withDatabase } from '@blaupause/backend/platform'
import { registerEdition, registerEditions } from '@blaupause/reference'
import { startDatabase } from './support/postgres.mjs'
import { result } from './support/result.mjs'

const BAR = 10

/** The whole of GV100AD as published: first edition into an empty register, then the next one with its differences. */
export async function run() {
  const database = await startDatabase()
  try {
    const lines = []
    for (const { stand } of registerEditions) {
      const begin = performance.now()
      const report = await withDatabase(database.url, (source) => importRegister(source, registerEdition(stand)))
      const took = (performance.now() - begin) / 1000
      const raw = await copyRaw(database.admin)
      console.log(`  ${stand}: ${report.records} records in ${took.toFixed(2)} s   the same rows by SQL ${raw.toFixed(2)} s`)
      lines.push(
        result({
          id: lines.length === 0 ? 'register.import' : 'register.import.next',
          value: took,
          unit: 's',
          baseline: raw,
          bar: `≤ ${BAR} s`,
          holds: took <= BAR,
          n: report.records,
        }),
      )
    }
    return lines
  } finally {
    await database.stop()
  }
}

/** The current records written once more by SQL alone, then undone. */
async function copyRaw(admin) {
  await admin.query('begin')
  await admin.query(`create temp table t on commit drop as select * from territory where valid_to is null; update t set key = 'copy-' || key`)
  const begin = performance.now()
  await admin.query('insert into territory select * from t')
  const took = (performance.now() - begin) / 1000
  await admin.query('rollback')
  return took
}
