import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * How a report of the public was dealt with. What it is answered stands where corrections stand, because nobody is kept who could
 * be written to; `page` says which one it was about.
 */
export class ReportAnswers0084 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'ReportAnswers0000000000084'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table award_correction add column kind text not null default 'correction' check (kind in ('correction', 'answer')), add column page text;
      alter table award_report add column outcome text check (outcome in ('corrected', 'answered', 'dropped')), add column closed_on date;
      create index award_report_page on award_report (page, reported_at desc);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index award_report_page; alter table award_report drop column outcome, drop column closed_on; alter table award_correction drop column kind, drop column page',
    )
  }
}
