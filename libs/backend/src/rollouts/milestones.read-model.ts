import { Injectable } from '@nestjs/common'
import type { Actor } from '@blaupause/domain/identity'
import type { DisplayState } from '@blaupause/domain/rollouts'
import type { EventQuery, EventView, MilestoneQuery, MilestoneRow, MilestoneView } from '@blaupause/contract/rollouts'
import type { PageOf } from '@blaupause/contract/http'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, PageQuery, pageFrom, transact } from '../platform/index.js'
import { milestoneRow, milestoneView, type ListedMilestone } from './milestone-view.js'
import { MILESTONE_COLUMNS, STEP_COLUMNS, type StoredMilestone } from './rollouts.store.js'
import { wording } from './wording.js'

/** Of the wording a line needs four fields; reading all of it for a page of lines would cost more than the rest. */
const LINE_WORDING = wording(`json_build_object('name', base->'name', 'phase', base->'phase', 'waitsOn', base->'waitsOn', 'minutes', base->'minutes')`)

/** Lists over milestones and events, of any size: keyset pages, counts from a narrow index. */
@Injectable()
export class MilestonesReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: MilestoneQuery): Promise<PageOf<MilestoneRow>> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const filtered = () => {
        const page = new PageQuery(query.sort, { dueOn: { column: 'due_on', type: 'date' } })
          .equal('land', query.land ?? actor.land ?? undefined)
          .equal('kreis', query.kreis)
          .equal('programme', query.programme)
          .equal('onlinedienst', query.onlinedienst)
          .equal('rollout_id', query.rollout)
          .equal('owner', query.owner)
          .equal('step_id', query.step)
        if (query.begun) page.where(`exists (select from rollout r where r.id = milestone.rollout_id and r.state <> 'open')`)
        if (query.objected) page.where('objected_on is not null')
        if (query.status) page.where(markCondition([query.status].flat(), () => `${page.bind(today)}::date`))
        return page
      }
      const page = filtered()
      const counted = filtered()
      const counting = query.count && tx.query<{ n: string }>('milestone.count', `select count(*) n from milestone ${counted.filter}`, counted.values)
      const inner = `select ${STEP_COLUMNS}, ${LINE_WORDING} base, kreis, onlinedienst from milestone ${page.page(query.cursor, query.limit)}`
      const order = query.sort === 'dueOn' ? 'asc' : 'desc'
      const rows = await tx.query<ListedMilestone>(
        'milestone.list',
        `select m.*, r.behoerde_name behoerde, r.seat from (${inner}) m join rollout r on r.id = m."rolloutId" order by m."dueOn" ${order}, m.id ${order}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          (row) => ({ value: row.dueOn!, id: row.id }),
          (row) => milestoneRow(row, today),
        ),
        ...(counting && { total: Number((await counting)[0]!.n) }),
        demo: this.instance.demo,
      }
    })
  }

  /** One milestone with all of its wording; `thing.unknown` if there is none or it is hidden. */
  one(actor: Actor, id: string): Promise<MilestoneView> {
    return transact(this.source, actor, 'read', async (tx) => {
      const [row] = await tx.query<StoredMilestone>('milestone.one', `select ${MILESTONE_COLUMNS} from milestone where id = $1`, [id])
      return milestoneView(found(row), this.clock.now().today)
    })
  }

  events(actor: Actor, query: EventQuery): Promise<PageOf<EventView>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { recordedAt: { column: 'e.recorded_at', type: 'timestamptz' } })
        .equal('e.rollout_id', query.rollout)
        .equal('e.type', query.type)
        .equal('e.land', query.land)
        .equal('e.programme', query.programme)
      if (query.milestone) page.equal('e.subject_type', 'milestone').equal('e.subject_id', query.milestone)
      const counting = page.total(tx, 'event.count', 'event e', query.count)
      const org = page.bind(actor.organisation.id)
      const role = page.bind(actor.role)
      const rows = await tx.query<EventRow>(
        'event.list',
        `select e.id, e.type, e.effective_on "effectiveOn", e.recorded_at "recordedAt", e.organisation_name organisation, e.on_behalf_of "onBehalfOf", e.role,
           json_build_object('type', e.subject_type, 'id', e.subject_id) subject, e.rollout_id "rolloutId", e.step_id "stepId", e.facts, t.text
         from event e left join event_text t on t.event_id = e.id and (t.visibility = 'programme' or t.organisation = ${org} or (t.visibility = 'land' and ${role} = 'land'))
         ${page.page(query.cursor, query.limit, 'e.id')}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          (row) => ({ value: row.recordedAt.toISOString(), id: row.id }),
          (row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }),
        ),
        ...(await counting),
        demo: this.instance.demo,
      }
    })
  }
}

type EventRow = Omit<EventView, 'recordedAt'> & { recordedAt: Date }

/** The SQL condition of marks, the same rule as `displayState`; states stand in front so that the index on them serves. */
function markCondition(marks: readonly DisplayState[], day: () => string): string {
  const open = `state in ('open', 'running') and waiting_on is null`
  const conditions: Record<DisplayState, () => string> = {
    belegt: () => `state = 'confirmed'`,
    gemeldet: () => `state = 'reported'`,
    bestand: () => `state = 'bestand'`,
    ausnahme: () => `state = 'exempt'`,
    wartet: () => `(state in ('open', 'running') and waiting_on is not null)`,
    ueberfaellig: () => `(${open} and ready and due_on < ${day()})`,
    laeuft: () => `(${open} and state = 'running' and not (ready and due_on < ${day()}))`,
    nicht: () => `(${open} and state = 'open' and not (ready and due_on < ${day()}))`,
  }
  return `(${marks.map((mark) => conditions[mark]()).join(' or ')})`
}
