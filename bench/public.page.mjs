import { request } from 'node:http'
import { seed } from '@blaupause/backend/demo'
import { withDatabase } from '@blaupause/backend/platform'
import { startApi } from './support/api.mjs'
import { load, show } from './support/load.mjs'
import { startDatabase } from './support/postgres.mjs'
import { result } from './support/result.mjs'

const CLIENTS = 16
const SECONDS = 6

/** The public list, the page of a Kommune and a signet on press day, and whether they are still served when the database is gone; then what a first view weighs. */
export async function run() {
  const database = await startDatabase()
  let stopped = false
  try {
    await database.admin.query('truncate membership, organisation, instance cascade')
    await withDatabase(database.url, (source) => seed(source, { demo: true, dataDirectory: database.directory, say: () => undefined }))
    const api = await startApi(database)
    try {
      const packed = { 'accept-encoding': 'br' }
      const get = (path) => api.get(path, packed)
      await untilPublished(get)
      const [signet] = (await database.admin.query('select signet from award_title order by signet limit 1')).rows.map((row) => row.signet)
      const paths = { list: '/oeffentlich/titel', kommune: '/oeffentlich/kommune/09375', signet: `/oeffentlich/signet/${signet}/hell.svg` }
      const size = await firstView(api.base)
      const points = {}
      for (const [name, path] of Object.entries(paths)) {
        await load({ clients: CLIENTS, seconds: 1 }, () => get(path))
        show(name, (points[name] = await load({ clients: CLIENTS, seconds: SECONDS }, () => get(path))))
      }
      const bare = await load({ clients: CLIENTS, seconds: 2 }, () => get('/health/live'))
      await database.stop()
      stopped = true
      const away = await load({ clients: CLIENTS, seconds: 2 }, () => get(paths.list))
      show('list, database stopped', away)
      const slowest = Object.values(points).sort((a, b) => a.perSecond - b.perSecond)[0]
      const p99 = Math.max(...Object.values(points).map((point) => point.p99))
      return [
        result({
          id: 'public.page',
          value: slowest.perSecond,
          unit: `/s, the slowest of list, Kommune page and signet, ${CLIENTS} clients`,
          baseline: bare.perSecond,
          bar: '≥ 1000 /s',
          holds: slowest.perSecond >= 1000,
          n: slowest.n,
          note: Object.entries(points)
            .map(([name, { perSecond, p99: late }]) => `${name} ${perSecond.toFixed(0)} /s p99 ${late.toFixed(1)} ms`)
            .join('; '),
        }),
        result({ id: 'public.page.p99', value: p99, unit: 'ms', bar: '≤ 50 ms', holds: p99 <= 50, n: slowest.n }),
        result({ id: 'public.page.away', value: away.perSecond, unit: '/s with the database stopped', bar: 'still served', holds: away.n > 0, n: away.n }),
        result({ id: 'public.size', value: size / 1000, unit: 'kB, first view with style and fonts, as sent', bar: '≤ 150 kB', holds: size <= 150_000, n: 1 }),
      ]
    } finally {
      await api.stop()
    }
  } finally {
    if (!stopped) await database.stop()
  }
}

export const ids = ['public.page', 'public.page.p99', 'public.page.away', 'public.size']

async function untilPublished(get) {
  for (let at = 0; at < 100; at += 1)
    if (
      await get('/oeffentlich').then(
        () => true,
        () => new Promise((resolve) => setTimeout(() => resolve(false), 200)),
      )
    )
      return
  throw new Error('Nothing was published')
}

/** Bytes as they are sent of the first page, its style, and the three weights of the font that its text has (a browser fetches no other). */
async function firstView(base) {
  const raw = (path) =>
    new Promise((resolve, reject) => {
      request(`${base}${path}`, { headers: { 'accept-encoding': 'br' } }, (answer) => {
        let size = 0
        answer.on('data', (part) => {
          size += part.length
        })
        answer.on('end', () => resolve([path, size]))
      })
        .on('error', reject)
        .end()
    })
  const page = await (await fetch(`${base}/oeffentlich`)).text()
  const sheets = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) => match[1])
  const fonts = new Set()
  for (const sheet of sheets)
    for (const [, font] of (await (await fetch(`${base}${sheet}`)).text()).matchAll(/url\(["']?([^"')]+-(?:400|500|600)-[^"')]+\.woff2)/g))
      fonts.add(new URL(font, `${base}${sheet}`).pathname)
  const sizes = await Promise.all(['/oeffentlich', ...sheets, ...fonts].map(raw))
  for (const [path, size] of sizes) console.log(`  ${path.padEnd(60)} ${(size / 1000).toFixed(1)} kB`)
  return sizes.reduce((sum, [, size]) => sum + size, 0)
}
