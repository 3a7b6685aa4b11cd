import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Who changed what in a draft, field by field: its history, and the way back of each change. Organisations and roles, never persons. */
export class BlueprintEdits0071 implements MigrationInterface {
  readonly name = 'BlueprintEdits0000000000071'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table blueprint_edit (
        id uuid primary key, blueprint_id uuid not null references blueprint (id), land text not null, programme text not null, path text not null, before jsonb, after jsonb,
        organisation text not null, organisation_name text not null, role text not null, edited_at timestamptz(3) not null
      );
      create index blueprint_edit_list on blueprint_edit (blueprint_id, edited_at, id);
      alter table blueprint_edit enable row level security;
      grant select, insert on blueprint_edit to blaupause_land, blaupause_programme, blaupause_system;
      create policy land on blueprint_edit to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
      create policy programme on blueprint_edit to blaupause_programme using (programme = any (${SCOPE})) with check (programme = any (${SCOPE}));
      create policy all_of_it on blueprint_edit to blaupause_system using (true) with check (true);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table blueprint_edit')
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`
