import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Steps that are many small ones, reports for others and objections to them, exceptions, the three dates of a rollout,
 * and the consent by which one body acts for another.
 */
export class Steps0021 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'Steps0000000000021'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ITEMS)
    await runner.query(BACKFILL)
    await runner.query(REPORTS)
    await runner.query(EXCEPTIONS)
    await runner.query(BEAUFTRAGUNG)
    for (const table of ['milestone_item', 'exemption']) await runner.query(scopePolicies(table))
  }

  async down(): Promise<void> {
    throw new Error('The consents of a Beauftragung cannot be given back: restore a backup instead.')
  }
}

/** One row for each small one of a step; the counts on the milestone are kept by the command. */
const ITEMS = `
create table milestone_item (
  milestone_id uuid not null references milestone on delete cascade, rollout_id uuid not null, land text not null, programme text not null, traeger text not null,
  key text not null, position int not null, ags text, gemeinde text, leistung text, leistung_name text,
  done_on date, done_by text, done_organisation text, done_for text, recorded_on date, evidence text,
  proven_on date, proven_by text, proven_organisation text, seen_in text, objected_on date, objected_organisation text,
  primary key (milestone_id, key)
);
create index milestone_item_page on milestone_item (milestone_id, position);
grant select, insert, update on milestone_item to blaupause_land, blaupause_traeger, blaupause_programme, blaupause_system;`

/** Steps made before: their rows follow from territory and service; which of them were done nobody had asked, so the first ones are. */
const BACKFILL = `
insert into milestone_item (milestone_id, rollout_id, land, programme, traeger, key, position, ags, gemeinde, leistung, leistung_name, done_on, recorded_on)
select m.id, m.rollout_id, m.land, m.programme, m.traeger, concat_ws(':', i.ags, i.leistung), i.position, i.ags, coalesce(t.name, i.ags), i.leistung, coalesce(k.name, i.leistung),
  case when i.position <= m.items_done then m.updated_at::date end, case when i.position <= m.items_done then m.updated_at::date end
from milestone m
join rollout r on r.id = m.rollout_id
cross join lateral (select array_agg(b.ags order by b.ags) gemeinden from behoerde_territory b join behoerde h on h.id = b.behoerde_id and h.valid_from = b.valid_from and h.valid_to is null where b.behoerde_id = r.behoerde_id) g
join onlinedienst o on o.id = r.onlinedienst
cross join lateral (
  select a.ags, l.leistung, (row_number() over (order by a.n, l.n))::int position
  from unnest(case when m.items_total = cardinality(o.leika_keys) and cardinality(g.gemeinden) > 1 then array[null] else g.gemeinden end) with ordinality a (ags, n),
       unnest(case when m.items_total = cardinality(g.gemeinden) and m.items_total <> cardinality(g.gemeinden) * cardinality(o.leika_keys) then array[null] else o.leika_keys end) with ordinality l (leistung, n)
) i
left join territory t on t.key = i.ags and t.valid_to is null
left join leistung k on k.key = i.leistung
where m.items_total > 0 and i.position <= m.items_total`

const REPORTS = `
alter table milestone add column channel text, add column reported_for text, add column recorded_on date, add column objected_on date, add column objected_organisation text, add column objected_against text;
create index milestone_objected on milestone (land, objected_on) where objected_on is not null;
alter table rollout add column accepted_on date, add column accepted_organisation text, add column operational_on date, add column exempt_kind text, add column exempt_until date;`

const EXCEPTIONS = `
create table exemption (
  id uuid primary key, rollout_id uuid not null references rollout on delete cascade, land text not null, programme text not null, traeger text not null,
  kind text not null, state text not null check (state in ('requested', 'approved', 'declined', 'ended')), reason text not null, source text,
  requested_at timestamptz(3) not null, requested_by text not null, requested_organisation text not null, decided_on date, decided_by text, decided_organisation text,
  expires_on date, ended_on date, ended_organisation text, expired boolean not null default false, before jsonb not null default '[]', version int not null default 0
);
create unique index exemption_current on exemption (rollout_id) where state in ('requested', 'approved');
create index exemption_list on exemption (requested_at desc, id desc);
grant select, insert, update on exemption to blaupause_land, blaupause_traeger, blaupause_programme, blaupause_system;
create table programme_exemption (
  programme text not null references programme on delete cascade, behoerde_id text not null, onlinedienst text not null, kind text not null, certainty text not null, note jsonb not null, sources jsonb not null,
  primary key (behoerde_id, onlinedienst)
);
grant select on programme_exemption to blaupause_reader;
grant insert, update, delete on programme_exemption to blaupause_system;`

/**
 * `traeger` is the body that lets another act for it. Both sides and their Land see the consent; whoever acts for another
 * may ask and give back, never consent for it.
 */
const BEAUFTRAGUNG = `
alter table beauftragung rename column principal to traeger;
alter table beauftragung rename column consent to reference;
alter table beauftragung
  add column land text, add column name text not null default '', add column agent_traeger text, add column agent_name text not null default '',
  add column state text not null default 'granted' check (state in ('requested', 'granted', 'revoked', 'declined')),
  add column requested_at timestamptz(3) not null default now(), add column requested_organisation text,
  add column granted_at timestamptz(3), add column granted_by text, add column granted_organisation text,
  add column revoked_organisation text, add column revoke_reason text, add column version int not null default 0,
  alter column reference drop not null;
update beauftragung b set land = o.land, agent_traeger = o.traeger, agent_name = o.name, granted_at = b.from_on, state = case when revoked_at is null then 'granted' else 'revoked' end,
  name = coalesce((select t.name from territory t where t.key = b.traeger and t.valid_to is null), b.traeger)
from organisation o where o.id = b.agent;
create unique index beauftragung_current on beauftragung (traeger, agent) where state in ('requested', 'granted');
create index beauftragung_traeger on beauftragung (traeger);
revoke select on beauftragung from blaupause_reader;
grant select, insert, update on beauftragung to blaupause_land, blaupause_traeger, blaupause_system;
alter table beauftragung enable row level security;
create policy land on beauftragung to blaupause_land using (land = any ((select current_setting('app.scope', true))::text[])) with check (land = any ((select current_setting('app.scope', true))::text[]));
create policy traeger on beauftragung to blaupause_traeger
  using (traeger = any ((select current_setting('app.scope', true))::text[]) or agent_traeger = any ((select current_setting('app.scope', true))::text[]))
  with check (traeger = any ((select current_setting('app.scope', true))::text[]) or (agent_traeger = any ((select current_setting('app.scope', true))::text[]) and state <> 'granted'));
create policy all_of_it on beauftragung to blaupause_system using (true) with check (true);`

/** One equality per role, as for every table of a tenant. */
function scopePolicies(table: string): string {
  const scope = `(select current_setting('app.scope', true))::text[]`
  const policy = (role: string, column: string) =>
    `create policy ${column} on ${table} to ${role} using (${column} = any (${scope})) with check (${column} = any (${scope}));`
  return `alter table ${table} enable row level security;
    ${policy('blaupause_land', 'land')} ${policy('blaupause_traeger', 'traeger')} ${policy('blaupause_programme', 'programme')}
    create policy all_of_it on ${table} to blaupause_system using (true) with check (true);`
}
