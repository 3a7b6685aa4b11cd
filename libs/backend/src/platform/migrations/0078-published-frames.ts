import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What stood around the titles when they were published: conditions, names of bodies, reported figures. One row for each that
 * there ever was; `json`, not `jsonb`, because the same bytes must come out again.
 */
export class PublishedFrames0078 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'PublishedFrames0000000000078'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table published_frame (digest text primary key, content json not null);
      alter table published_snapshot add column frame text references published_frame;
      grant select on published_frame to blaupause_reader;
      grant insert on published_frame to blaupause_system;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table published_snapshot drop column frame; drop table published_frame')
  }
}
