import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Sperrzeiten get a kind and a reason, and a body may set its own; whoever moves days tells those concerned in the same
 * transaction; steps are found by the party they wait on.
 */
export class Sperrzeiten0026 implements MigrationInterface {
  readonly name = 'Sperrzeiten0000000000026'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant insert on notification to blaupause_land, blaupause_programme;
      alter table sperrzeit add kind text not null default 'own' check (kind in ('wahl', 'jahresende', 'own')), add reason text not null default '';
      create policy traeger_sets on sperrzeit for insert to blaupause_traeger with check (traeger = any (${SCOPE}));
      create policy traeger_ends on sperrzeit for update to blaupause_traeger using (traeger = any (${SCOPE})) with check (traeger = any (${SCOPE}));
      grant insert, update on sperrzeit to blaupause_traeger;
      create index milestone_waiting_party on milestone (waiting_on) where waiting_on is not null;
      create index milestone_waiting_organisation on milestone (waiting_organisation) where waiting_organisation is not null;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index milestone_waiting_organisation, milestone_waiting_party;
      revoke insert, update on sperrzeit from blaupause_traeger;
      drop policy traeger_ends on sperrzeit; drop policy traeger_sets on sperrzeit;
      alter table sperrzeit drop kind, drop reason;
      revoke insert on notification from blaupause_land, blaupause_programme;
    `)
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`
