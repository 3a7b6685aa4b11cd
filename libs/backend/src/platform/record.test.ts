import { randomUUID } from 'node:crypto'
import { SYSTEM } from '@blaupause/domain/identity'
import type { DomainEvent } from '@blaupause/domain/kernel'
import { fixedClock, freshDatabase, land, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Commands } from './commands.js'
import { createDataSource } from './data-source.js'
import { digest, record } from './record.js'
import { transact } from './tx.js'

let database: FreshDatabase
let source: DataSource
const clock = fixedClock()
beforeAll(async () => {
  database = await freshDatabase()
  source = await createDataSource(database.url, 4).initialize()
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const actor = land('BY')
const text = 'Die Leitung ist im Urlaub'
const event = (fields: Partial<DomainEvent> = {}): DomainEvent => ({
  type: 'milestone.noted.v1',
  effectiveOn: '2026-03-02',
  subject: { type: 'milestone', id: randomUUID() },
  rolloutId: randomUUID(),
  stepId: 'go-live',
  land: 'BY',
  programme: 'bund-bayern',
  traeger: '09772177',
  onBehalfOf: '09772177',
  facts: {},
  text: { field: 'note', text, visibility: 'land' },
  ...fields,
})
type Stored = { id: string; digests: { note: string }; salt: string | null; text: string | null }
const stored = (id: string) =>
  transact(
    source,
    SYSTEM,
    'read',
    async (tx) =>
      (
        await tx.query<Stored>(
          'stored',
          'select e.id, e.digests, t.salt, t.text from event e left join event_text t on t.event_id = e.id where e.subject_id = $1',
          [id],
        )
      )[0]!,
  )

describe('an event', () => {
  it('keeps who, for whom, when it held and when it was recorded', async () => {
    const one = event()
    await transact(source, actor, 'write', async (tx) => record(tx, 'key-1', [one], [{ consumer: 'rollout', subject: 's', payload: {} }], clock.now()))
    const [row] = await transact(source, SYSTEM, 'read', (tx) =>
      tx.query(
        'event',
        `select actor, role, organisation, on_behalf_of, command_key, effective_on, recorded_at, seal_number from event where subject_id = $1`,
        [one.subject.id],
      ),
    )
    expect(row).toEqual({
      actor: actor.subject,
      role: 'land',
      organisation: 'land-BY',
      on_behalf_of: '09772177',
      command_key: 'key-1',
      effective_on: '2026-03-02',
      recorded_at: clock.instant(),
      seal_number: null,
    })
  })

  it('holds of its text a salted digest only, and the same text twice gives two digests', async () => {
    const [one, two] = [event(), event()]
    await transact(source, actor, 'write', async (tx) => record(tx, 'key-2', [one, two], [], clock.now()))
    const [first, second] = await Promise.all([stored(one.subject.id), stored(two.subject.id)])
    expect(first.digests.note).toBe(digest(first.salt!, text))
    expect(first.digests.note).not.toBe(second.digests.note)
    const [{ row } = { row: '' }] = await transact(source, SYSTEM, 'read', (tx) =>
      tx.query<{ row: string }>('whole', 'select event::text as row from event where id = $1', [first.id]),
    )
    expect(row).not.toContain('Urlaub')
  })

  it('keeps its digest when the text is erased, and then tells nothing about it', async () => {
    const one = event()
    await transact(source, actor, 'write', async (tx) => record(tx, 'key-3', [one], [], clock.now()))
    const before = await stored(one.subject.id)
    await transact(source, SYSTEM, 'write', async (tx) => tx.write('erase', 'delete from event_text where event_id = $1', [before.id]))
    expect(await stored(one.subject.id)).toEqual({ ...before, salt: null, text: null })
    expect(digest('', text)).not.toBe(before.digests.note)
  })

  it.each(['update event set type = type', 'delete from event', 'update event_text set text = text'])('nobody may: %s', async (sql) => {
    for (const who of [actor, SYSTEM])
      await expect(transact(source, who, 'write', (tx) => tx.query(`forbidden ${sql}`, sql))).rejects.toMatchObject({ code: '42501' })
  })

  it('people cannot erase texts or take messages of the outbox', async () => {
    for (const sql of ['delete from event_text', 'delete from outbox', 'select from outbox'])
      await expect(transact(source, actor, 'write', (tx) => tx.query(`forbidden ${sql}`, sql))).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a command', () => {
  const commands = () => new Commands(source, clock)
  const run = (key: string, body: unknown, decide = () => ({ answer: { n: Math.random() }, events: [event()] })) =>
    commands().run(actor, { key, body }, async () => undefined, decide)

  it('is answered from memory the second time, and decided once', async () => {
    const key = randomUUID()
    let decided = 0
    const click = () => run(key, ['a'], () => ({ answer: { n: (decided += 1) }, events: [event()] }))
    expect([await click(), await click(), await click()]).toEqual([{ n: 1 }, { n: 1 }, { n: 1 }])
    expect(decided).toBe(1)
  })

  it('clicked ten times at once leaves one event and one answer', async () => {
    const key = randomUUID()
    const answers = await Promise.all(Array.from({ length: 10 }, () => run(key, ['b'])))
    expect(new Set(answers.map(({ n }) => n)).size).toBe(1)
    expect(await transact(source, SYSTEM, 'read', (tx) => tx.query('count', 'select count(*)::int n from event where command_key = $1', [key]))).toEqual([
      { n: 1 },
    ])
  })

  it('with another body under the same key is refused', async () => {
    const key = randomUUID()
    await run(key, ['c'])
    await expect(run(key, ['d'])).rejects.toMatchObject({ code: 'idempotency.reused' })
  })

  it('that is refused keeps neither key nor event', async () => {
    const key = randomUUID()
    await expect(
      run(key, ['e'], () => {
        throw new Error('refused')
      }),
    ).rejects.toThrow('refused')
    expect(await run(key, ['f'])).toEqual({ n: expect.any(Number) })
  })

  it('that cannot write its event leaves nothing behind', async () => {
    const key = randomUUID()
    await expect(run(key, ['g'], () => ({ answer: { n: 1 }, events: [event({ land: 'HE' })] }))).rejects.toMatchObject({ code: '42501' })
    expect(await transact(source, SYSTEM, 'read', (tx) => tx.query('kept', 'select from command where key = $1', [key]))).toEqual([])
  })
})
