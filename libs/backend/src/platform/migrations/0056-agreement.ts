import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * A blueprint is heard and signed off before it is published: how far it has come (`agreement`), what was said about it, who
 * wants to be told of it. It gets an id and a wake, because its process keeps the deadlines. Organisations only, never persons.
 */
export class Agreement0056 implements MigrationInterface {
  readonly name = 'Agreement0000000000056'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table blueprint
        add id uuid not null default gen_random_uuid() unique, add agreement jsonb not null default '{"consultation": null, "signing": null, "approvals": [], "returned": null, "asked": null}',
        add revision int not null default 0, add wake_at timestamptz(3), add armed_revision int not null default 0, add armed_incarnation text,
        drop constraint blueprint_state_check, add constraint blueprint_state_check check (state in ('starter', 'draft', 'consultation', 'signing', 'published', 'deprecated', 'withdrawn')),
        drop constraint blueprint_package_check, add constraint blueprint_package_check check (package is not null or state in ('starter', 'draft', 'consultation', 'signing'));
      create index blueprint_wake on blueprint (id) where wake_at is not null;
      -- What was half signed in the old way stays a draft; its signatures were made in no order.
      update blueprint set signatures = '[]' where state = 'draft';
      create policy heard on blueprint for select to blaupause_traeger using (state in ('consultation', 'signing') and ${takesPart('blueprint')});

      create table blueprint_comment (
        id uuid primary key, blueprint_id uuid not null references blueprint (id), land text not null, programme text not null, node text not null, text text not null,
        commenter text not null, role text not null, organisation_name text not null, recorded_at timestamptz(3) not null,
        outcome text check (outcome in ('answered', 'taken', 'declined', 'set-aside')), answer text, became text, answered_by text, answered_at timestamptz(3),
        check ((outcome is null) = (answered_at is null))
      );
      create index blueprint_comment_list on blueprint_comment (blueprint_id, recorded_at, id);
      grant select on blueprint_comment to blaupause_reader;
      grant select, insert, update on blueprint_comment to blaupause_land, blaupause_programme, blaupause_system;
      grant insert on blueprint_comment to blaupause_traeger;
      alter table blueprint_comment enable row level security;
      create policy land on blueprint_comment to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
      create policy programme on blueprint_comment to blaupause_programme using (programme = any (${SCOPE})) with check (programme = any (${SCOPE}));
      create policy participant on blueprint_comment for select to blaupause_traeger using (${takesPart('blueprint_comment')});
      create policy participant_writes on blueprint_comment for insert to blaupause_traeger with check (${takesPart('blueprint_comment')});
      create policy all_of_it on blueprint_comment to blaupause_system using (true) with check (true);

      create table blueprint_subscription (
        name text not null, addressee text not null, role text not null, land text not null, programme text not null, traeger text not null, since timestamptz(3) not null, primary key (name, addressee)
      );
      alter table blueprint_subscription enable row level security;
      grant select, insert, delete on blueprint_subscription to blaupause_land, blaupause_programme, blaupause_traeger, blaupause_dienstleister, blaupause_system;
      create policy land on blueprint_subscription to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
      create policy programme on blueprint_subscription to blaupause_programme using (programme = any (${SCOPE})) with check (programme = any (${SCOPE}));
      create policy body on blueprint_subscription to blaupause_traeger using (traeger = any (${SCOPE})) with check (traeger = any (${SCOPE}));
      create policy provider on blueprint_subscription to blaupause_dienstleister using (addressee = any (${SCOPE})) with check (addressee = any (${SCOPE}));
      create policy all_of_it on blueprint_subscription to blaupause_system using (true) with check (true);
      grant select on blueprint_subscription to blaupause_reader;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table blueprint_subscription, blueprint_comment;
      drop policy heard on blueprint;
      update blueprint set state = 'draft', signatures = '[]' where state in ('consultation', 'signing');
      alter table blueprint drop id, drop agreement, drop revision, drop wake_at, drop armed_revision, drop armed_incarnation,
        drop constraint blueprint_state_check, add constraint blueprint_state_check check (state in ('starter', 'draft', 'published', 'deprecated', 'withdrawn')),
        drop constraint blueprint_package_check, add constraint blueprint_package_check check (state in ('starter', 'draft') or package is not null);
    `)
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`

/** Row-level security of `rollout` leaves a Kommune its own: a programme it has none in is none of its business. */
function takesPart(table: string): string {
  return `exists (select from rollout r where r.programme = ${table}.programme)`
}
