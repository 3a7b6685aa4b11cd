import { land, fixedClock, freshDatabase, reference, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Commands, createDataSource, transact } from '../platform/index.js'
import { ProposeService } from './index.js'

let database: FreshDatabase
let source: DataSource
let service: ProposeService
const hesse = land('HE')

beforeAll(async () => {
  database = await freshDatabase(reference)
  source = await createDataSource(database.url, 4).initialize()
  const clock = fixedClock()
  service = new ProposeService(new Commands(source, clock), clock)
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const counted = () =>
  transact(
    source,
    hesse,
    'read',
    async (tx) =>
      (
        await tx.query<{ all: number; bestand: number; events: number }>(
          't',
          `select count(*)::int "all", count(*) filter (where state = 'bestand')::int bestand, (select count(*)::int from event where type = 'rollout.created.v1') events from rollout`,
        )
      )[0],
  )

describe('rollouts from the commitments', () => {
  it('are as many as the rule says, Kassel’s registration is Bestand, and each has its event', async () => {
    expect(await service.propose(hesse, 'bund-hessen', 'propose-1', {})).toEqual({ created: 61, existing: 0 })
    expect(await counted()).toEqual({ all: 61, bestand: 1, events: 61 })
  })
  it('are made once: the same click answers the same, another makes what is missing', async () => {
    expect(await service.propose(hesse, 'bund-hessen', 'propose-1', {})).toEqual({ created: 61, existing: 0 })
    expect(await service.propose(hesse, 'bund-hessen', 'propose-2', {})).toEqual({ created: 0, existing: 61 })
    expect(await counted()).toEqual({ all: 61, bestand: 1, events: 61 })
  })
  it('are not for another Land to make, nor of a programme that is none', async () => {
    await expect(service.propose(land('BY'), 'bund-hessen', 'propose-3', {})).rejects.toMatchObject({ code: 'permission.denied' })
    await expect(service.propose(hesse, 'bund-mond', 'propose-4', {})).rejects.toMatchObject({ code: 'thing.unknown' })
  })
})
