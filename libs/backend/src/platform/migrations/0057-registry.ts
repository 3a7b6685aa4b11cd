import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The publisher's own line in the changelog of an edition, beside what is signed; and the address a package was taken from. */
export class Registry0057 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'Registry0000000000057'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table blueprint add changelog jsonb;
      create index blueprint_published on blueprint (published_at desc, name, version) where published_at is not null;
      alter table blueprint_import add source text;
      create index blueprint_import_source on blueprint_import (source) where source is not null;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop index blueprint_import_source; alter table blueprint_import drop source; drop index blueprint_published; alter table blueprint drop changelog',
    )
  }
}
