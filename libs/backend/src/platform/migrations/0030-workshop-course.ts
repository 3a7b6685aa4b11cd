import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * A workshop gets its course: hours, agenda, who sits at the table, what came of it, votes, files, and what its process says.
 * Organisations and functional mailboxes only, never persons.
 */
export class WorkshopCourse0030 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'WorkshopCourse0000000000030'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COURSE)
    for (const table of tables) await runner.query(policies(table))
    await runner.query(NOTICES)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table workshop_mail, workshop_notice, workshop_addendum, workshop_attachment, decision_vote, decision_option, workshop_item, workshop_participant;
      alter table workshop_outcome drop number, drop item_id, drop services, drop areas, drop owner, drop owner_name, drop due_on, drop done_on, drop answer, drop quoted, drop quoted_name, drop released, drop blocker_id, drop effective_on, drop determined, drop determined_on, drop chosen;
      alter table workshop drop number, drop state, drop starts, drop ends, drop link, drop preparation, drop organiser, drop organiser_mailbox, drop sequence, drop invited_at, drop changed_at, drop cancelled_because, drop minutes_due_at, drop revision, drop wake_at, drop armed_revision, drop armed_incarnation;`)
  }
}

const tables = ['workshop_participant', 'workshop_item', 'decision_option', 'decision_vote', 'workshop_attachment', 'workshop_addendum']

const COURSE = `
alter table workshop
  add number int not null default 1, add state text not null default 'held' check (state in ('planned', 'invited', 'held', 'minutes', 'closed', 'cancelled')),
  add starts text, add ends text, add link text, add preparation text not null default '', add organiser text not null default '', add organiser_mailbox text,
  add sequence int not null default 0, add invited_at timestamptz(3), add changed_at timestamptz(3), add cancelled_because text, add minutes_due_at timestamptz(3),
  add revision int not null default 0, add wake_at timestamptz(3), add armed_revision int not null default 0, add armed_incarnation text;
update workshop set state = 'planned' where held_on > current_date;
update workshop w set number = n.number from (select id, row_number() over (partition by series_id order by held_on, id) number from workshop) n where n.id = w.id;
create index workshop_wake on workshop (id) where wake_at is not null;
create index workshop_participants on workshop using gin (participants);

create table workshop_participant (
  workshop_id uuid not null references workshop, key text not null, land text not null, programme text not null, name text not null, unit text, vote boolean not null, guest boolean not null,
  mailbox text, present boolean, position int not null, primary key (workshop_id, key)
);
insert into workshop_participant (workshop_id, key, land, programme, name, vote, guest, position)
select w.id, p.key, w.land, w.programme, p.name, true, false, p.position from workshop w, unnest(w.participants, w.participant_names) with ordinality p (key, name, position) on conflict do nothing;

create table workshop_item (
  id uuid primary key, workshop_id uuid not null references workshop, land text not null, programme text not null, position int not null, kind text not null check (kind in ('topic', 'break')), title text not null, planned int not null, used int
);
create index workshop_item_workshop on workshop_item (workshop_id, position);

alter table workshop_outcome
  add number int not null default 0, add item_id uuid, add services text[] not null default '{}', add areas text[] not null default '{}',
  add owner text, add owner_name text, add due_on date, add done_on date, add answer text, add quoted text, add quoted_name text, add released boolean not null default true,
  add blocker_id uuid, add effective_on date, add determined boolean not null default true, add determined_on date, add chosen uuid;
update workshop_outcome o set number = n.number from (select o.id, row_number() over (partition by w.series_id, o.kind order by o.recorded_at, o.id) number from workshop_outcome o join workshop w on w.id = o.workshop_id) n where n.id = o.id;
create index workshop_outcome_owner on workshop_outcome (owner) where done_on is null;
create index workshop_outcome_recorded on workshop_outcome (recorded_at, id) where kind = 'decision';

