import { Injectable } from '@nestjs/common'
import type { BlueprintQuery, BlueprintRow, BlueprintView, Jwks } from '@blaupause/contract/blueprints'
import type { PageOf } from '@blaupause/contract/http'
import { publishedStates } from '@blaupause/domain/blueprints'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { found, Instance, PageQuery, pageFrom, transact } from '../../platform/index.js'
import { BlueprintKeys } from '../keys/blueprint-keys.js'
import { withdrawn } from '../imports/known-contents.js'
import { editionOf } from './blueprints.store.js'
import { takenEdition } from './taken-edition.js'
import { BLUEPRINT, BLUEPRINT_WITH_PACKAGE, blueprintRow, blueprintView, type StoredBlueprint } from './blueprint-row.js'

/** Published blueprints for everybody, drafts for their Land and programme. */
@Injectable()
export class BlueprintsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly keys: BlueprintKeys,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: BlueprintQuery, states?: readonly string[]): Promise<PageOf<BlueprintRow>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { name: { column: 'name collate "C"', type: 'text' } })
        .equal('state', query.state)
        .equal('state', states)
        .equal('land', query.land)
        .equal('name', query.name)
      const counting = page.total(tx, 'blueprint.count', 'blueprint', query.count)
      const [rows, ends] = await Promise.all([
        tx.query<StoredBlueprint>('blueprint.list', `${BLUEPRINT} ${page.page(query.cursor, query.limit, 'version')}`, page.values),
        this.keys.ends(),
      ])
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ name, version }) => ({ value: name, id: version }),
          (row) => blueprintRow(row, ends),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  /** One edition: of this installation, or taken over by the reader's Land from another one. */
  one(actor: Actor, name: string, version: string): Promise<BlueprintView> {
    return transact(this.source, actor, 'read', async (tx) => {
      const here = await editionOf(tx, { name, version })
      return { ...blueprintView(here ?? found(await takenEdition(tx, { name, version })), actor, await this.keys.ends()), taken: here === undefined }
    })
  }

  /** The published package, byte for byte; a withdrawn one is refused with what takes its place (`blueprint.withdrawn`). Public. */
  package(name: string, version: string): Promise<Buffer> {
    return transact(this.source, SYSTEM, 'read', async (tx) => {
      const one = found(
        (
          await tx.query<StoredBlueprint & { package: Buffer }>(
            'blueprint.package',
            `${BLUEPRINT_WITH_PACKAGE} where name = $1 and version = $2 and state = any($3)`,
            [name, version, publishedStates],
          )
        )[0],
      )
      if (one.state === 'withdrawn') throw withdrawn(one)
      return one.package
    })
  }

  /** All published blueprints, also those discouraged or withdrawn since. Public. */
  published(query: BlueprintQuery): Promise<PageOf<BlueprintRow>> {
    return this.list(SYSTEM, query, publishedStates)
  }

  /** Public keys of the partners as JWKS. Public. */
  jwks(): Promise<Jwks> {
    return this.keys.jwks()
  }
}
