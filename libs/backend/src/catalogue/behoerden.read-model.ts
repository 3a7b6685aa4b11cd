import { Injectable } from '@nestjs/common'
import type { Actor } from '@blaupause/domain/identity'
import type { BehoerdeCounts, BehoerdeDetail, BehoerdeQuery, BehoerdeView } from '@blaupause/contract/catalogue'
import type { PageOf } from '@blaupause/contract/http'
import { sortName } from '@blaupause/domain/register'
import { DataSource } from 'typeorm'
import { Clock, found, PageQuery, pageFrom, transact } from '../platform/index.js'
import { registerStand } from '../register/territories.store.js'

const SORT = { name: { column: 'b.sort_name collate "C"', type: 'text' } }
const VIEW = `b.id, b.land, b.kind, b.traeger, b.name, b.sort_name, b.seat_ags as "seatAgs", b.kreis, k.name as "kreisName", b.population, b.gemeinden, b.fallgruppen, b.certainty, b.source,
  nullif(b.valid_from, '-infinity') as "validFrom", b.valid_to as "validTo"`
const holds = (alias: string, day: string): string => `${alias}.valid_from <= ${day} and (${alias}.valid_to is null or ${alias}.valid_to > ${day})`
const withKreis = (day: string): string => `from behoerde b left join territory k on k.key = b.kreis and ${holds('k', day)}`

/** Who is competent, on a day. */
@Injectable()
export class BehoerdenReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, query: BehoerdeQuery): Promise<PageOf<BehoerdeView>> {
    const sort = query.sort ?? 'name'
    return transact(this.source, actor, 'read', async (tx) => {
      const conditions = (): { page: PageQuery; day: string } => {
        const page = new PageQuery(sort, SORT)
        const day = `${page.bind(query.on ?? this.clock.now().today)}::date`
        page.where(holds('b', day)).equal('b.land', query.land).equal('b.kind', query.kind).equal('b.kreis', query.kreis).equal('b.traeger', query.traeger)
        if (query.ags)
          page.where(
            `exists (select from behoerde_territory t where t.behoerde_id = b.id and t.valid_from = b.valid_from and (t.ags = ${page.bind(query.ags)} or t.ags like ${page.bind(`${query.ags}-%`)}))`,
          )
        if (query.q)
          page.where(
            `(b.sort_name like ${page.bind(`%${sortName(query.q).replace(/[\\%_]/g, '\\$&')}%`)} or b.traeger like ${page.bind(`${query.q.replace(/[\s\\%_]/g, '')}%`)})`,
          )
        return { page, day }
      }
      const { page, day } = conditions()
      const counted = query.count && conditions()
      const counting =
        counted && tx.query<{ total: number }>('behoerde.count', `select count(*)::int as total from behoerde b ${counted.page.filter}`, counted.page.values)
      const rows = await tx.query<BehoerdeView & { sort_name: string }>(
        'behoerde.list',
        `select ${VIEW} ${withKreis(day)} ${page.page(query.cursor, query.limit, 'b.id')}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          sort,
          (row) => ({ value: row.sort_name, id: row.id }),
          ({ sort_name, ...view }): BehoerdeView => view,
        ),
        ...(counting && { total: (await counting)[0]!.total }),
        demo: false,
      }
    })
  }

  /** One authority with the Gemeinden of its territory; `thing.unknown` if it does not hold on that day. */
  one(actor: Actor, id: string, on?: string): Promise<BehoerdeDetail> {
    return transact(this.source, actor, 'read', async (tx) => {
      const values = [id, on ?? this.clock.now().today]
      const territory = tx.query<BehoerdeDetail['territory'][number]>(
        'behoerde.territory',
        `
        select bt.ags, coalesce(t.name, part->>'name') name, coalesce(t.population, (part->>'population')::int) population from behoerde b join behoerde_territory bt on bt.behoerde_id = b.id and bt.valid_from = b.valid_from
        left join territory t on t.key = bt.ags and ${holds('t', '$2::date')}
        left join lateral (select part from land_profile p, jsonb_array_elements(p.content->'parts') part where p.code = b.land and part->>'key' = bt.ags order by string_to_array(p.version, '.')::int[] desc limit 1) p on bt.ags like '%-%'
        where b.id = $1 and ${holds('b', '$2::date')} order by t.sort_name collate "C"`,
        values,
      )
      const [row] = await tx.query<BehoerdeView & { sort_name: string }>(
        'behoerde.one',
        `select ${VIEW} ${withKreis('$2::date')} where b.id = $1 and ${holds('b', '$2::date')}`,
        values,
      )
      const { sort_name, ...view } = found(row)
      return { ...view, territory: await territory }
    })
  }

  /** How many authorities of each kind a Land has on a day, with the date of the register they are counted in. */
  counts(actor: Actor, on?: string): Promise<BehoerdeCounts> {
    return transact(this.source, actor, 'read', async (tx) => {
      const day = on ?? this.clock.now().today
      const kinds = tx.query<BehoerdeCounts['kinds'][number]>(
        'behoerde.kinds',
        `
        select land, kind, sum(count)::int as count, sum(gemeinden)::int as gemeinden, json_object_agg(certainty, count) as "byCertainty"
        from (select land, kind, certainty, count(*)::int as count, sum(gemeinden)::int as gemeinden from behoerde b where ${holds('b', '$1::date')} group by land, kind, certainty) c
        group by land, kind order by land, kind`,
        [day],
      )
      const stand = await registerStand(tx)
      return { on: day, stand, kinds: await kinds }
    })
  }
}
