import { Injectable } from '@nestjs/common'
import type { OrganisationRow, OrganisationsQuery } from '@blaupause/contract/blockers'
import type { PageOf } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import { kindBehind, outsideKinds, partyOfKind } from '@blaupause/domain/rollouts'
import { DataSource } from 'typeorm'
import { Instance, likeAnywhere, PageQuery, pageFrom, transact } from '../platform/index.js'

const sorts = { name: { column: 'o.name collate "C"', type: 'text' } }

/** Whom one can wait for, by the one list of names. What an authority works with is named first by its maker and operator. */
@Injectable()
export class OrganisationsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: OrganisationsQuery): Promise<PageOf<OrganisationRow>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, sorts)
      const kind = query.party === undefined ? undefined : kindBehind(query.party)
      page.where(`o.kind = any(${page.bind(kind === undefined ? outsideKinds : [kind])})`)
      if (query.q) page.where(`o.name ilike ${page.bind(likeAnywhere(query.q))}`)
      const counting = page.total(tx, 'organisation.count', 'organisation o', query.count)
      const near =
        query.milestone === undefined
          ? 'false'
          : `exists (select from milestone m join rollout r on r.id = m.rollout_id join fachverfahren f on f.behoerde_id = r.behoerde_id and f.superseded_at is null where m.id = ${page.bind(query.milestone)} and o.name in (f.maker, f.operator))`
      const rows = await tx.query<{ id: string; name: string; kind: string; near: boolean; mark: string }>(
        `organisation.list.${query.sort}`,
        `select o.id, o.name, o.kind, ${near} near, o.name mark from organisation o ${page.page(query.cursor, query.limit, 'o.id')}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          (row) => ({ value: row.mark, id: row.id }),
          ({ id, name, kind: of, near: runs }) => ({ id, name, party: partyOfKind(of), near: runs }),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }
}
