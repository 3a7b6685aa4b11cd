import { Injectable } from '@nestjs/common'
import type { Actor } from '@blaupause/domain/identity'
import { forecastLive, tightestStart, workingDaysMoved } from '@blaupause/domain/rollouts'
import type { LatestStart, LatestStartPage, LatestStartQuery } from '@blaupause/contract/rollouts'
import { DataSource } from 'typeorm'
import { Clock, decodeCursor, groupBy, Instance, PageQuery, pageFrom, transact, type Tx } from '../platform/index.js'
import { calendarOf } from './calendars.js'
import { forecastStep, startFacts, TEMPLATE, type StartFacts } from './start-facts.js'

type Row = {
  id: string
  land: string
  programme: string
  traeger: string
  kreis: string | null
  seat: string
  behoerdeId: string
  behoerdeKind: string
  behoerdeName: string
  population: number
  onlinedienst: string
  onlinedienstName: string
  state: 'open' | 'running'
  startedOn: string | null
  commitmentOn: string
  template: string
}
type StepNow = { rolloutId: string; stepId: string; done: boolean; exempt: boolean; begunOn: string | null }

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
      const filter = new PageQuery('slack', {})
        .equal('r.land', query.land)
        .equal('r.kreis', query.kreis)
        .equal('r.programme', query.programme)
        .equal('r.onlinedienst', query.onlinedienst)
        .equal('r.id', query.rollout)
        .equal('r.state', query.status)
      const all = await latestStarts(tx, filter, today)
      return {
        ...pageOf(all, query),
        ...(query.count && { total: all.length }),
        late: all.filter(({ slack }) => slack < 0).length,
        of: all.length,
        tightest: tightestStart(all),
        demo: this.instance.demo,
      }
    })
  }
}

/** The latest start of every open or running rollout that fits `filter`: the one source of this day, also for the Lage. */
async function latestStarts(tx: Tx, filter: PageQuery, today: string): Promise<LatestStart[]> {
  filter.where(UNFINISHED)
  const reading = tx.query<Row>('latest.rollouts', `select ${COLUMNS} from rollout r ${filter.filter}`, filter.values)
  const standing = tx.query<StepNow>('latest.steps', stepsNow(filter.filter), filter.values)
  const facts = await startFacts(tx, filter)
  const steps = groupBy(await standing, ({ rolloutId }) => rolloutId)
  return (await reading).flatMap((row) => latestStartOf(row, steps.get(row.id) ?? [], facts, today))
}

function latestStartOf(row: Row, now: readonly StepNow[], { stepsOf, lasting, factsOf, latest: counted }: StartFacts, today: string): LatestStart[] {
  const template = stepsOf(row.template)
  if (!template.some(({ goLive }) => goLive)) return []
  const calendar = calendarOf(row)
  const facts = factsOf(row)
  const own = new Map(now.map((step) => [step.stepId, step]))
  const plan = template.map((step) => forecastStep(step, own.get(step.id)))
  const latest = counted(row.template, row.onlinedienst, plan, row.commitmentOn, calendar, facts)
  const liveOn = forecastLive(plan, lasting(row.onlinedienst), today, calendar, facts)
  const slack = row.state === 'open' ? workingDaysMoved(calendar, today, latest.on) : liveOn === null ? 0 : workingDaysMoved(calendar, liveOn, row.commitmentOn)
  return [
    {
      id: row.id,
      behoerde: { id: row.behoerdeId, name: row.behoerdeName, traeger: row.traeger, kreis: row.kreis },
      onlinedienst: { id: row.onlinedienst, name: row.onlinedienstName },
      land: row.land,
      programme: row.programme,
      state: row.state,
      startedOn: row.startedOn,
      commitmentOn: row.commitmentOn,
      latestStartOn: latest.on,
      liveOn,
      slack,
      measured: latest.measured,
      of: latest.of,
    },
  ]
}

/** An authority with what it has not begun: promised day, service and template of each. */
type Waiting = {
  land: string
  behoerdeKind: string
  traeger: string
  seat: string
  population: number
  open: [commitmentOn: string, onlinedienst: string, template: string][]
}

/**
 * The day by which all of a programme must have begun that has not; `null` if everything has. The same day as the list
 * says, counted once for each authority and plan instead of once for each rollout: the Lage asks at every look.
 */
export async function tightestOpenStart(tx: Tx, programme: string): Promise<ReturnType<typeof tightestStart>> {
  const filter = new PageQuery('slack', {}).equal('r.programme', programme).equal('r.state', 'open').where(UNFINISHED)
  const waiting = tx.query<Waiting>(
    'latest.open',
    `select r.land, r.behoerde_kind "behoerdeKind", r.traeger, r.seat, r.population, jsonb_agg(distinct jsonb_build_array(r.commitment_on, r.onlinedienst, ${TEMPLATE})) open
    from rollout r ${filter.filter} group by 1, 2, 3, 4, 5`,
    filter.values,
  )
  const facts = await startFacts(tx, filter)
  return tightestStart(
    (await waiting).flatMap((place) =>
      place.open.flatMap(([commitmentOn, onlinedienst, template]) => {
        const plan = facts.stepsOf(template).map((step) => forecastStep(step))
        if (!plan.some(({ goLive }) => goLive)) return []
        const { on, measured, of } = facts.latest(template, onlinedienst, plan, commitmentOn, calendarOf(place), facts.factsOf({ ...place, commitmentOn }))
        return [{ state: 'open' as const, latestStartOn: on, commitmentOn, measured, of }]
      }),
    ),
  )
}

/** Sorted here, because the figure is counted and not stored; the cursor is the same as everywhere. */
function pageOf(all: readonly LatestStart[], { sort, cursor, limit }: LatestStartQuery): { items: LatestStart[]; nextCursor: string | null } {
  const direction = sort === 'slack' ? 1 : -1
  const order = (a: { slack: number; id: string }, b: { slack: number; id: string }) =>
    direction * (a.slack - b.slack || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const mark = cursor ? decodeCursor(cursor, sort) : null
  const rest = [...all].sort(order).filter((one) => mark === null || order(one, { slack: Number(mark.value), id: mark.id }) > 0)
  return pageFrom(
    rest.slice(0, limit + 1),
    limit,
    sort,
    ({ slack, id }) => ({ value: slack, id }),
    (row) => row,
  )
}

const UNFINISHED = `r.state in ('open', 'running') and r.commitment_on is not null`

const COLUMNS = `
r.id, r.land, r.programme, r.traeger, r.kreis, r.seat, r.behoerde_id "behoerdeId", r.behoerde_kind "behoerdeKind", r.behoerde_name "behoerdeName", r.population, r.onlinedienst, r.onlinedienst_name "onlinedienstName",
r.state, r.started_on "startedOn", r.commitment_on "commitmentOn", ${TEMPLATE} template`

/** What is done in those that run, and since when the turn of an open step has come. */
const stepsNow = (filter: string) => `
select m.rollout_id "rolloutId", m.step_id "stepId", m.state not in ('open', 'running') done, m.state = 'exempt' exempt,
  case when m.ready then coalesce(m.started_on, (select greatest(max(b.reported_on), r.started_on) from milestone b where b.rollout_id = m.rollout_id and b.step_id = any(m.depends_on)), r.started_on) end "begunOn"
from rollout r join milestone m on m.rollout_id = r.id ${filter} and r.state = 'running' and not m.operation`
