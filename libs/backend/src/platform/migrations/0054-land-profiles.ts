import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Versions of a Land profile are dated; those of a Land itself stand beside the shipped ones and are never changed. The
 * one draft of a Land is its own business.
 */
export class LandProfiles0054 implements MigrationInterface {
  readonly name = 'LandProfiles0000000000054'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table land_profile
        add column valid_from date not null default '-infinity', add column origin text not null default 'shipped' check (origin in ('shipped', 'land')),
        add column reason text, add column organisation text, add column saved_at timestamptz(3);
      create table land_profile_draft (land text primary key, content jsonb not null, based_on text not null, organisation text not null, saved_at timestamptz(3) not null, version int not null);
      alter table land_profile enable row level security;
      alter table land_profile_draft enable row level security;
      create policy everybody on land_profile for select to blaupause_reader using (true);
      create policy land on land_profile for insert to blaupause_land with check (code = any (${SCOPE}) and origin = 'land');
      create policy all_of_it on land_profile to blaupause_system using (true) with check (true);
      create policy land on land_profile_draft to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
      create policy all_of_it on land_profile_draft to blaupause_system using (true) with check (true);
      grant insert on land_profile to blaupause_land;
      grant select, insert, update, delete on land_profile_draft to blaupause_land, blaupause_system;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table land_profile_draft;
      delete from land_profile where origin = 'land';
      drop policy everybody on land_profile; drop policy land on land_profile; drop policy all_of_it on land_profile;
      alter table land_profile disable row level security;
      revoke insert on land_profile from blaupause_land;
      alter table land_profile drop column valid_from, drop column origin, drop column reason, drop column organisation, drop column saved_at;
    `)
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`
