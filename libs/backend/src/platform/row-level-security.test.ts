import { randomUUID } from 'node:crypto'
import type { Actor } from '@blaupause/domain/identity'
import { freshDatabase, land, type FreshDatabase } from '@blaupause/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { databaseScope } from './scope.js'

/** Tables that name a Land or body and are open to every signed-in role, with the reason. */
const PUBLIC = {
  organisation: 'who takes part in a programme is known to all of its partners',
  membership: 'read before anybody has a scope, to learn which; the login alone reads nothing',
  territory: 'published register',
  bezirk: 'published: the seven Bezirke are bodies by law',
  behoerde: 'published register of competences',
  programme: 'published',
  pilot: 'published',
  published_snapshot: 'published, and never changed',
  award_correction: 'a correction is made in public',
  award_title: 'a title is given in order to be known; the system alone writes it',
}

/** Tables whose rows belong to the person that sent them. */
const own = ['command', 'operation', 'notification_mark']

let database: FreshDatabase
let admin: pg.Client
let app: pg.Client
let tables: { table: string; columns: string[]; secured: boolean; policies: string[] }[]

beforeAll(async () => {
  database = await freshDatabase()
  ;[admin, app] = (await Promise.all(
    [database.adminUrl, database.url].map(async (connectionString) => {
      const client = new pg.Client({ connectionString })
      await client.connect()
      return client
    }),
  )) as [pg.Client, pg.Client]
  tables = (
    await admin.query(`
    select c.relname "table", c.relrowsecurity secured, array(select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) columns,
      array(select r::text from pg_policies p, unnest(p.roles) r where p.schemaname = 'public' and p.tablename = c.relname) policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'migrations' order by 1`)
  ).rows
  await withoutChecks()
  for (const { table, columns } of tenant()) for (const scope of [bavaria, hesse]) await insert(table, of(columns, scope))
})
afterAll(async () => {
  await app?.end()
  await admin?.end()
  await database?.drop()
})

const tenant = () => tables.filter(({ table, columns, secured }) => secured && !own.includes(table) && columns.some((column) => column in bavaria))

/** Runs `work` as the application's login under the scope of `actor`, and forgets what it did. */
async function as<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  const { role, keys, readOnly } = databaseScope(actor)
  await app.query(`begin ${readOnly ? 'read only' : ''}`)
  try {
    await app.query(`set local role ${role}`)
    await app.query(`select set_config('app.scope', $1, true), set_config('app.actor', $2, true)`, [`{${keys.map((key) => `"${key}"`).join()}}`, actor.subject])
    return await work()
  } finally {
    await app.query('rollback')
  }
}

/** A row with every NOT NULL column filled by its type, and these. */
async function row(table: string, values: Record<string, string>): Promise<{ text: string; values: unknown[] }> {
  const { rows } = await admin.query<{ name: string; type: string }>(
    `select attname::text name, format_type(atttypid, atttypmod) type from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and (attnotnull and not atthasdef or attname = any($2))`,
    [table, Object.keys(values)],
  )
  const filled = rows.map(({ name, type }) => (values[name] === undefined ? sample(type) : type.endsWith('[]') ? `{${values[name]}}` : values[name]))
  return {
    text: `insert into ${table} (${rows.map(({ name }) => `"${name}"`).join()}) values (${rows.map(({ type }, i) => `$${i + 1}::${type}`).join()})`,
    values: filled,
  }
}

function sample(type: string): unknown {
  if (type === 'uuid') return randomUUID()
  if (type.startsWith('timestamp')) return '2026-03-02T09:00:00Z'
  if (type === 'date') return '2026-03-02'
  if (type === 'boolean') return false
  if (/^(integer|bigint|smallint|numeric)/.test(type)) return 1
  if (type.startsWith('json')) return '{}'
  if (type.endsWith('[]')) return '{}'
  return type.endsWith('range') ? 'empty' : type === 'bytea' ? Buffer.from('x') : `x-${randomUUID()}`
}

