import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Findings that a programme notes for its next blueprint: what was seen on that day, in the words that were shown. What is taken back is marked. */
export class FindingNotes0045 implements MigrationInterface {
  readonly name = 'FindingNotes0000000000045'

  async up(runner: QueryRunner): Promise<void> {
    const scope = `any ((select current_setting('app.scope', true))::text[])`
    await runner.query(`
      create table finding_note (
        id uuid primary key, land text not null, programme text not null references programme on delete cascade, criterion text not null, onlinedienst text not null, steps text[] not null,
        content jsonb not null, seen_on date not null, organisation_name text not null, recorded_at timestamptz(3) not null, withdrawn_at timestamptz(3)
      );
      create unique index finding_note_one on finding_note (programme, criterion, onlinedienst) where withdrawn_at is null;
      grant select, insert, update on finding_note to blaupause_land, blaupause_programme, blaupause_system;
      grant select on finding_note to blaupause_traeger;
      alter table finding_note enable row level security;
      create policy land on finding_note to blaupause_land using (land = ${scope}) with check (land = ${scope});
      create policy programme on finding_note to blaupause_programme using (programme = ${scope}) with check (programme = ${scope});
      create policy participant on finding_note for select to blaupause_traeger using (exists (select from rollout r where r.programme = finding_note.programme));
      create policy all_of_it on finding_note to blaupause_system using (true) with check (true);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table finding_note')
  }
}
