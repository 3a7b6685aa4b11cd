import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * An import remembers what it made, so that rollouts planned for a later day begin by themselves (`planned`). The
 * starter blueprint that ships with the product stands among the blueprints, readable by everybody and signed by nobody.
 */
export class CarriedOn0012 implements MigrationInterface {
  readonly name = 'CarriedOn0000000000012'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table blueprint_import add made uuid[] not null default '{}', drop constraint blueprint_import_state_check,
        add constraint blueprint_import_state_check check (state in ('dry-run', 'approved', 'running', 'planned', 'done', 'cancelled'));
      create index blueprint_import_open on blueprint_import (state, start_on) where state in ('running', 'planned');
      alter table blueprint drop constraint blueprint_state_check, add constraint blueprint_state_check check (state in ('starter', 'draft', 'published', 'withdrawn')),
        drop constraint blueprint_check, add constraint blueprint_package_check check (state in ('starter', 'draft') or package is not null);
      drop policy published on blueprint;
      create policy for_everybody on blueprint for select to blaupause_reader using (state in ('starter', 'published'));
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from blueprint where state = 'starter';
      update blueprint_import set state = 'done' where state = 'planned';
      drop policy for_everybody on blueprint;
      create policy published on blueprint for select to blaupause_reader using (state = 'published');
      alter table blueprint drop constraint blueprint_package_check, add constraint blueprint_check check (state = 'draft' or package is not null),
        drop constraint blueprint_state_check, add constraint blueprint_state_check check (state in ('draft', 'published', 'withdrawn'));
      drop index blueprint_import_open;
      alter table blueprint_import drop constraint blueprint_import_state_check, drop made,
        add constraint blueprint_import_state_check check (state in ('dry-run', 'approved', 'running', 'done', 'cancelled'));
    `)
  }
}
