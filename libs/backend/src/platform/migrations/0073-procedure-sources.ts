import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * More who speak of an Online-Verfahren: live rollouts of the programme. What the link checker knows of each link, once
 * however many bodies use it; a link is public. And the warnings that a body falls under its line by links that lead nowhere.
 */
export class ProcedureSources0073 implements MigrationInterface {
  readonly name = 'ProcedureSources0000000000073'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table procedure_statement drop constraint procedure_statement_source_check;
      alter table procedure_statement add constraint procedure_statement_source_check check (source in ('portal', 'hand', 'link', 'programm'));
      create index procedure_statement_link on procedure_statement (link);
      create table procedure_watch (
        link text collate "C" primary key, host text not null, next_at timestamptz(3) not null, checked_at timestamptz(3), leased_until timestamptz(3),
        misses int not null default 0, missed_since timestamptz(3), dead_since timestamptz(3), detail text
      );
      create index procedure_watch_due on procedure_watch (next_at);
      create index procedure_watch_host on procedure_watch (host, next_at);
      create index procedure_watch_leased on procedure_watch (host) where leased_until is not null;
      grant select on procedure_watch to blaupause_reader;
      grant select, insert, update, delete on procedure_watch to blaupause_system;
      create table procedure_warning (id uuid primary key, body text not null, land text not null, counted int not null, alive int not null, threshold int not null, opened_at timestamptz(3) not null, closed_at timestamptz(3));
      create unique index procedure_warning_open on procedure_warning (body) where closed_at is null;
      alter table procedure_warning enable row level security;
      create policy land on procedure_warning to blaupause_land using (land = any (${SCOPE})) with check (false);
      create policy own on procedure_warning to blaupause_traeger using (body = any (${SCOPE})) with check (false);
      create policy all_of_it on procedure_warning to blaupause_system using (true) with check (true);
      grant select on procedure_warning to blaupause_land, blaupause_traeger;
      grant select, insert, update on procedure_warning to blaupause_system;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table procedure_warning, procedure_watch; drop index procedure_statement_link; delete from procedure_statement where source = 'programm';
      alter table procedure_statement drop constraint procedure_statement_source_check; alter table procedure_statement add constraint procedure_statement_source_check check (source in ('portal', 'hand', 'link'))`)
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`