/** What a table demands of its content is beside the point here: any row will do. */
async function withoutChecks(): Promise<void> {
  const { rows } = await admin.query<{ drop: string }>(
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) drop from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace`,
  )
  for (const { drop } of rows) await admin.query(drop)
}

/** As the owner, without foreign keys and triggers: whatever the table hangs on does not matter here. */
async function insert(table: string, values: Record<string, string>): Promise<void> {
  await admin.query(`set session_replication_role = 'replica'`)
  await admin.query(await row(table, values))
  await admin.query(`set session_replication_role = 'origin'`)
}

const bavaria = { land: 'BY', programme: 'bund-bayern', traeger: '09772177' }
const hesse = { land: 'HE', programme: 'bund-hessen', traeger: '06440' }
const of = (columns: string[], scope: typeof bavaria) => Object.fromEntries(Object.entries(scope).filter(([column]) => columns.includes(column)))
const bund: Actor = { ...land('BY'), subject: 'bund', role: 'bund', land: null, programmes: ['bund-bayern'] }
const meitingen: Actor = { ...land('BY'), subject: 'meitingen', role: 'kommune', traeger: ['09772177'] }
const pruefung: Actor = { ...land('BY'), subject: 'pruefung', role: 'pruefung' }
const readers = [
  { actor: land('BY'), column: 'land' },
  { actor: pruefung, column: 'land' },
  { actor: bund, column: 'programme' },
  { actor: meitingen, column: 'traeger' },
] as const
const allowed = async (actor: Actor, table: string, right: string) =>
  (await admin.query<{ may: boolean }>('select has_table_privilege($1, $2, $3) may', [databaseScope(actor).role, table, right])).rows[0]!.may

describe('every table of the product', () => {
  it('that names a Land, a body or a programme is secured, or open for a reason written down', () => {
    const scoped = tables.filter(({ columns }) => columns.includes('land') || columns.includes('traeger'))
    expect(
      scoped
        .filter(({ secured }) => !secured)
        .map(({ table }) => table)
        .filter((table) => !(table in PUBLIC)),
    ).toEqual([])
    expect(Object.keys(PUBLIC).filter((name) => tables.find(({ table }) => table === name)?.secured !== false)).toEqual([])
  })

  it('that is secured has a policy for the system and one for people', () => {
    const poor = tables.filter(({ secured, policies }) => secured && !(policies.includes('blaupause_system') && policies.length > 1))
    expect(poor.map(({ table }) => table)).toEqual([])
  })

  it('belongs to nobody the application can be', async () => {
    const { rows } = await admin.query(
      `select relname from pg_class c join pg_roles r on r.oid = c.relowner where c.relnamespace = 'public'::regnamespace and r.rolname like 'blaupause%'`,
    )
    expect(rows).toEqual([])
    expect(
      (await admin.query(`select rolname from pg_roles where rolname like 'blaupause%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`)).rows,
    ).toEqual([])
  })

  it('answers nothing to the login before it takes a role', async () => {
    for (const { table } of tables) await expect(app.query(`select from ${table}`), `${table}`).rejects.toThrow(/permission denied/)
  })

  it('answers no row to a role without a scope', async () => {
    const nobody: Actor[] = [
      { ...land('BY'), land: null },
      { ...bund, programmes: [] },
      { ...meitingen, traeger: [] },
    ]
    for (const { table } of tenant()) {
      for (const actor of nobody)
        if (await allowed(actor, table, 'select'))
          expect(await as(actor, () => app.query(`select from ${table}`)), `${table}, ${actor.role}`).toMatchObject({ rowCount: 0 })
    }
  })
})

describe('rows of others', () => {
  it('are invisible: by Land, by programme, by body', async () => {
    for (const { table, columns } of tenant()) {
      for (const { actor, column } of readers) {
        if (!columns.includes(column) || !(await allowed(actor, table, 'select'))) continue
        const { rows } = await as(actor, () => app.query(`select distinct ${column} it from ${table}`))
        expect(rows, `${table}, ${actor.role}`).toEqual([{ it: bavaria[column] }])
      }
    }
  })

  it('cannot be written, nor one’s own be handed over', async () => {
    for (const { table, columns } of tenant()) {
      for (const { actor, column } of readers.filter(({ actor }) => actor.role !== 'pruefung')) {
        if (!columns.includes(column)) continue
        if (await allowed(actor, table, 'insert'))
          await expect(
            row(table, of(columns, hesse)).then((foreign) => as(actor, () => app.query(foreign))),
            `${table}, ${actor.role}`,
          ).rejects.toThrow(/row-level security/)
        if (await allowed(actor, table, 'update')) {
          await expect(
            as(actor, () => app.query(`update ${table} set ${column} = $1`, [hesse[column]])),
            `${table}, ${actor.role}`,
          ).rejects.toThrow(/row-level security/)
          expect(
            await as(actor, () => app.query(`update ${table} set ${column} = ${column} where ${column} = $1`, [hesse[column]])),
            `${table}, ${actor.role}`,
          ).toMatchObject({ rowCount: 0 })
        }
      }
    }
  })

  it('the tables of this proof are all of them', () =>
    expect(tenant().map(({ table }) => table)).toEqual(
      expect.arrayContaining([
        'event',
        'event_text',
        'milestone',
        'notification',
        'rollout',
        'rollout_span',
        'workshop',
        'workshop_outcome',
        'workshop_series',
      ]),
    ))
})

describe('the audit office', () => {
  it('reads its Land and writes nothing at all', async () => {
    for (const { table, columns } of tables.filter(({ secured }) => secured)) {
      const written = await row(table, of(columns, bavaria))
      await expect(
        as(pruefung, () => app.query(written)),
        `${table}`,
      ).rejects.toThrow(/read-only transaction|permission denied/)
    }
  })
})

describe('what a person sent', () => {
  it.each(own)('%s: is that person’s alone', async (table) => {
    await insert(table, { actor: 'somebody-else' })
    expect(await as(land('BY'), () => app.query(`select from ${table}`))).toMatchObject({ rowCount: 0 })
    await expect(row(table, { actor: 'somebody-else' }).then((foreign) => as(land('BY'), () => app.query(foreign)))).rejects.toThrow(/row-level security/)
  })
})
