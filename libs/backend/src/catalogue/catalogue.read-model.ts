import { Injectable } from '@nestjs/common'
import { behoerdeKindFor, type LandProfile, type Onlinedienst } from '@blaupause/domain/catalogue'
import type { Actor } from '@blaupause/domain/identity'
import type { LeistungQuery, LeistungView, OnlinedienstQuery } from '@blaupause/contract/catalogue'
import type { PageOf } from '@blaupause/contract/http'
import { sortName } from '@blaupause/domain/register'
import { DataSource } from 'typeorm'
import { Clock, found, PageQuery, pageFrom, pageOfAll, SystemClock, transact } from '../platform/index.js'
import { currentProfiles } from './refresh-competence.js'

const SORT = { name: { column: 'l.sort_name collate "C"', type: 'text' } }
const VIEW = `l.key, l.name, l.sort_name, l.typisierung, l.source,
  coalesce((select json_agg(json_build_object('id', o.id, 'name', o.name) order by o.id) from ozg_leistung o where o.id = any(l.ozg_ids)), '[]') as ozg,
  array(select o.id from onlinedienst o where l.key = any(o.leika_keys) order by o.position) as onlinedienste,
  coalesce((select json_agg(json_build_object('key', case when a.key = l.key then a.formerly else a.key end, 'relation', case when a.key = l.key then 'older' else 'newer' end, 'certainty', a.certainty, 'source', a.source))
    from leistung_alias a where l.key in (a.key, a.formerly)), '[]') as aliases`

/** OZG-Leistungen, Leistungen and Onlinedienste, and the Land profiles. */
@Injectable()
export class CatalogueReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock = new SystemClock(),
  ) {}

  leistungen(actor: Actor, query: LeistungQuery): Promise<PageOf<LeistungView>> {
    const sort = query.sort ?? 'name'
    return transact(this.source, actor, 'read', async (tx) => {
      const conditions = (): PageQuery => {
        const page = new PageQuery(sort, SORT)
        if (query.ozg) page.where(`${page.bind(query.ozg)} = any(l.ozg_ids)`)
        if (query.onlinedienst) page.where(`exists (select from onlinedienst o where o.id = ${page.bind(query.onlinedienst)} and l.key = any(o.leika_keys))`)
        if (query.q) {
          const key = page.bind(`${query.q.replace(/[\s\\%_]/g, '')}%`)
          page.where(
            `(l.sort_name like ${page.bind(`%${sortName(query.q).replace(/[\\%_]/g, '\\$&')}%`)} or l.key like ${key} or exists (select from leistung_alias a where a.key = l.key and a.formerly like ${key}))`,
          )
        }
        return page
      }
      const page = conditions()
      const counted = query.count && conditions()
      const counting =
        counted && tx.query<{ total: number }>('leistung.count', `select count(*)::int as total from leistung l ${counted.filter}`, counted.values)
      const rows = await tx.query<LeistungView & { sort_name: string }>(
        'leistung.list',
        `select ${VIEW} from leistung l ${page.page(query.cursor, query.limit, 'l.key')}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          sort,
          (row) => ({ value: row.sort_name, id: row.key }),
          ({ sort_name, ...view }): LeistungView => view,
        ),
        ...(counting && { total: (await counting)[0]!.total }),
        demo: false,
      }
    })
  }

  /** One Leistung by its key; `thing.unknown` if there is none. */
  leistung(actor: Actor, key: string): Promise<LeistungView> {
    return transact(this.source, actor, 'read', async (tx) => {
      const [row] = await tx.query<LeistungView & { sort_name: string }>('leistung.one', `select ${VIEW} from leistung l where l.key = $1`, [key])
      const { sort_name, ...view } = found(row)
      return view
    })
  }

  /** Onlinedienste in pages, by the order of the commitments or by name; with `land` those that this Land offers. */
  async services(actor: Actor, query: OnlinedienstQuery): Promise<PageOf<Onlinedienst>> {
    const all = await this.onlinedienste(actor)
    const { land } = query
    const offered = land === undefined ? all : all.filter((service) => behoerdeKindFor(service, land) !== null)
    return { ...pageOfAll(offered, query, ({ id }) => id, { position: (service) => all.indexOf(service), name: ({ name }) => sortName(name.de) }), demo: false }
  }

  async service(actor: Actor, id: string): Promise<Onlinedienst> {
    return found((await this.onlinedienste(actor)).find((service) => service.id === id))
  }

  onlinedienste(actor: Actor): Promise<Onlinedienst[]> {
    return transact(this.source, actor, 'read', (tx) =>
      tx.query<Onlinedienst>(
        'onlinedienst.list',
        `
      select id, name, short_name as "shortName", ozg_ids as "ozgIds", leika_keys as "leikaKeys", origin, offers, numbers, sources from onlinedienst order by position`,
      ),
    )
  }

  landProfiles(actor: Actor): Promise<LandProfile[]> {
    return transact(this.source, actor, 'read', (tx) => currentProfiles(tx, this.clock.now().today))
  }
}
