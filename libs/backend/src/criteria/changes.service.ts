import { Injectable } from '@nestjs/common'
import type { CriterionChange, CriterionChangeQuery, DeclineChange, ProposeChange } from '@blaupause/contract/criteria'
import type { PageOf } from '@blaupause/contract/http'
import { canCommentCatalogue, canKeepCatalogue } from '@blaupause/domain/criteria'
import type { Actor } from '@blaupause/domain/identity'
import { DomainError, require } from '@blaupause/domain/kernel'
import { programmeEvent } from '@blaupause/domain/workshops'
import { DataSource } from 'typeorm'
import { Commands, found, Instance, isoInstant, newId, pageFrom, PageQuery, transact, type Tx } from '../platform/index.js'

type Outcome = { readonly land: string; readonly programme: string; readonly kind: string }
type Locked = { readonly land: string; readonly programme: string; readonly state: string; readonly criterion: string | null }

/** Requests to change the catalogue. Each rests on what a workshop found or decided, so that the trail leads back into the room. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly commands: Commands,
    private readonly source: DataSource,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: CriterionChangeQuery): Promise<PageOf<CriterionChange>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { recordedAt: { column: 'x.recorded_at', type: 'timestamptz' } })
        .equal('x.land', query.land)
        .equal('x.programme', query.programme)
        .equal('x.criterion', query.criterion)
        .equal('x.state', query.state)
      const counting = page.total(tx, 'change.count', 'criterion_change x', query.count)
      const rows = await tx.query<CriterionChange>('change.list', `${CHANGE} ${page.page(query.cursor, query.limit, 'x.id')}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ recordedAt, id }) => ({ value: recordedAt, id }),
          (row) => row,
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  propose(actor: Actor, key: string, { criterion, kind, text, outcome }: ProposeChange): Promise<{ id: string }> {
    const load = (tx: Tx) => tx.query<Outcome>('change.outcome', 'select land, programme, kind from workshop_outcome where id = $1', [outcome])
    return this.commands.run(actor, { key, body: ['change', criterion, kind, text, outcome] }, load, async (tx, [rests], { now, today }) => {
      require(canCommentCatalogue(actor), 'permission.denied', { who: 'Pilotkommunen / Land / Bund' })
      require(rests !== undefined && ['finding', 'decision'].includes(rests.kind), 'catalogue.no-decision')
      const { land, programme } = rests
      if (criterion !== null) await requireKnown(tx, criterion)
      const id = newId()
      tx.write(
        'change.propose',
        `insert into criterion_change (id, land, programme, criterion, kind, text, outcome_id, state, organisation_name, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9)`,
        [id, land, programme, criterion, kind, text, outcome, actor.organisation.name, now],
      )
      const traeger = actor.role === 'kommune' ? (actor.traeger[0] ?? null) : null
      return {
        answer: { id },
        events: [
          {
            ...programmeEvent(
              'criterion.change-proposed.v1',
              { type: 'criterion', id: criterion ?? id },
              today,
              { land, programme },
              { change: id, kind, outcome },
            ),
            traeger,
          },
        ],
      }
    })
  }

  decline(actor: Actor, id: string, key: string, { answer }: DeclineChange): Promise<{ id: string }> {
    const load = (tx: Tx) => tx.query<Locked>('change.decline-lock', 'select land, programme, state, criterion from criterion_change where id = $1', [id])
    return this.commands.run(actor, { key, body: ['decline', id, answer] }, load, (tx, [row], { now, today }) => {
      const change = found(row)
      require(canKeepCatalogue(actor, change), 'permission.denied', { who: 'Land / Bund' })
      require(change.state === 'open', 'change.state')
      tx.write('change.decline', `update criterion_change set state = 'declined', answer = $2, decided_at = $3 where id = $1`, [id, answer, now])
      return {
        answer: { id },
        events: [programmeEvent('criterion.change-declined.v1', { type: 'criterion', id: change.criterion ?? id }, today, change, { change: id })],
      }
    })
  }
}

async function requireKnown(tx: Tx, criterion: string): Promise<void> {
  const known = await tx.query('criterion.is-known', 'select from criterion where id = $1', [criterion])
  if (known.length === 0) throw new DomainError('criterion.unknown', { criterion })
}

export const CHANGE = `
select x.id, x.land, x.programme, x.criterion, x.kind, x.text, x.state, x.answer, x.organisation_name "organisationName", ${isoInstant('x.recorded_at')} "recordedAt",
  json_build_object('id', o.id, 'kind', o.kind, 'text', o.text, 'workshop', w.id, 'title', w.title, 'on', w.held_on) outcome,
  (select json_build_object('id', k.id, 'number', k.number) from criteria_catalogue k where k.id = x.catalogue_id) catalogue
from criterion_change x join workshop_outcome o on o.id = x.outcome_id join workshop w on w.id = o.workshop_id`
