import { Injectable } from '@nestjs/common'
import type { PageOf } from '@blaupause/contract/http'
import type { SperrzeitQuery, SperrzeitView } from '@blaupause/contract/rollouts'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Instance, PageQuery, pageFrom, transact } from '../platform/index.js'

type Row = Omit<SperrzeitView, 'setAt' | 'endedAt'> & { readonly setAt: Date; readonly endedAt: Date | null }

/** Sperrzeiten that were set on screen or over HTTP, ended ones too; those of a Land profile stand there. */
@Injectable()
export class SperrzeitenReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: SperrzeitQuery): Promise<PageOf<SperrzeitView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { from: { column: 's.from_on', type: 'date' } })
        .equal('s.land', query.land)
        .equal('s.traeger', query.traeger)
        .equal('s.kind', query.kind)
      if (query.status) page.where(`s.lifted_at is ${query.status === 'ended' ? 'not ' : ''}null`)
      const counting = page.total(tx, 'sperrzeit.count', 'sperrzeit s', query.count)
      const rows = await tx.query<Row>('sperrzeit.list', `${SPERRZEIT} ${page.page(query.cursor, query.limit, 's.id')}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ from, id }) => ({ value: from, id }),
          ({ setAt, endedAt, ...row }) => ({ ...row, setAt: setAt.toISOString(), endedAt: endedAt?.toISOString() ?? null }),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }
}

const SPERRZEIT = `
select s.id, s.land, s.traeger, case when length(s.traeger) > 2 then coalesce((select b.name from behoerde b where b.traeger = s.traeger order by b.kind <> 'meldebehoerde', b.id limit 1), s.traeger) end body,
  s.name, s.kind, s.from_on "from", s.to_on "to", s.kinds "behoerdeKinds", s.max_population "maxPopulation", s.reason, s.organisation, s.set_at "setAt", s.lifted_at "endedAt"
from sperrzeit s`
