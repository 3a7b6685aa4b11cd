import { Injectable } from '@nestjs/common'
import type { CriterionQuery, CriterionView } from '@blaupause/contract/criteria'
import type { PageOf } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { found, Instance, PageQuery, pageFrom, transact } from '../platform/index.js'

/** The criteria that workshops and blueprints name, each by its frozen id. They come from published versions of a catalogue, or were named before one took them up. */
@Injectable()
export class CriteriaReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: CriterionQuery): Promise<PageOf<CriterionView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { id: { column: 'c.id', type: 'text' } }).equal('c.dimension', query.dimension)
      if (query.step) page.where(`c.steps @> array[${page.bind(query.step)}]`)
      const counting = page.total(tx, 'criterion.count', 'criterion c', query.count)
      const rows = await tx.query<CriterionView>('criterion.list', `${CRITERION} ${page.page(query.cursor, query.limit, 'c.id')}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          (row) => ({ value: row.id, id: row.id }),
          (row) => row,
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  one(actor: Actor, id: string): Promise<CriterionView> {
    return transact(this.source, actor, 'read', async (tx) => found((await tx.query<CriterionView>('criterion.one', `${CRITERION} where c.id = $1`, [id]))[0]))
  }
}

const CRITERION = `
select c.id, c.statement, c.reason, c.dimension, c.measure, c.scale, c.steps, c.source, c.official, c.version,
  (select count(*)::int from workshop_outcome o where o.criterion = c.id) outcomes
from criterion c`
