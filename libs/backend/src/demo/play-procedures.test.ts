import { SYSTEM } from '@blaupause/domain/identity'
import { freshDatabase, kommune, land, reference, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CountsReadModel, seedAwardHistory } from '../awards/index.js'
import { createDataSource, Instance, ManualClock, transact } from '../platform/index.js'
import { playProcedures } from './play-procedures.js'

let database: FreshDatabase
let source: DataSource
const clock = new ManualClock(new Date('2026-08-17T07:00:00.000Z'))
beforeAll(async () => {
  database = await freshDatabase(reference)
  source = await createDataSource(database.url).initialize()
  await transact(source, SYSTEM, 'write', async (tx) => seedAwardHistory(tx))
  await playProcedures(source, '2026-08-17')
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const one = async <T>(sql: string) => (await transact(source, SYSTEM, 'read', (tx) => tx.query<T & object>('test', sql)))[0]!

describe('the demo of "Digitales Amt"', () => {
  it('has 2,134 bodies, of which 1,071 reach their line', async () => {
    expect(
      await one(`with newest as (select distinct on (body) * from procedure_count order by body, counted_on desc)
      select count(*)::int bodies, count(*) filter (where counted >= case when body like 'B%' then 30 else 50 end)::int reached from newest`),
    ).toEqual({ bodies: 2134, reached: 1071 })
  })

  it('shows Mainburg at 47: 44 seen by the link checker, two not looked at yet, one dead; nine more since January', async () => {
    const [mainburg] = (await new CountsReadModel(source, new Instance(source), clock).list(kommune('09273147'), { limit: 5, sort: '-counted' })).items
    expect(mainburg).toMatchObject({ counted: 47, alive: 46, missing: 3, notCounted: 15 })
    expect(
      await one(
        `select count(*) filter (where source = 'portal' and submittable)::int shown, count(*) filter (where source = 'link' and not dead)::int checked, count(*) filter (where dead)::int dead from procedure_statement where body = '09273147'`,
      ),
    ).toEqual({ shown: 47, checked: 44, dead: 1 })
    expect(await one(`select min(counted) "first", max(counted) "last", count(*)::int months from procedure_count where body = '09273147'`)).toEqual({
      first: 38,
      last: 47,
      months: 9,
    })
  })

  it('has Landkreise and Bezirke on both sides of their line', async () => {
    const sides =
      await one(`with newest as (select distinct on (c.body) c.counted, b.kind from procedure_count c join award_body b on b.key = c.body order by c.body, c.counted_on desc)
      select count(*) filter (where kind = 'landkreis' and counted >= 50) between 15 and 60 kreise, count(*) filter (where kind = 'bezirk' and counted >= 30) between 1 and 7 bezirke from newest`)
    expect(sides).toEqual({ kreise: true, bezirke: true })
  })

  it('keeps the list of some sixty alone, and says the same figure in list and count', async () => {
    expect(await one(`select count(distinct body)::int bodies, count(*) < 12000 small from procedure_statement`)).toEqual({ bodies: 60, small: true })
    const { items } = await new CountsReadModel(source, new Instance(source), clock).list(land('BY'), { limit: 200, sort: '-counted' })
    expect(items.every(({ counted, threshold }) => counted >= threshold!)).toBe(true)
  })
})
