import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Online-Verfahren as each source says them, what counts of them day by day, and what the press reported. A body is a
 * Gemeinde, a Landkreis or one of the Bezirke, which the register does not list. Statements belong to a Land and a body;
 * counts and reports are public facts.
 */
export class Procedures0070 implements MigrationInterface {
  readonly name = 'Procedures0000000000070'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES)
    await runner.query(`
      alter table procedure_statement enable row level security;
      alter table procedure_import enable row level security;
      alter table procedure_count enable row level security;
      create policy land on procedure_statement to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
      create policy own on procedure_statement to blaupause_traeger using (body = any (${SCOPE})) with check (body = any (${SCOPE}) and source = 'hand');
      create policy all_of_it on procedure_statement to blaupause_system using (true) with check (true);
      create policy land on procedure_import to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
      create policy all_of_it on procedure_import to blaupause_system using (true) with check (true);
      create policy land on procedure_count to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
      create policy own on procedure_count to blaupause_traeger using (body = any (${SCOPE})) with check (body = any (${SCOPE}));
      create policy all_of_it on procedure_count to blaupause_system using (true) with check (true);
      grant select, insert, update, delete on procedure_statement to blaupause_land, blaupause_traeger, blaupause_system;
      grant select, insert, update on procedure_import to blaupause_land, blaupause_system;
      grant select, insert, update on procedure_count to blaupause_land, blaupause_traeger, blaupause_system;
      grant select on bezirk, award_body, reported_award, reported_figure to blaupause_reader;
      grant select, insert, update, delete on bezirk, reported_award, reported_figure to blaupause_system;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table reported_award, reported_figure, procedure_count, procedure_statement, procedure_import; drop view award_body; drop table bezirk',
    )
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`

const TABLES = `
create table bezirk (key text primary key, name text not null, land text not null, regierungsbezirk text not null, source text not null);
create view award_body with (security_invoker) as
  select key, case level when 'kreis' then 'landkreis' else 'gemeinde' end kind, name, sort_name, level, textkennzeichen, land, regierungsbezirk, kreis, population from territory
  where valid_to is null and is_body and level in ('kreis', 'gemeinde')
  union all
  select b.key, 'bezirk', b.name, b.name, 'regierungsbezirk', null, b.land, b.regierungsbezirk, null,
    (select sum(population)::int from territory t where t.regierungsbezirk = b.regierungsbezirk and t.is_gemeinde and t.valid_to is null) from bezirk b;
create table procedure_import (
  id uuid primary key, land text not null, source text not null check (source in ('portal', 'link')), digest text not null, stand date not null, rows int not null, bodies int not null, refused int not null,
  organisation text not null, imported_at timestamptz(3) not null
);
create table procedure_statement (
  body text collate "C" not null, land text not null, link text collate "C" not null, source text not null check (source in ('portal', 'hand', 'link')),
  name text not null, origin text not null check (origin in ('kommunal', 'zentral')), provider text not null, leistungen text[] not null, submittable boolean, in_portal boolean not null,
  dead boolean not null default false, since date not null, seen_on date not null, import_id uuid, primary key (body, link, source)
);
create index procedure_statement_land on procedure_statement (land, body);
create table procedure_count (
  body text not null, land text not null, counted_on date not null, counted int not null, alive int not null, said int not null, not_counted int not null, primary key (body, counted_on)
);
create index procedure_count_land on procedure_count (land, counted_on);
create table reported_award (
  award text not null, body text not null, name text not null, reported_on text not null, kind_of_date text not null, source text not null, primary key (award, body, source)
);
create table reported_figure (
  metric text not null, body text not null, name text not null, operator text not null check (operator in ('=', '>', '<', '~')), value int not null, reported_on text not null, note text not null, source text not null,
  primary key (metric, body, reported_on, source)
);
`
