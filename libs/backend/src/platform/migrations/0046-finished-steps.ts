import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How long a step takes is read from the last finished ones of its kind, at every look at the Lage: without an index all of a programme's steps are read for it. */
export class FinishedSteps0046 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'FinishedSteps0000000000046'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index milestone_finished on milestone (programme, onlinedienst, step_id, reported_on) where state in ('reported', 'confirmed') and reported_on is not null`,
    )
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index milestone_finished')
  }
}
