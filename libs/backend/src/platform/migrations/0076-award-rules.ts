import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Versions of an award's rules that a Land has entered beside those that come with the product. Everybody reads what was
 * released, the Land alone what is proposed, and who of it proposed and released.
 */
export class AwardRules0076 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'AwardRules0000000000076'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table award_rule (
        id uuid primary key, land text not null, award text not null, rule text not null, valid_from date not null, content jsonb not null, state text not null check (state in ('proposed', 'released', 'withdrawn')),
        organisation text not null, proposed_by text not null, proposed_at timestamptz(3) not null, released_by text, released_at timestamptz(3), version int not null default 0,
        check ((released_at is not null) = (state = 'released')), check (released_by <> proposed_by)
      );
      create unique index award_rule_named on award_rule (rule) where state = 'released';
      create unique index award_rule_proposed on award_rule (land) where state = 'proposed';
      create index award_rule_list on award_rule (valid_from desc, id desc);
      alter table award_rule enable row level security;
      create policy everybody on award_rule for select to blaupause_reader using (state = 'released');
      create policy land on award_rule to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
      create policy all_of_it on award_rule to blaupause_system using (true) with check (true);
      grant select (id, land, award, rule, valid_from, content, state, organisation, released_at) on award_rule to blaupause_reader;
      grant select, insert, update on award_rule to blaupause_land, blaupause_system;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table award_rule')
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`
