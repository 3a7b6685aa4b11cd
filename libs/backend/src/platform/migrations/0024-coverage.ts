import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Coverage as of any day: the day of a register's population, and indexes by which a Land's or programme's spans are
 * found without reading those of the others.
 */
export class Coverage0024 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'Coverage0000000000024'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table edition add column population_on date;
      update edition set population_on = '2024-12-31' where stand = '2025-11-30';
      create index rollout_span_land on rollout_span (land, onlinedienst);
      create index rollout_span_programme on rollout_span (programme, onlinedienst);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index rollout_span_land, rollout_span_programme; alter table edition drop column population_on')
  }
}
