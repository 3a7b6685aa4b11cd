import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Indexes on the work that lies with its owner: overdue, running and coming steps of a Land or Kreis in the order of
 * their days, counted without touching the table. A step leaves them when it is reported, so they stay small.
 */
export class OpenWork0010 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'OpenWork0000000000010'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index milestone_open_land on milestone (land, ready, due_on, id) include (state) where state in ('open', 'running') and waiting_on is null;
      create index milestone_open_kreis on milestone (land, kreis, ready, due_on, id) include (state) where state in ('open', 'running') and waiting_on is null;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index milestone_open_land, milestone_open_kreis')
  }
}
