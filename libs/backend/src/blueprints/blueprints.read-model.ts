import { Injectable } from '@nestjs/common'
import type { BlueprintQuery, BlueprintRow, BlueprintView, Jwks } from '@blaupause/contract/blueprints'
import type { PageOf } from '@blaupause/contract/http'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { found, Instance, PageQuery, pageFrom, transact } from '../platform/index.js'
import { BlueprintKeys } from './blueprint-keys.js'
import { BLUEPRINT, blueprintRow, blueprintView, type StoredBlueprint } from './blueprint-row.js'

/** Published blueprints for everybody, drafts for their Land and programme. */
@Injectable()
export class BlueprintsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly keys: BlueprintKeys,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: BlueprintQuery): Promise<PageOf<BlueprintRow>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { name: { column: 'name collate "C"', type: 'text' } }).equal('state', query.state).equal('land', query.land).equal('name', query.name)
      const counting = page.total(tx, 'blueprint.count', 'blueprint', query.count)
      const [rows, ends] = await Promise.all([tx.query<StoredBlueprint>('blueprint.list', `${BLUEPRINT} ${page.page(query.cursor, query.limit, 'version')}`, page.values), this.keys.ends()])
      return { ...pageFrom(rows, query.limit, query.sort, ({ name, version }) => ({ value: name, id: version }), (row) => blueprintRow(row, ends)), ...(await counting), demo: this.instance.demo }
    })
  }

  one(actor: Actor, name: string, version: string): Promise<BlueprintView> {
    return transact(this.source, actor, 'read', async (tx) => blueprintView(found((await tx.query<StoredBlueprint>('blueprint.one', `${BLUEPRINT} where name = $1 and version = $2`, [name, version]))[0]), await this.keys.ends()))
  }

  /** The published package, byte for byte. Public. */
  package(name: string, version: string): Promise<Buffer> {
    return transact(this.source, SYSTEM, 'read', async (tx) => found((await tx.query<{ package: Buffer }>('blueprint.package', `select package from blueprint where name = $1 and version = $2 and state = 'published'`, [name, version]))[0]).package)
  }

  /** All published blueprints. Public. */
  published(query: BlueprintQuery): Promise<PageOf<BlueprintRow>> {
    return this.list(SYSTEM, { ...query, state: 'published' })
  }

  /** Public keys of the partners as JWKS. Public. */
  jwks(): Promise<Jwks> {
    return this.keys.jwks()
  }
}
