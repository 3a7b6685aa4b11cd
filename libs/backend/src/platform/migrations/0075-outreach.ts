import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Letters of a Land to bodies that could hold its title, whom they went to and what came of it; and the events at which titles are handed over. Never public. */
export class Outreach0075 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'Outreach0000000000075'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table campaign (id uuid primary key, award text not null, land text not null, name text not null, text text not null, stage text not null, kind text, regierungsbezirk text, created_at timestamptz(3) not null, sent_at timestamptz(3), version int not null default 0);
      create index campaign_list on campaign (created_at desc, id desc);
      create table campaign_recipient (
        campaign uuid not null references campaign, body text not null, body_name text not null, land text not null, counted int not null, threshold int not null, reachable boolean not null,
        answer text check (answer in ('yes', 'later', 'no')), note text not null default '', answered_on date, primary key (campaign, body)
      );
      create index campaign_recipient_body on campaign_recipient (body);
      create table ceremony (id uuid primary key, award text not null, land text not null, held_on date not null, place text not null, name text not null, created_at timestamptz(3) not null, version int not null default 0);
      create index ceremony_list on ceremony (held_on desc, id desc);
      create table ceremony_honoured (ceremony uuid not null references ceremony, body text not null, land text not null, primary key (ceremony, body));
    `)
    for (const table of ['campaign', 'campaign_recipient', 'ceremony', 'ceremony_honoured'])
      await runner.query(`
      alter table ${table} enable row level security;
      create policy land on ${table} to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
      create policy all_of_it on ${table} to blaupause_system using (true) with check (true);
      grant select on ${table} to blaupause_reader;
      grant select, insert, update, delete on ${table} to blaupause_land, blaupause_system;
    `)
    await runner.query(`
      create policy own on campaign_recipient to blaupause_traeger using (body = any (${SCOPE})) with check (body = any (${SCOPE}));
      create policy asked on campaign to blaupause_traeger using (sent_at is not null and exists (select from campaign_recipient r where r.campaign = campaign.id and r.body = any (${SCOPE}))) with check (false);
      grant update on campaign_recipient to blaupause_traeger;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ceremony_honoured, ceremony, campaign_recipient, campaign')
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`
