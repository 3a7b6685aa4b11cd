import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@blaupause/backend/platform'
import { demoRoles } from '@blaupause/backend/identity'
import { startDisposablePostgres } from '../../tools/database/embedded-postgres.mjs'

export const pg = createRequire(new URL('../../libs/backend/package.json', import.meta.url))('pg')

/** Postgres with production's settings, the current schema and the demo roles as members; gone when the run ends. */
export async function startDatabase() {
  const server = await startDisposablePostgres({ durable: true })
  const directory = mkdtempSync(join(tmpdir(), 'blaupause-bench-'))
  await migrate(server.adminUrl)
  const admin = new pg.Client(server.adminUrl)
  await admin.connect()
  await admin.query(`alter role blaupause_app login password 'disposable'; insert into instance (demo) values (true)`)
  await insertMembers(admin)
  return {
    admin,
    directory,
    adminUrl: server.adminUrl,
    url: Object.assign(new URL(server.adminUrl), { username: 'blaupause_app', password: 'disposable' }).href,
    stop: async () => {
      await admin.end()
      await server.stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function insertMembers(admin) {
  const roles = JSON.stringify(demoRoles)
  await admin.query(
    `insert into organisation (id, name, kind) select distinct on (r->'organisation'->>'id') r->'organisation'->>'id', r->'organisation'->>'name', r->'organisation'->>'kind' from json_array_elements($1) r`,
    [roles],
  )
  await admin.query(
    `insert into membership (id, subject, organisation, role, land, programmes, traeger)
    select gen_random_uuid(), r->>'id', r->'organisation'->>'id', r->>'role', r->>'land', array(select json_array_elements_text(r->'programmes')), array(select json_array_elements_text(r->'traeger')) from json_array_elements($1) r`,
    [roles],
  )
}
