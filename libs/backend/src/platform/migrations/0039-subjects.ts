import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * An entry of the inbox may hang on something other than a rollout: `subject_kind` and `subject_id` say on what, `ref` keys it
 * together with kind and recipient, `detail_id` is the part it speaks of. `addressee` is the one organisation that hears it; null
 * leaves it to the roles. What workshops said stood apart and moves in.
 */
export class Subjects0039 implements MigrationInterface {
  readonly name = 'Subjects0000000000039'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notification add subject_kind text not null default 'rollout', add subject_id uuid, add detail_id uuid, add ref text, add addressee text, alter rollout_id drop not null, alter step_id drop not null;
      alter table notification add check ((subject_kind = 'rollout') = (rollout_id is not null)), add check ((subject_kind = 'rollout') = (subject_id is null));
      create unique index notification_subject on notification (subject_id, kind, recipient, ref) where subject_id is not null;
      create index notification_open_addressee on notification (addressee) where addressee is not null and closed_at is null;
      create policy addressed on notification for select to blaupause_dienstleister using (addressee = any ((select current_setting('app.scope', true))::text[]));

      insert into notification (id, subject_kind, subject_id, kind, ref, detail_id, due_on, recipient, audience, addressee, land, programme, traeger, recorded_at)
      select id, 'workshop', workshop_id, 'workshop-' || kind, ref, outcome_id, due_on, recipient,
        case when recipient = 'leitung' then array['land', 'bund'] else array['bund', 'land', 'rollin', 'kommune', 'dienstleister'] end, nullif(recipient, 'leitung'), land, programme, case when recipient = 'leitung' then '' else recipient end, recorded_at
      from workshop_notice;
      drop table workshop_notice;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table workshop_notice (
        id uuid primary key, workshop_id uuid not null references workshop, land text not null, programme text not null, kind text not null, recipient text not null, ref text not null, outcome_id uuid, due_on date not null, recorded_at timestamptz(3) not null,
        unique (workshop_id, kind, recipient, ref)
      );
      insert into workshop_notice (id, workshop_id, land, programme, kind, recipient, ref, outcome_id, due_on, recorded_at)
      select id, subject_id, land, programme, substr(kind, 10), recipient, ref, detail_id, due_on, recorded_at from notification where subject_kind = 'workshop';
      delete from notification where subject_kind <> 'rollout';
      drop policy addressed on notification;
      alter table notification alter rollout_id set not null, alter step_id set not null, drop subject_kind, drop subject_id, drop detail_id, drop ref, drop addressee;
    `)
  }
}
