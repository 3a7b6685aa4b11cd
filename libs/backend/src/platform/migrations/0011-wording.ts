import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The wording a step was made with moves into a table of its own, kept once and named by its content: it was three
 * quarters of each milestone's row, and every change of a state wrote it anew.
 */
export class Wording0011 implements MigrationInterface {
  readonly name = 'Wording0000000000011'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table milestone_wording (id uuid primary key, base jsonb not null);
      grant select on milestone_wording to blaupause_reader;
      grant insert on milestone_wording to blaupause_land, blaupause_programme, blaupause_system;
      insert into milestone_wording (id, base) select distinct on (1) ${ID}, base from milestone;
      alter table milestone add wording_id uuid references milestone_wording;
      update milestone set wording_id = ${ID};
      alter table milestone alter wording_id set not null, drop base;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table milestone add base jsonb;
      update milestone set base = (select base from milestone_wording where id = wording_id);
      alter table milestone alter base set not null, drop wording_id;
      drop table milestone_wording;
    `)
  }
}

/** Half of the SHA-256 of its text. */
const ID = `substr(encode(sha256(convert_to(base::text, 'UTF8')), 'hex'), 1, 32)::uuid`
