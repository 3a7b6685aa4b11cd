import { Inject, Injectable } from '@nestjs/common'
import type { ChangelogEntry, RegistryEntry, RegistryQuery } from '@blaupause/contract/blueprints'
import type { PageOf } from '@blaupause/contract/http'
import { canSignBlueprint, publishedStates } from '@blaupause/domain/blueprints'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Instance, PageQuery, pageFrom, transact, type Tx } from '../../platform/index.js'
import { BlueprintKeys } from '../keys/blueprint-keys.js'
import { BLUEPRINT_WITH_LINE } from '../editions/blueprint-row.js'
import { changelogFeed } from './changelog-feed.js'
import { changelogOf, type PublishedEdition } from './changelog.js'

/** Where this installation is read by others. */
export const PUBLIC_URL = Symbol('PUBLIC_URL')

/** Published editions, newest first, with what each one changed and who uses it. */
@Injectable()
export class RegistryReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly keys: BlueprintKeys,
    private readonly instance: Instance,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /** For whoever is signed in: also which Länder follow an edition here, and whether the reader writes its line. */
  list(actor: Actor, query: RegistryQuery): Promise<PageOf<RegistryEntry>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = await this.page(tx, query)
      const uses = await usesOf(tx, page.editions)
      const scopes = new Map(
        page.editions.map(({ name, version, land, programme, content }) => [`${name} ${version}`, { land, programme, signers: content.signers }]),
      )
      const items = page.items.map((entry): RegistryEntry => {
        const scope = scopes.get(`${entry.name} ${entry.version}`)!
        return { ...entry, uses: uses.get(`${entry.name} ${entry.version}`) ?? [], mayWrite: canSignBlueprint(actor, scope, scope.signers) }
      })
      return { items, nextCursor: page.nextCursor, ...page.total, demo: this.instance.demo }
    })
  }

  /** What anybody may read. */
  changelog(query: RegistryQuery): Promise<PageOf<ChangelogEntry>> {
    return transact(this.source, SYSTEM, 'read', async (tx) => {
      const { items, nextCursor, total } = await this.page(tx, query)
      return { items, nextCursor, ...total, demo: this.instance.demo }
    })
  }

  /** The last fifty entries as an Atom feed. */
  async feed(): Promise<string> {
    const { items } = await this.changelog({ limit: 50, sort: '-publishedOn' })
    return changelogFeed(items, this.publicUrl, this.instance.demo)
  }

  private async page(tx: Tx, query: RegistryQuery) {
    const page = new PageQuery(query.sort, { publishedOn: { column: 'published_at', type: 'timestamptz' } })
      .where('published_at is not null')
      .equal('state', query.state ?? publishedStates)
      .equal('name', query.name)
    const counting = page.total(tx, 'registry.count', 'blueprint', query.count)
    const rows = await tx.query<PublishedEdition>(
      'registry.page',
      `${BLUEPRINT_WITH_LINE} ${page.page(query.cursor, query.limit, `(name || ' ' || version)`)}`,
      page.values,
    )
    const { items: editions, nextCursor } = pageFrom(
      rows,
      query.limit,
      query.sort,
      ({ publishedAt, name, version }) => ({ value: publishedAt!.toISOString(), id: `${name} ${version}` }),
      (row) => row,
    )
    const [items, total] = await Promise.all([changelogOf(tx, editions, await this.keys.ends()), counting])
    return { editions, items, nextCursor, total }
  }
}

/** How many rollouts of each Land follow an edition, and which Länder look at one: counts of all Länder, so beyond the reader's own rows. */
async function usesOf(tx: Tx, editions: readonly PublishedEdition[]): Promise<ReadonlyMap<string, RegistryEntry['uses']>> {
  if (editions.length === 0) return new Map()
  tx.reachAll()
  const rows = await tx.query<{ edition: string; uses: RegistryEntry['uses'] }>('registry.uses', USES, [
    editions.map(({ name }) => name),
    editions.map(({ version }) => version),
    editions.map(({ digest }) => digest),
  ])
  return new Map(rows.map(({ edition, uses }) => [edition, uses]))
}

const USES = `
with edition as (select * from unnest($1::text[], $2::text[], $3::text[]) as e (name, version, digest)), used as (
  select e.name, e.version, r.land, count(*)::int rollouts from edition e join rollout r on r.blueprint_name = e.name and r.blueprint_version = e.version group by 1, 2, 3
  union all
  select e.name, e.version, i.land, 0 from edition e join blueprint_import i on i.name = e.name and i.version_imported = e.version and i.content_digest = e.digest and i.state <> 'cancelled' group by 1, 2, 3
), by_land as (select name, version, land, max(rollouts) rollouts from used group by 1, 2, 3)
select name || ' ' || version edition, json_agg(json_build_object('land', land, 'rollouts', rollouts) order by rollouts desc, land) uses from by_land group by 1`