create table decision_option (id uuid primary key, outcome_id uuid not null references workshop_outcome, workshop_id uuid not null references workshop, land text not null, programme text not null, position int not null, text text not null);
create index decision_option_outcome on decision_option (outcome_id, position);
create table decision_vote (
  outcome_id uuid not null references workshop_outcome, workshop_id uuid not null references workshop, key text not null, land text not null, programme text not null, name text not null, option_id uuid references decision_option, dissent text, at timestamptz(3) not null,
  primary key (outcome_id, key)
);
create table workshop_attachment (
  id uuid primary key, workshop_id uuid not null references workshop, land text not null, programme text not null, name text not null, hash text not null, type text not null, size int not null, organisation text not null, added_at timestamptz(3) not null
);
create index workshop_attachment_workshop on workshop_attachment (workshop_id, added_at);
create table workshop_addendum (id uuid primary key, workshop_id uuid not null references workshop, land text not null, programme text not null, organisation text not null, text text not null, added_at timestamptz(3) not null);
create index workshop_addendum_workshop on workshop_addendum (workshop_id, added_at);
grant delete on workshop_item to blaupause_land, blaupause_programme, blaupause_system;
grant select on workshop_series, workshop, workshop_outcome to blaupause_dienstleister;
create policy at_the_table on workshop for select to blaupause_dienstleister using (participants && (select current_setting('app.scope', true))::text[]);
create policy at_the_table on workshop_series for select to blaupause_dienstleister using (exists (select from workshop w where w.series_id = workshop_series.id));
create policy at_the_table on workshop_outcome for select to blaupause_dienstleister using (exists (select from workshop w where w.id = workshop_id));
`

/** Written by those who run the workshop; others write through commands that reach beyond their own rows. */
function policies(table: string): string {
  const scope = `(select current_setting('app.scope', true))::text[]`
  return `
grant select, insert, update, delete on ${table} to blaupause_land, blaupause_programme, blaupause_system;
grant select on ${table} to blaupause_traeger, blaupause_dienstleister;
alter table ${table} enable row level security;
create policy land on ${table} to blaupause_land using (land = any (${scope})) with check (land = any (${scope}));
create policy programme on ${table} to blaupause_programme using (programme = any (${scope})) with check (programme = any (${scope}));
create policy at_the_table on ${table} for select to blaupause_traeger, blaupause_dienstleister using (exists (select from workshop w where w.id = workshop_id));
create policy all_of_it on ${table} to blaupause_system using (true) with check (true);`
}

const scope = `(select current_setting('app.scope', true))::text[]`
/** What the process said, once each; and what was sent by mail, by organisation, never with its address. */
const NOTICES = `
create table workshop_notice (
  id uuid primary key, workshop_id uuid not null references workshop, land text not null, programme text not null, kind text not null, recipient text not null, ref text not null, outcome_id uuid, due_on date not null, recorded_at timestamptz(3) not null,
  unique (workshop_id, kind, recipient, ref)
);
create index workshop_notice_recorded on workshop_notice (recorded_at desc, id desc);
grant select on workshop_notice to blaupause_land, blaupause_programme, blaupause_traeger, blaupause_dienstleister;
grant select, insert, update on workshop_notice to blaupause_system;
alter table workshop_notice enable row level security;
create policy land on workshop_notice for select to blaupause_land using (land = any (${scope}));
create policy programme on workshop_notice for select to blaupause_programme using (programme = any (${scope}));
create policy own on workshop_notice for select to blaupause_traeger, blaupause_dienstleister using (recipient = any (${scope}));
create policy all_of_it on workshop_notice to blaupause_system using (true) with check (true);
create table workshop_mail (
  workshop_id uuid not null references workshop, key text not null, sequence int not null, method text not null check (method in ('REQUEST', 'CANCEL')), land text not null, programme text not null,
  state text not null check (state in ('pending', 'sent', 'failed')), failure text, at timestamptz(3) not null, primary key (workshop_id, key, sequence, method)
);
grant select on workshop_mail to blaupause_land, blaupause_programme;
grant select, insert, update on workshop_mail to blaupause_system;
alter table workshop_mail enable row level security;
create policy land on workshop_mail for select to blaupause_land using (land = any (${scope}));
create policy programme on workshop_mail for select to blaupause_programme using (programme = any (${scope}));
create policy all_of_it on workshop_mail to blaupause_system using (true) with check (true);
`
