import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What a Land does otherwise than a blueprint says. A row's content never changes: an edited change is another row that
 * takes its place. Each step keeps what the publisher wrote beside what holds here, and each rollout the digest of the
 * content it was made from: that is what later merges need.
 */
export class LocalChanges0060 implements MigrationInterface {
  readonly name = 'LocalChanges0000000000060'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table local_change (
        id uuid primary key, land text not null, programme text not null, name text not null, version_of text not null, title jsonb not null, step_name jsonb,
        content jsonb not null, reason jsonb not null, second boolean not null, state text not null check (state in ('proposed', 'holds', 'replaced', 'taken-back')), replaces uuid references local_change,
        organisation text not null, made_by text not null, made_at timestamptz(3) not null, confirmed_by text, confirmed_at timestamptz(3), ended_at timestamptz(3), ended_reason text, version int not null default 0,
        check (not second or state <> 'holds' or confirmed_by <> made_by)
      );
      create index local_change_list on local_change (land, made_at, id);
      create index local_change_of on local_change (land, name, version_of) where state = 'holds';
      alter table local_change enable row level security;
      create policy everybody on local_change for select to blaupause_reader using (state = 'holds');
      create policy land on local_change to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
      create policy programme on local_change for select to blaupause_programme using (programme = any (${SCOPE}));
      create policy all_of_it on local_change to blaupause_system using (true) with check (true);
      grant select on local_change to blaupause_reader;
      grant select, insert, update on local_change to blaupause_land, blaupause_system;

      alter table milestone add local jsonb, add publisher_wording_id uuid references milestone_wording;
      grant delete on milestone to blaupause_land;
      create policy only_own_steps on milestone as restrictive for delete to blaupause_land using (state in ('open', 'exempt') and local @> '[{"kind": "add"}]');
      alter table rollout add blueprint_digest text, add local_plan text not null default '';
      create index rollout_blueprint on rollout (land, blueprint_name, blueprint_version);
      update rollout r set blueprint_digest = b.digest from blueprint b where b.name = r.blueprint_name and b.version = r.blueprint_version and b.state <> 'draft';
      update rollout r set blueprint_digest = i.content_digest from blueprint_import i where r.blueprint_digest is null and r.id = any (i.made);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy only_own_steps on milestone;
      revoke delete on milestone from blaupause_land;
      drop index rollout_blueprint;
      alter table milestone drop column local, drop column publisher_wording_id;
      alter table rollout drop column blueprint_digest, drop column local_plan;
      drop table local_change;
    `)
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`
