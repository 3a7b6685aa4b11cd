import { Injectable } from '@nestjs/common'
import type { ImportAnswer, ImportAnswerQuery } from '@blaupause/contract/blueprints'
import type { PageOf } from '@blaupause/contract/http'
import { canImportBlueprint } from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { DataSource } from 'typeorm'
import { Commands, found, Instance, PageQuery, pageFrom, transact } from '../../platform/index.js'

/** What a Land has answered to its sources, to look through and to forget. */
@Injectable()
export class ImportAnswersService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: ImportAnswerQuery): Promise<PageOf<ImportAnswer>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { answeredAt: { column: 'answered_at', type: 'timestamptz' } })
        .equal('publisher', query.publisher)
        .equal('blueprint', query.blueprint)
      const counting = page.total(tx, 'import_answer.count', 'import_answer', query.count)
      const rows = await tx.query<Omit<ImportAnswer, 'answeredAt'> & { answeredAt: Date }>(
        'import_answer.list',
        `select id, publisher, blueprint, question, title, answer, said, organisation, answered_at "answeredAt" from import_answer ${page.page(query.cursor, query.limit)}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ answeredAt, id }) => ({ value: answeredAt.toISOString(), id }),
          (row) => ({ ...row, answeredAt: row.answeredAt.toISOString() }),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  /** The answer is proposed no more; imports that used it keep it. */
  forget(actor: Actor, id: string, key: string): Promise<{ id: string }> {
    return this.commands.run(
      actor,
      { key, body: ['forget-answer', id] },
      async (tx) =>
        (
          await tx.query<{ land: string; question: string; blueprint: string }>(
            'import_answer.one',
            'select land, question, blueprint from import_answer where id = $1 for update',
            [id],
          )
        )[0],
      (tx, loaded, now) => {
        const { land, question, blueprint } = found(loaded)
        require(canImportBlueprint(actor, land), 'permission.denied', { who: 'Land' })
        tx.write('import_answer.forget', 'delete from import_answer where id = $1', [id])
        return {
          answer: { id },
          events: [
            {
              type: 'import-answer.forgotten.v1',
              effectiveOn: now.today,
              subject: { type: 'import-answer', id },
              rolloutId: null,
              stepId: null,
              land,
              programme: null,
              traeger: null,
              onBehalfOf: null,
              facts: { question, blueprint },
              text: null,
            },
          ],
        }
      },
    )
  }
}
