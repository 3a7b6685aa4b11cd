import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Minutes that several people type at once: the changes of the shared document in the order in which they were taken, counted
 * per workshop without a gap, so that whoever reads on from a number misses none. Closed, they become one text.
 */
export class Minutes0034 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'Minutes0000000000034'

  async up(runner: QueryRunner): Promise<void> {
    const scope = `(select current_setting('app.scope', true))::text[]`
    await runner.query(`
create table workshop_minutes (
  workshop_id uuid primary key references workshop, land text not null, programme text not null, seq int not null default 0, bytes int not null default 0, opened_at timestamptz(3) not null,
  closed_at timestamptz(3), content jsonb, document bytea, hash text, text_hash text
);
create table minutes_update (
  workshop_id uuid not null references workshop, seq int not null, land text not null, programme text not null, key text not null, name text not null, bytes bytea not null, at timestamptz(3) not null, primary key (workshop_id, seq)
);`)
    for (const table of ['workshop_minutes', 'minutes_update']) {
      await runner.query(`
grant select on ${table} to blaupause_land, blaupause_programme, blaupause_traeger, blaupause_dienstleister;
grant select, insert, update, delete on ${table} to blaupause_system;
alter table ${table} enable row level security;
create policy land on ${table} for select to blaupause_land using (land = any (${scope}));
create policy programme on ${table} for select to blaupause_programme using (programme = any (${scope}));
create policy at_the_table on ${table} for select to blaupause_traeger, blaupause_dienstleister using (exists (select from workshop w where w.id = workshop_id));
create policy all_of_it on ${table} to blaupause_system using (true) with check (true);`)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table minutes_update, workshop_minutes')
  }
}
