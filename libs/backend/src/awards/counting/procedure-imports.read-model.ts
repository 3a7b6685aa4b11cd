import { Injectable } from '@nestjs/common'
import type { ProcedureImport, ProcedureImportQuery } from '@blaupause/contract/awards'
import type { PageOf } from '@blaupause/contract/http'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { Instance, isoInstant, pageFrom, PageQuery, transact } from '../../platform/index.js'

const FROM = `(select i.id, ${isoInstant('i.imported_at')} "importedAt", i.imported_at, i.stand::text, i.rows, i.bodies, i.refused, coalesce(o.name, i.organisation) organisation
  from procedure_import i left join organisation o on o.id = i.organisation where i.source = 'portal') as imported`

/** What was taken in of the portal, newest first: the Land reads its own. */
@Injectable()
export class ProcedureImportsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: ProcedureImportQuery): Promise<PageOf<ProcedureImport>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { importedAt: { column: 'imported_at', type: 'timestamptz' } })
      const counting = page.total(tx, 'procedure-import.total', FROM, query.count)
      const rows = await tx.query<ProcedureImport>(
        'procedure-import.list',
        `select id, "importedAt", stand, rows, bodies, refused, organisation from ${FROM} ${page.page(query.cursor, query.limit)}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ importedAt, id }) => ({ value: importedAt, id }),
          (row) => row,
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }
}
