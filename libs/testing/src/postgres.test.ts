import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from './postgres.js'

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return [await client.query(text)].flat().flatMap((result) => result.rows as unknown[])
  } finally {
    await client.end()
  }
}

test('each caller gets a database of its own', async () => {
  const [one, two] = await Promise.all([freshDatabase(), freshDatabase()])
  await query(one.adminUrl, 'create table mine (id int)')
  expect(await query(one.adminUrl, `select to_regclass('mine')::text as it`)).toEqual([{ it: 'mine' }])
  expect(await query(two.adminUrl, `select to_regclass('mine')::text as it`)).toEqual([{ it: null }])
  await Promise.all([one.drop(), two.drop()])
})

test('the application login reads nothing until it takes a scope role', async () => {
  const database = await freshDatabase()
  await expect(query(database.url, 'select * from rollout')).rejects.toThrow(/permission denied/)
  expect(
    await query(
      database.url,
      `begin; set local role blaupause_land; select set_config('app.scope', '{BY}', true); select count(*)::int as rows from rollout; rollback`,
    ),
  ).toContainEqual({ rows: 0 })
  await database.drop()
})

test("a template of one's own is filled once and cloned with its content", async () => {
  let filled = 0
  const template = {
    name: 'with-note',
    fill: async ({ adminUrl }: { adminUrl: string }) => (filled++, query(adminUrl, `create table note as select 'kept' as text`)),
  }
  for (let i = 0; i < 2; i++) {
    const database = await freshDatabase(template)
    expect(await query(database.adminUrl, 'select text from note')).toEqual([{ text: 'kept' }])
    await database.drop()
  }
  expect(filled).toBe(1)
})
