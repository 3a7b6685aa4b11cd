import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * A notification becomes an entry of an inbox: which roles hear it, under which policy, and why it closed by itself. What
 * a reader did with it is the reader's own. One row per job of upkeep says when it last ran and how that went.
 */
export class Inbox0025 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'Inbox0000000000025'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notification add audience text[] not null default '{}', add party text, add policy text, add closed_at timestamptz(3), add closed_because text;
      update notification set audience = case recipient when 'land' then '{land}' when 'programme' then '{bund}' when 'waiting-party' then '{land}' else '{kommune}' end::text[];
      create index notification_open_land on notification (land, recorded_at desc, id desc) where closed_at is null;
      create index notification_open_traeger on notification (traeger, recorded_at desc, id desc) where closed_at is null;
      create index notification_open_programme on notification (programme, recorded_at desc, id desc) where closed_at is null;
      create index notification_open on notification (id) where closed_at is null;
      grant update (closed_at, closed_because) on notification to blaupause_land, blaupause_traeger, blaupause_programme;

      create table notification_mark (
        notification_id uuid not null references notification on delete cascade, actor text not null, read_at timestamptz(3), done_at timestamptz(3), snoozed_until date,
        primary key (notification_id, actor)
      );
      grant select, insert, update on notification_mark to blaupause_land, blaupause_traeger, blaupause_programme, blaupause_system;
      alter table notification_mark enable row level security;
      create policy own on notification_mark to blaupause_land, blaupause_traeger, blaupause_programme using (actor = (select current_setting('app.actor', true))) with check (actor = (select current_setting('app.actor', true)));
      create policy all_of_it on notification_mark to blaupause_system using (true) with check (true);

      create table upkeep_job (
        job text primary key, every_seconds int not null, offset_seconds int not null, began_at timestamptz(3), ended_at timestamptz(3), counts jsonb not null default '{}', failure text, retired boolean not null default false
      );
      grant select on upkeep_job to blaupause_reader;
      grant insert, update on upkeep_job to blaupause_system;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table upkeep_job, notification_mark;
      alter table notification drop audience, drop party, drop policy, drop closed_at, drop closed_because;
    `)
  }
}
