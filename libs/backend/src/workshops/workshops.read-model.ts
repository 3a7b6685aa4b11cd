import { Injectable } from '@nestjs/common'
import type { PageOf } from '@blaupause/contract/http'
import type * as wire from '@blaupause/contract/workshops'
import type { Actor } from '@blaupause/domain/identity'
import * as rules from '@blaupause/domain/workshops'
import type { Participant } from '@blaupause/domain/workshops'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, isoInstant, pageFrom, PageQuery, transact } from '../platform/index.js'
import { Mail } from '../platform/mail/index.js'
import type { Contribution } from './minutes-pdf.js'
import { OUTCOME_COLUMNS, outcomeView, type StoredOutcome } from './outcome-row.js'
import { PARTICIPANTS, WORKSHOP_COLUMNS, type StoredWorkshop } from './workshop-row.js'

type Frame = StoredWorkshop & {
  series: string
  goal: string
  closedAt: string | null
  hash: string | null
  content: Contribution[] | null
  previous: wire.WorkshopView['previous']
}
type DecisionRow = StoredOutcome & { workshop: wire.DecisionRow['workshop']; participants: Participant[]; recordedAt: string }

/** Series, workshops and decisions, as their pages show them. */
@Injectable()
export class WorkshopsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
    private readonly clock: Clock,
    private readonly mail: Mail,
  ) {}

  series(actor: Actor, query: wire.SeriesQuery): Promise<PageOf<wire.Series>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { title: { column: 's.title collate "C"', type: 'text' } })
        .equal('s.land', query.land)
        .equal('s.programme', query.programme)
      const counting = page.total(tx, 'series.count', 'workshop_series s', query.count)
      const rows = await tx.query<wire.Series>('series.list', `${SERIES} ${page.page(query.cursor, query.limit, 's.id')}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ title, id }) => ({ value: title, id }),
          (row) => row,
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  oneSeries(actor: Actor, id: string): Promise<wire.SeriesView> {
    return transact(this.source, actor, 'read', async (tx) => {
      const { today } = this.clock.now()
      const [[row], counted, open] = await Promise.all([
        tx.query<wire.Series>('series.one', `${SERIES} where s.id = $1`, [id]),
        tx.query<{ kind: rules.OutcomeKind; n: number }>(
          'series.counts',
          'select o.kind, count(*)::int n from workshop_outcome o join workshop w on w.id = o.workshop_id where w.series_id = $1 group by o.kind',
          [id],
        ),
        tx.query<wire.SeriesView['open'][number]>(
          'series.open',
          `select o.id, o.text, o.workshop_id workshop, o.owner_name "ownerName", o.due_on "dueOn" from workshop_outcome o join workshop w on w.id = o.workshop_id where w.series_id = $1 and o.kind in ('task', 'question') and o.done_on is null order by o.due_on nulls last, o.id limit 100`,
          [id],
        ),
      ])
      const counts = Object.fromEntries(rules.outcomeKinds.map((kind) => [kind, counted.find((one) => one.kind === kind)?.n ?? 0])) as wire.SeriesView['counts']
      return {
        ...found(row),
        counts,
        tasksOpen: open.length,
        tasksOverdue: open.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
        open,
        demo: this.instance.demo,
      }
    })
  }

  list(actor: Actor, query: wire.WorkshopQuery): Promise<PageOf<wire.WorkshopRow>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { on: { column: 'w.held_on', type: 'date' } })
        .equal('w.land', query.land)
        .equal('w.programme', query.programme)
        .equal('w.series_id', query.series)
        .equal('w.state', query.state)
      if (query.from) page.where(`w.held_on >= ${page.bind(query.from)}`)
      if (query.to) page.where(`w.held_on <= ${page.bind(query.to)}`)
      if (query.step) page.where(`exists (select from workshop_outcome o where o.workshop_id = w.id and o.steps @> array[${page.bind(query.step)}])`)
      const counting = page.total(tx, 'workshop.count', 'workshop w', query.count)
      const rows = await tx.query<wire.WorkshopRow>('workshop.list', `${ROW} ${page.page(query.cursor, query.limit, 'w.id')}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          (row) => ({ value: row.on, id: row.id }),
          (row) => row,
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  view(actor: Actor, id: string): Promise<wire.WorkshopView> {
    return transact(this.source, actor, 'read', async (tx) => {
      const [[row], outcomes, attachments, addenda, mails] = await Promise.all([
        tx.query<Frame>('workshop.view', VIEW, [id]),
        tx.query<StoredOutcome>(
          'workshop.outcomes',
          `select ${OUTCOME_COLUMNS} from workshop_outcome o where o.workshop_id = $1 order by o.recorded_at, o.id`,
          [id],
        ),
        tx.query<wire.Attachment>(
          'workshop.attachments',
          `select id, name, type, size, organisation, key, preparation, ${isoInstant('added_at')} "addedAt" from workshop_attachment where workshop_id = $1 and removed_at is null order by added_at, id`,
          [id],
        ),
        tx.query<wire.Addendum>(
          'workshop.addenda',
          `select id, organisation, text, ${isoInstant('added_at')} "addedAt" from workshop_addendum where workshop_id = $1 order by added_at, id`,
          [id],
        ),
        actor.role === 'kommune' || actor.role === 'dienstleister'
          ? []
          : tx.query<{ key: string; state: 'pending' | 'sent' | 'failed' }>(
              'workshop.mails',
              'select distinct on (key) key, state from workshop_mail where workshop_id = $1 order by key, sequence desc, method',
              [id],
            ),
      ])
      const { content, closedAt, hash, invitedAt: _, changedAt: __, minutesDueAt, organiserMailbox, revision: ___, uninvited: ____, ...workshop } = found(row)
      const runs = rules.canRunWorkshops(actor, workshop)
      const starts = rules.agendaStarts(workshop.from, workshop.agenda)
      const { today } = this.clock.now()
      return {
        ...workshop,
        organiserMailbox: runs ? organiserMailbox : null,
        agenda: workshop.agenda.map((item, index) => ({ ...item, startsAt: starts[index]! })),
        participants: workshop.participants.map(({ key, name, unit, vote, guest, present, language, mailbox }) => ({
          key,
          name,
          unit,
          vote,
          guest,
          present,
          language,
          mailbox: runs || rules.speaksFor(actor, key) ? mailbox : null,
          mail: mails.find((one) => one.key === key)?.state ?? 'none',
        })),
        outcomes: outcomes
          .filter((one) => one.kind !== 'quote' || rules.canSeeQuote(actor, workshop, one))
          .map((one) => outcomeView(one, workshop.participants, today)),
        attachments,
        addenda,
        minutes: { dueAt: minutesDueAt, closedAt, hash, items: content ?? [] },
        mailSends: this.mail.sends,
        demo: this.instance.demo,
      }
    })
  }

  decisions(actor: Actor, query: wire.DecisionQuery): Promise<PageOf<wire.DecisionRow>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { recordedAt: { column: 'o.recorded_at', type: 'timestamptz' } })
        .equal('o.programme', query.programme)
        .equal('o.workshop_id', query.workshop)
      page.where(`o.kind = 'decision'`)
      const counting = page.total(tx, 'decision.count', 'workshop_outcome o', query.count)
      const rows = await tx.query<DecisionRow>('decision.list', `${DECISION} ${page.page(query.cursor, query.limit, 'o.id')}`, page.values)
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          ({ recordedAt, id }) => ({ value: recordedAt, id }),
          (row) => this.decisionRow(row),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }

  decision(actor: Actor, id: string): Promise<wire.DecisionRow> {
    return transact(this.source, actor, 'read', async (tx) =>
      this.decisionRow(found((await tx.query<DecisionRow>('decision.one', `${DECISION} where o.kind = 'decision' and o.id = $1`, [id]))[0])),
    )
  }

  private decisionRow({ workshop, participants, recordedAt: _, ...outcome }: DecisionRow): wire.DecisionRow {
    const { id, number, text, steps, criterion, decision } = outcomeView(outcome, participants, this.clock.now().today)
    return { id, number, text, steps, criterion, workshop, decision: decision! }
  }
}

