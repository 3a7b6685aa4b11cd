import { Injectable } from '@nestjs/common'
import type { DraftFinding, DraftFindingQuery } from '@blaupause/contract/blueprints'
import type { PageOf } from '@blaupause/contract/http'
import type { EditionName } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { found, Instance, PageQuery, pageFrom, transact } from '../../platform/index.js'
import { editionOf } from '../editions/blueprints.store.js'

/** What workshops and rollouts of a draft's programme found out, as far as the reader may see them: each may become a text, a criterion, a change. */
@Injectable()
export class DraftFindingsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, edition: EditionName, query: DraftFindingQuery): Promise<PageOf<DraftFinding>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const { programme } = found(await editionOf(tx, edition))
      const page = new PageQuery(query.sort, { seenOn: { column: '"seenOn"', type: 'date' } }).equal('programme', programme)
      if (query.step !== undefined) page.where(`steps @> array[${page.bind(query.step)}]`)
      const counting = page.total(tx, 'draft-finding.count', FINDINGS, query.count)
      const rows = await tx.query<DraftFinding>(
        'draft-finding.list',
        `select id, "from", source, text, steps, criterion, workshop, "seenOn" from ${FINDINGS} ${page.page(query.cursor, query.limit)}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ seenOn, id }) => ({ value: seenOn, id }),
          (row) => row,
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }
}

const FINDINGS = `(
  select o.id, o.programme, 'workshop' "from", w.title || ', Befund ' || o.number source, o.text, o.steps, o.criterion, w.id workshop, w.held_on "seenOn"
  from workshop_outcome o join workshop w on w.id = o.workshop_id where o.kind = 'finding' and w.held_on is not null
  union all
  select n.id, n.programme, 'rollouts', n.organisation_name || ', ' || n.onlinedienst, n.content->>'text', n.steps, n.criterion, null, n.seen_on from finding_note n where n.withdrawn_at is null
) finding`
