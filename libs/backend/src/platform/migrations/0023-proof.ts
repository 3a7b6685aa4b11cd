import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What shows that something is so, and what it costs: evidence and observations of rollouts, the addresses to look at,
 * contradictions between the two, overrides by two people; Fachverfahren of authorities; cost and use of rollouts.
 * Nothing here is overwritten: a row that no longer holds keeps the instant at which it was replaced.
 */
export class Proof0023 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'Proof0000000000023'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FACHVERFAHREN)
    await runner.query(EVIDENCE)
    await runner.query(OBSERVATIONS)
    await runner.query(COSTS)
    for (const table of TABLES) await runner.query(scopePolicies(table))
    await runner.query(`grant select, insert, update on ${TABLES.join()} to blaupause_land, blaupause_traeger, blaupause_programme, blaupause_system`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table rollout drop column contradiction_on; drop table ${TABLES.join()}`)
  }
}

const TABLES = ['fachverfahren', 'evidence', 'observation', 'observation_watch', 'contradiction', 'live_override', 'rollout_cost', 'rollout_usage']

/** `onlinedienst` null: whatever the authority does with this product that no row of one service says otherwise. */
const FACHVERFAHREN = `
create table fachverfahren (
  id uuid primary key, land text not null, programme text not null, traeger text not null, behoerde_id text not null, onlinedienst text,
  product_key text not null, product text not null, version text, maker text not null, operator text, source text not null,
  valid_from date not null, valid_to date check (valid_to > valid_from), organisation text not null, recorded_at timestamptz(3) not null, superseded_at timestamptz(3)
);
create unique index fachverfahren_holds on fachverfahren (behoerde_id, coalesce(onlinedienst, ''), valid_from) where superseded_at is null;
create index fachverfahren_list on fachverfahren (behoerde_id, id);
create index fachverfahren_product on fachverfahren (product_key, behoerde_id) where superseded_at is null;
create index fachverfahren_maker on fachverfahren (maker, behoerde_id) where superseded_at is null;
`

/** Revisions of one proof share \`chain\`, the id of the first. Files lie beside the database under their SHA-256. */
const EVIDENCE = `
create table evidence (
  id uuid primary key, chain uuid not null, revision int not null check (revision >= 1), milestone_id uuid not null references milestone on delete cascade, rollout_id uuid not null,
  step_id text not null, land text not null, programme text not null, traeger text not null,
  kind text not null check (kind in ('link', 'file', 'identifier', 'certificate', 'reference')), value text not null, label text,
  file_hash text, file_type text, file_size int, effective_on date not null, expires_on date,
  recorded_at timestamptz(3) not null, recorded_by text not null, organisation text not null, superseded_at timestamptz(3),
  check ((kind = 'file') = (file_hash is not null)), unique (chain, revision)
);
create unique index evidence_current on evidence (chain) where superseded_at is null;
create index evidence_rollout on evidence (rollout_id, recorded_at desc, id);
create index evidence_milestone on evidence (milestone_id) where superseded_at is null;
create index evidence_expiring on evidence (expires_on) where superseded_at is null and expires_on is not null;
`

/**
 * \`observation_watch\` is what the link checker works through: one row per rollout whose go-live names an address. The
 * lease and the last look at a host are columns, so that several checkers keep to one request per host.
 */
const OBSERVATIONS = `
create table observation (
  id uuid primary key, rollout_id uuid not null references rollout on delete cascade, milestone_id uuid not null, land text not null, programme text not null, traeger text not null,
  kind text not null check (kind in ('link', 'pvog', 'person')), result text not null check (result in ('seen', 'not-seen', 'unclear')), address text, detail text not null,
  effective timestamptz(3) not null, recorded_at timestamptz(3) not null, recorded_by text not null, organisation text not null
);
create index observation_rollout on observation (rollout_id, effective desc, id desc);
create table observation_watch (
  rollout_id uuid primary key references rollout on delete cascade, land text not null, programme text not null, traeger text not null, address text not null, host text not null,
  next_at timestamptz(3) not null, checked_at timestamptz(3), leased_until timestamptz(3)
);
create index observation_watch_due on observation_watch (next_at);
create index observation_watch_host on observation_watch (host);
create table contradiction (
  id uuid primary key, rollout_id uuid not null references rollout on delete cascade, milestone_id uuid not null, land text not null, programme text not null, traeger text not null,
  observation_id uuid not null references observation on delete cascade, since timestamptz(3) not null, opened_at timestamptz(3) not null, closed_at timestamptz(3), closed_as text check (closed_as in ('seen', 'override', 'withdrawn'))
);
create unique index contradiction_open on contradiction (rollout_id) where closed_at is null;
create table live_override (
  id uuid primary key, rollout_id uuid not null references rollout on delete cascade, milestone_id uuid not null, land text not null, programme text not null, traeger text not null,
  reason text not null, requested_by text not null, requested_organisation text not null, requested_at timestamptz(3) not null,
  agreed_by text, agreed_organisation text, agreed_at timestamptz(3), ended_at timestamptz(3)
);
create unique index live_override_open on live_override (milestone_id) where agreed_at is null and ended_at is null;
create index live_override_rollout on live_override (rollout_id, requested_at desc);
alter table rollout add column contradiction_on date;
create index rollout_contradiction on rollout (land, contradiction_on) where contradiction_on is not null;
`

/** Money in whole cents. A month of use names its first day. */
const COSTS = `
create table rollout_cost (
  id uuid primary key, rollout_id uuid not null references rollout on delete cascade, land text not null, programme text not null, traeger text not null, onlinedienst text not null,
  kind text not null check (kind in ('connection', 'module', 'running')), cents bigint not null check (cents >= 0), payer text not null, effective_on date not null, source text not null,
  organisation text not null, recorded_at timestamptz(3) not null, superseded_at timestamptz(3)
);
create unique index rollout_cost_holds on rollout_cost (rollout_id, kind, payer) where superseded_at is null;
create index rollout_cost_service on rollout_cost (onlinedienst) where superseded_at is null;
create table rollout_usage (
  id uuid primary key, rollout_id uuid not null references rollout on delete cascade, land text not null, programme text not null, traeger text not null, onlinedienst text not null,
  month date not null check (extract(day from month) = 1), cases int not null check (cases >= 0), online int not null check (online between 0 and cases), source text not null,
  organisation text not null, recorded_at timestamptz(3) not null, superseded_at timestamptz(3)
);
create unique index rollout_usage_holds on rollout_usage (rollout_id, month) where superseded_at is null;
create index rollout_usage_service on rollout_usage (onlinedienst, month) where superseded_at is null;
`

/** One equality per role, as for the rollouts these rows belong to. */
function scopePolicies(table: string): string {
  const policy = (role: string, column: string) =>
    `create policy ${column} on ${table} to ${role} using (${column} = any ((select current_setting('app.scope', true))::text[])) with check (${column} = any ((select current_setting('app.scope', true))::text[]));`
  return `alter table ${table} enable row level security;
    ${policy('blaupause_land', 'land')} ${policy('blaupause_traeger', 'traeger')} ${policy('blaupause_programme', 'programme')}
    create policy all_of_it on ${table} to blaupause_system using (true) with check (true);`
}
