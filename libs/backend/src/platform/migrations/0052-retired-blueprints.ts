import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A published blueprint may be discouraged or withdrawn: `retired` says since when, why, and what takes its place. Everybody sees it. */
export class RetiredBlueprints0052 implements MigrationInterface {
  readonly name = 'RetiredBlueprints0000000000052'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table blueprint add retired jsonb, drop constraint blueprint_state_check, add constraint blueprint_state_check check (state in ('starter', 'draft', 'published', 'deprecated', 'withdrawn'));
      update blueprint set retired = json_build_object('on', coalesce(published_at, made_at)::date, 'reason', '', 'replacement', null) where state = 'withdrawn';
      alter table blueprint add constraint blueprint_retired_check check ((state in ('deprecated', 'withdrawn')) = (retired is not null));
      drop policy for_everybody on blueprint;
      create policy for_everybody on blueprint for select to blaupause_reader using (state in ('starter', 'published', 'deprecated', 'withdrawn'));
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update blueprint set state = 'published', retired = null where state = 'deprecated';
      drop policy for_everybody on blueprint;
      create policy for_everybody on blueprint for select to blaupause_reader using (state in ('starter', 'published'));
      alter table blueprint drop constraint blueprint_retired_check, drop retired, drop constraint blueprint_state_check, add constraint blueprint_state_check check (state in ('starter', 'draft', 'published', 'withdrawn'));
    `)
  }
}
