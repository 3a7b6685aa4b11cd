import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Assessments of bodies and rollouts, and the maturity of services. A rating is never overwritten: it is superseded, so that
 * one can ask what was so on a day, and what was known of it then. Like a rollout, an assessment carries its next wake.
 */
export class Assessments0032 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'Assessments0000000000032'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES)
    for (const table of tables) await runner.query(scopePolicies(table))
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table maturity_rating, assessment_action, assessment_value, assessment')
  }
}

const tables = ['assessment', 'assessment_value', 'assessment_action', 'maturity_rating']

const TABLES = `
create table assessment (
  id uuid primary key, land text not null, programme text not null, traeger text not null, traeger_name text not null, seat text not null, rollout_id uuid references rollout on delete cascade,
  kind text, service text, inhabitants int not null, catalogue_id uuid not null references criteria_catalogue, round int not null check (round >= 1), previous_id uuid references assessment,
  state text not null check (state in ('draft', 'submitted', 'changes', 'decided', 'challenged', 'final')), policy text not null,
  submit_by date not null, review_by date, challenge_until date, decided_by text, shared boolean not null default false, said text[] not null default '{}', challenge_text text, resolution_text text,
  asked int not null, answered int not null default 0, share double precision, knocked_out text[] not null default '{}',
  began_at timestamptz(3) not null, updated_at timestamptz(3) not null, final_on date, version int not null default 0,
  wake_at timestamptz(3), revision int not null default 0, armed_revision int not null default -1, armed_incarnation text
);
create unique index assessment_open on assessment (programme, traeger, coalesce(rollout_id, '00000000-0000-0000-0000-000000000000')) where state <> 'final';
create index assessment_list on assessment (updated_at desc, id desc);
create index assessment_traeger on assessment (traeger, round);
create index assessment_rollout on assessment (rollout_id) where rollout_id is not null;
create index assessment_wake on assessment (wake_at) where wake_at is not null;
create table assessment_value (
  id uuid primary key, assessment_id uuid not null references assessment on delete cascade, criterion text not null, land text not null, programme text not null, traeger text not null,
  value double precision, effective_on date, evidence text not null, remark text not null, review text not null check (review in ('open', 'accepted', 'changes')), reason text,
  exempt_reason text, exempt_approver text, exempt_until date, carried_from uuid, known_at timestamptz(3) not null, superseded_at timestamptz(3),
  check ((value is null) = (effective_on is null)), check ((exempt_reason is null) = (exempt_until is null))
);
create unique index assessment_value_current on assessment_value (assessment_id, criterion) where superseded_at is null;
create index assessment_value_criterion on assessment_value (criterion) where review = 'accepted';
create table assessment_action (
  id uuid primary key, assessment_id uuid not null references assessment on delete cascade, criterion text not null, land text not null, programme text not null, traeger text not null,
  light text not null check (light in ('amber', 'red')), due_on date not null, opened_on date not null, done_on date, note text, unique (assessment_id, criterion)
);
create index assessment_action_open on assessment_action (traeger, due_on) where done_on is null;
create table maturity_rating (
  id uuid primary key, land text not null, programme text not null, traeger text not null, rollout_id uuid not null references rollout on delete cascade, model text not null, levels jsonb not null, level int not null,
  effective_on date not null, source text not null, organisation text not null, recorded_at timestamptz(3) not null, superseded_at timestamptz(3)
);
create unique index maturity_rating_current on maturity_rating (rollout_id, model) where superseded_at is null;
grant select, insert, update on assessment, assessment_value, assessment_action, maturity_rating to blaupause_land, blaupause_traeger, blaupause_programme, blaupause_system;
`

function scopePolicies(table: string): string {
  const policy = (role: string, column: string) =>
    `create policy ${column} on ${table} to ${role} using (${column} = any ((select current_setting('app.scope', true))::text[])) with check (${column} = any ((select current_setting('app.scope', true))::text[]));`
  return `alter table ${table} enable row level security;
    ${policy('blaupause_land', 'land')} ${policy('blaupause_traeger', 'traeger')} ${policy('blaupause_programme', 'programme')}
    create policy all_of_it on ${table} to blaupause_system using (true) with check (true);`
}
