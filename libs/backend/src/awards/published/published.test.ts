import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isHeld, sharesBy } from '@blaupause/domain/awards'
import { SYSTEM } from '@blaupause/domain/identity'
import { freshDatabase, reference, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDataSource, Instance, ManualClock, newId, transact } from '../../platform/index.js'
import { publishedAt, PublicRecord, seedAwardHistory } from '../index.js'

let database: FreshDatabase
let source: DataSource
let directory: string
let record: PublicRecord
const clock = new ManualClock(new Date('2026-08-17T07:00:00.000Z'))

beforeAll(async () => {
  ;[database, directory] = await Promise.all([freshDatabase(reference), mkdtemp(join(tmpdir(), 'blaupause-published-'))])
  source = await createDataSource(database.url).initialize()
  await transact(source, SYSTEM, 'write', async (tx) => seedAwardHistory(tx))
  record = recordOf(source)
  await record.refresh()
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
  await rm(directory, { recursive: true })
})

describe('what is published', () => {
  it('names what press and ministry reported, each with its date as exactly as it is known, and all 2,134 bodies as the base', () => {
    const { snapshot, bodies, figures } = record.state!
    expect(snapshot.bodies).toMatchObject({ gemeinde: 2056, landkreis: 71, bezirk: 7 })
    expect(bodies).toHaveLength(2134)
    expect(Object.fromEntries(snapshot.titles.map(({ name, since, dated }) => [name, [since, dated]]))).toMatchObject({
      'Stadt Nürnberg': ['2021-07-28', 'given'],
      'Landkreis Dachau': ['2021-11-12', 'reported'],
      'Markt Meitingen': ['2022', 'unknown'],
      'Landkreis Augsburg': ['2023-05', 'reported'],
    })
    expect(new Set(figures.map(({ metric }) => metric)).size).toBeGreaterThan(1)
    expect(sharesBy(snapshot, 'regierungsbezirk').reduce((sum, { bodies: base }) => sum + base, 0)).toBe(2134)
  })

  it('is one snapshot as long as nothing changes, and another one with its own instant when something does', async () => {
    const first = record.state!.snapshot.at
    clock.set(new Date('2026-08-18T07:00:00.000Z'))
    await record.refresh()
    expect(record.state!.snapshot.at).toBe(first)
    await give('09273147', 'Stadt Mainburg', '2026-08-18')
    await record.refresh()
    expect(record.state!.snapshot.at).toBe('2026-08-18T07:00:00.000Z')
    expect(record.state!.snapshot.titles[0]).toMatchObject({ name: 'Stadt Mainburg', signet: 'mainburg0001', revokedOn: null })
  })

  it('gives the same figures later under the instant it was published at', async () => {
    const now = record.state!
    const before = await record.at(now, publishedAt(now, '2026-08-17T23:59:59.999Z')!)
    expect(before.snapshot.titles.some(({ name }) => name === 'Stadt Mainburg')).toBe(false)
    expect(publishedAt(now, '2020-01-01T00:00:00.000Z')).toBeNull()
    expect([now.instants, now.instants.at(-1)]).toEqual([['2026-08-17T07:00:00.000Z', '2026-08-18T07:00:00.000Z'], now.snapshot.at])
  })

  it('keeps figures, names and conditions of then beside today’s, byte for byte', async () => {
    const then = record.state!
    const kept = JSON.stringify([then.figures, then.bodies, then.parts, then.rule])
    // The clock stands still: two states never share an instant all the same.
    await transact(source, SYSTEM, 'write', async (tx) => {
      tx.write('test.figure', `update reported_figure set value = value + 1`)
      tx.write('test.name', `update territory set name = 'Umbenannt' where key = '09273147'`)
    })
    await record.refresh()
    const now = record.state!
    expect(now.snapshot.at).toBe('2026-08-18T07:00:00.001Z')
    expect(now.figures[0]!.value).toBe(then.figures[0]!.value + 1)
    expect(now.bodies.find(({ key }) => key === '09273147')!.name).toContain('Umbenannt')
    const read = await recordOf(source).at(now, then.snapshot.at)
    expect(JSON.stringify([read.figures, read.bodies, read.parts, read.rule])).toBe(kept)
    await transact(source, SYSTEM, 'write', async (tx) => {
      tx.write('test.figure-back', `update reported_figure set value = value - 1`)
      tx.write('test.name-back', `update territory set name = 'Mainburg' where key = '09273147'`)
    })
    await record.refresh()
  })

  it('says of a withdrawn title that it is withdrawn, and counts it no more', async () => {
    const held = record.state!.snapshot.titles.filter(isHeld).length
    clock.set(new Date('2026-08-19T07:00:00.000Z'))
    await transact(source, SYSTEM, 'write', async (tx) =>
      tx.write('test.revoke', `update award_title set revoked_on = '2026-08-19' where signet = 'mainburg0001'`),
    )
    await record.refresh()
    expect(record.state!.snapshot.titles.filter(isHeld)).toHaveLength(held - 1)
    expect(record.state!.snapshot.titles.find(({ signet }) => signet === 'mainburg0001')).toMatchObject({ revokedOn: '2026-08-19' })
  })

  it('is there without a database, also after a restart', async () => {
    const away = await createDataSource(database.url).initialize()
    const restarted = recordOf(away)
    await away.destroy()
    await restarted.start()
    restarted.onApplicationShutdown()
    expect(restarted.state).toEqual(record.state)
  })
})

function recordOf(of: DataSource): PublicRecord {
  return new PublicRecord(of, new Instance(of), clock, { directory, everyMs: 60_000 })
}

async function give(body: string, name: string, since: string): Promise<void> {
  await transact(source, SYSTEM, 'write', async (tx) =>
    tx.write(
      'test.give',
      `insert into award_title (id, award, body, body_name, land, rule, since, published_at, signet) values ($1, 'digitales-amt', $2, $3, 'BY', 'digitales-amt-2021', $4, '2026-08-18T07:00:00Z', 'mainburg0001')`,
      [newId(), body, name, since],
    ),
  )
}
