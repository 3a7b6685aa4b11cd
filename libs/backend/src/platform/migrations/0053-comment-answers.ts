import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Whoever keeps the catalogue answers what was said in the consultation: the words, who and when, beside the comment. */
export class CommentAnswers0053 implements MigrationInterface {
  readonly name = 'CommentAnswers0000000000053'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table catalogue_comment add column answer text, add column answered_by text, add column answered_at timestamptz(3)')
    await runner.query('grant update (answer, answered_by, answered_at) on catalogue_comment to blaupause_land, blaupause_programme, blaupause_system')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table catalogue_comment drop column answer, drop column answered_by, drop column answered_at')
  }
}
