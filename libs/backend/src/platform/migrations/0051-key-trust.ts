import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Keys of partners elsewhere that a Land has compared over a second channel, and since when one counts no more. Own keys lie
 * in files, as do those that the operator entered for everybody.
 */
export class KeyTrust0051 implements MigrationInterface {
  readonly name = 'KeyTrust0000000000051'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table key_trust (
        land text not null, kid text not null, partner text not null, name text not null, x text not null, trusted_by text not null, trusted_at timestamptz(3) not null, "end" jsonb,
        primary key (land, kid)
      );
      alter table key_trust enable row level security;
      create policy land on key_trust to blaupause_land using (land = any ((select current_setting('app.scope', true))::text[])) with check (land = any ((select current_setting('app.scope', true))::text[]));
      create policy all_of_it on key_trust to blaupause_system using (true) with check (true);
      create policy nobody_else on key_trust for select to blaupause_programme using (false);
      grant select, insert, update on key_trust to blaupause_land, blaupause_system;
      grant select on key_trust to blaupause_programme;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table key_trust')
  }
}
