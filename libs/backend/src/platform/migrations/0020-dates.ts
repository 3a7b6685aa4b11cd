import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What moves a step's day and is not in its blueprint: days somebody set, the day a party promised, and the Sperrzeiten
 * a Land has set. Waits are kept as spans elsewhere.
 */
export class Dates0020 implements MigrationInterface {
  readonly name = 'Dates0000000000020'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SHIFTS)
    await runner.query(SPERRZEITEN)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sperrzeit, milestone_shift; alter table milestone drop promised_on')
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`

const SHIFTS = `
alter table milestone add promised_on date;
create table milestone_shift (
  id uuid primary key, milestone_id uuid not null references milestone on delete cascade, rollout_id uuid not null, land text not null, programme text not null, traeger text not null,
  set_to date not null, set_at date not null,
  organisation text not null, command_key text not null, recorded_at timestamptz(3) not null
);
create index milestone_shift_rollout on milestone_shift (rollout_id, recorded_at);
alter table milestone_shift enable row level security;
create policy land on milestone_shift to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
create policy traeger on milestone_shift to blaupause_traeger using (traeger = any (${SCOPE})) with check (traeger = any (${SCOPE}));
create policy programme on milestone_shift to blaupause_programme using (programme = any (${SCOPE})) with check (programme = any (${SCOPE}));
create policy all_of_it on milestone_shift to blaupause_system using (true) with check (true);
grant select, insert on milestone_shift to blaupause_land, blaupause_traeger, blaupause_programme, blaupause_system;
`

/** A Land sets them for all its authorities (\`traeger\`: its two digits) or for one body; everybody may know when an office is left in peace. */
const SPERRZEITEN = `
create table sperrzeit (
  id uuid primary key, land text not null, traeger text not null, name text not null, from_on date not null, to_on date not null check (to_on >= from_on),
  kinds text[] not null, max_population int, proposal text, organisation text not null, set_at timestamptz(3) not null, lifted_at timestamptz(3)
);
create index sperrzeit_land on sperrzeit (land) where lifted_at is null;
alter table sperrzeit enable row level security;
create policy land on sperrzeit to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
create policy traeger on sperrzeit for select to blaupause_traeger using (traeger = any (${SCOPE}) or (length(traeger) = 2 and cardinality(${SCOPE}) > 0));
create policy programme on sperrzeit for select to blaupause_programme using (cardinality(${SCOPE}) > 0);
create policy all_of_it on sperrzeit to blaupause_system using (true) with check (true);
grant select on sperrzeit to blaupause_land, blaupause_traeger, blaupause_programme, blaupause_system;
grant insert, update on sperrzeit to blaupause_land, blaupause_system;
`
