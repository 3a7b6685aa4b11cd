import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Roles, events, commands, outbox, rollouts. The login role owns nothing and reads nothing: each transaction takes one
 * scope role (decision 0010), whose policies compare one column with the actor's scope.
 */
export class Core0001 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'Core0000000000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLES)
    await runner.query(IDENTITY)
    await runner.query(RECORD)
    await runner.query(ROLLOUTS)
    await runner.query(PROCESS)
    for (const table of ['rollout', 'milestone', 'event', 'event_text', 'rollout_span', 'notification']) await runner.query(scopePolicies(table))
  }

  async down(): Promise<void> {
    throw new Error('The first migration has no way back: drop the database instead.')
  }
}

const ROLES = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'blaupause_reader') then
    create role blaupause_reader nologin;
    create role blaupause_land nologin in role blaupause_reader;
    create role blaupause_traeger nologin in role blaupause_reader;
    create role blaupause_programme nologin in role blaupause_reader;
    create role blaupause_system nologin in role blaupause_reader;
    create role blaupause_app login noinherit nosuperuser nobypassrls in role blaupause_reader, blaupause_land, blaupause_traeger, blaupause_programme, blaupause_system;
  end if;
end $$;
revoke create on schema public from public;
grant usage on schema public to blaupause_reader, blaupause_app;
`

const IDENTITY = `
create table instance (one boolean primary key default true check (one), demo boolean not null, made_at timestamptz(3) not null default now());
create table organisation (id text primary key, name text not null, kind text not null, land text, traeger text);
create table membership (
  id uuid primary key, subject text not null, organisation text not null references organisation, role text not null,
  land text, programmes text[] not null default '{}', traeger text[] not null default '{}', ended_at timestamptz(3)
);
create unique index membership_active on membership (subject) where ended_at is null;
create table beauftragung (
  id uuid primary key, principal text not null, agent text not null references organisation, from_on date not null, until_on date, consent text not null, revoked_at timestamptz(3)
);
create index beauftragung_agent on beauftragung (agent);
grant select on instance, organisation, membership, beauftragung to blaupause_reader;
grant insert, update on instance, organisation, membership, beauftragung to blaupause_system;
`

const RECORD = `
create table command (
  actor text not null, key text not null, body_hash text not null, answer jsonb not null, at timestamptz(3) not null, primary key (actor, key)
);
create table event (
  id uuid primary key, xact xid8 not null default pg_current_xact_id(), type text not null, effective_on date not null, recorded_at timestamptz(3) not null,
  actor text not null, role text not null, organisation text not null, organisation_name text not null, on_behalf_of text, command_key text not null,
  subject_type text not null, subject_id text not null, rollout_id uuid, step_id text,
  land text, programme text, traeger text, facts jsonb not null, digests jsonb not null default '{}', seal_number bigint
);
create index event_rollout on event (rollout_id, recorded_at desc, id desc);
create index event_subject on event (subject_type, subject_id, recorded_at desc);
create index event_unsealed on event (xact) where seal_number is null;
create table event_text (
  event_id uuid not null, field text not null, salt text not null, text text not null, visibility text not null, organisation text not null,
  land text, programme text, traeger text, primary key (event_id, field)
);
create table outbox (
  id uuid primary key, consumer text not null, subject text not null, payload jsonb not null, recorded_at timestamptz(3) not null,
  leased_until timestamptz(3), attempts int not null default 0
);
create index outbox_ready on outbox (consumer, recorded_at);
create table operation (
  id uuid primary key, kind text not null, state text not null, actor text not null, land text, done int not null default 0, total int not null,
  cursor jsonb, report jsonb not null default '[]', started_at timestamptz(3) not null, ended_at timestamptz(3)
);
grant select, insert on command, event, event_text to blaupause_land, blaupause_traeger, blaupause_programme, blaupause_system;
grant select, insert, update on operation to blaupause_land, blaupause_traeger, blaupause_programme, blaupause_system;
grant insert on outbox to blaupause_land, blaupause_traeger, blaupause_programme;
grant select, insert, update, delete on outbox to blaupause_system;
grant update (seal_number) on event to blaupause_system;
grant delete on event_text to blaupause_system;
alter table command enable row level security;
create policy own on command to blaupause_land, blaupause_traeger, blaupause_programme using (actor = (select current_setting('app.actor', true))) with check (actor = (select current_setting('app.actor', true)));
create policy all_of_it on command to blaupause_system using (true) with check (true);
alter table operation enable row level security;
create policy own on operation to blaupause_land, blaupause_traeger, blaupause_programme using (actor = (select current_setting('app.actor', true))) with check (actor = (select current_setting('app.actor', true)));
create policy all_of_it on operation to blaupause_system using (true) with check (true);
`

const ROLLOUTS = `
create table rollout (
  id uuid primary key, land text not null, programme text not null, traeger text not null, kreis text, pilot text, via text not null,
  behoerde_id text not null, behoerde_kind text not null, behoerde_name text not null, sort_name text not null, seat text not null, population int not null, gemeinden int not null,
  onlinedienst text not null, onlinedienst_name text not null, blueprint_name text not null, blueprint_version text not null,
  state text not null check (state in ('open','running','reported','confirmed','exempt','bestand')), reason text,
  planned_start_on date, started_on date, commitment_on date, planned_live_on date, live_reported_on date, live_confirmed_on date,
  step_id text, steps_total int not null, due_on date, waiting_on text, waiting_since date,
  version int not null default 0, updated_at timestamptz(3) not null,
  wake_at timestamptz(3), revision int not null default 0, armed_revision int not null default -1, armed_incarnation text,
  unique (behoerde_id, onlinedienst)
);
create index rollout_programme on rollout (programme, sort_name, id);
create index rollout_land on rollout (land, sort_name, id);
create index rollout_traeger on rollout (traeger);
create index rollout_wake on rollout (wake_at) where wake_at is not null;
create index rollout_unarmed on rollout (id) where wake_at is not null and armed_revision < revision;

