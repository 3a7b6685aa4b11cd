import { Injectable } from '@nestjs/common'
import type { PageOf } from '@blaupause/contract/http'
import type { Outcome, Series, SeriesQuery, WorkshopQuery, WorkshopRow, WorkshopView } from '@blaupause/contract/workshops'
import type { Actor } from '@blaupause/domain/identity'
import { DataSource } from 'typeorm'
import { found, Instance, PageQuery, pageFrom, transact } from '../platform/index.js'

/** Series and workshops as their pages show them. */
@Injectable()
export class WorkshopsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly instance: Instance,
  ) {}

  series(actor: Actor, query: SeriesQuery): Promise<PageOf<Series>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { title: { column: 's.title collate "C"', type: 'text' } }).equal('s.land', query.land).equal('s.programme', query.programme)
      const counting = page.total(tx, 'series.count', 'workshop_series s', query.count)
      const rows = await tx.query<Series>('series.list', `select s.id, s.programme, s.land, s.title, s.goal, (select count(*)::int from workshop w where w.series_id = s.id) workshops from workshop_series s ${page.page(query.cursor, query.limit, 's.id')}`, page.values)
      return { ...pageFrom(rows, query.limit, query.sort, ({ title, id }) => ({ value: title, id }), (row) => row), ...(await counting), demo: this.instance.demo }
    })
  }

  list(actor: Actor, query: WorkshopQuery): Promise<PageOf<WorkshopRow>> {
    return transact(this.source, actor, 'read', async (tx) => {
      const page = new PageQuery(query.sort, { on: { column: 'w.held_on', type: 'date' } }).equal('w.land', query.land).equal('w.programme', query.programme).equal('w.series_id', query.series)
      if (query.step) page.where(`exists (select from workshop_outcome o where o.workshop_id = w.id and o.steps @> array[${page.bind(query.step)}])`)
      const counting = page.total(tx, 'workshop.count', 'workshop w', query.count)
      const rows = await tx.query<WorkshopRow>('workshop.list', `${WORKSHOP} ${page.page(query.cursor, query.limit, 'w.id')}`, page.values)
      return { ...pageFrom(rows, query.limit, query.sort, (row) => ({ value: row.on, id: row.id }), (row) => row), ...(await counting), demo: this.instance.demo }
    })
  }

  view(actor: Actor, id: string): Promise<WorkshopView> {
    return transact(this.source, actor, 'read', async (tx) => {
      const reading = tx.query<WorkshopRow>('workshop.view', `${WORKSHOP} where w.id = $1`, [id])
      const outcomes = await tx.query<Outcome>('workshop.outcomes', 'select id, kind, text, organisation, steps, criterion from workshop_outcome where workshop_id = $1 order by recorded_at, id', [id])
      return { ...found((await reading)[0]), outcomes, demo: this.instance.demo }
    })
  }
}

const WORKSHOP = `
select w.id, w.series_id "seriesId", s.title series, w.programme, w.land, w.title, w.held_on "on", w.place, w.version,
  coalesce((select json_agg(json_build_object('key', p.key, 'name', p.name) order by p.position) from unnest(w.participants, w.participant_names) with ordinality p (key, name, position)), '[]') participants,
  (select count(*)::int from workshop_outcome o where o.workshop_id = w.id) outcomes
from workshop w join workshop_series s on s.id = w.series_id`
