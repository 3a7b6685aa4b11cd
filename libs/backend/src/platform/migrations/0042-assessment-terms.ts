import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * A programme decides on the times of its assessments; each decision stays for the record, an assessment keeps what held when
 * it began. Who takes part in the programme reads them. What is to be done and what is exempted is reminded of from now on,
 * also of final assessments: those wake once to see what lies ahead.
 */
export class AssessmentTerms0042 implements MigrationInterface {
  readonly name = 'AssessmentTerms0000000000042'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessment_terms (
        id uuid primary key, land text not null, programme text not null references programme, submit_within int not null, review_within int not null, challenge_within int not null, action_within int not null,
        reason text not null, organisation text not null, recorded_at timestamptz(3) not null
      );
      create index assessment_terms_newest on assessment_terms (programme, recorded_at desc, id desc);
      create index assessment_terms_list on assessment_terms (recorded_at, id);
      grant select, insert on assessment_terms to blaupause_land, blaupause_programme, blaupause_system;
      grant select on assessment_terms to blaupause_traeger;
      alter table assessment_terms enable row level security;
      create policy land on assessment_terms to blaupause_land using (land = any (${SCOPE})) with check (land = any (${SCOPE}));
      create policy programme on assessment_terms to blaupause_programme using (programme = any (${SCOPE})) with check (programme = any (${SCOPE}));
      create policy participant on assessment_terms for select to blaupause_traeger using (exists (select from rollout r where r.programme = assessment_terms.programme));
      create policy all_of_it on assessment_terms to blaupause_system using (true) with check (true);
      alter table assessment add terms jsonb;
      create index assessment_previous on assessment (previous_id) where previous_id is not null;
      update assessment a set wake_at = now(), revision = revision + 1
        where exists (select from assessment_action x where x.assessment_id = a.id and x.done_on is null) or exists (select from assessment_value v where v.assessment_id = a.id and v.superseded_at is null and v.exempt_until >= current_date);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index assessment_previous; alter table assessment drop terms; drop table assessment_terms')
  }
}

const SCOPE = `(select current_setting('app.scope', true))::text[]`
