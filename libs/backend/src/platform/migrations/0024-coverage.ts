import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Coverage as of any day: the day of a register's population; the ends of each span as plain dates, because under
 * row-level security the planner knows nothing of ranges and a comparison of dates is also quicker; and indexes by which
 * the spans of a Land, a programme or an authority are found without reading the others.
 */
export class Coverage0024 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'Coverage0000000000024'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table edition add column population_on date;
      update edition set population_on = '2024-12-31' where stand = '2025-11-30';
      alter table rollout_span
        add column from_on date not null generated always as (coalesce(lower(effective), '-infinity')) stored,
        add column until_on date not null generated always as (coalesce(upper(effective), 'infinity')) stored,
        add column known_from timestamptz not null generated always as (coalesce(lower(recorded), '-infinity')) stored,
        add column known_until timestamptz not null generated always as (coalesce(upper(recorded), 'infinity')) stored;
      create index rollout_span_land on rollout_span (land);
      create index rollout_span_programme on rollout_span (programme);
      create index rollout_span_behoerde on rollout_span (behoerde_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index rollout_span_land, rollout_span_programme, rollout_span_behoerde; alter table rollout_span drop column from_on, drop column until_on, drop column known_from, drop column known_until; alter table edition drop column population_on',
    )
  }
}
