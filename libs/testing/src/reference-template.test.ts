import pg from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from './postgres.js'
import { reference } from './reference-template.js'

test('a database with the register can be had in the time of a copy', async () => {
  const database = await freshDatabase(reference)
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  const { rows } = await client.query(`select count(*)::int as count from territory where length(key) = 8`)
  expect(rows).toEqual([{ count: expect.any(Number) }])
  expect(rows[0].count).toBeGreaterThan(10_000)
  await client.end()
  await database.drop()
})
