import { Injectable } from '@nestjs/common'
import type { FachverfahrenQuery, FachverfahrenView, ProductRow } from '@blaupause/contract/fachverfahren'
import type { PageOf } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Clock, Instance, PageQuery, pageFrom, transact } from '../platform/index.js'

/** Which Fachverfahren run where, on a day or in all of their history. */
@Injectable()
export class FachverfahrenReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: FachverfahrenQuery): Promise<PageOf<FachverfahrenView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const conditions = () => {
        const page = new PageQuery(query.sort, { behoerde: { column: 'f.behoerde_id', type: 'text' } })
        const day = `${page.bind(query.on ?? this.clock.now().today)}::date`
        page
          .where('f.superseded_at is null')
          .equal('f.land', query.land)
          .equal('f.traeger', query.traeger)
          .equal('f.behoerde_id', query.behoerde)
          .equal('f.product_key', query.key)
          .equal('f.maker', query.maker)
          .equal('f.operator', query.operator)
        page.where(query.history === 'all' ? `${day} is not null` : `f.valid_from <= ${day} and (f.valid_to is null or f.valid_to > ${day})`)
        if (query.onlinedienst) page.where(`(f.onlinedienst is null or f.onlinedienst = ${page.bind(query.onlinedienst)})`)
        return { page, day }
      }
      const { page, day } = conditions()
      const counted = conditions().page
      const counting =
        query.count && tx.query<{ n: number }>('fachverfahren.count', `select count(*)::int n from fachverfahren f ${counted.filter}`, counted.values)
      const rows = await tx.query<Row>(
        'fachverfahren.list',
        `select ${VIEW} from fachverfahren f left join behoerde b on b.id = f.behoerde_id and b.valid_from <= ${day} and (b.valid_to is null or b.valid_to > ${day}) ${page.page(query.cursor, query.limit, 'f.id')}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          (row) => ({ value: row.behoerde.id, id: row.id }),
          (row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }),
        ),
        ...(counting && { total: (await counting)[0]!.n }),
        demo: this.instance.demo,
      }
    })
  }

  /** The products in use today, for filters and clusters. */
  products(actor: Actor): Promise<PageOf<ProductRow>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const items = await tx.query<ProductRow>(
        'fachverfahren.products',
        `
        select product_key key, min(product) product, min(maker) maker, count(distinct behoerde_id)::int authorities from fachverfahren
        where superseded_at is null and valid_from <= $1 and (valid_to is null or valid_to > $1) group by product_key order by min(maker), min(product)`,
        [this.clock.now().today],
      )
      return { items, nextCursor: null, demo: this.instance.demo }
    })
  }
}

type Row = Omit<FachverfahrenView, 'recordedAt'> & { recordedAt: Date }

const VIEW = `f.id, f.land, f.programme, f.traeger, json_build_object('id', f.behoerde_id, 'name', coalesce(b.name, f.behoerde_id)) behoerde, f.onlinedienst,
  f.product_key key, f.product, f.version, f.maker, f.operator, f.valid_from "validFrom", f.valid_to "validTo", f.source, f.organisation, f.recorded_at "recordedAt"`
