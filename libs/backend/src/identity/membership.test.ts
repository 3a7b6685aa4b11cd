import { SYSTEM } from '@blaupause/domain/identity'
import { fixedClock, freshDatabase, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginInstance } from '../demo/index.js'
import { createDataSource, transact, type Tx } from '../platform/index.js'
import { addMember, demoRoles, endMember, holdsRole, Memberships, members } from './index.js'

let database: FreshDatabase
let source: DataSource
const now = fixedClock('2026-08-17T09:00:00.000Z').now()
const stmd = demoRoles.find(({ id }) => id === 'land-by')!
const write = <T>(work: (tx: Tx) => Promise<T>) => transact(source, SYSTEM, 'write', work)
const actor = (subject: string) => new Memberships(source).actor(subject).catch((error: { code: string }) => error.code)

beforeAll(async () => {
  database = await freshDatabase()
  source = await createDataSource(database.url).initialize()
  await write((tx) => beginInstance(tx, false, ''))
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

describe('a real installation', () => {
  it('begins with the organisations alone: nobody holds a role, and nobody has consented to anything', async () => {
    const [counts] = await write((tx) =>
      tx.query(
        'test.begun',
        'select (select count(*)::int from organisation) > 0 organisations, (select count(*)::int from membership) members, (select count(*)::int from beauftragung) consents',
      ),
    )
    expect(counts).toEqual({ organisations: true, members: 0, consents: 0 })
    expect(await actor('land-by')).toBe('sign-in.membership')
  })

  it('lets in whom the operator names, in one role at a time, and no longer when it is ended, each on the record without the name', async () => {
    await write(async (tx) => addMember(tx, '6f1c-sub', stmd, now))
    expect(await actor('6f1c-sub')).toMatchObject({ role: 'land', land: 'BY', organisation: { id: 'stmd' } })
    expect(await write(async (tx) => addMember(tx, '6f1c-sub', stmd, now)).catch(holdsRole)).toBe(true)
    expect(await write(members)).toMatchObject([{ subject: '6f1c-sub', role: 'land', organisation: 'StMD Bayern' }])
    expect(await write((tx) => endMember(tx, '6f1c-sub', now))).toBe(true)
    expect([await actor('6f1c-sub'), await write((tx) => endMember(tx, '6f1c-sub', now))]).toEqual(['sign-in.membership', false])
    const events = await write((tx) =>
      tx.query<{ type: string; facts: object }>(
        'test.events',
        `select type, facts from event where subject_type = 'membership' order by recorded_at, type desc`,
      ),
    )
    expect(events.map(({ type }) => type)).toEqual(['membership.granted.v1', 'membership.ended.v1'])
    expect(JSON.stringify(events)).not.toContain('6f1c')
  })
})
