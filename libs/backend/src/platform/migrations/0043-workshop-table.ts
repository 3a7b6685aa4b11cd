import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Who sits at a table comes and goes: `joined` and `left_at` are numbers of the calendar entry (RFC 5545 SEQUENCE), so that who
 * comes later is invited and who leaves gets a cancellation. A letter has a language, a file may be meant for the preparation
 * and may be taken away again, and an entry of the inbox keeps the name of a thing that its reader may no longer see.
 */
export class WorkshopTable0043 implements MigrationInterface {
  readonly name = 'WorkshopTable0000000000043'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table workshop_participant add joined int not null default 0, add left_at int, add language text not null default 'de' check (language in ('de', 'en'));
      alter table workshop_attachment add key text, add preparation boolean not null default false, add removed_at timestamptz(3);
      alter table notification add title text;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from workshop_participant where left_at is not null;
      alter table workshop_participant drop joined, drop left_at, drop language;
      alter table workshop_attachment drop key, drop preparation, drop removed_at;
      alter table notification drop title;
    `)
  }
}
