import { SYSTEM } from '@blaupause/domain/identity'
import { freshDatabase, kommune, land, type FreshDatabase } from '@blaupause/testing'
import type { DataSource } from 'typeorm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDataSource } from './data-source.js'
import { arrayLiteral, quote, transact, Tx } from './tx.js'

let database: FreshDatabase
let source: DataSource
beforeAll(async () => {
  database = await freshDatabase()
  // One connection: whatever a transaction leaves behind, the next one meets.
  source = await createDataSource(database.url, 1).initialize()
})
afterAll(async () => {
  await source?.destroy()
  await database?.drop()
})

const settings = `select current_user::text as role, current_setting('app.scope') as scope, current_setting('app.actor') as actor, current_setting('transaction_read_only') as readonly`
const opened = (actor: Parameters<typeof transact>[1], mode: 'read' | 'write' = 'read') => transact(source, actor, mode, (tx) => tx.query('settings', settings))
const organisation = (tx: Tx, id: string) => tx.write('organisation', `insert into organisation (id, name, kind) values ($1, 'x', 'x')`, [id])
const organisations = () =>
  transact(source, SYSTEM, 'read', async (tx) =>
    (await tx.query<{ id: string }>('organisations', 'select id from organisation order by 1')).map(({ id }) => id),
  )

/** The connection is as good as new: no transaction, no role, no scope. */
async function expectClean(): Promise<void> {
  expect(
    await source.query('select current_user::text "user", coalesce(current_setting($1, true), $2) scope, pg_current_xact_id_if_assigned() xact', [
      'app.scope',
      '',
    ]),
  ).toEqual([{ user: 'blaupause_app', scope: '', xact: null }])
}

describe('a transaction', () => {
  it('has the role and scope of its actor from the first query on', async () => {
    expect(await opened(land('BY'))).toEqual([{ role: 'blaupause_land', scope: '{"BY"}', actor: 'land-BY-koordination', readonly: 'on' }])
    expect(await opened(kommune('09772177'), 'write')).toEqual([
      { role: 'blaupause_traeger', scope: '{"09772177"}', actor: 'kommune-09772177', readonly: 'off' },
    ])
    expect(await opened({ ...land('BY'), role: 'pruefung' }, 'write')).toMatchObject([{ role: 'blaupause_land', readonly: 'on' }])
    await expectClean()
  })

  it.each([`o'x`, `{`, `}`, `"`, `\\`, `a,b`, `'); drop table event; --`, `{"BY"}`, 'ä€😀', ' '])('takes %j as a key of its scope, not as SQL', async (key) => {
    const actor = { ...land(key), subject: key }
    const [row] = await transact(source, actor, 'read', (tx) =>
      tx.query<{ keys: string[]; actor: string }>('keys', `select current_setting('app.scope')::text[] keys, current_setting('app.actor') actor`),
    )
    expect(row).toEqual({ keys: [key], actor: key })
  })

  it('quotes literals and arrays as Postgres reads them', () => {
    expect(quote(`o'x`)).toBe(`'o''x'`)
    expect(arrayLiteral([])).toBe('{}')
    expect(arrayLiteral([`a"b`, `c\\d`])).toBe(`{"a\\"b","c\\\\d"}`)
  })
})

describe('a transaction that fails', () => {
  it('at a write nobody waited for rolls back and says why', async () => {
    await expect(
      transact(source, SYSTEM, 'write', async (tx) => {
        organisation(tx, 'one')
        organisation(tx, 'one')
        return 'answer'
      }),
    ).rejects.toMatchObject({ code: '23505', constraint: 'organisation_pkey' })
    expect(await organisations()).toEqual([])
    await expectClean()
  })

  it('in a read behind such a write names the write, not its aftermath', async () => {
    await expect(
      transact(source, SYSTEM, 'write', async (tx) => {
        organisation(tx, 'one')
        organisation(tx, 'one')
        return tx.query('after', 'select 1')
      }),
    ).rejects.toMatchObject({ code: '23505' })
    await expectClean()
  })

  it('with reads under way that nobody awaits ends no process', async () => {
    await expect(
      transact(source, land('BY'), 'read', async (tx) => {
        const first = tx.query('broken', 'select * from outbox')
        void tx.query('behind', 'select 1')
        void tx.query('behind again', 'select 2')
        return first
      }),
    ).rejects.toMatchObject({ code: '42501' })
    await expectClean()
  })

  it('by a refusal of the work rolls back what was written', async () => {
    await expect(
      transact(source, SYSTEM, 'write', async (tx) => {
        organisation(tx, 'two')
        await tx.query('wait', 'select 1')
        throw new Error('refused')
      }),
    ).rejects.toThrow('refused')
    expect(await organisations()).toEqual([])
    await expectClean()
  })

  it('leaves the connection for the next one', async () => {
    await transact(source, SYSTEM, 'write', async (tx) => organisation(tx, 'three'))
    expect(await organisations()).toEqual(['three'])
  })
})

describe('prepared statements', () => {
  it('one text has a name per role, because a plan holds for one policy only', async () => {
    const names = async (actor: Parameters<typeof transact>[1]) =>
      transact(source, actor, 'read', async (tx) => {
        await tx.query('same', 'select 4711')
        return (await tx.query<{ name: string }>('names', `select name from pg_prepared_statements where statement = 'select 4711' order by 1`)).map(
          ({ name }) => name,
        )
      })
    expect(await names(SYSTEM)).toHaveLength(1)
    expect(await names(SYSTEM)).toHaveLength(1)
    expect(await names(land('BY'))).toHaveLength(2)
  })

  it('two texts under one long label keep two names within Postgres’ 63 characters', async () => {
    const label = 'x'.repeat(80)
    const rows = await transact(source, SYSTEM, 'read', async (tx) => {
      await tx.query(label, 'select 1 one')
      await tx.query(label, 'select 2 two')
      return tx.query<{ name: string }>('long', `select name from pg_prepared_statements where name like 'xxx%'`)
    })
    expect(new Set(rows.map(({ name }) => name)).size).toBe(2)
  })
})
