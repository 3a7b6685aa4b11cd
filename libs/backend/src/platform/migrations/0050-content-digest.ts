import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * An import remembers the digest of its content without signatures, so that another content of the same version is noticed.
 * A stored package is canonical JSON: its content is what stands between its first key and the signatures.
 */
export class ContentDigest0050 implements MigrationInterface {
  readonly name = 'ContentDigest0000000000050'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table blueprint_import add content_digest text;
      update blueprint_import set content_digest = rtrim(translate(encode(sha256(convert_to(regexp_replace(convert_from(package, 'UTF8'), '^\\{"blueprint":(.*),"signatures":\\[[^]]*\\]\\}$', '\\1'), 'UTF8')), 'base64'), '+/', '-_'), '=');
      alter table blueprint_import alter content_digest set not null;
      create index blueprint_import_version on blueprint_import (land, name, version_imported);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index blueprint_import_version; alter table blueprint_import drop content_digest')
  }
}