const SERIES =
  'select s.id, s.programme, s.land, s.title, s.goal, (select count(*)::int from workshop w where w.series_id = s.id) workshops from workshop_series s'

const ROW = `
select w.id, w.series_id "seriesId", s.title series, w.programme, w.land, w.number, w.title, w.state, w.held_on "on", w.starts "from", w.ends "to", w.place, w.version,
  coalesce((select json_agg(json_build_object('key', p.key, 'name', p.name) order by p.position) from workshop_participant p where p.workshop_id = w.id and p.left_at is null), '[]') participants,
  (select count(*)::int from workshop_outcome o where o.workshop_id = w.id) outcomes
from workshop w join workshop_series s on s.id = w.series_id`

const VIEW = `
select ${WORKSHOP_COLUMNS}, s.title series, s.goal, ${isoInstant('m.closed_at')} "closedAt", m.hash, m.content,
  (select json_build_object('id', p.id, 'number', p.number, 'title', p.title, 'on', p.held_on, 'tasks', count(o.id) filter (where o.kind = 'task'), 'done', count(o.id) filter (where o.kind = 'task' and o.done_on is not null))
    from workshop p left join workshop_outcome o on o.workshop_id = p.id where p.series_id = w.series_id and p.state <> 'cancelled' and (p.held_on, p.number) < (w.held_on, w.number) group by p.id order by p.held_on desc, p.number desc limit 1) previous
from workshop w join workshop_series s on s.id = w.series_id left join workshop_minutes m on m.workshop_id = w.id where w.id = $1`

const DECISION = `
select ${OUTCOME_COLUMNS}, ${isoInstant('o.recorded_at')} "recordedAt", json_build_object('id', w.id, 'title', w.title, 'on', w.held_on, 'programme', w.programme, 'land', w.land) workshop, ${PARTICIPANTS} participants
from workshop_outcome o join workshop w on w.id = o.workshop_id`
