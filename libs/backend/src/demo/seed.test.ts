import { tmpdir } from 'node:os'
import { SYSTEM } from '@blaupause/domain/identity'
import { freshDatabase, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDataSource, transact } from '../platform/index.js'
import { seed, type SeedOptions } from './seed.js'

let database: FreshDatabase
let source: DataSource

beforeEach(async () => {
  database = await freshDatabase()
  source = await createDataSource(database.url).initialize()
})
afterEach(async () => {
  await source?.destroy()
  await database?.drop()
})

const fill = (options: Partial<SeedOptions> = {}) => seed(source, { demo: false, dataDirectory: tmpdir(), say: () => undefined, ...options })
const count = async (table: string): Promise<number> =>
  (await transact(source, SYSTEM, 'read', (tx) => tx.query<{ count: number }>('test.count', `select count(*)::int count from ${table}`)))[0]!.count

describe('a new installation', () => {
  it('that is worked in knows organisations, but invents neither members nor consents', async () => {
    await fill()
    expect(await count('organisation')).toBeGreaterThan(0)
    expect(await count('rollout')).toBeGreaterThan(0)
    expect([await count('membership'), await count('beauftragung')]).toEqual([0, 0])
  })

  it('of a developer has the roles of the development sign-in, without demo progress too', async () => {
    await fill({ roles: true })
    expect(await count('membership')).toBeGreaterThan(0)
    expect(await count('beauftragung')).toBeGreaterThan(0)
  })

  it('is filled once: a second start changes nothing', async () => {
    await fill({ roles: true })
    const before = [await count('rollout'), await count('membership'), await count('criterion')]
    await fill({ roles: true })
    expect([await count('rollout'), await count('membership'), await count('criterion')]).toEqual(before)
  })

  it('whose filling was cut off is refused from then on, with what to do', async () => {
    const cutOff = () => {
      throw new Error('killed')
    }
    await expect(fill({ say: (line) => line.startsWith('Anschlüsse') && cutOff() })).rejects.toThrow('killed')
    await expect(fill({ dataDirectory: '/srv/blaupause' })).rejects.toMatchObject({
      code: 'installation.half-filled',
      details: { directory: '/srv/blaupause' },
    })
  })
})
