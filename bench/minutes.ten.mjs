import { randomUUID } from 'node:crypto'
import { createRequire } from 'node:module'
import { developmentToken } from '@blaupause/backend/identity'
import { startApi } from './support/api.mjs'
import { percentile, result } from './support/result.mjs'
import { pg, startDatabase } from './support/postgres.mjs'

const Y = createRequire(new URL('../libs/backend/package.json', import.meta.url))('yjs')
const WRITERS = 10
const LINES = 20
/** A person types a handful of letters between two changes that are sent (milliseconds). */
const PAUSE_MS = 200

export const ids = ['minutes.ten', 'minutes.ten.seen', 'minutes.ten.lost']

/** Ten people type into the minutes of one workshop at once; how long a change takes until it is kept, until somebody else sees it, and whether a line got lost. */
export async function run() {
  const database = await startDatabase()
  try {
    await database.admin.query(
      `insert into programme (id, name, land, goal, partners, phases, sources) values ('bund-bayern', 'Bund–Bayern', 'BY', '{}', '[]', '[]', '[]')`,
    )
    const api = await startApi(database)
    try {
      return await measure(database, api)
    } finally {
      await api.stop()
    }
  } finally {
    await database.stop()
  }
}

async function measure(database, api) {
  const post = async (path, body) => JSON.parse(await api.post(`/api/v1${path}`, body, randomUUID()))
  const participants = Array.from({ length: WRITERS }, (_, index) => ({ key: `org-${index}`, name: `Stelle ${index}` }))
  const { id: series } = await post('/workshop-series', { programme: 'bund-bayern', title: 'Messung', goal: '' })
  const { id } = await post('/workshops', {
    series,
    title: 'Niederschrift zu zehnt',
    on: new Date().toISOString().slice(0, 10),
    place: 'Augsburg',
    participants,
    agenda: [{ title: 'Eins', planned: 30 }],
  })
  await post(`/workshops/${id}/minutes/open`, { version: 0 })
  const {
    agenda: [item],
  } = JSON.parse(await api.get(`/api/v1/workshops/${id}`))
  const seen = await reader(database, api, id)
  const [kept, sent] = [[], new Map()]
  await Promise.all(
    participants.map(async ({ key }) => {
      const doc = new Y.Doc()
      const text = doc.getText(`${item.id}/${key}`)
      for (let line = 0; line < LINES; line += 1) {
        const before = Y.encodeStateVector(doc)
        const words = `[${key}.${line} Zertifikat]`
        text.insert(text.length, words)
        const begin = performance.now()
        await api.post(`/api/v1/workshops/${id}/minutes/updates`, { update: Buffer.from(Y.encodeStateAsUpdate(doc, before)).toString('base64') }, randomUUID())
        kept.push(performance.now() - begin)
        sent.set(words, begin)
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      }
    }),
  )
  await seen.until(WRITERS * LINES)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Buffer.from(JSON.parse(await api.get(`/api/v1/workshops/${id}/minutes`)).update, 'base64'))
  const all = participants.map(({ key }) => doc.getText(`${item.id}/${key}`).toString()).join('')
  const lost = [...sent.keys()].filter((words) => !all.includes(words)).length
  const delays = [...sent].map(([words, begin]) => seen.at(words) - begin)
  const raw = await plainInserts(database)
  kept.sort((a, b) => a - b)
  delays.sort((a, b) => a - b)
  console.log(
    `  ${kept.length} changes by ${WRITERS}: kept p50 ${percentile(kept, 0.5).toFixed(1)} ms, p95 ${percentile(kept, 0.95).toFixed(1)} ms; seen p95 ${percentile(delays, 0.95).toFixed(0)} ms; lost ${lost}`,
  )
  seen.stop()
  return [
    result({
      id: 'minutes.ten',
      value: percentile(kept, 0.95),
      unit: 'ms, p95 until kept, 10 writers',
      baseline: raw,
      n: kept.length,
      note: 'baseline: one insert of the same size by bare pg, p95',
    }),
    result({ id: 'minutes.ten.seen', value: percentile(delays, 0.95), unit: 'ms, p95 until another browser has it', n: delays.length }),
    result({ id: 'minutes.ten.lost', value: lost, unit: 'lines', bar: '0', holds: lost === 0, n: sent.size }),
  ]
}

/** Somebody who has the minutes open; notes when each line was there. */
async function reader({ directory }, { base }, id) {
  const stream = new AbortController()
  const token = await developmentToken({ dataDirectory: directory, issuer: `${base}/oidc`, role: 'land-by' })
  const answer = await fetch(`${base}/api/v1/workshops/${id}/minutes/stream?after=0`, { headers: { authorization: `Bearer ${token}` }, signal: stream.signal })
  const doc = new Y.Doc()
  const times = new Map()
  doc.on('update', () => {
    for (const name of doc.share.keys())
      for (const [words] of doc
        .getText(name)
        .toString()
        .matchAll(/\[[^\]]+\]/g))
        if (!times.has(words)) times.set(words, performance.now())
  })
  void (async () => {
    const decoder = new TextDecoder()
    let rest = ''
    for await (const chunk of answer.body) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
      rest = parts.pop()
      for (const part of parts) if (part.startsWith('data: ')) Y.applyUpdate(doc, Buffer.from(JSON.parse(part.slice(6)).update, 'base64'))
    }
  })().catch(() => undefined)
  return {
    at: (words) => times.get(words) ?? Number.NaN,
    until: async (count) => {
      for (let i = 0; i < 200 && times.size < count; i += 1) await new Promise((resolve) => setTimeout(resolve, 50))
    },
    stop: () => stream.abort(),
  }
}

async function plainInserts({ adminUrl }) {
  const client = new pg.Client(adminUrl)
  await client.connect()
  await client.query('create table bare_update (id uuid primary key, bytes bytea)')
  const times = []
  for (let i = 0; i < 200; i += 1) {
    const begin = performance.now()
    await client.query('insert into bare_update values ($1, $2)', [randomUUID(), Buffer.alloc(60)])
    times.push(performance.now() - begin)
  }
  await client.end()
  return percentile(
    times.sort((a, b) => a - b),
    0.95,
  )
}
