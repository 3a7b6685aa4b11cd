import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Blueprints and imports. A draft is content that may change; a published one is its package, byte for
 * byte, and readable by everybody. Drafts and imports belong to a Land and its programme.
 */
export class Blueprints0003 implements MigrationInterface {
  readonly name = 'Blueprints0000000000003'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES)
    for (const table of ['blueprint', 'blueprint_import'])
      await runner.query(`
alter table ${table} enable row level security;
create policy land on ${table} to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
create policy programme on ${table} to blaupause_programme using (programme = any (${SCOPE})) with check (programme = any (${SCOPE}));
create policy all_of_it on ${table} to blaupause_system using (true) with check (true);
grant select, insert, update on ${table} to blaupause_land, blaupause_programme, blaupause_system;`)
    await runner.query(
      `create policy published on blueprint for select to blaupause_reader using (state = 'published'); grant select on blueprint to blaupause_reader`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table blueprint_import, blueprint')
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`

const TABLES = `
create table blueprint (
  name text not null, version text not null, state text not null check (state in ('draft', 'published', 'withdrawn')), land text not null, programme text not null,
  content jsonb not null, digest text not null, signatures jsonb not null default '[]', package bytea check (state = 'draft' or package is not null),
  made_by text not null, made_at timestamptz(3) not null, published_at timestamptz(3), primary key (name, version)
);
create index blueprint_list on blueprint (name collate "C", version);
create table blueprint_import (
  id uuid primary key, land text not null, programme text not null, state text not null check (state in ('dry-run', 'approved', 'running', 'done', 'cancelled')),
  name text not null, version_imported text not null, package bytea not null, digest text not null, signers jsonb not null, facts_on date not null, answers jsonb not null default '{}', report jsonb not null,
  uploaded_by text not null, uploaded_at timestamptz(3) not null, approved_by text, approved_at timestamptz(3), start_on date, done int not null default 0, total int not null, version int not null default 0
);
create index blueprint_import_list on blueprint_import (land, uploaded_at desc, id);
`
