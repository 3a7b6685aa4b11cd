import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Who waited on whom, and what stops many at once. A blocker belongs to no single Land: it carries the Länder and
 * programmes of its steps, which a trigger keeps with the counts. Its owner signs in under a role of its own.
 */
export class Blockers0022 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'Blockers0000000000022'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ROLE)
    await runner.query(WAITS)
    await runner.query(KEPT_WAITS)
    await runner.query(BLOCKERS)
    await runner.query(COUNTS)
    await runner.query(GUEST_LINKS)
    await runner.query(POLICIES)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table guest_link, blocker_milestone, blocker, wait_span; drop function blocker_recount;
      alter table milestone drop column waiting_organisation; alter table rollout drop column waiting_organisation;
      drop policy own_service on command; revoke select, insert on command from blaupause_dienstleister; revoke insert on outbox from blaupause_dienstleister;`)
  }
}

/** Cluster-wide, so made once: another database of this server may have it already. */
const ROLE = `
do $$ begin
  if not exists (select from pg_roles where rolname = 'blaupause_dienstleister') then create role blaupause_dienstleister nologin in role blaupause_reader; end if;
exception when duplicate_object or unique_violation then null;
end $$;
grant blaupause_dienstleister to blaupause_app;
grant select, insert on command to blaupause_dienstleister;
create policy own_service on command to blaupause_dienstleister using (actor = (select current_setting('app.actor', true))) with check (actor = (select current_setting('app.actor', true)));
`

const WAITS = `
alter table milestone add column waiting_organisation text;
alter table rollout add column waiting_organisation text;
create table wait_span (
  id uuid primary key, milestone_id uuid not null, rollout_id uuid not null, step_id text not null, land text not null, programme text not null, traeger text not null, onlinedienst text not null,
  party text not null, organisation text, from_on date not null, until_on date, recorded_at timestamptz(3) not null, check (until_on is null or until_on >= from_on)
);
create unique index wait_span_open on wait_span (milestone_id) where until_on is null;
create index wait_span_rollout on wait_span (rollout_id);
create index wait_span_land on wait_span (land, programme, onlinedienst, party);
grant select, insert, update on wait_span to blaupause_land, blaupause_traeger, blaupause_programme, blaupause_system;
`

/** What was waited for before spans were kept: ended waits stand in the events, open ones at their step. */
const KEPT_WAITS = `
insert into wait_span (id, milestone_id, rollout_id, step_id, land, programme, traeger, onlinedienst, party, organisation, from_on, until_on, recorded_at)
select e.id, m.id, m.rollout_id, m.step_id, m.land, m.programme, m.traeger, m.onlinedienst,
  case when e.facts->>'on' in ('kommune', 'land', 'it-dienstleister', 'fachverfahren-hersteller', 'dvdv-stelle', 'rollin-team', 'datenschutz', 'bund') then e.facts->>'on' else 'andere' end,
  case when e.facts->>'on' in ('kommune', 'land', 'it-dienstleister', 'fachverfahren-hersteller', 'dvdv-stelle', 'rollin-team', 'datenschutz', 'bund') then null else e.facts->>'on' end,
  (e.facts->>'since')::date, greatest(e.effective_on, (e.facts->>'since')::date), e.recorded_at
from event e join milestone m on m.id = e.subject_id::uuid where e.type = 'milestone.resumed.v1' and e.subject_type = 'milestone' and e.facts->>'since' is not null;
insert into wait_span (id, milestone_id, rollout_id, step_id, land, programme, traeger, onlinedienst, party, organisation, from_on, until_on, recorded_at)
select gen_random_uuid(), id, rollout_id, step_id, land, programme, traeger, onlinedienst,
  case when waiting_on in ('kommune', 'land', 'it-dienstleister', 'fachverfahren-hersteller', 'dvdv-stelle', 'rollin-team', 'datenschutz', 'bund') then waiting_on else 'andere' end,
  case when waiting_on in ('kommune', 'land', 'it-dienstleister', 'fachverfahren-hersteller', 'dvdv-stelle', 'rollin-team', 'datenschutz', 'bund') then null else waiting_on end, waiting_since, null, updated_at
from milestone where waiting_on is not null and waiting_since is not null;
`

const BLOCKERS = `
create table blocker (
  id uuid primary key, state text not null check (state in ('open', 'promised', 'solved')), category text not null, title text not null, description text not null,
  party text not null, owner_name text, owner_organisation text, contact text, step_id text not null, step_name jsonb not null, onlinedienst text, onlinedienst_name text, fachverfahren text,
  laender text[] not null default '{}', programmes text[] not null default '{}', authorities int not null default 0, inhabitants bigint not null default 0, waiting_since date not null,
  opened_on date not null, opened_by text not null, clock_from date not null, promised_on date, solved_on date, chased_on date, answer_by date,
  level text not null default 'party' check (level in ('party', 'land', 'programme')), escalate_at timestamptz(3),
  search tsvector generated always as (to_tsvector('german', title || ' ' || description)) stored, version int not null default 0, updated_at timestamptz(3) not null
);
create index blocker_open on blocker (waiting_since, id) where state <> 'solved';
create index blocker_escalate on blocker (escalate_at) where escalate_at is not null;
create index blocker_owner on blocker (owner_organisation);
create index blocker_search on blocker using gin (search);

