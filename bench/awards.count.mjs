import { gzipSync } from 'node:zlib'
import { countBodies, CountsReadModel, ProcedureImportService, seedAwardHistory } from '@blaupause/backend/awards'
import { Commands, Instance, SystemClock, transact, withDatabase } from '@blaupause/backend/platform'
import { seedReference } from '@blaupause/backend/programme'
import { digitalesAmt } from '@blaupause/domain/awards'
import { SYSTEM } from '@blaupause/domain/identity'
import { startDatabase } from './support/postgres.mjs'
import { percentile, result } from './support/result.mjs'

const LINKS = 300_000
const ROUNDS = 7
const ministry = { subject: 'bench', organisation: { id: 'stmd', name: 'StMD' }, role: 'land', land: 'BY', programmes: [], traeger: ['09'] }

/** The counters of all 2,134 Bavarian bodies from 300,000 links, counted anew and read; and the file of these links taken in, in one go. */
export async function run() {
  const database = await startDatabase()
  try {
    return await withDatabase(database.url, async (source) => {
      const now = new SystemClock().now()
      await transact(source, SYSTEM, 'write', (tx) => seedReference(tx, now))
      await transact(source, SYSTEM, 'write', async (tx) => seedAwardHistory(tx))
      const bodies = (await transact(source, SYSTEM, 'read', (tx) => tx.query('bench', `select key from award_body where land = 'BY' order by key`))).map(
        ({ key }) => key,
      )
      const bytes = gzipSync(linksOf(bodies, now.today))
      const took = await timed(() =>
        new ProcedureImportService(new Commands(source, new SystemClock()), new Instance(source)).import(ministry, 'bench', 'whole', bytes),
      )
      await database.admin.query('analyze procedure_statement')
      const times = []
      for (let round = 0; round < ROUNDS; round += 1)
        times.push(
          await timed(async () => {
            await transact(source, ministry, 'write', async (tx) => countBodies(tx, 'BY', now.today, digitalesAmt.validOn(now.today)))
            await new CountsReadModel(source, new Instance(source), new SystemClock()).list(ministry, { limit: 200, sort: '-counted' })
          }),
        )
      const bare = await timed(() => database.admin.query('select body, count(*) from procedure_statement group by body'))
      const value = percentile(
        times.sort((a, b) => a - b),
        0.95,
      )
      console.log(
        `  ${bodies.length} bodies, ${LINKS} links: counted in p95 ${value.toFixed(0)} ms; file of ${(bytes.length / 1e6).toFixed(1)} MB taken in ${(took / 1000).toFixed(1)} s`,
      )
      return [
        result({
          id: 'awards.count',
          value: value / 1000,
          unit: 's p95',
          baseline: bare / 1000,
          bar: '≤ 2 s',
          holds: value <= 2000,
          n: ROUNDS,
          note: `${bodies.length} bodies, ${LINKS} links, counted and the first page read; baseline: a bare count per body`,
        }),
        result({
          id: 'awards.import',
          value: took / 1000,
          unit: 's',
          n: 1,
          note: `${LINKS} rows, packed ${(bytes.length / 1e6).toFixed(1)} MB, checked, written and counted in one transaction`,
        }),
      ]
    })
  } finally {
    await database.stop()
  }
}

export const ids = ['awards.count', 'awards.import']

function linksOf(bodies, on) {
  const lines = Array.from({ length: LINKS }, (_, n) =>
    [
      bodies[n % bodies.length],
      `Verfahren ${n}`,
      `https://portal.example.org/verfahren/${n}`,
      n % 3 ? 'kommunal' : 'zentral',
      'Anbieter',
      '99115005060000 99115005060001',
      n % 11 ? 'ja' : 'nein',
      'ja',
      on,
    ].join(';'),
  )
  return ['schluessel;name;link;art;anbieter;leistungen;senden;im_portal;stand', ...lines].join('\n')
}

async function timed(work) {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}
