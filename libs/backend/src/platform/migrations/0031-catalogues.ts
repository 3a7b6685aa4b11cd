import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Versions of a programme's catalogue of criteria, what was said about them, and who asked for a change. A Kommune sees
 * what is heard or published in the programmes it has rollouts in. The words of a criterion belong to one version;
 * `criterion` keeps the ids that workshops and blueprints name.
 */
export class Catalogues0031 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'Catalogues0000000000031'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES)
    await runner.query(policies('criteria_catalogue', `state <> 'draft' and ${takesPart('criteria_catalogue')}`))
    for (const table of ['catalogue_criterion', 'catalogue_comment'])
      await runner.query(policies(table, `exists (select from criteria_catalogue k where k.id = catalogue_id)`))
    await runner.query(policies('criterion_change', takesPart('criterion_change')))
    for (const table of ['catalogue_comment', 'criterion_change'])
      await runner.query(`create policy participant_writes on ${table} for insert to blaupause_traeger with check (${takesPart(table)})`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table criterion_change, catalogue_comment, catalogue_criterion, criteria_catalogue')
  }
}

const TABLES = `
create table criteria_catalogue (
  id uuid primary key, land text not null, programme text not null, number text not null, title text not null, state text not null check (state in ('draft', 'consultation', 'published')),
  official boolean not null, based_on uuid references criteria_catalogue, consult_until date, early_because text, published_on date, published_at timestamptz(3), published_organisation text,
  created_at timestamptz(3) not null, version int not null default 0, unique (programme, number)
);
create index criteria_catalogue_list on criteria_catalogue (created_at desc, id desc);
create table catalogue_criterion (
  catalogue_id uuid not null references criteria_catalogue on delete cascade, id text not null, land text not null, programme text not null, position int not null, content jsonb not null,
  primary key (catalogue_id, id)
);
create index catalogue_criterion_id on catalogue_criterion (id);
create table catalogue_comment (
  id uuid primary key, catalogue_id uuid not null references criteria_catalogue on delete cascade, criterion text not null, land text not null, programme text not null,
  stance text not null check (stance in ('agree', 'change', 'against')), text text not null, organisation text not null, organisation_name text not null, recorded_at timestamptz(3) not null
);
create index catalogue_comment_catalogue on catalogue_comment (catalogue_id, recorded_at, id);
create table criterion_change (
  id uuid primary key, land text not null, programme text not null, criterion text, kind text not null check (kind in ('add', 'reword', 'weight', 'scale', 'retire')), text text not null,
  outcome_id uuid not null references workshop_outcome, state text not null check (state in ('open', 'taken', 'declined')), answer text, catalogue_id uuid references criteria_catalogue,
  organisation_name text not null, recorded_at timestamptz(3) not null, decided_at timestamptz(3)
);
create index criterion_change_list on criterion_change (recorded_at desc, id desc);
grant select, insert, update on criteria_catalogue, criterion_change to blaupause_land, blaupause_programme, blaupause_system;
grant select, insert, update, delete on catalogue_criterion to blaupause_land, blaupause_programme, blaupause_system;
grant select, insert on catalogue_comment to blaupause_land, blaupause_programme, blaupause_system;
grant select on criteria_catalogue, catalogue_criterion to blaupause_traeger;
grant select, insert on catalogue_comment, criterion_change to blaupause_traeger;
`

/** Row-level security of `rollout` leaves a Kommune its own: a programme it has none in is none of its business. */
function takesPart(table: string): string {
  return `exists (select from rollout r where r.programme = ${table}.programme)`
}

function policies(table: string, visible: string): string {
  const scope = `(select current_setting('app.scope', true))::text[]`
  return `alter table ${table} enable row level security;
    create policy land on ${table} to blaupause_land using (land = any (${scope})) with check (land = any (${scope}));
    create policy programme on ${table} to blaupause_programme using (programme = any (${scope})) with check (programme = any (${scope}));
    create policy participant on ${table} for select to blaupause_traeger using (${visible});
    create policy all_of_it on ${table} to blaupause_system using (true) with check (true);`
}