create table milestone (
  id uuid primary key, rollout_id uuid not null references rollout on delete cascade, land text not null, programme text not null, traeger text not null, kreis text,
  onlinedienst text not null, step_id text not null, position int not null, owner text not null, owner_name text not null,
  gate boolean not null, go_live boolean not null, operation boolean not null, proof text not null, depends_on text[] not null,
  state text not null check (state in ('open','running','reported','confirmed','exempt','bestand')),
  ready boolean not null default false, planned_on date, due_on date not null, waiting_on text, waiting_since date, started_on date,
  reported_on date, reported_by text, reported_organisation text, confirmed_on date, confirmed_organisation text,
  evidence text, exempt_reason jsonb, items_done int not null default 0, items_total int not null default 0, base jsonb not null,
  version int not null default 0, updated_at timestamptz(3) not null,
  unique (rollout_id, step_id)
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);
create index milestone_land_state on milestone (land, state, due_on, id);
create index milestone_land_kreis_due on milestone (land, kreis, due_on, id);
create index milestone_land_due on milestone (land, due_on, id);
create index milestone_land_count on milestone (land, state);
create index milestone_programme on milestone (programme, due_on, id);
create index milestone_traeger on milestone (traeger, due_on, id);

create table rollout_span (
  rollout_id uuid not null, land text not null, programme text not null, traeger text not null, behoerde_id text not null, onlinedienst text not null,
  state text not null, claimed boolean not null, proven boolean not null, effective daterange not null, recorded tstzrange not null
);
create index rollout_span_open on rollout_span (rollout_id) where upper_inf(recorded);
grant select, insert, update on rollout, milestone, rollout_span to blaupause_land, blaupause_traeger, blaupause_programme, blaupause_system;
`

const PROCESS = `
create table notification (
  id uuid primary key, rollout_id uuid not null, step_id text not null, kind text not null, due_on date not null,
  recipient text not null, land text not null, programme text not null, traeger text not null, recorded_at timestamptz(3) not null, sent_at timestamptz(3),
  unique (rollout_id, step_id, kind, due_on)
);
create index notification_unsent on notification (recorded_at) where sent_at is null;
create table worker_heartbeat (worker text primary key, at timestamptz(3) not null, incarnation text);
grant select on notification to blaupause_land, blaupause_traeger, blaupause_programme;
grant select, insert, update on notification, worker_heartbeat to blaupause_system;
grant select on worker_heartbeat to blaupause_reader;
`

/** One equality per role: Land by its code, Traeger by the keys it stands for, Bund and roll-in by programme. */
function scopePolicies(table: string): string {
  const policy = (role: string, column: string) =>
    `create policy ${column} on ${table} to ${role} using (${column} = any ((select current_setting('app.scope', true))::text[])) with check (${column} = any ((select current_setting('app.scope', true))::text[]));`
  return `alter table ${table} enable row level security;
    ${policy('blaupause_land', 'land')} ${policy('blaupause_traeger', 'traeger')} ${policy('blaupause_programme', 'programme')}
    create policy all_of_it on ${table} to blaupause_system using (true) with check (true);`
}
