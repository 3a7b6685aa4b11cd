import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * When an installation was filled to the end: one that was cut off in between is not taken for whole. Those that are there are.
 * And what the installation from which an import was taken says became of its blueprint.
 */
export class FilledAndRetired0085 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'FilledAndRetired0000000000085'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table instance add filled_at timestamptz(3);
      update instance set filled_at = made_at;
      alter table blueprint_import add source_retired jsonb;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table blueprint_import drop source_retired; alter table instance drop filled_at')
  }
}
