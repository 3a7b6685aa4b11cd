import { Injectable } from '@nestjs/common'
import type { Actor } from '@blaupause/domain/identity'
import type { ItemQuery, ItemView } from '@blaupause/contract/rollouts'
import type { PageOf } from '@blaupause/contract/http'
import { DataSource } from 'typeorm'
import { Instance, PageQuery, pageFrom, transact, found } from '../platform/index.js'
import { ITEM_COLUMNS } from './items.store.js'

const conditions: Record<NonNullable<ItemQuery['status']>, string> = {
  open: 'done_on is null',
  done: 'done_on is not null',
  proven: 'proven_on is not null',
  objected: 'objected_on is not null',
}

/** The many small ones of a step, in their order: Gemeinde by Gemeinde, in each Leistung by Leistung. */
@Injectable()
export class ItemsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, milestone: string, query: ItemQuery): Promise<PageOf<ItemView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { position: { column: 'position', type: 'int' } })
        .equal('milestone_id', milestone)
        .equal('ags', query.gemeinde)
        .equal('leistung', query.leistung)
      if (query.status) page.where(conditions[query.status])
      const known = tx.query('milestone.known', 'select from milestone where id = $1', [milestone])
      const counting = page.total(tx, 'milestone_item.count', 'milestone_item', query.count)
      const rows = await tx.query<ItemView>(
        'milestone_item.list',
        `select ${ITEM_COLUMNS} from milestone_item ${page.page(query.cursor, query.limit, 'key')}`,
        page.values,
      )
      found((await known)[0])
      return {
        ...pageFrom(rows, query.limit, query.sort, ({ position, key }) => ({ value: position, id: key }), itemView),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }
}

/** Without the sign-ins behind it: who it was is said by organisation. */
function itemView({
  key,
  position,
  ags,
  gemeinde,
  leistung,
  leistungName,
  doneOn,
  doneOrganisation,
  doneFor,
  recordedOn,
  evidence,
  provenOn,
  provenOrganisation,
  seenIn,
  objectedOn,
  objectedOrganisation,
}: ItemView): ItemView {
  return {
    key,
    position,
    ags,
    gemeinde,
    leistung,
    leistungName,
    doneOn,
    doneOrganisation,
    doneFor,
    recordedOn,
    evidence,
    provenOn,
    provenOrganisation,
    seenIn,
    objectedOn,
    objectedOrganisation,
  }
}
