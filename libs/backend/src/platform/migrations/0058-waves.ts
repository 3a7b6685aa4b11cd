import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * An approved import may begin in waves. A wave has a process of its own; which authority is in which stands beside it, once for
 * each import, with the start day that the body itself may read.
 */
export class Waves0058 implements MigrationInterface {
  readonly name = 'Waves0000000000058'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES)
    for (const table of ['wave', 'wave_member'])
      await runner.query(`
alter table ${table} enable row level security;
create policy land on ${table} to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
create policy programme on ${table} for select to blaupause_programme using (programme = any (${SCOPE}));
create policy all_of_it on ${table} to blaupause_system using (true) with check (true);
grant select, insert, update, delete on ${table} to blaupause_land, blaupause_system;
grant select on ${table} to blaupause_programme;`)
    await runner.query(
      `create policy body on wave_member for select to blaupause_traeger using (traeger = any (${SCOPE})); grant select on wave_member to blaupause_traeger`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
delete from notification where subject_kind = 'wave';
drop table wave_member, wave;
update blueprint_import set state = 'done' where state = 'waves';
alter table blueprint_import drop constraint blueprint_import_state_check, add constraint blueprint_import_state_check check (state in ('dry-run', 'approved', 'running', 'planned', 'done', 'cancelled'));`)
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`

const TABLES = `
alter table blueprint_import drop constraint blueprint_import_state_check, add constraint blueprint_import_state_check check (state in ('dry-run', 'approved', 'running', 'planned', 'waves', 'done', 'cancelled'));
create table wave (
  id uuid primary key, import_id uuid not null references blueprint_import, land text not null, programme text not null, number int not null check (number > 0), name text not null,
  state text not null check (state in ('planned', 'starting', 'running', 'cancelled')), gate text not null check (gate in ('none', 'waiting', 'go', 'hold', 'inconclusive')),
  start_on date, start_after int not null check (start_after >= 0), gate_after int not null check (gate_after > 0),
  gate_on date, starts_on date, began_on date check ((began_on is not null) = (state in ('starting', 'running'))), decide_by date, watched_on date,
  judged jsonb, proposed jsonb, decided jsonb, said text[] not null default '{}',
  done int not null default 0, total int not null default 0, made uuid[] not null default '{}', version int not null default 0,
  wake_at timestamptz(3), revision int not null default 0, armed_revision int not null default -1, armed_incarnation text,
  unique (import_id, number) deferrable initially deferred
);
create index wave_land on wave (land, starts_on, id);
create index wave_wake on wave (wake_at) where wake_at is not null;
create table wave_member (
  import_id uuid not null, behoerde_id text not null, wave_id uuid not null references wave on delete cascade, land text not null, programme text not null, traeger text not null,
  name text not null, kind text not null, kreis text, population int not null, rollouts int not null, services text[] not null, starts_on date, primary key (import_id, behoerde_id)
);
create index wave_member_wave on wave_member (wave_id);
create index wave_member_traeger on wave_member (traeger);
`