create table blocker_milestone (
  blocker_id uuid not null references blocker, milestone_id uuid not null, rollout_id uuid not null, step_id text not null, land text not null, programme text not null, traeger text not null,
  behoerde_id text not null, behoerde_name text not null, onlinedienst text not null, population int not null, owner_organisation text, waiting_since date not null,
  joined_on date not null, left_on date, outcome text check (outcome in ('split', 'resumed', 'released', 'done')), primary key (blocker_id, milestone_id)
);
create unique index blocker_milestone_one on blocker_milestone (milestone_id) where left_on is null;
create index blocker_milestone_rollout on blocker_milestone (rollout_id);
create index blocker_milestone_traeger on blocker_milestone (traeger);
grant select on blocker, blocker_milestone to blaupause_land, blaupause_traeger, blaupause_programme, blaupause_dienstleister;
grant update (left_on, outcome) on blocker_milestone to blaupause_land, blaupause_traeger, blaupause_programme;
grant select, insert, update on blocker, blocker_milestone to blaupause_system;
`

/**
 * Counts over rows that the actor of a command may not see: kept with the owner's rights, per statement. Länder and
 * programmes stay once they were affected, so that a solved blocker does not vanish from their history.
 */
const COUNTS = `
create function blocker_recount() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update blocker b set authorities = coalesce(c.authorities, 0), inhabitants = coalesce(c.inhabitants, 0), waiting_since = coalesce(c.waiting_since, b.waiting_since),
    laender = s.laender, programmes = s.programmes
  from (select blocker_id, array_agg(distinct land) laender, array_agg(distinct programme) programmes from blocker_milestone where blocker_id in (select blocker_id from changed) group by blocker_id) s
  left join (
    select blocker_id, count(*)::int authorities, sum(population) inhabitants, min(waiting_since) waiting_since
    from (select distinct on (blocker_id, behoerde_id) blocker_id, behoerde_id, population, min(waiting_since) over (partition by blocker_id) waiting_since
      from blocker_milestone where blocker_id in (select blocker_id from changed) and (left_on is null or outcome = 'released')) one group by blocker_id
  ) c on c.blocker_id = s.blocker_id
  where b.id = s.blocker_id;
  return null;
end $$;
create trigger blocker_recount_joined after insert on blocker_milestone referencing new table as changed for each statement execute function blocker_recount();
create trigger blocker_recount_left after update on blocker_milestone referencing new table as changed for each statement execute function blocker_recount();
`

const GUEST_LINKS = `
create table guest_link (
  id uuid primary key, blocker_id uuid not null references blocker, purpose text not null check (purpose = 'answer-blocker'), digest text not null unique,
  state text not null check (state in ('open', 'used', 'expired', 'withdrawn')), recipient text not null, asked_by text not null, expires_at timestamptz(3) not null, used_at timestamptz(3), made_at timestamptz(3) not null
);
create index guest_link_blocker on guest_link (blocker_id, made_at desc);
create index guest_link_expires on guest_link (expires_at) where state = 'open';
grant select (id, blocker_id, purpose, state, recipient, asked_by, expires_at, used_at, made_at) on guest_link to blaupause_land, blaupause_programme;
grant select, insert, update on guest_link to blaupause_system;
`

const scope = `(select current_setting('app.scope', true))::text[]`
const POLICIES = `
alter table wait_span enable row level security;
create policy land on wait_span to blaupause_land using (land = any (${scope})) with check (land = any (${scope}));
create policy traeger on wait_span to blaupause_traeger using (traeger = any (${scope})) with check (traeger = any (${scope}));
create policy programme on wait_span to blaupause_programme using (programme = any (${scope})) with check (programme = any (${scope}));
create policy all_of_it on wait_span to blaupause_system using (true) with check (true);

alter table blocker_milestone enable row level security;
create policy land on blocker_milestone to blaupause_land using (land = any (${scope})) with check (land = any (${scope}));
create policy traeger on blocker_milestone to blaupause_traeger using (traeger = any (${scope})) with check (traeger = any (${scope}));
create policy programme on blocker_milestone to blaupause_programme using (programme = any (${scope})) with check (programme = any (${scope}));
create policy owner on blocker_milestone for select to blaupause_dienstleister using (owner_organisation = any (${scope}));
create policy all_of_it on blocker_milestone to blaupause_system using (true) with check (true);

alter table blocker enable row level security;
create policy land on blocker for select to blaupause_land using (laender && ${scope});
create policy programme on blocker for select to blaupause_programme using (programmes && ${scope});
create policy affected on blocker for select to blaupause_traeger using (exists (select from blocker_milestone m where m.blocker_id = blocker.id));
create policy owner on blocker for select to blaupause_dienstleister using (owner_organisation = any (${scope}));
create policy all_of_it on blocker to blaupause_system using (true) with check (true);

alter table guest_link enable row level security;
create policy asked on guest_link for select to blaupause_land, blaupause_programme using (exists (select from blocker b where b.id = blocker_id));
create policy all_of_it on guest_link to blaupause_system using (true) with check (true);
`
