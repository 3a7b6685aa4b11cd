import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What a Land answered to a source is kept for its next import from there. An import names the class of each conflict, keeps
 * the list of what was further on already, and says which criteria it took up. Dry runs made before are computed anew: an
 * older report lacks what the pages show.
 */
export class ImportReport0059 implements MigrationInterface {
  readonly name = 'ImportReport0000000000059'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_answer (
        id uuid primary key, land text not null, publisher text not null, blueprint text not null, question text not null, title jsonb not null, answer text not null, said jsonb not null,
        organisation text not null, answered_at timestamptz(3) not null, unique (land, publisher, blueprint, question)
      );
      create index import_answer_list on import_answer (land, answered_at desc, id);
      alter table import_answer enable row level security;
      create policy land on import_answer to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
      create policy all_of_it on import_answer to blaupause_system using (true) with check (true);
      grant select, insert, update, delete on import_answer to blaupause_land, blaupause_system;
      alter table blueprint_import add criteria jsonb, add list jsonb;
      update blueprint_import i set report = report || jsonb_build_object('remembered', '{}'::jsonb, 'places', coalesce(report->'places', '{}'::jsonb), 'stamp', '',
        'publisher', convert_from(package, 'UTF8')::jsonb #>> '{blueprint,contact,organisation}') || jsonb_build_object('plan', (report->'plan') || jsonb_build_object('questions', coalesce((
          select jsonb_agg(q || jsonb_build_object('safe', true, 'authorities', 0, 'fix', null, 'class', case q->>'kind' when 'behoerde' then 'authority.elsewhere' when 'role' then 'role.unknown' when 'parameter' then 'parameter.empty'
            when 'legal-basis' then 'legal-basis.other-land' when 'stichtag' then 'calendar.missing' when 'bestand' then 'bestand.known' when 'existing' then 'rollouts.existing' else 'service.unknown' end))
          from jsonb_array_elements(report #> '{plan,questions}') q), '[]'::jsonb)));
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_answer; alter table blueprint_import drop criteria, drop list')
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`
