import { Injectable } from '@nestjs/common'
import type { Actor } from '@blaupause/domain/identity'
import { sortName } from '@blaupause/domain/register'
import type { NoteView, RolloutQuery, RolloutRow, RolloutView } from '@blaupause/contract/rollouts'
import type { PageOf } from '@blaupause/contract/http'
import { canReadWaves } from '@blaupause/domain/waves'
import { DataSource } from 'typeorm'
import { Clock, found, Instance, PageQuery, pageFrom, transact } from '../platform/index.js'
import { exemptionOf } from './exemptions.read-model.js'
import { IS_BLOCKED, mondayOf, movedCondition } from './moved.js'
import { objectionsOf } from './objections.js'
import { worksWith } from './works-with.js'
import { milestoneView } from './milestone-view.js'
import { MILESTONE_COLUMNS, type StoredMilestone } from './rollouts.store.js'
import { ROLLOUT_FROM, ROLLOUT_ROW, rolloutMarkCondition, rolloutRow, type StoredRolloutRow } from './rollout-row.js'

const sorts = {
  behoerde: { column: 'r.sort_name', type: 'text' },
  dueOn: { column: `coalesce(r.due_on, 'infinity'::date)`, type: 'date' },
  updatedAt: { column: 'r.updated_at', type: 'timestamptz' },
  position: { column: 'coalesce(s.position, 0)', type: 'int' },
}

/** Lists and pages about rollouts. Three queries at most per page, all sent at once. */
@Injectable()
export class RolloutsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: RolloutQuery): Promise<PageOf<RolloutRow>> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const conditions = () => {
        const page = new PageQuery(query.sort, sorts)
          .equal('r.land', query.land)
          .equal('r.kreis', query.kreis)
          .equal('r.programme', query.programme)
          .equal('r.onlinedienst', query.onlinedienst)
          .equal('r.pilot', query.pilot === 'none' ? undefined : query.pilot)
          .equal('r.behoerde_id', query.behoerde)
        if (query.pilot === 'none') page.where('r.pilot is null')
        if (query.blocked) page.where(IS_BLOCKED)
        if (query.wave) page.where(canReadWaves(actor) ? `r.id = any((select made from wave where id = ${page.bind(query.wave)})::uuid[])` : 'false')
        if (query.moved) page.where(movedCondition(query.moved, `${page.bind(query.since ?? mondayOf(today))}::date`, () => `${page.bind(today)}::date`))
        if (query.contradiction) page.where('r.contradiction_on is not null')
        if (query.product || query.maker) page.where(worksWith(page, query, today))
        if (query.status)
          page.where(
            `(${[query.status]
              .flat()
              .map((mark) => rolloutMarkCondition(mark, () => `${page.bind(today)}::date`))
              .join(' or ')})`,
          )
        if (query.q)
          page.where(
            `(r.sort_name ilike ${page.bind(`%${searchTerm(query.q)}%`)} or r.traeger like ${page.bind(`${query.q.replace(/\s/g, '')}%`)} or r.onlinedienst_name ilike ${page.bind(`%${query.q}%`)})`,
          )
        return page
      }
      const page = conditions()
      const counted = conditions()
      const counting = query.count && tx.query<{ n: string }>('rollout.count', `select count(*) n from rollout r ${counted.filter}`, counted.values)
      const rows = await tx.query<StoredRolloutRow>(
        'rollout.list',
        `select ${ROLLOUT_ROW} ${ROLLOUT_FROM} ${page.page(query.cursor, query.limit, 'r.id')}`,
        page.values,
      )
      return {
        ...pageFrom(
          rows,
          query.limit,
          query.sort,
          (row) => ({ value: sortValue(row, query.sort), id: row.id }),
          (row) => rolloutRow(row, today),
        ),
        ...(counting && { total: Number((await counting)[0]!.n) }),
        demo: this.instance.demo,
      }
    })
  }

  view(actor: Actor, id: string): Promise<RolloutView> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const reading = tx.query<StoredRolloutRow>('rollout.view', `select ${ROLLOUT_ROW} ${ROLLOUT_FROM} where r.id = $1`, [id])
      const steps = tx.query<StoredMilestone>('rollout.milestones', `select ${MILESTONE_COLUMNS} from milestone where rollout_id = $1 order by position`, [id])
      const noting = tx.query<NoteView & { milestoneId: string }>('rollout.notes', NOTES, [id, actor.organisation.id, actor.role])
      const exempting = exemptionOf(tx, id)
      // Refused by the first query, nobody awaits this one, and it must not end the process.
      exempting.catch(() => undefined)
      const row = found((await reading)[0])
      const objections = await objectionsOf(tx, await steps)
      return {
        ...rolloutRow(row, today),
        gemeinden: row.gemeinden,
        commitmentOn: row.commitmentOn,
        blueprint: { name: row.blueprintName, version: row.blueprintVersion },
        milestones: (await steps).map((milestone) => ({ ...milestoneView(milestone, today), objection: objections.get(milestone.id) ?? null })),
        exemption: await exempting,
        notes: await noting,
        demo: this.instance.demo,
      }
    })
  }
}

/** Notes the reader may see: one's own organisation's, those for the Land at the Land, those for the programme. */
const NOTES = `
select e.recorded_at at, e.organisation_name organisation, t.visibility, t.text, case when e.subject_type = 'milestone' then e.subject_id::uuid end "milestoneId"
from event e join event_text t on t.event_id = e.id
where e.rollout_id = $1 and (t.visibility = 'programme' or t.organisation = $2 or (t.visibility = 'land' and $3 = 'land'))
order by e.recorded_at desc limit 50`

function searchTerm(text: string): string {
  return sortName(text).replace(/[%_\\]/g, '\\$&')
}

function sortValue(row: StoredRolloutRow, sort: string): string | number {
  switch (sort.replace(/^-/, '')) {
    case 'dueOn':
      return row.dueOn ?? 'infinity'
    case 'updatedAt':
      return row.updatedAt.toISOString()
    case 'position':
      return row.stepPosition ?? 0
    default:
      return row.sortName
  }
}
