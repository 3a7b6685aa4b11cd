import { Injectable } from '@nestjs/common'
import type { AnswerBlueprintComment, BlueprintComment, BlueprintCommentQuery, CommentBlueprint } from '@blaupause/contract/blueprints'
import type { PageOf } from '@blaupause/contract/http'
import {
  canCommentBlueprint,
  canLeadAgreement,
  requireAnswerable,
  requireCommentable,
  type CommentOutcome,
  type EditionName,
} from '@blaupause/domain/blueprints'
import type { Actor } from '@blaupause/domain/identity'
import { require } from '@blaupause/domain/kernel'
import { keysOf } from '@blaupause/domain/workshops'
import { DataSource } from 'typeorm'
import { tellOfSubject } from '../../notifications/index.js'
import { Commands, found, Instance, isoInstant, newId, pageFrom, PageQuery, transact } from '../../platform/index.js'
import { blueprintEvent, editionOf, holdById, wakeCourse } from '../editions/blueprints.store.js'

type Stored = { readonly id: string; readonly blueprintId: string; readonly node: string; readonly commenter: string; readonly outcome: CommentOutcome | null }

/** What is said in a hearing about a step, a criterion or the whole, by organisation and role; and what became of it. */
@Injectable()
export class BlueprintCommentsService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly instance: Instance,
  ) {}

  /** Says something while the hearing is open. */
  comment(actor: Actor, edition: EditionName, key: string, { node, text }: CommentBlueprint): Promise<{ id: string }> {
    return this.commands.run(
      actor,
      { key, body: ['comment', edition, node, text] },
      (tx) => editionOf(tx, edition),
      async (tx, seen, now) => {
        const { id: blueprint } = found(seen)
        require(canCommentBlueprint(actor), 'permission.denied', { who: 'Kommune / Land / Bund / Roll-in' })
        // A body may read what it is asked about and cannot hold it; from here on the edition is held for it.
        tx.reachAll()
        const held = found(await holdById(tx, blueprint))
        requireCommentable(held.state, held.agreement, held.content, node, now.today)
        const id = newId()
        tx.write(
          'comment.add',
          'insert into blueprint_comment (id, blueprint_id, land, programme, node, text, commenter, role, organisation_name, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
          [id, blueprint, held.land, held.programme, node, text, commenterOf(actor), actor.role, actor.organisation.name, now.now],
        )
        const event = blueprintEvent('blueprint.commented.v1', held, now.today, { comment: id, node })
        return {
          answer: { id },
          events: [{ ...event, traeger: actor.role === 'kommune' ? (actor.traeger[0] ?? null) : null }],
          messages: [await wakeCourse(tx, blueprint, now)],
        }
      },
    )
  }

  /** Answers, takes over (`became`: the text or edit it became) or declines with a reason. The commenter reads it in its inbox. */
  answer(actor: Actor, id: string, key: string, { outcome, answer, became }: AnswerBlueprintComment): Promise<{ id: string }> {
    return this.commands.run(
      actor,
      { key, body: ['answer-comment', id, outcome, answer, became] },
      async (tx) => {
        const comment = found(
          (
            await tx.query<Stored>('comment.one', 'select id, blueprint_id "blueprintId", node, commenter, outcome from blueprint_comment where id = $1', [id])
          )[0],
        )
        require(actor.role === 'land' || actor.role === 'bund', 'permission.denied', { who: 'Land / Bund' })
        return found(await holdById(tx, comment.blueprintId))
      },
      async (tx, held, now) => {
        require(canLeadAgreement(actor, held), 'permission.denied', { who: 'Land / Bund' })
        const [comment] = await tx.query<Stored>(
          'comment.held',
          'select id, blueprint_id "blueprintId", node, commenter, outcome from blueprint_comment where id = $1',
          [id],
        )
        requireAnswerable(held.state, found(comment))
        tx.write('comment.answer', 'update blueprint_comment set outcome = $2, answer = $3, became = $4, answered_by = $5, answered_at = $6 where id = $1', [
          id,
          outcome,
          answer,
          became,
          actor.organisation.name,
          now.now,
        ])
        tx.reachAll()
        const { id: blueprint, land, programme, version, content } = held
        tellOfSubject(
          tx,
          { kind: 'blueprint', id: blueprint, title: `${content.title.de} ${version}`, land, programme },
          [
            {
              kind: 'blueprint-comment-answered',
              recipient: comment!.commenter,
              ref: id,
              dueOn: now.today,
              detail: id,
              to: { organisation: comment!.commenter },
            },
          ],
          now.now,
        )
        return {
          answer: { id },
          events: [blueprintEvent('blueprint.comment-answered.v1', held, now.today, { comment: id, node: comment!.node, outcome })],
          messages: [await wakeCourse(tx, blueprint, now)],
        }
      },
    )
  }

  list(actor: Actor, edition: EditionName, query: BlueprintCommentQuery): Promise<PageOf<BlueprintComment>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const { id } = found(await editionOf(tx, edition))
      const page = new PageQuery(query.sort, { recordedAt: { column: 'recorded_at', type: 'timestamptz' } }).equal('blueprint_id', id).equal('node', query.node)
      if (query.status !== undefined) page.where(`outcome is ${query.status === 'open' ? '' : 'not '}null`)
      const counting = page.total(tx, 'comment.count', 'blueprint_comment', query.count)
      const rows = await tx.query<BlueprintComment & { commenter: string }>('comment.list', `${LIST} ${page.page(query.cursor, query.limit)}`, page.values)
      const own = keysOf(actor)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          (row) => ({ value: row.recordedAt, id: row.id }),
          ({ commenter, ...row }) => ({ ...row, mine: own.includes(commenter) }),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }
}

/** A body speaks as itself, whatever its account is called; others as their organisation. */
function commenterOf(actor: Actor): string {
  return actor.role === 'kommune' ? (actor.traeger[0] ?? actor.organisation.id) : actor.organisation.id
}

const LIST = `
select id, node, text, role, organisation_name "organisationName", ${isoInstant('recorded_at')} "recordedAt", outcome, answer, became, answered_by "answeredBy", ${isoInstant('answered_at')} "answeredAt", commenter
from blueprint_comment`
