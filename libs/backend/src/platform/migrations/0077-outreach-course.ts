import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * A ceremony may be known from a source alone. A campaign is cut like every list of bodies, and an answer says who entered it:
 * a body writes nothing but its own answer to its own letter, also one that acts for others. An application ends with its body.
 */
export class OutreachCourse0077 implements MigrationInterface {
  /** TypeORM orders by the last 13 characters, which must be a number. */
  readonly name = 'OutreachCourse0000000000077'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table ceremony add column source text;
      alter table campaign add column kreis text, add column size text;
      alter table campaign_recipient add column answered_by text check (answered_by in ('body', 'land'));
      update campaign_recipient set answered_by = 'body' where answer is not null;
      alter table campaign_recipient add check ((answer is null) = (answered_by is null));

      drop policy own on campaign_recipient;
      drop policy asked on campaign;
      create policy own on campaign_recipient to blaupause_traeger using (body = ${OWN}) with check (body = ${OWN} and answered_by = 'body');
      create policy asked on campaign to blaupause_traeger using (sent_at is not null and exists (select from campaign_recipient r where r.campaign = campaign.id and r.body = ${OWN})) with check (false);
      revoke update on campaign_recipient from blaupause_traeger;
      grant update (answer, note, answered_on, answered_by) on campaign_recipient to blaupause_traeger;

      alter table award_application drop constraint award_application_state_check;
      alter table award_application add constraint award_application_state_check check (state in ('draft', 'submitted', 'in-review', 'question', 'proposed', 'preview', 'awarded', 'refused', 'returned', 'withdrawn', 'hearing', 'revoked', 'ended'));
      drop index award_application_open;
      create unique index award_application_open on award_application (award, body) where state not in ('refused', 'withdrawn', 'revoked', 'ended');
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index award_application_open;
      create unique index award_application_open on award_application (award, body) where state not in ('refused', 'withdrawn', 'revoked');
      revoke update (answer, note, answered_on, answered_by) on campaign_recipient from blaupause_traeger;
      grant update on campaign_recipient to blaupause_traeger;
      drop policy own on campaign_recipient;
      alter table campaign_recipient drop column answered_by;
      create policy own on campaign_recipient to blaupause_traeger using (body = any (${SCOPE})) with check (body = any (${SCOPE}));
      alter table campaign drop column kreis, drop column size;
      alter table ceremony drop column source;
    `)
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`
/** A person's own body stands first in its scope; behind it those that it acts for. */
const OWN = `(${SCOPE})[1]`
