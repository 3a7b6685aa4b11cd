import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Makers and providers have an inbox: of what was said to their role they see what is about a step that a blocker of theirs
 * holds, or held at that time. Their marks are their own, as everybody's.
 */
export class ProviderInbox0038 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'ProviderInbox0000000000038'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant select on notification to blaupause_dienstleister;
      create policy owner on notification for select to blaupause_dienstleister using ('dienstleister' = any (audience) and exists (
        select from blocker_milestone m where m.rollout_id = notification.rollout_id and m.step_id = notification.step_id
          and (m.left_on is null or (notification.recorded_at at time zone 'Europe/Berlin')::date <= m.left_on)
          and (notification.closed_at is null or (notification.closed_at at time zone 'Europe/Berlin')::date >= m.joined_on)));
      grant select, insert, update on notification_mark to blaupause_dienstleister;
      alter policy own on notification_mark to blaupause_land, blaupause_traeger, blaupause_programme, blaupause_dienstleister;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter policy own on notification_mark to blaupause_land, blaupause_traeger, blaupause_programme;
      revoke select, insert, update on notification_mark from blaupause_dienstleister;
      drop policy owner on notification; revoke select on notification from blaupause_dienstleister;
    `)
  }
}
