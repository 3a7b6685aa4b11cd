import { fixedClock, freshDatabase, kommune, type FreshDatabase } from '@blaupause/testing'
import type { Actor } from '@blaupause/domain/identity'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDataSource, Instance } from '../platform/index.js'
import { UpkeepReadModel } from './upkeep.read-model.js'
import { UpkeepService } from './upkeep.service.js'

let database: FreshDatabase
let source: DataSource
const clock = fixedClock('2026-03-02T09:07:30.000Z')
const operator: Actor = { ...kommune('0'), role: 'betrieb', traeger: [] }
beforeAll(async () => {
  database = await freshDatabase()
  source = await createDataSource(database.url).initialize()
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

describe('the jobs of upkeep', () => {
  const list = async () => (await new UpkeepReadModel(source, clock, new Instance(source)).list(operator, { limit: 25, sort: 'job' })).items

  it('are shown with their last run and their next one, also to those who see no business data', async () => {
    const service = new UpkeepService(source)
    await service.plan(
      [
        { job: 'reconcile', everySeconds: 300, offsetSeconds: 0 },
        { job: 'certificates', everySeconds: 86_400, offsetSeconds: 5 * 3_600 },
      ],
      true,
    )
    await service.note({ job: 'reconcile', beganAt: '2026-03-02T09:05:00.000Z', endedAt: '2026-03-02T09:05:01.000Z', counts: { armed: 3 }, failure: null })
    expect(await list()).toEqual([
      { job: 'certificates', everySeconds: 86_400, nextAt: '2026-03-03T05:00:00.000Z', beganAt: null, endedAt: null, counts: {}, failure: null },
      {
        job: 'reconcile',
        everySeconds: 300,
        nextAt: '2026-03-02T09:10:00.000Z',
        beganAt: '2026-03-02T09:05:00.000Z',
        endedAt: '2026-03-02T09:05:01.000Z',
        counts: { armed: 3 },
        failure: null,
      },
    ])
  })

  it('a run that is noted late does not hide a newer one, and a job that is no more is not shown', async () => {
    const service = new UpkeepService(source)
    await service.note({ job: 'reconcile', beganAt: '2026-03-02T09:00:00.000Z', endedAt: '2026-03-02T09:06:00.000Z', counts: {}, failure: 'QueryFailedError' })
    await service.plan([{ job: 'reconcile', everySeconds: 600, offsetSeconds: 0 }], true)
    expect(await list()).toMatchObject([{ job: 'reconcile', everySeconds: 600, failure: null }])
  })
})
