import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What was published of an award, instant by instant and never changed: a permalink gives the same figures later. What was
 * corrected in it, in public, and what people reported as wrong, which only the Land reads.
 */
export class Published0074 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'Published0000000000074'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table published_snapshot (award text not null, land text not null, at timestamptz(3) not null, digest text not null, content jsonb not null, primary key (award, at));
      create table award_correction (id uuid primary key, award text not null, land text not null, on_day date not null, de text not null, en text not null, organisation text not null, recorded_at timestamptz(3) not null);
      create index award_correction_list on award_correction (recorded_at desc, id desc);
      create table award_report (id uuid primary key, award text not null, land text not null, page text not null, text text not null, state text not null default 'open' check (state in ('open', 'done')), reported_at timestamptz(3) not null);
      create index award_report_list on award_report (reported_at desc, id desc);
      alter table award_report enable row level security;
      create policy land on award_report to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
      create policy all_of_it on award_report to blaupause_system using (true) with check (true);
      grant select on published_snapshot, award_correction to blaupause_reader;
      grant insert on published_snapshot to blaupause_system;
      grant insert on award_correction to blaupause_land, blaupause_system;
      grant select on award_report to blaupause_reader;
      grant update on award_report to blaupause_land;
      grant select, insert, update, delete on award_report to blaupause_system;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table award_report, award_correction, published_snapshot')
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`
