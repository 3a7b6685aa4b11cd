import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SYSTEM } from '@blaupause/domain/identity'
import { freshDatabase, land, reference, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ApplicationsReadModel, AwardRulesReadModel, releasedAwards, seedAwardHistory, TitlesReadModel, verifyTitle } from '../awards/index.js'
import { Commands, createDataSource, Instance, ManualClock, transact } from '../platform/index.js'
import { playAwardRules } from './play-award-rules.js'
import { playAwards } from './play-awards.js'
import { cast } from './play-demo.js'
import { playProcedures } from './play-procedures.js'

let database: FreshDatabase
let source: DataSource
let dataDirectory: string
const clock = new ManualClock(new Date('2026-08-17T05:00:00.000Z'))
beforeAll(async () => {
  ;[database, dataDirectory] = await Promise.all([freshDatabase(reference), mkdtemp(join(tmpdir(), 'blaupause-demo-'))])
  source = await createDataSource(database.url).initialize()
  await transact(source, SYSTEM, 'write', async (tx) => seedAwardHistory(tx))
  await playProcedures(source, '2026-08-17')
  await playAwards(source, new Commands(source, clock), clock, cast, { today: '2026-08-17', dataDirectory })
  await playAwardRules(new Commands(source, clock), cast, { today: '2026-08-17', dataDirectory })
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
  await rm(dataDirectory, { recursive: true })
})

const one = async <T>(sql: string) => (await transact(source, SYSTEM, 'read', (tx) => tx.query<T & object>('test', sql)))[0]!

describe('the demo of applications and titles', () => {
  it('has a proposal of Hesse, named as an example, of which nothing is public', async () => {
    const read = new AwardRulesReadModel(source, new Instance(source), clock)
    expect(
      (await read.list({ ...land('HE'), organisation: { id: 'hmd', name: 'HMD' } }, { limit: 5, sort: '-validFrom', state: 'proposed' })).items,
    ).toMatchObject([{ rule: { title: { de: 'Digitale Kommune (Beispiel)' }, validFrom: '2026-10-01', issuer: { id: 'hmd' } }, may: { release: true } }])
    expect((await transact(source, SYSTEM, 'read', (tx) => releasedAwards(tx, '2027-01-01'))).map(({ award }) => award)).toEqual(['digitales-amt'])
  })

  it('has the six of the ministry’s queue, each where the story says, none of them late', async () => {
    const { items } = await new ApplicationsReadModel(source, new Instance(source), clock).list(land('BY'), { limit: 20, sort: '-changedAt' })
    const told = Object.fromEntries(
      items.map(({ bodyName, state, turn, counted, now, sample, workingDaysLeft }) => [
        bodyName,
        [state, turn, counted, now, sample.filter((finding) => finding !== null).length, workingDaysLeft],
      ]),
    )
    expect(told).toEqual({
      'Stadt Abensberg': ['in-review', 'ministry', 53, 53, 7, 3],
      'Gemeinde Pullach i.Isartal': ['proposed', 'ministry', 61, 61, 13, 3],
      'Markt Bad Abbach': ['question', 'body', 50, 49, 10, 4],
      'Bezirk Niederbayern': ['in-review', 'ministry', 31, 31, 2, 12],
      'Stadt Neutraubling': ['preview', 'body', 72, 72, 15, 2],
      'Markt Regenstauf': ['submitted', 'ministry', 50, 50, 0, 5],
    })
    expect(items.find(({ body }) => body === '09184139')).toMatchObject({ proposal: 'award', mine: false })
  })

  it('has 412 titles with those that the press names, along the course that the press counted', async () => {
    expect(
      await one(
        `select count(*)::int titles, count(distinct body)::int bodies, count(*) filter (where since <= '2023-02-28')::int "twoHundred", count(*) filter (where since < '2024-01-01')::int "fourHundred", max(since) < '2026-08-17' "past" from award_title`,
      ),
    ).toEqual({ titles: 398, bodies: 398, twoHundred: 209, fourHundred: 398, past: true })
    expect(await one(`select count(*) filter (where state <> 'delivered')::int waiting from award_sign_order`)).toEqual({ waiting: 3 })
    expect(
      await one(
        `select min(counted)::int >= 50 reached from reported_award r, lateral (select counted from procedure_count c where c.body = r.body order by counted_on desc limit 1) c`,
      ),
    ).toEqual({ reached: true })
    expect(await one(`select count(*)::int both from award_title t join award_application a using (body)`)).toEqual({ both: 0 })
  })

  it('signs each of them like a real one', async () => {
    const {
      items: [title],
    } = await new TitlesReadModel(source, new Instance(source)).list(land('BY'), { limit: 1, sort: 'since' })
    const { kid } = await one<{ kid: string }>(`select signature ->> 'kid' kid from award_title where id = '${title!.id}'`)
    expect(await verifyTitle(title!.statement, { kid, jws: title!.signature! })).toMatchObject({ kid, signedOn: '2021-07-29' })
  })
})
