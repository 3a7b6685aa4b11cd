import { Injectable } from '@nestjs/common'
import type {
  AnswerComment,
  CommentCatalogue,
  ConsultCatalogue,
  DraftCatalogue,
  PublishCatalogue,
  PutCriterion,
  RemoveCriterion,
  RetireCriterion,
  ReviseCatalogue,
} from '@blaupause/contract/criteria'
import {
  canCommentCatalogue,
  canKeepCatalogue,
  CatalogueCriterion,
  consultCatalogue,
  publishCatalogue,
  putCriterion,
  removeCriterion,
  requireCommentable,
  requireDraft,
  requireNextNumber,
  retireCriterion,
  reviseCatalogue,
  type Catalogue,
} from '@blaupause/domain/criteria'
import type { Actor } from '@blaupause/domain/identity'
import { require, type DomainEvent } from '@blaupause/domain/kernel'
import { requireVersion, type Now } from '@blaupause/domain/rollouts'
import { programmeEvent } from '@blaupause/domain/workshops'
import { startkatalog } from '@blaupause/reference'
import { Commands, found, newId, type Tx } from '../platform/index.js'
import { takeChange } from './changes.store.js'
import {
  insertCatalogue,
  isPublished,
  landOfProgramme,
  lockCatalogue,
  makeKnown,
  newestCatalogue,
  saveCatalogue,
  saveCriteria,
  type CatalogueRecord,
} from './catalogues.store.js'

const who = { who: 'Land / Bund' }
type Answer = { readonly id: string; readonly version: number }

/** Versions of a programme's catalogue: written, heard among the pilots, published. What was published never changes again. */
@Injectable()
export class CataloguesService {
  constructor(private readonly commands: Commands) {}

  draft(actor: Actor, key: string, { programme, number, title, from }: DraftCatalogue): Promise<{ id: string }> {
    return this.commands.run(
      actor,
      { key, body: ['catalogue', programme, number, title, from] },
      (tx) => landOfProgramme(tx, programme),
      async (tx, land, { now, today }) => {
        require(canKeepCatalogue(actor, { land, programme }), 'permission.denied', who)
        const known = await tx.query<{ number: string }>('catalogue.numbers', 'select number from criteria_catalogue where programme = $1', [programme])
        requireNextNumber(
          number,
          known.map((one) => one.number),
        )
        const base = from === 'newest' ? await newestCatalogue(tx, programme) : undefined
        const criteria = base?.criteria ?? (startkatalog() as unknown[]).map((criterion) => CatalogueCriterion.parse(criterion))
        const catalogue: CatalogueRecord = {
          id: newId(),
          land,
          programme,
          number,
          title,
          state: 'draft',
          official: false,
          basedOn: base?.id ?? null,
          consultUntil: null,
          publishedOn: null,
          version: 0,
          criteria,
        }
        insertCatalogue(tx, catalogue, now)
        return { answer: { id: catalogue.id }, events: [event('catalogue.drafted.v1', catalogue, today, { number, basedOn: catalogue.basedOn })] }
      },
    )
  }

  put(actor: Actor, id: string, key: string, { version, criterion, change }: PutCriterion): Promise<Answer> {
    return this.edit(actor, id, { key, body: ['put', id, version, criterion, change] }, version, async (tx, catalogue, now) => {
      const origin = change ? await takeChange(tx, change, catalogue, now) : null
      const whole = origin
        ? {
            ...criterion,
            origin: {
              outcomes: [...new Set([...criterion.origin.outcomes, origin.outcome])],
              changes: [...new Set([...criterion.origin.changes, origin.change])],
            },
          }
        : criterion
      return {
        criteria: putCriterion(catalogue.criteria, whole),
        event: event('catalogue.criterion-put.v1', catalogue, now.today, { criterion: criterion.id, change }),
      }
    })
  }

  remove(actor: Actor, id: string, key: string, { version, criterion }: RemoveCriterion): Promise<Answer> {
    return this.edit(actor, id, { key, body: ['remove', id, version, criterion] }, version, async (tx, catalogue, { today }) => {
      const published = await isPublished(tx, catalogue.programme, criterion)
      return {
        criteria: removeCriterion(catalogue.criteria, criterion, { published, assessments: await this.assessmentsOf(tx, criterion) }),
        event: event('catalogue.criterion-removed.v1', catalogue, today, { criterion }),
      }
    })
  }

  retire(actor: Actor, id: string, key: string, { version, criterion, reason, change }: RetireCriterion): Promise<Answer> {
    return this.edit(actor, id, { key, body: ['retire', id, version, criterion, reason, change] }, version, async (tx, catalogue, now) => {
      if (change) await takeChange(tx, change, catalogue, now)
      return {
        criteria: retireCriterion(catalogue.criteria, criterion, reason),
        event: event('catalogue.criterion-retired.v1', catalogue, now.today, { criterion, change }),
      }
    })
  }

  consult(actor: Actor, id: string, key: string, { version, until }: ConsultCatalogue): Promise<Answer> {
    return this.move(actor, id, { key, body: ['consult', id, version, until] }, version, 'catalogue.consulted.v1', (catalogue, { today }) =>
      consultCatalogue(catalogue, catalogue.criteria, until, today),
    )
  }

  revise(actor: Actor, id: string, key: string, { version }: ReviseCatalogue): Promise<Answer> {
    return this.move(actor, id, { key, body: ['revise', id, version] }, version, 'catalogue.revised.v1', reviseCatalogue)
  }

