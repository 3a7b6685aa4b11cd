import type { MigrationInterface, QueryRunner } from 'typeorm'

/** An entry of the inbox may ask about a blocker: a day was named, and the days that hang on it have not followed yet. */
export class DateProposed0037 implements MigrationInterface {
  readonly name = 'DateProposed0000000000037'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notification add blocker_id uuid references blocker;
      create index notification_open_blocker on notification (blocker_id) where blocker_id is not null and closed_at is null;
      create index blocker_promised on blocker (promised_on) where state = 'promised';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index blocker_promised; alter table notification drop blocker_id;')
  }
}
