import { randomUUID } from 'node:crypto'
import { SYSTEM } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, kommune, land, rolloutPlan, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Commands, createDataSource, Instance, transact } from '../platform/index.js'
import { createRollouts } from '../rollouts/index.js'
import { MaturityService } from './maturity.service.js'

let database: FreshDatabase
let source: DataSource
const clock = fixedClock()
let service: MaturityService
let rollout: string
const meitingen = kommune('09772177')

beforeAll(async () => {
  database = await freshDatabase()
  source = await createDataSource(database.url).initialize()
  service = new MaturityService(new Commands(source, clock), source, clock, new Instance(source))
  ;[rollout] = (await transact(source, SYSTEM, 'write', async (tx) => createRollouts(tx, [rolloutPlan()], 'make', clock.now()))) as [string]
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const levelsOf = (id: string, level: number) =>
  Object.fromEntries(
    service
      .models()
      .items.find((model) => model.id === id)!
      .criteria.map((criterion) => [criterion.id, level]),
  )
const rate = (fields: object, actor = meitingen) =>
  service.rate(actor, randomUUID(), {
    rollout,
    model: null,
    levels: levelsOf('reifegrad-2-0', 4),
    effectiveOn: '2026-02-02',
    source: 'Selbsteinschätzung',
    ...fields,
  })
const ratings = async () => (await service.list(land('BY'), { limit: 25, sort: '-recordedAt' })).items

describe('the maturity of a service', () => {
  it('is rated by the model of its day, which stays on the rating', async () => {
    expect(service.models().items.map(({ id, highest, criteria }) => `${id} ${highest} ${criteria.length}`)).toEqual([
      'reifegrad-1-1 4 10',
      'reifegrad-2-0 7 13',
    ])
    await rate({ levels: { ...levelsOf('reifegrad-1-1', 4), nachweise: 2, 'kriterium-7': null }, effectiveOn: '2025-06-30' })
    await rate({})
    expect((await ratings()).map(({ model, level, conform }) => `${model} ${level} ${conform}`).sort()).toEqual([
      'reifegrad-1-1 2 false',
      'reifegrad-2-0 4 null',
    ])
  })

  it('is superseded by a newer rating of the same model', async () => {
    await rate({ levels: levelsOf('reifegrad-2-0', 5) })
    expect((await ratings()).filter(({ model }) => model === 'reifegrad-2-0').map(({ level }) => level)).toEqual([5])
  })

  it('is refused by strangers, outside the scale, for days to come and models nobody knows', async () => {
    await expect(rate({}, kommune('09184139'))).rejects.toMatchObject({ code: 'thing.unknown' })
    await expect(rate({ levels: levelsOf('reifegrad-2-0', 8) })).rejects.toMatchObject({ code: 'maturity.scale' })
    await expect(rate({ effectiveOn: '2027-01-01' })).rejects.toMatchObject({ code: 'assessment.future' })
    await expect(rate({ model: 'reifegrad-9' })).rejects.toMatchObject({ code: 'maturity.model' })
  })
})
