import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Every profile that ever came with the product stands by its own number, so that one which comes later does not vanish
 * beneath a version of the Land's own; each version of a Land says with which shipped one it last dealt.
 */
export class ShippedProfiles0062 implements MigrationInterface {
  readonly name = 'ShippedProfiles0000000000062'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table land_profile_shipped (code text not null, version text not null, content jsonb not null, primary key (code, version));
      insert into land_profile_shipped select code, version, content from land_profile where origin = 'shipped';
      alter table land_profile add column shipped_version text;
      update land_profile p set shipped_version = (select version from land_profile_shipped s where s.code = p.code order by string_to_array(version, '.')::int[] desc limit 1) where origin = 'land';
      alter table land_profile_shipped enable row level security;
      create policy everybody on land_profile_shipped for select to blaupause_reader using (true);
      create policy all_of_it on land_profile_shipped to blaupause_system using (true) with check (true);
      grant select on land_profile_shipped to blaupause_reader;
      grant select, insert, update on land_profile_shipped to blaupause_system;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table land_profile_shipped; alter table land_profile drop column shipped_version')
  }
}