  /** From here on its ids are known to workshops, blueprints and assessments, and stay so. */
  publish(actor: Actor, id: string, key: string, { version, earlyBecause, official }: PublishCatalogue): Promise<Answer> {
    return this.move(
      actor,
      id,
      { key, body: ['publish', id, version, earlyBecause, official] },
      version,
      'catalogue.published.v1',
      (catalogue, { today }) => publishCatalogue(catalogue, catalogue.criteria, { today, earlyBecause }),
      (tx, after, { now }) => {
        saveCatalogue(tx, after, { at: now, organisation: actor.organisation.name, earlyBecause, official })
        makeKnown(tx, after.criteria)
      },
    )
  }

  comment(actor: Actor, id: string, key: string, command: CommentCatalogue): Promise<{ id: string }> {
    return this.commands.run(
      actor,
      { key, body: ['comment', id, command] },
      (tx) => lockCatalogue(tx, id),
      (tx, loaded, { now, today }) => {
        const catalogue = found(loaded)
        require(canCommentCatalogue(actor), 'permission.denied', { who: 'Pilotkommunen / Land / Bund' })
        requireCommentable(catalogue, catalogue.criteria, command.criterion, today)
        const comment = newId()
        tx.write(
          'catalogue.comment',
          `insert into catalogue_comment (id, catalogue_id, criterion, land, programme, stance, text, organisation, organisation_name, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
          [
            comment,
            id,
            command.criterion,
            catalogue.land,
            catalogue.programme,
            command.stance,
            command.text,
            actor.organisation.id,
            actor.organisation.name,
            now,
          ],
        )
        return {
          answer: { id: comment },
          events: [
            {
              ...event('catalogue.commented.v1', catalogue, today, { criterion: command.criterion, stance: command.stance, comment }),
              traeger: actor.role === 'kommune' ? (actor.traeger[0] ?? null) : null,
            },
          ],
        }
      },
    )
  }

  /** Answers a comment until the version is published: then the answers stand with it. */
  answer(actor: Actor, comment: string, key: string, { answer }: AnswerComment): Promise<{ id: string }> {
    const load = async (tx: Tx) => {
      const [said] = await tx.query<{ catalogue: string; criterion: string }>(
        'catalogue.comment-lock',
        'select catalogue_id catalogue, criterion from catalogue_comment where id = $1',
        [comment],
      )
      return { said, catalogue: said && (await lockCatalogue(tx, said.catalogue)) }
    }
    return this.commands.run(actor, { key, body: ['answer', comment, answer] }, load, (tx, loaded, { now, today }) => {
      const [said, catalogue] = [found(loaded.said), found(loaded.catalogue)]
      require(canKeepCatalogue(actor, catalogue), 'permission.denied', who)
      require(catalogue.state !== 'published', 'catalogue.state', { state: catalogue.state })
      tx.write('catalogue.answer', 'update catalogue_comment set answer = $2, answered_by = $3, answered_at = $4 where id = $1', [
        comment,
        answer,
        actor.organisation.name,
        now,
      ])
      return { answer: { id: comment }, events: [event('catalogue.answered.v1', catalogue, today, { criterion: said.criterion, comment })] }
    })
  }

  /** How many assessments that the keeper may see rated this criterion. */
  private async assessmentsOf(tx: Tx, criterion: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>(
      'criterion.assessments',
      'select count(distinct assessment_id)::int count from assessment_value where criterion = $1',
      [criterion],
    )
    return row!.count
  }

  private edit(
    actor: Actor,
    id: string,
    intent: { key: string; body: unknown },
    version: number,
    change: (tx: Tx, catalogue: CatalogueRecord, now: Now) => Promise<{ criteria: CatalogueRecord['criteria']; event: DomainEvent }>,
  ): Promise<Answer> {
    return this.commands.run(
      actor,
      intent,
      (tx) => lockCatalogue(tx, id),
      async (tx, loaded, now) => {
        const catalogue = this.kept(actor, loaded, version)
        requireDraft(catalogue)
        const { criteria, event } = await change(tx, catalogue, now)
        const after = { ...catalogue, criteria, version: version + 1 }
        saveCatalogue(tx, after)
        saveCriteria(tx, after)
        return { answer: { id, version: after.version }, events: [event] }
      },
    )
  }

  private move(
    actor: Actor,
    id: string,
    intent: { key: string; body: unknown },
    version: number,
    type: DomainEvent['type'],
    change: (catalogue: CatalogueRecord, now: Now) => Catalogue,
    save: (tx: Tx, after: CatalogueRecord, now: Now) => void = (tx, after) => saveCatalogue(tx, after),
  ): Promise<Answer> {
    return this.commands.run(
      actor,
      intent,
      (tx) => lockCatalogue(tx, id),
      (tx, loaded, now) => {
        const catalogue = this.kept(actor, loaded, version)
        const after = { ...catalogue, ...change(catalogue, now) }
        save(tx, after, now)
        return {
          answer: { id, version: after.version },
          events: [event(type, after, now.today, { number: after.number, from: catalogue.state, until: after.consultUntil })],
        }
      },
    )
  }

  private kept(actor: Actor, loaded: CatalogueRecord | undefined, version: number): CatalogueRecord {
    const catalogue = found(loaded)
    require(canKeepCatalogue(actor, catalogue), 'permission.denied', who)
    requireVersion(catalogue, version)
    return catalogue
  }
}

function event(type: DomainEvent['type'], catalogue: Pick<Catalogue, 'id' | 'land' | 'programme'>, today: string, facts: DomainEvent['facts']): DomainEvent {
  return programmeEvent(type, { type: 'criteria-catalogue', id: catalogue.id }, today, catalogue, facts)
}
