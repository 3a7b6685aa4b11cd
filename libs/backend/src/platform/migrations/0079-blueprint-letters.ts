import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * A subscriber may ask for letters to a functional mailbox. `leave`: the key of the link that ends them without signing in.
 * Letters are kept without the mailbox: it is read when one is sent. A subscriber sees what became of its own.
 */
export class BlueprintLetters0079 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'BlueprintLetters0000000000079'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table blueprint_subscription add mailbox text, add language text check (language in ('de', 'en')), add leave uuid unique, add letters_since timestamptz(3),
        add constraint letters_whole check ((mailbox is null) = (language is null) and (mailbox is null) = (leave is null) and (mailbox is null) = (letters_since is null));
      grant update on blueprint_subscription to blaupause_land, blaupause_programme, blaupause_traeger, blaupause_dienstleister, blaupause_system;
      create table blueprint_letter (
        blueprint_id uuid not null references blueprint (id), kind text not null check (kind in ('published', 'deprecated', 'withdrawn')), reader text not null, ref text not null,
        state text not null check (state in ('pending', 'sent', 'failed')), failure text, at timestamptz(3) not null, primary key (blueprint_id, kind, reader, ref)
      );
      create index blueprint_letter_pending on blueprint_letter (blueprint_id) where state = 'pending';
      grant select, insert, update on blueprint_letter to blaupause_system;
      grant select on blueprint_letter to blaupause_land, blaupause_programme, blaupause_traeger, blaupause_dienstleister;
      alter table blueprint_letter enable row level security;
      create policy own on blueprint_letter for select to blaupause_land, blaupause_programme, blaupause_traeger, blaupause_dienstleister using (reader in (select addressee from blueprint_subscription));
      create policy all_of_it on blueprint_letter to blaupause_system using (true) with check (true);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table blueprint_letter;
      revoke update on blueprint_subscription from blaupause_land, blaupause_programme, blaupause_traeger, blaupause_dienstleister, blaupause_system;
      alter table blueprint_subscription drop mailbox, drop language, drop leave, drop letters_since;
    `)
  }
}
