import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Days on which parties take something, in named calendars of a Land. A day is entered and ended, never deleted or changed. */
export class Stichtage0036 implements MigrationInterface {
  readonly name = 'Stichtage0000000000036'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stichtag (
        id uuid primary key, land text not null, calendar text not null, name text, on_day date not null, source text not null,
        organisation text not null, added_at timestamptz(3) not null, ended_at timestamptz(3)
      );
      create unique index stichtag_day on stichtag (land, calendar, on_day) where ended_at is null;
      create index stichtag_on on stichtag (on_day, id);
      alter table stichtag enable row level security;
      create policy land on stichtag to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
      create policy traeger on stichtag for select to blaupause_traeger using (cardinality(${SCOPE}) > 0);
      create policy programme on stichtag for select to blaupause_programme using (cardinality(${SCOPE}) > 0);
      create policy all_of_it on stichtag to blaupause_system using (true) with check (true);
      grant select on stichtag to blaupause_land, blaupause_traeger, blaupause_programme, blaupause_system;
      grant insert on stichtag to blaupause_land, blaupause_system;
      grant update (ended_at) on stichtag to blaupause_land, blaupause_system;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table stichtag')
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`
