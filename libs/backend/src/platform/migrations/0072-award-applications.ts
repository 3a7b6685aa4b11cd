import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Applications for a title, their course to it and after, and the titles themselves, which are public facts. An application
 * belongs to a Land and a body and, like a rollout, carries its next wake.
 */
export class AwardApplications0072 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'AwardApplications0000000000072'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES)
    for (const table of ['award_application', 'award_sign_order'])
      await runner.query(`
      alter table ${table} enable row level security;
      create policy land on ${table} to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
      create policy own on ${table} to blaupause_traeger using (body = any (${SCOPE})) with check (body = any (${SCOPE}));
      create policy all_of_it on ${table} to blaupause_system using (true) with check (true);
    `)
    await runner.query(`
      grant select, insert, update on award_application, award_sign_order to blaupause_land, blaupause_traeger, blaupause_system;
      grant select on award_title to blaupause_reader;
      grant insert, update on award_title to blaupause_system;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table award_sign_order, award_title, award_application')
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`

const TABLES = `
create table award_application (
  id uuid primary key, award text not null, body text not null, body_name text not null, land text not null, rule text not null,
  state text not null check (state in ('draft', 'submitted', 'in-review', 'question', 'proposed', 'preview', 'awarded', 'refused', 'returned', 'withdrawn', 'hearing', 'revoked')),
  counted int, counted_on date, answers jsonb not null, missing text not null default '', submitted_on date, due_on date, remaining int, said text[] not null default '{}',
  sample jsonb not null default '[]', questions jsonb not null default '[]', proposal jsonb, reasons text, correction text, awarded_on date, recheck_on date, hearing jsonb, revoked_on date,
  created_at timestamptz(3) not null, changed_at timestamptz(3) not null, version int not null default 0,
  wake_at timestamptz(3), revision int not null default 0, armed_revision int not null default -1, armed_incarnation text
);
create unique index award_application_open on award_application (award, body) where state not in ('refused', 'withdrawn', 'revoked');
create index award_application_list on award_application (land, state, due_on);
create index award_application_changed on award_application (changed_at desc, id desc);
create index award_application_wake on award_application (wake_at) where wake_at is not null;
create table award_title (
  id uuid primary key, award text not null, body text not null, body_name text not null, land text not null, application uuid unique references award_application, rule text not null, since date not null,
  published_at timestamptz(3) not null, hearing_until date, revoked_on date, signet text not null unique check (signet ~ '^[0-9a-z]{12}$'), signature jsonb
);
create unique index award_title_held on award_title (award, body) where revoked_on is null;
create index award_title_list on award_title (since desc, id desc);
create table award_sign_order (
  title uuid primary key references award_title, body text not null, land text not null, deliver_to text not null, state text not null check (state in ('ordered', 'made', 'sent', 'delivered')), changed_on date not null
);
`
