import { createHash } from 'node:crypto'
import { Injectable } from '@nestjs/common'
import type { LeitfadenListQuery, LeitfadenQuery, LeitfadenRow, LeitfadenView } from '@blaupause/contract/blueprints'
import type { PageOf } from '@blaupause/contract/http'
import { publishedStates, type EditionName } from '@blaupause/domain/blueprints'
import { SYSTEM, type Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { leitfadenPage, makeLeitfaden, type LeitfadenInput } from '@blaupause/domain/leitfaden'
import { DataSource } from 'typeorm'
import { Clock, Instance, PageQuery, pageFrom, transact } from '../../platform/index.js'
import { BlueprintKeys } from '../keys/blueprint-keys.js'
import { leitfadenHtml, leitfadenPdf } from './leitfaden-files.js'
import { leitfadenSource } from './leitfaden-source.js'

export type LeitfadenFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array }

/** Files kept in memory. */
const KEPT = 24

/** The Leitfaden of a blueprint, to read in the product and to take along. What was made once is kept by its content. */
@Injectable()
export class LeitfadenService {
  private readonly kept = new Map<string, LeitfadenFile>()

  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly keys: BlueprintKeys,
    private readonly instance: Instance,
  ) {}

  async view(actor: Actor, edition: EditionName, query: LeitfadenQuery, address: string): Promise<LeitfadenView> {
    const leitfaden = makeLeitfaden(await this.input(actor, edition, query, address))
    return {
      lang: leitfaden.lang,
      key: leitfaden.key,
      title: leitfaden.title,
      fileName: leitfaden.fileName,
      demo: leitfaden.demo !== '',
      page: [...leitfadenPage(leitfaden)],
    }
  }

  async file(actor: Actor, edition: EditionName, kind: 'pdf' | 'html', query: LeitfadenQuery, address: string): Promise<LeitfadenFile> {
    const input = await this.input(actor, edition, query, address)
    const key = createHash('sha256')
      .update(JSON.stringify([kind, input]))
      .digest('base64url')
    const known = this.kept.get(key)
    if (known) return known
    const leitfaden = makeLeitfaden(input)
    const file =
      kind === 'pdf'
        ? { name: `${leitfaden.fileName}.pdf`, type: 'application/pdf', bytes: leitfadenPdf(leitfaden, this.clock.instant().getTime()) }
        : { name: `${leitfaden.fileName}.html`, type: 'text/html', bytes: leitfadenHtml(leitfaden) }
    if (this.kept.size >= KEPT) this.kept.delete(this.kept.keys().next().value!)
    this.kept.set(key, file)
    return file
  }

  /** The same of what is published, for anybody. */
  published(edition: EditionName, kind: 'pdf' | 'html', query: LeitfadenQuery, address: string): Promise<LeitfadenFile> {
    return this.file({ ...SYSTEM, land: null }, edition, kind, query, address)
  }

  /** Which Leitfäden concern the reader: the blueprints that the rollouts they see follow. */
  list(actor: Actor, query: LeitfadenListQuery): Promise<PageOf<LeitfadenRow>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { rollouts: { column: 'rollouts', type: 'int' } })
      const counting = page.total(tx, 'leitfaden.count', `(${OWN}) own`, query.count)
      const rows = await tx.query<LeitfadenRow>('leitfaden.list', `select * from (${OWN}) own ${page.page(query.cursor, query.limit)}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ id, rollouts }) => ({ value: rollouts, id }),
          (row) => row,
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  private input(actor: Actor, edition: EditionName, query: LeitfadenQuery, address: string): Promise<LeitfadenInput> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const asked = { ...query, land: query.land ?? actor.land ?? undefined }
      const content = await leitfadenSource(tx, actor, edition, asked, today, await this.keys.ends())
      if (actor.role === SYSTEM.role) require((publishedStates as readonly string[]).includes(content.edition.state), 'thing.unknown')
      const blueprint = { ...content.blueprint, demo: content.blueprint.demo || (this.instance.demo && content.edition.state !== 'starter') }
      return { ...content, blueprint, language: query.lang, recipient: actor.role === 'kommune' ? actor.organisation.name : '', address, madeOn: today }
    })
  }
}

const OWN = `
select concat_ws('/', r.land, r.blueprint_name, r.blueprint_version) id, r.blueprint_name name, r.blueprint_version version, r.land, count(*)::int rollouts,
  coalesce((select b.content->'title' from blueprint b where b.name = r.blueprint_name and b.version = r.blueprint_version), jsonb_build_object('de', r.blueprint_name, 'en', r.blueprint_name)) title,
  jsonb_agg(distinct jsonb_build_object('id', r.onlinedienst, 'name', r.onlinedienst_name)) services
from rollout r group by r.land, r.blueprint_name, r.blueprint_version`
