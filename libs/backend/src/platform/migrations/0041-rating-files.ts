import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Files that show why a criterion is rated as it is. What is removed is marked, never deleted, so that it can come back. */
export class RatingFiles0041 implements MigrationInterface {
  readonly name = 'RatingFiles0000000000041'

  async up(runner: QueryRunner): Promise<void> {
    const policy = (role: string, column: string) =>
      `create policy ${column} on assessment_file to ${role} using (${column} = any ((select current_setting('app.scope', true))::text[])) with check (${column} = any ((select current_setting('app.scope', true))::text[]));`
    await runner.query(`
      create table assessment_file (
        id uuid primary key, assessment_id uuid not null references assessment on delete cascade, criterion text not null, land text not null, programme text not null, traeger text not null,
        name text not null, hash text not null, type text not null, size int not null, organisation text not null, added_at timestamptz(3) not null, removed_at timestamptz(3)
      );
      create index assessment_file_assessment on assessment_file (assessment_id, criterion, added_at);
      grant select, insert, update on assessment_file to blaupause_land, blaupause_traeger, blaupause_programme, blaupause_system;
      alter table assessment_file enable row level security;
      ${policy('blaupause_land', 'land')} ${policy('blaupause_traeger', 'traeger')} ${policy('blaupause_programme', 'programme')}
      create policy all_of_it on assessment_file to blaupause_system using (true) with check (true);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table assessment_file')
  }
}
