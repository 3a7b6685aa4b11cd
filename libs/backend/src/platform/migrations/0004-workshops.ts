import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Workshops belong to a programme; a Kommune sees those it took part in. The catalogue of criteria is open to all who sign in. */
export class Workshops0004 implements MigrationInterface {
  readonly name = 'Workshops0000000000004'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table workshop_series (id uuid primary key, land text not null, programme text not null, title text not null, goal text not null);
create table workshop (
  id uuid primary key, series_id uuid not null references workshop_series, land text not null, programme text not null, title text not null, held_on date not null, place text not null,
  participants text[] not null, participant_names text[] not null, version int not null default 0
);
create index workshop_held on workshop (programme, held_on desc, id);
create table workshop_outcome (
  id uuid primary key, workshop_id uuid not null references workshop, land text not null, programme text not null, kind text not null, text text not null,
  organisation text not null, steps text[] not null, criterion text, recorded_at timestamptz(3) not null
);
create index workshop_outcome_workshop on workshop_outcome (workshop_id, recorded_at);
create index workshop_outcome_steps on workshop_outcome using gin (steps);
create table criterion (
  id text primary key, statement jsonb not null, reason jsonb not null, dimension text not null, measure jsonb not null, scale text not null, steps text[] not null,
  source text not null, official boolean not null default false, version int not null default 0
);
grant select on criterion to blaupause_reader;
grant insert, update on criterion to blaupause_land, blaupause_programme, blaupause_system;
grant select, insert, update on workshop_series, workshop, workshop_outcome to blaupause_land, blaupause_programme, blaupause_system;
grant select on workshop_series, workshop, workshop_outcome to blaupause_traeger;
alter table workshop_series enable row level security;
alter table workshop enable row level security;
alter table workshop_outcome enable row level security;`)
    for (const table of ['workshop_series', 'workshop', 'workshop_outcome']) {
      const scope = `(select current_setting('app.scope', true))::text[]`
      const taken = {
        workshop_series: `exists (select from workshop w where w.series_id = workshop_series.id)`,
        workshop: `participants && ${scope}`,
        workshop_outcome: `exists (select from workshop w where w.id = workshop_id)`,
      }[table]
      await runner.query(`
create policy land on ${table} to blaupause_land using (land = any (${scope})) with check (land = any (${scope}));
create policy programme on ${table} to blaupause_programme using (programme = any (${scope})) with check (programme = any (${scope}));
create policy participant on ${table} for select to blaupause_traeger using (${taken});
create policy all_of_it on ${table} to blaupause_system using (true) with check (true);`)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table workshop_outcome, workshop, workshop_series, criterion')
  }
}
