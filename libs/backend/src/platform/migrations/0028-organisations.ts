import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Whom one waits for is one list: an organisation outside has one name, whatever spelling somebody types; steps, waits,
 * blockers and Fachverfahren speak of the same. A blocker keeps where its longest wait is: that place's calendar counts.
 */
export class Organisations0028 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'Organisations0000000000028'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ORGANISATIONS)
    await runner.query(TWINS)
    await runner.query(FACHVERFAHREN)
    await runner.query(PLACES)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger fachverfahren_names on fachverfahren; drop function fachverfahren_names; drop index organisation_outside; alter table organisation drop column name_key; drop function known_organisation; drop function organisation_key;
      alter table blocker drop column waiting_land, drop column waiting_seat; alter table blocker_milestone drop column seat;`)
  }
}

const OUTSIDE = `('hersteller', 'it-dienstleister', 'dvdv-stelle', 'datenschutz', 'andere')`

/** Two spellings that differ in case, umlaut marks, blanks or punctuation alone are one organisation. */
const ORGANISATIONS = `
create function organisation_key(name text) returns text immutable parallel safe language sql as $$
  select trim(both '-' from regexp_replace(replace(regexp_replace(normalize(lower(name), NFD), '[\\u0300-\\u036f]', '', 'g'), 'ß', 'ss'), '[^a-z0-9]+', '-', 'g'))
$$;
alter table organisation add column name_key text generated always as (organisation_key(name)) stored;
create unique index organisation_outside on organisation (name_key) where kind in ${OUTSIDE};

create function known_organisation(given text, kind_if_new text) returns table (name text, kind text) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if organisation_key(given) = '' then return; end if;
  insert into organisation (id, name, kind) values (kind_if_new || '-' || organisation_key(given), regexp_replace(trim(given), '\\s+', ' ', 'g'), kind_if_new)
    on conflict do nothing;
  return query select o.name, o.kind from organisation o where o.name_key = organisation_key(given) and o.kind in ${OUTSIDE};
end $$;
revoke execute on function known_organisation from public;
grant execute on function known_organisation to blaupause_land, blaupause_traeger, blaupause_programme, blaupause_system;
`

const TWINS = `
select known_organisation(g.name, g.kind) from (
  select owner_name as name, case party when 'fachverfahren-hersteller' then 'hersteller' when 'it-dienstleister' then 'it-dienstleister' when 'dvdv-stelle' then 'dvdv-stelle' when 'datenschutz' then 'datenschutz' else 'andere' end kind from blocker
    where owner_name is not null and party in ('fachverfahren-hersteller', 'it-dienstleister', 'dvdv-stelle', 'datenschutz', 'andere')
  union all select organisation, case party when 'fachverfahren-hersteller' then 'hersteller' when 'it-dienstleister' then 'it-dienstleister' when 'dvdv-stelle' then 'dvdv-stelle' when 'datenschutz' then 'datenschutz' else 'andere' end from wait_span
    where organisation is not null and party in ('fachverfahren-hersteller', 'it-dienstleister', 'dvdv-stelle', 'datenschutz', 'andere')
) g where organisation_key(g.name) <> '';
update blocker b set owner_name = o.name, owner_organisation = coalesce(b.owner_organisation, o.id) from organisation o where o.name_key = organisation_key(b.owner_name) and o.kind in ${OUTSIDE};
update wait_span w set organisation = o.name from organisation o where o.name_key = organisation_key(w.organisation) and o.kind in ${OUTSIDE} and o.name <> w.organisation;
update milestone m set waiting_organisation = o.name from organisation o where m.waiting_organisation is not null and o.name_key = organisation_key(m.waiting_organisation) and o.kind in ${OUTSIDE} and o.name <> m.waiting_organisation;
update rollout r set waiting_organisation = o.name from organisation o where r.waiting_organisation is not null and o.name_key = organisation_key(r.waiting_organisation) and o.kind in ${OUTSIDE} and o.name <> r.waiting_organisation;
`

/** What runs at an authority names its maker and its operator by the same list. */
const FACHVERFAHREN = `
create function fachverfahren_names() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  new.maker := coalesce((select o.name from known_organisation(new.maker, 'hersteller') o), new.maker);
  if new.operator is not null then new.operator := coalesce((select o.name from known_organisation(new.operator, 'it-dienstleister') o), new.operator); end if;
  return new;
end $$;
create trigger fachverfahren_names before insert on fachverfahren for each row execute function fachverfahren_names();
select known_organisation(maker, 'hersteller') from fachverfahren where organisation_key(maker) <> '';
select known_organisation(operator, 'it-dienstleister') from fachverfahren where organisation_key(operator) <> '';
`

/** The longest wait counts in working days of the authority that waits: its seat's, not its Land's in general. */
const PLACES = `
alter table blocker_milestone add column seat text;
update blocker_milestone m set seat = r.seat from rollout r where r.id = m.rollout_id;
alter table blocker add column waiting_land text, add column waiting_seat text;
create or replace function blocker_recount() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update blocker b set authorities = coalesce(c.authorities, 0), inhabitants = coalesce(c.inhabitants, 0), waiting_since = coalesce(c.waiting_since, b.waiting_since),
    laender = s.laender, programmes = s.programmes, waiting_land = coalesce(f.land, b.waiting_land), waiting_seat = coalesce(f.seat, b.waiting_seat)
  from (select blocker_id, array_agg(distinct land) laender, array_agg(distinct programme) programmes from blocker_milestone where blocker_id in (select blocker_id from changed) group by blocker_id) s
  left join (
    select blocker_id, count(*)::int authorities, sum(population) inhabitants, min(waiting_since) waiting_since
    from (select distinct on (blocker_id, behoerde_id) blocker_id, behoerde_id, population, min(waiting_since) over (partition by blocker_id) waiting_since
      from blocker_milestone where blocker_id in (select blocker_id from changed) and (left_on is null or outcome = 'released')) one group by blocker_id
  ) c on c.blocker_id = s.blocker_id
  left join (
    select distinct on (blocker_id) blocker_id, land, seat from blocker_milestone where blocker_id in (select blocker_id from changed) and (left_on is null or outcome = 'released') order by blocker_id, waiting_since, milestone_id
  ) f on f.blocker_id = s.blocker_id
  where b.id = s.blocker_id;
  return null;
end $$;
update blocker b set waiting_land = f.land, waiting_seat = f.seat from (select distinct on (blocker_id) blocker_id, land, seat from blocker_milestone order by blocker_id, waiting_since, milestone_id) f where f.blocker_id = b.id;
`
