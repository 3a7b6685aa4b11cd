import { Injectable } from '@nestjs/common'
import type { Anchor } from '@blaupause/domain/blueprints'
import { workingDaysBetween } from '@blaupause/domain/calendar'
import type { Actor } from '@blaupause/domain/identity'
import { forecastLive, latestStartBy, measuredDurations, tightestStart, workingDaysMoved, type ForecastStep } from '@blaupause/domain/rollouts'
import type { LatestStart, LatestStartPage, LatestStartQuery } from '@blaupause/contract/rollouts'
import { DataSource } from 'typeorm'
import { Clock, decodeCursor, groupBy, Instance, PageQuery, pageFrom, transact, type Tx } from '../platform/index.js'
import { calendarOf } from './calendars.js'
import { SPERRZEIT_COLUMNS, type StoredSperrzeit } from './moves.store.js'
import { planFactsOf } from './plan-context.js'
import { readStichtage } from './stichtage.store.js'
import { wording } from './wording.js'

type Row = {
  id: string; land: string; programme: string; traeger: string; kreis: string | null; seat: string; behoerdeId: string; behoerdeKind: string; behoerdeName: string; population: number
  onlinedienst: string; onlinedienstName: string; state: 'open' | 'running'; startedOn: string | null; commitmentOn: string; template: string
}
type TemplateStep = { template: string; id: string; dependsOn: string[]; anchor: Anchor; owner: string; goLive: boolean; exempt: boolean }
type StepNow = { rolloutId: string; stepId: string; done: boolean; exempt: boolean; begunOn: string | null }
type Case = { onlinedienst: string; stepId: string; land: string; seat: string; begunOn: string; doneOn: string }
/** Sperrzeiten and Stichtage in force, of every Land the reader may see. */
type InForce = Parameters<typeof planFactsOf>[1]
type Memory = Map<string, { on: string; measured: number; of: number }>

/** Who must begin when, so that the commitment holds: every open rollout of a filter, the tightest first. A fixed number of queries. */
@Injectable()
export class LatestStartsReadModel {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly instance: Instance,
  ) {}

  list(actor: Actor, query: LatestStartQuery): Promise<LatestStartPage> {
    const { today } = this.clock.now()
    return transact(this.source, actor, 'read', async (tx) => {
      const filter = new PageQuery('slack', {}).equal('r.land', query.land).equal('r.kreis', query.kreis).equal('r.programme', query.programme).equal('r.onlinedienst', query.onlinedienst).equal('r.id', query.rollout).equal('r.state', query.status)
      const all = await latestStarts(tx, filter, today)
      return { ...pageOf(all, query), ...(query.count && { total: all.length }), late: all.filter(({ slack }) => slack < 0).length, of: all.length, tightest: tightestStart(all), demo: this.instance.demo }
    })
  }
}

/** The latest start of every open or running rollout that fits `filter`: the one source of this day, also for the Lage. */
export async function latestStarts(tx: Tx, filter: PageQuery, today: string): Promise<LatestStart[]> {
  filter.where(`r.state in ('open', 'running')`).where('r.commitment_on is not null')
  const reading = tx.query<Row>('latest.rollouts', `select ${COLUMNS} from rollout r ${filter.filter}`, filter.values)
  const templating = tx.query<TemplateStep>('latest.templates', `${templates(filter.filter)}`, filter.values)
  const standing = tx.query<StepNow>('latest.steps', stepsNow(filter.filter), filter.values)
  const measuring = tx.query<Case>('latest.cases', cases(filter.filter), filter.values)
  const closing = tx.query<StoredSperrzeit>('latest.sperrzeiten', `select ${SPERRZEIT_COLUMNS} from sperrzeit where lifted_at is null`)
  const naming = readStichtage(tx)
  const rows = await reading
  const plans = groupBy(await templating, ({ template }) => template)
  const steps = groupBy(await standing, ({ rolloutId }) => rolloutId)
  const duration = measuredDurations((await measuring).map(({ onlinedienst, stepId, land, seat, begunOn, doneOn }) => ({ onlinedienst, stepId, workingDays: workingDaysBetween(calendarOf({ land, seat }), begunOn, doneOn) })))
  const set = { sperrzeiten: await closing, stichtage: await naming }
  const memory: Memory = new Map()
  return rows.flatMap((row) => latestStartOf(row, plans.get(row.template) ?? [], steps.get(row.id) ?? [], duration, set, today, memory))
}

function latestStartOf(row: Row, template: readonly TemplateStep[], now: readonly StepNow[], duration: ReturnType<typeof measuredDurations>, set: InForce, today: string, memory: Memory): LatestStart[] {
  if (!template.some(({ goLive }) => goLive)) return []
  const calendar = calendarOf(row)
  const facts = planFactsOf(row, set)
  const own = new Map(now.map((step) => [step.stepId, step]))
  const plan = template.map(({ id, dependsOn, anchor, owner, goLive, exempt }): ForecastStep => ({ id, dependsOn, anchor, goLive, own: owner === 'kommune', omitted: own.get(id)?.exempt ?? exempt, done: own.get(id)?.done ?? false, begunOn: own.get(id)?.begunOn ?? null }))
  const lasting = (stepId: string) => duration(row.onlinedienst, stepId)
  const key = `${row.template} ${row.commitmentOn} ${row.land} ${[...calendar.holidays].length} ${row.seat.slice(0, 5)} ${JSON.stringify(facts.sperrzeiten)} ${plan.filter(({ omitted }) => omitted).map(({ id }) => id).join()}`
  const latest = memory.get(key) ?? latestStartBy(plan, lasting, row.commitmentOn, calendar, facts)
  memory.set(key, latest)
  const liveOn = forecastLive(plan, lasting, today, calendar, facts)
  const slack = row.state === 'open' ? workingDaysMoved(calendar, today, latest.on) : liveOn === null ? 0 : workingDaysMoved(calendar, liveOn, row.commitmentOn)
  return [{
    id: row.id, behoerde: { id: row.behoerdeId, name: row.behoerdeName, traeger: row.traeger, kreis: row.kreis }, onlinedienst: { id: row.onlinedienst, name: row.onlinedienstName },
    land: row.land, programme: row.programme, state: row.state, startedOn: row.startedOn, commitmentOn: row.commitmentOn, latestStartOn: latest.on, liveOn, slack, measured: latest.measured, of: latest.of,
  }]
}

/** Sorted here, because the figure is counted and not stored; the cursor is the same as everywhere. */
function pageOf(all: readonly LatestStart[], { sort, cursor, limit }: LatestStartQuery): { items: LatestStart[]; nextCursor: string | null } {
  const direction = sort === 'slack' ? 1 : -1
  const order = (a: { slack: number; id: string }, b: { slack: number; id: string }) => direction * (a.slack - b.slack || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const mark = cursor ? decodeCursor(cursor, sort) : null
  const rest = [...all].sort(order).filter((one) => mark === null || order(one, { slack: Number(mark.value), id: mark.id }) > 0)
  return pageFrom(rest.slice(0, limit + 1), limit, sort, ({ slack, id }) => ({ value: slack, id }), (row) => row)
}

/** Rollouts of one service, kind and blueprint in one Land have the same steps: one of them stands for all. */
const TEMPLATE = `concat_ws('|', r.land, r.behoerde_kind, r.onlinedienst, r.blueprint_name, r.blueprint_version)`

const COLUMNS = `
r.id, r.land, r.programme, r.traeger, r.kreis, r.seat, r.behoerde_id "behoerdeId", r.behoerde_kind "behoerdeKind", r.behoerde_name "behoerdeName", r.population, r.onlinedienst, r.onlinedienst_name "onlinedienstName",
r.state, r.started_on "startedOn", r.commitment_on "commitmentOn", ${TEMPLATE} template`

const templates = (filter: string) => `
select t.template, m.step_id id, m.depends_on "dependsOn", ${wording(`base->'anchor'`, 'm')} anchor, m.owner, m.go_live "goLive", m.state = 'exempt' exempt
from (select distinct on (1) ${TEMPLATE} template, r.id from rollout r ${filter} order by 1, r.id) t join milestone m on m.rollout_id = t.id where not m.operation order by t.template, m.position`

/** What is done in those that run, and since when the turn of an open step has come. */
const stepsNow = (filter: string) => `
select m.rollout_id "rolloutId", m.step_id "stepId", m.state not in ('open', 'running') done, m.state = 'exempt' exempt,
  case when m.ready then coalesce(m.started_on, (select greatest(max(b.reported_on), r.started_on) from milestone b where b.rollout_id = m.rollout_id and b.step_id = any(m.depends_on)), r.started_on) end "begunOn"
from rollout r join milestone m on m.rollout_id = r.id ${filter} and r.state = 'running' and not m.operation`

/** Finished steps of the programmes looked at, whatever else the filter says: a single service alone has too few. */
const cases = (filter: string) => `
select m.onlinedienst, m.step_id "stepId", r.land, r.seat, m.reported_on "doneOn",
  greatest(r.started_on, (select max(b.reported_on) from milestone b where b.rollout_id = m.rollout_id and b.step_id = any(m.depends_on))) "begunOn"
from milestone m join rollout r on r.id = m.rollout_id
where m.programme in (select distinct r.programme from rollout r ${filter}) and m.state in ('reported', 'confirmed') and m.reported_on is not null and r.started_on is not null and not m.operation`
